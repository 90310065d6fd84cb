import type { AreaPart } from "./merge-areas.ts";

/** Areas that an official projection does not give one by one: what it does with them, and the document that says so. */
export type AreaException = {
  readonly id: string;
  /** The projection, by the year it was published; null: every one. */
  readonly projection: number | null;
  /** Codes of five digits. */
  readonly codes: readonly string[];
  /** How the areas stand in its tables: together as one unit, under another code, only within their prefecture, or not at all. */
  readonly standing: "together" | "renamed" | "prefectureOnly" | "absent";
  /** Code → code, where areas are to be brought to the units of the tables with `mergeAreas`. */
  readonly parts: readonly AreaPart[];
  readonly ja: string;
  readonly en: string;
  readonly source: string;
};

const range = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(5, "0"));

const hamadori = ["07204", "07209", "07212", ...range(7541, 7548), "07561", "07564"];
const institute = "国立社会保障・人口問題研究所";

/** What the official files of 2018 and 2023 do not give by municipality. */
export const areaExceptions: readonly AreaException[] = [
  {
    id: "hamadori",
    projection: 2023,
    codes: hamadori,
    standing: "together",
    parts: hamadori.map((from) => ({ from, to: "浜通り", share: 1 })),
    ja: "福島県浜通りの13市町村は、一つの地域としてまとめて推計されています。",
    en: "The 13 municipalities of Hamadōri in Fukushima are projected together, as one area.",
    source: `${institute}「日本の地域別将来推計人口（令和5年推計）」`,
  },
  {
    id: "fukushima",
    projection: 2018,
    codes: [],
    standing: "prefectureOnly",
    parts: [],
    ja: "福島県は県全体だけが推計され、市町村別の値はありません。",
    en: "Fukushima is projected only as a prefecture: its municipalities have no values.",
    source: `${institute}「日本の地域別将来推計人口（平成30年推計）」`,
  },
  {
    id: "hamamatsu",
    projection: 2023,
    codes: range(22131, 22137),
    standing: "renamed",
    parts: [{ from: "22137", to: "22140", share: 1 }],
    ja: "浜松市は2024年より前の7区で推計されています。旧天竜区（22137）が今の天竜区（22140）に当たり、中央区（22138）と浜名区（22139）の値はありません。",
    en: "Hamamatsu is projected by its seven wards of before 2024: old 22137 is today's 22140; 22138 and 22139 have no values.",
    source: `${institute}「日本の地域別将来推計人口（令和5年推計）」`,
  },
  {
    id: "northernVillages",
    projection: null,
    codes: range(1695, 1700),
    standing: "absent",
    parts: [],
    ja: "北方領土の6村は、国勢調査にも将来推計にもありません。",
    en: "The six villages of the Northern Territories are neither in the census nor in the projections.",
    source: "総務省「国勢調査」",
  },
];

/** Why an area has no values of its own in a projection, or null where it has them. `prefectureOnly` holds for every code of Fukushima (07…) but the prefecture's. */
export function exceptionOf(code: string, projection: number): AreaException | null {
  const isMeant = ({ codes, standing }: AreaException): boolean =>
    standing === "prefectureOnly" ? code.startsWith("07") && code !== "07000" : codes.includes(code);
  const found = areaExceptions.find((one) => (one.projection ?? projection) === projection && isMeant(one));
  return found ?? null;
}

/** A municipality that kept its people and its borders, and got another code. */
export type CodeChange = AreaPart & { readonly since: string; readonly ja: string; readonly en: string };

/**
 * Codes that differ between the census of 2015, the projection of 2018 and today, because a town became a city (総務省「全国地方公共団体コード」の改正).
 * `mergeAreas` takes those whose `from` is among the areas.
 */
export const codeChanges: readonly CodeChange[] = [
  { from: "04423", to: "04216", share: 1, since: "2016-10-10", ja: "富谷町が富谷市に", en: "Tomiya became a city" },
  {
    from: "40305",
    to: "40231",
    share: 1,
    since: "2018-10-01",
    ja: "那珂川町が那珂川市に",
    en: "Nakagawa became a city",
  },
];
