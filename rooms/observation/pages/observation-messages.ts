import { defineMessages } from "../../../ui/index.ts";

export const observationMessages = defineMessages({
  title: { ja: "{place}の{measure}（{period}）", en: "{measure}, {place}, {period}" },
  description: {
    ja: "統計の一つの値が、どの統計のどこから来て、いつ記録されたかを示します。",
    en: "Where one value of a statistic comes from, and when it was recorded.",
  },
  measure: { ja: "指標", en: "Measure" },
  kind: { ja: "種類", en: "Kind" },
  actual: { ja: "実績（調べた値）", en: "Actual (counted)" },
  projection: { ja: "将来推計", en: "Projection" },
  place: { ja: "場所", en: "Place" },
  code: { ja: "団体コード", en: "Local-government code" },
  period: { ja: "時点", en: "Period" },
  document: { ja: "出典", en: "Source" },
  credit: { ja: "提供者の表示", en: "Credit" },
  cell: { ja: "統計の中の場所", en: "Where in the statistic" },
  versionText: { ja: "第{version}版", en: "version {version}" },
  recordedAt: { ja: "記録した日", en: "Recorded on" },
  note: { ja: "注記", en: "Note" },
  series: { ja: "同じ場所の、同じ指標のほかの時点", en: "The same measure in the same place at other times" },
  value: { ja: "値", en: "Value" },
  here: { ja: "このページの値", en: "the value of this page" },
  areas: { ja: "地域", en: "Areas" },
  address: { ja: "この値の恒久的な住所", en: "Permanent address of this value" },
});
