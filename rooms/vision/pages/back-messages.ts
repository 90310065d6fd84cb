import { defineMessages } from "../../../ui/index.ts";

/** The words of the page of past projections. */
export const backMessages = defineMessages({
  title: { ja: "この計算はどれくらい当たるか", en: "How well do such projections come true?" },
  description: {
    ja: "昔の国勢調査から同じ方法で将来を計算し、実際の人口と比べた誤差。",
    en: "The same method used on past censuses, held against what happened.",
  },
  lead: {
    ja: "昔の国勢調査だけを知っていたとして、同じ方法で五年後・十年後・十五年後を計算し、その後の国勢調査と比べました。小さい地域ほど外れます。年齢を見ない素朴な予測よりよいかどうかも並べます。",
    en: "As if only earlier censuses were known, the same method foretells five, ten and fifteen years later, and the censuses say what happened. The smaller a place, the larger the error. A naive rival that knows nothing of ages stands beside it.",
  },
  municipal: { ja: "市町村", en: "Municipalities" },
  own: { ja: "地域全体", en: "The whole region" },
  missing: { ja: "市町村ごとの誤差はまだ出せません。", en: "The errors of the municipalities cannot be told yet." },
  missingWhy: {
    ja: "市区町村別・男女年齢別の国勢調査（1980～2015年）の表がまだ取り込まれていません。取り込むと、人口規模別の平均誤差がここに現れます。",
    en: "The census tables of the municipalities by sex and age (1980–2015) have not been imported. With them the errors by size of place stand here.",
  },
  counts: { ja: "{areas}地域、{from}年から{to}年までの国勢調査", en: "{areas} areas, censuses from {from} to {to}" },
  ahead: { ja: "{years}年後の誤差（基準の年 {bases}）", en: "Errors after {years} years (base years {bases})" },
  size: { ja: "基準の年の人口", en: "People at the base year" },
  places: { ja: "比べた数", en: "Compared" },
  mape: { ja: "平均誤差率", en: "mean error" },
  bias: { ja: "かたより", en: "Bias" },
  tooMany: { ja: "{percent}多すぎ", en: "{percent} too many" },
  tooFew: { ja: "{percent}少なすぎ", en: "{percent} too few" },
  none: { ja: "比べるものなし", en: "nothing to compare" },
  all: { ja: "すべて", en: "All" },
  thisPlace: { ja: "この地域", en: "This region" },
  below: { ja: "{below}人未満", en: "under {below}" },
  between: { ja: "{from}～{below}人", en: "{from} to {below}" },
  atLeast: { ja: "{from}人以上", en: "{from} and more" },
  working: { ja: "計算のしかた", en: "How it is worked out" },
  headline: { ja: "過去の推計と実績の差", en: "Past projections against what happened" },
  method: { ja: "方法", en: "Method" },
  methodText: {
    ja: "それぞれの基準の年とその五年前の国勢調査から、男女・年齢ごとの変化率と子ども女性比を求め、そのまま続くとして計算しました。寿命ののびや移動の縮小は仮定していません。年齢不詳は按分しました。",
    en: "From each base year and the census five years before it: the ratios of every sex and age and children for each woman go on as they are, without longer lives or fewer moves. People of unknown age were spread.",
  },
  rivals: { ja: "比べる相手", en: "Rivals" },
  rivalsText: {
    ja: "素朴な予測は年齢を見ず、総人口の直前の増減率（または全体に占める割合）が続くとします。",
    en: "The naive rivals do not look at ages: the total keeps its last ratio, or its share of the whole.",
  },
  measure: { ja: "誤差", en: "Errors" },
  measureText: {
    ja: "平均誤差率は、総人口の誤差の絶対値を実際の人口で割ったものの平均です。かたよりは符号を残した平均です。",
    en: "The mean error is the mean of the absolute errors of the total in percent of what happened; the bias keeps the sign.",
  },
  engine: { ja: "計算エンジン", en: "Engine" },
  origin: { ja: "この計算（「計算のしかた」）", en: "worked out here (“How it is worked out”)" },
});
