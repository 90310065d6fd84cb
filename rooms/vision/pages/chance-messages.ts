import { defineMessages } from "../../../ui/index.ts";

/** The words of the page that says how sure a projection is. */
export const chanceMessages = defineMessages({
  section: { ja: "どのくらい確かか", en: "How sure is this?" },
  sectionLead: {
    ja: "将来の人口は一本の線ではなく、幅で考えます。過去に出生・寿命・移動がどれだけ揺れたかを統計から求め、同じくらい揺れる未来を千通り計算します。",
    en: "Think of the population to come as a range, not a line. How much births, length of life and moves have strayed so far is taken from the statistics, and a thousand futures that stray as much are worked out.",
  },
  see: { ja: "この設定の幅を計算する", en: "Work out the range of these settings" },
  title: { ja: "{place}の人口、どのくらい確かか", en: "{place}: how sure is its population to come?" },
  description: {
    ja: "{place}の将来の人口の幅。出生・寿命・移動の過去の揺れから求めた八割と九割五分の範囲。",
    en: "The range of the population of {place} to come, from how much births, length of life and moves have strayed so far.",
  },
  around: { ja: "「{scenario}」のまわりの幅です。", en: "The range around “{scenario}”." },
  back: { ja: "設定を変える", en: "Change the settings" },
  figure: { ja: "数える人", en: "Counted" },
  answer: {
    ja: "{year}に{name}は、百のうち八十の未来で{lowInner}～{highInner}、九十五の未来で{lowOuter}～{highOuter}です（まん中{middle}）。",
    en: "In {year}, {name}: {lowInner} to {highInner} in eighty of a hundred futures, {lowOuter} to {highOuter} in ninety-five (the middle: {middle}).",
  },
  onlyThese: {
    ja: "次に挙げるものがまったく揺れないとした、狭すぎる幅です。",
    en: "A range that is too narrow, as if what is named next did not stray at all. ",
  },
  partial: {
    ja: "この幅は狭すぎます。{what}の揺れが入っていません。",
    en: "This range is too narrow: how much {what} may stray is not in it.",
  },
  chartTitle: { ja: "{name}の幅（{place}）", en: "Range of {name} ({place})" },
  chartTitlePartial: {
    ja: "{name}の幅（{place}、{what}の揺れを除く）",
    en: "Range of {name} ({place}, without {what})",
  },
  chartLabel: {
    ja: "{name}の見通しの線と、そのまわりの八割・九割五分の幅。{year}に{low}から{high}まで",
    en: "Line of {name} with the ranges of 80 and 95 percent around it: from {low} to {high} in {year}",
  },
  outer: { ja: "95%の幅", en: "95% range" },
  inner: { ja: "80%の幅", en: "80% range" },
  course: { ja: "シナリオの計算", en: "As the scenario has it" },
  low95: { ja: "95%の下端", en: "95%, low" },
  low80: { ja: "80%の下端", en: "80%, low" },
  middle: { ja: "まん中（中央値）", en: "Middle (median)" },
  high80: { ja: "80%の上端", en: "80%, high" },
  high95: { ja: "95%の上端", en: "95%, high" },
  births: { ja: "出生", en: "births" },
  deaths: { ja: "寿命", en: "length of life" },
  moves: { ja: "移動", en: "moves" },
  noFan: { ja: "この地域の幅はまだ計算できません。", en: "The range of this place cannot be worked out yet." },
  tooShort: {
    ja: "{what}がどれだけ揺れるかを求めるには、{series}が{needed}個以上要りますが、{found}個しかありません。幅を作り出すことはしません。",
    en: "To learn how much {what} may stray takes at least {needed} values ({series}); there are {found}. No range is made up.",
  },
  brings: {
    ja: "1980～2015年の国勢調査（市区町村別・都道府県別、男女・年齢別）を次の命令で取り込むと、ここに幅が現れます。",
    en: "With the censuses of 1980–2015 (municipalities and prefectures, by sex and age) imported by this command the range appears here.",
  },
  noTables: {
    ja: "この地域の男女・年齢別の人口がまだないので、将来を計算できず、その確かさも分かりません。",
    en: "People by sex and age of this place are not here yet: nothing can be projected, nor said how sure it would be.",
  },
  refused: {
    ja: "この設定では計算できないので、幅もありません。",
    en: "These settings cannot be worked out, so there is no range.",
  },
  size: { ja: "過去の推計はどれだけ外れたか", en: "How far off have projections been?" },
  sizeWhole: {
    ja: "地域全体の過去の推計と実績の差は、次のページにあります。",
    en: "Past projections of the whole region against what happened are on this page:",
  },
  sizeMissing: {
    ja: "市町村ごとの国勢調査の表がまだないので、この規模の地域の推計が過去にどれだけ外れたかは分かりません。",
    en: "The census tables of the municipalities are not here: how far off past projections of places of this size were is not known.",
  },
  backtest: { ja: "この計算はどれくらい当たるか", en: "How well does this come true?" },
  leftOut: { ja: "この幅に入っていないもの", en: "What is not in this range" },
  leftOutChance: {
    ja: "ごく小さい地域での、一人ひとりの出生や死亡の偶然",
    en: "The chance of single births and deaths in very small places",
  },
  leftOutBase: { ja: "基準の年の国勢調査の誤り", en: "Errors of the census of the base year" },
  leftOutModel: {
    ja: "モデルや係数そのものの誤り。短い系列から求めた係数は確かではありません",
    en: "That model or parameters are wrong: what is learnt from short series is not certain",
  },
  leftOutCommon: {
    ja: "地域全体がそろって全国に対して揺れる移動（市町村の移動は地域全体との差で測っています）",
    en: "Moves of the whole region against the nation (those of municipalities are measured against the region)",
  },
  leftOutBreak: {
    ja: "過去になかった出来事（大きな災害、制度の変更、新しい産業など）",
    en: "What has not happened before: great disasters, new laws, new industries",
  },
  working: { ja: "計算のしかた", en: "How it is worked out" },
  headline: {
    ja: "出生・寿命・移動が時系列モデルに従って揺れる{trajectories}通りの計算",
    en: "{trajectories} projections in which births, length of life and moves stray as time series do",
  },
  model: { ja: "モデル", en: "Model" },
  modelText: {
    ja: "五年ごとに、x＝φ×前のx＋σ×正規乱数。出生率には exp(x)、死亡率には exp(x) を掛け、移動には人口一人あたり x を足します。出生は合計特殊出生率または子ども女性比の対数の AR(1)（Lee and Tuljapurkar 1994、Alders ほか 2007）、死亡は平均寿命のランダムウォーク（Lee and Carter 1992、Lee and Miller 2001）、移動は純移動率の AR(1)（Bijak 2010、Azose and Raftery 2015）。",
    en: "Every five years x = φ × x before + σ × a normal number. Births are times exp(x), death rates times exp(x), and x movers for each inhabitant are added. Births: AR(1) of the logarithm of the TFR or of children for each woman (Lee and Tuljapurkar 1994; Alders et al. 2007). Deaths: random walk of life expectancy (Lee and Carter 1992; Lee and Miller 2001). Moves: AR(1) of the net rate (Bijak 2010; Azose and Raftery 2015).",
  },
  estimators: { ja: "係数の求め方", en: "Estimators" },
  estimatorsText: {
    ja: "一つの系列は最小二乗法の AR(1)（Hamilton 1994）。多くの市町村の短い系列は、共通のφを固定効果で求めて Nickell（1981）の偏りを直し、σは人口の規模のべき乗（Taylor 1961）、地域に共通の割合は級内相関（Fisher 1925）。移動は、全国（市町村では地域全体）の生き残りを超えて残った人から求めます。",
    en: "One series: AR(1) by least squares (Hamilton 1994). Many short series of municipalities: one φ with fixed effects, corrected for the bias of Nickell (1981); σ a power of the size (Taylor 1961); the share in common by intraclass correlation (Fisher 1925). Movers are those there beyond the survival of the nation (for municipalities: of the region).",
  },
  seed: { ja: "乱数の種", en: "Seed" },
  seedText: {
    ja: "{seed}。乱数は xoshiro128**（Blackman and Vigna）。同じアドレスからは、いつでも同じ数字が出ます。",
    en: "{seed}. Random numbers: xoshiro128** (Blackman and Vigna). The same address always gives the same numbers.",
  },
  floored: { ja: "零で止めた数", en: "Kept at zero" },
  flooredText: {
    ja: "人数が負になるため零で止めた年齢の欄：{count}",
    en: "Age groups that would have had fewer than nobody and were set to zero: {count}",
  },
  engine: { ja: "計算エンジン", en: "Engine" },
  parameters: { ja: "統計から求めた係数", en: "Parameters learnt from the statistics" },
  what: { ja: "揺れるもの", en: "What strays" },
  series: { ja: "もとの系列", en: "Series" },
  values: { ja: "値の数", en: "Values" },
  common: { ja: "地域に共通の割合", en: "Share in common" },
  fromFertility: {
    ja: "地域全体の合計特殊出生率（五年ごと）",
    en: "total fertility rate of the region, every five years",
  },
  fromLife: {
    ja: "地域全体の平均寿命（男女の平均、五年ごと）",
    en: "life expectancy of the region, mean of both sexes, every five years",
  },
  fromNation: {
    ja: "国勢調査の間の純移動率（全国の生き残りとの差）",
    en: "net moves between censuses, against the nation's survival",
  },
  fromMunicipalities: { ja: "全市町村の国勢調査", en: "censuses of all municipalities" },
  notLearnt: { ja: "系列が短く、求められない", en: "the series is too short" },
  inputs: { ja: "入力", en: "Inputs" },
});
