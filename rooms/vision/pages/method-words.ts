import { defineMessages } from "../../../ui/index.ts";
import { engineVersion } from "../domain/engine.ts";

const words = {
  headline: {
    ja: "コーホート変化率法（社人研の市区町村の推計と同じ型）",
    en: "Cohort projection of the kind the national institute uses for municipalities",
  },
  method: {
    ja: "{before}と{base}の国勢調査から、男女・年齢ごとに五年後に残った割合を求め、全国の同じ割合（生き残り）と残り（移動）に分けました。その率がこの先も続くとします。年齢不詳の人は、年齢の分かる人の割合で分けました。",
    en: "From the censuses of {before} and {base}, the share of each sex and age that is there five years later; parted into the nation's own share (survival) and the rest (moves). These rates go on. People of unknown age were spread like those whose age is known.",
  },
  formula: {
    ja: "五年後の x 歳の人＝いまの x−5 歳の人×（生残率＋純移動率）＋上乗せの移動。0～4歳＝15～49歳の女性×子ども女性比。男女は0～4歳の性比で分けます。",
    en: "People of age x in five years = people of age x − 5 now × (survival + net migration) + more movers. Ages 0–4 = women of 15–49 × children for each woman, parted by the sex ratio at 0–4.",
  },
  limits: {
    ja: "率が変わらないという仮定の計算で、予言ではありません。社人研は生残率がのびると仮定し、移動も年ごとに変えるので、結果は少し違います。小さい町村では数人の動きで率が大きく変わります。",
    en: "A calculation under the assumption that rates stay, not a forecast. The institute lets survival improve and migration change, so its figures differ a little. In small places a few people change the rates a lot.",
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
