import { defineMessages } from "../../../ui/index.ts";
import { engineVersion } from "../domain/engine.ts";

const words = {
  headline: {
    ja: "コーホート変化率法（社人研の市区町村の推計と同じ型）",
    en: "Cohort projection of the kind the national institute uses for municipalities",
  },
  method: {
    ja: "{before}と{base}の国勢調査から、男女・年齢ごとに五年後に残った割合を求め、全国の同じ割合（生き残り）と残り（移動）に分けました。その率をもとに、仮定のとおりに先へ進めます。年齢不詳の人は、年齢の分かる人の割合で分けました。",
    en: "From the censuses of {before} and {base}, the share of each sex and age that is there five years later; parted into the nation's own share (survival) and the rest (moves). From these rates it goes on as assumed. People of unknown age were spread like those whose age is known.",
  },
  formula: {
    ja: "五年後の x 歳の人＝いまの x−5 歳の人×（生残率＋純移動率）＋上乗せの移動。0～4歳＝15～49歳の女性×子ども女性比。男女は0～4歳の性比で分けます。",
    en: "People of age x in five years = people of age x − 5 now × (survival + net migration) + more movers. Ages 0–4 = women of 15–49 × children for each woman, parted by the sex ratio at 0–4.",
  },
  limits: {
    ja: "いまの率をもとにした計算で、予言ではありません。社人研とは寿命と移動の置き方が少し違うので、結果も少し違います。小さい町村では数人の動きで率が大きく変わります。",
    en: "A calculation from today's rates, not a forecast. The institute treats life expectancy and moves a little differently, so its figures differ a little. In small places a few people change the rates a lot.",
  },
  fan: {
    ja: "ゆれの幅：出生・寿命・移動のこれまでの上がり下がりから{runs}通りを計算（乱数の種{seed}、いつも同じ）。何から何を求めたかは「どのくらい確かか」のページにあります。つまみを動かしたときは、今の傾向のまわりの幅を同じ割合で当てはめます。",
    en: "The band: {runs} trajectories (seed {seed}, always the same) from how births, length of life and moves went up and down so far; the page of how sure this is tells what was learnt from what. When a slider moves, the band around the trend is taken over in proportion.",
  },
  methodProjection: {
    ja: "公表された推計の{base}からの各期の率（生残率・純移動率・子ども女性比・0～4歳性比）をそのまま使い、仮定のとおりに先へ進めます。",
    en: "The rates of each step of the published projection from {base} on (survival, net migration, child–woman ratio, sex ratio at 0–4) are used as they are, and it goes on as assumed.",
  },
  limitsProjection: {
    ja: "公表された推計をもとにした計算で、予言ではありません。公表値は整数に丸められているので、小さい町村では数人の丸めが率に残ります。",
    en: "A calculation upon a published projection, not a forecast. Published tables are rounded to whole people, and in small places the rounding stays in the rates.",
  },
  earlier: {
    ja: "{counts}の国勢調査だけから、その時の型で計算すると、{year}は{people}。",
    en: "From the censuses of {counts} alone, in the kind of their time, {year} comes to {people}.",
  },
  earlierLabel: {
    ja: "この計算（国勢調査・方法・仮定は「前の時期の傾向の出どころ」）",
    en: "worked out here (censuses, method and assumptions under “Where the earlier trend comes from”)",
  },
  earlierHeadline: {
    ja: "{counts}の国勢調査だけを知っていたとしたときの、今の傾向",
    en: "The trend, as if only the censuses of {counts} were known",
  },
  decision: { ja: "決めごと", en: "Decided by" },
  decisionText: {
    ja: "何を「今の傾向」とするかは、設計の決定 0011「人口ビジョンの傾向は版の数字から計算する」（docs/decisions/0011-the-trend-of-the-vision.md）による。",
    en: "What counts as the trend is decided in design decision 0011, “The trend of the population vision is worked out from the edition's own figures” (docs/decisions/0011-the-trend-of-the-vision.md).",
  },
  engine: { ja: "{engine}", en: "{engine}" },
} as const;

const open = defineMessages(words);

/** The words of the panel that says how numbers were worked out. */
export const methodWords = (lang: "ja" | "en") => {
  const t = open(lang);
  return (key: keyof typeof words, values: Readonly<Record<string, string>> = {}): string =>
    t(key, { engine: `@michishirube/projection ${engineVersion}`, ...values });
};
