import { defineMessages } from "../../../ui/index.ts";
import { boundsOf, type MapMeasure } from "../domain/map-values.ts";
import { bareNumber, peopleWords, type Reader } from "./vision-words.ts";

export const mapMessages = defineMessages({
  title: { ja: "市町村の地図", en: "Map of the municipalities" },
  change: { ja: "{now}からの人口の増減", en: "Change of population since {now}" },
  people: { ja: "人口", en: "Population" },
  old: { ja: "65歳以上の割合", en: "Share of people 65 and over" },
  mothers: { ja: "20～39歳の女性の増減（基準年から）", en: "Change of women 20 to 39 (since the base year)" },
  measure: { ja: "色分け", en: "Coloured by" },
  year: { ja: "年", en: "Year" },
  show: { ja: "表示する", en: "Show" },
  heading: { ja: "{measure} {year}", en: "{measure}, {year}" },
  subtitle: {
    ja: "一つの四角が一つの市町村。細い線は振興局、太い線は連携地域の境。",
    en: "One square is one municipality; fine lines: bureaus, strong lines: regions.",
  },
  picture: { ja: "地図の形", en: "Drawn as" },
  tiles: { ja: "四角", en: "Squares" },
  outlines: { ja: "市町村の形", en: "Outlines" },
  outlineSubtitle: {
    ja: "境界データによる市町村の形。同じ値が表にもある。",
    en: "The municipalities as they are cut, from boundary data; the same values stand in the table.",
  },
  outlineCredit: { ja: "境界データ: {credit}", en: "Boundaries: {credit}" },
  outlineHow: {
    ja: "国土数値情報の行政区域（TopoJSON）を michishirube shapes add で入れると、市町村の形でも描けます。",
    en: "To have the municipalities drawn as they are cut as well, install the national administrative areas (TopoJSON) with michishirube shapes add.",
  },
  municipality: { ja: "市町村", en: "Municipality" },
  value: { ja: "値", en: "Value" },
  official: {
    ja: "{now}までは国勢調査、その後は社人研の推計。",
    en: "Census until {now}, then the projection of the IPSS.",
  },
  asChosen: {
    ja: "{now}までは国勢調査、その後は上でえらんだ場合の計算。",
    en: "Census until {now}, then as chosen above, worked out here.",
  },
  more: {
    ja: "市区町村別の国勢調査の表を取り込むと、年齢別の色分けができ、つまみにも応じて色が変わります。",
    en: "With the census tables of the municipalities imported, the map can be coloured by age and follows the sliders.",
  },
  noValue: { ja: "値なし", en: "no value" },
  below: { ja: "{to}未満", en: "under {to}" },
  between: { ja: "{from}～{to}", en: "{from} to {to}" },
  atLeast: { ja: "{from}以上", en: "{from} and more" },
  falls: { ja: "{bound}を超える減", en: "down by more than {bound}" },
  fallsBetween: { ja: "{from}～{to}の減", en: "down {from} to {to}" },
  rises: { ja: "増加", en: "up" },
});

/** A value of the map in words. */
export function mapValueWords(measure: MapMeasure, value: number | null, reader: Reader): string {
  if (value === null) return mapMessages(reader.lang)("noValue");
  if (measure === "people") return peopleWords(value, reader);
  if (measure === "old") return `${value.toFixed(1)}%`;
  const size = `${Math.abs(value).toFixed(1)}%`;
  if (size === "0.0%") return size;
  return value < 0 ? `${reader.lang === "ja" ? "▲" : "−"}${size}` : `${reader.lang === "ja" ? "＋" : "+"}${size}`;
}

/** The class between two bounds in words; null = open on that side. */
function classWords(measure: MapMeasure, from: number | null, to: number | null, reader: Reader): string {
  const t = mapMessages(reader.lang);
  const isChange = measure === "change" || measure === "mothers";
  const word = (bound: number) => (measure === "people" ? bareNumber(bound, reader) : `${Math.abs(bound)}%`);
  if (isChange) {
    if (to === null) return t("rises");
    return from === null ? t("falls", { bound: word(to) }) : t("fallsBetween", { from: word(to), to: word(from) });
  }
  if (from === null) return t("below", { to: word(to ?? 0) });
  return to === null ? t("atLeast", { from: word(from) }) : t("between", { from: word(from), to: word(to) });
}

/** The five classes, lowest first, in words, each with a value that lies in it. */
export function classList(
  measure: MapMeasure,
  reader: Reader,
): readonly { readonly inside: number; readonly label: string }[] {
  const ends = [null, ...boundsOf(measure), null];
  return ends.slice(1).map((to, index) => {
    const from = ends[index] ?? null;
    return { inside: from ?? (to ?? 0) - 1, label: classWords(measure, from, to, reader) };
  });
}
