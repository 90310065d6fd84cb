import { defineMessages } from "../../../ui/index.ts";

export const mapMessages = defineMessages({
  trend: { ja: "これからの人口の増減率", en: "Population change ahead" },
  past: { ja: "これまでの人口の増減率", en: "Population change so far" },
  now: { ja: "いまの人口", en: "Population now" },
  future: { ja: "推計の終わりの人口", en: "Population at the end of the projection" },
  groups: { ja: "加わる圏域・連携の数", en: "Groups it belongs to" },
  spanOf: { ja: "{from}→{to}", en: "{from} to {to}" },
  choose: { ja: "地図の色を選ぶ", en: "Colour the map by" },
  mapTitle: { ja: "市町村の地図: {measure}", en: "Map of the municipalities: {measure}" },
  mapSubtitle: {
    ja: "一つの升が一つの市町村。細い線は振興局、太い線は連携地域の境。升はどれも同じ大きさで、位置はおおよそ。",
    en: "One square is one municipality. Fine lines part bureaus, strong lines regions. All squares have one size and lie about where the places are.",
  },
  shapeSubtitle: { ja: "取り込まれた境界データによる地図。", en: "Drawn from the boundary data that was installed." },
  shapeCredit: { ja: "境界データ: {credit}", en: "Boundaries: {credit}" },
  position: { ja: "{place}の位置", en: "Where {place} lies" },
  municipality: { ja: "市町村", en: "Municipality" },
  bureau: { ja: "振興局", en: "Bureau" },
  value: { ja: "値", en: "Value" },
  noValue: { ja: "値なし", en: "no value" },
  countOnly: { ja: "この版の圏域・連携の記載による", en: "the groups recorded in this edition" },
  below: { ja: "{to}未満", en: "under {to}" },
  between: { ja: "{from}～{to}", en: "{from} to {to}" },
  atLeast: { ja: "{from}以上", en: "{from} or more" },
});
