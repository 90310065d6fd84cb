import type { Told, WhichSex } from "../scenario/scenario.ts";
import { medianAge, peopleOfAges } from "./ages.ts";
import { type Known, percentOf, unknown } from "./known.ts";
import type { Pyramid } from "./pyramid.ts";

/** A figure that can be told of any pyramid. */
export type Summary = {
  readonly id: string;
  readonly name: Told;
  readonly unit: "people" | "percent" | "years" | "households";
  readonly of: (pyramid: Pyramid) => Known;
};

type Range = { readonly from: number; readonly to?: number };

const counted = (id: string, ja: string, en: string, range: Range, sex: WhichSex = "both"): Summary => ({
  id,
  name: { ja, en },
  unit: "people",
  of: (pyramid) => peopleOfAges(pyramid, range, sex),
});

const young = { from: 0, to: 14 };
const working = { from: 15, to: 64 };
const old = { from: 65 };

const toWorking = (id: string, ja: string, en: string, ranges: readonly Range[]): Summary => ({
  id,
  name: { ja, en },
  unit: "percent",
  of: (pyramid) =>
    percentOf(sumOf(ranges.map((range) => peopleOfAges(pyramid, range))), peopleOfAges(pyramid, working), {
      ja: "15〜64歳",
      en: "15–64",
    }),
});

const share = (id: string, ja: string, en: string, range: Range): Summary => ({
  id,
  name: { ja, en },
  unit: "percent",
  of: (pyramid) =>
    percentOf(peopleOfAges(pyramid, range), peopleOfAges(pyramid, { from: 0 }), {
      ja: "総人口",
      en: "the whole population",
    }),
});

function sumOf(parts: readonly Known[]): Known {
  let [value, isApproximate] = [0, false];
  for (const part of parts) {
    if (part.value === null) return part;
    value += part.value;
    isApproximate ||= part.isApproximate;
  }
  return { value, isApproximate };
}

/**
 * The figures of a population vision. Age groups 0–14, 15–64, 65+, 75+ and the dependency ratios (young, old, both together, each in percent of 15–64) as the
 * Statistics Bureau of Japan defines them; women of 20–39 as the Japan Policy Council (2014) counts them; school ages by the School Education Act (6–11, 12–14,
 * 15–17), which groups of five years only give approximately.
 */
export const summaries: readonly Summary[] = [
  counted("total", "総人口", "All people", { from: 0 }),
  counted("young", "年少人口（0〜14歳）", "Ages 0–14", young),
  counted("working", "生産年齢人口（15〜64歳）", "Ages 15–64", working),
  counted("old", "老年人口（65歳以上）", "Ages 65 and over", old),
  counted("very-old", "75歳以上", "Ages 75 and over", { from: 75 }),
  counted("oldest", "85歳以上", "Ages 85 and over", { from: 85 }),
  counted("women-20-39", "20〜39歳の女性", "Women of 20–39", { from: 20, to: 39 }, "women"),
  counted("before-school", "就学前（0〜5歳）", "Before school (0–5)", { from: 0, to: 5 }),
  counted("primary-school", "小学生の年齢（6〜11歳）", "Primary school ages (6–11)", { from: 6, to: 11 }),
  counted("middle-school", "中学生の年齢（12〜14歳）", "Lower secondary school ages (12–14)", { from: 12, to: 14 }),
  counted("high-school", "高校生の年齢（15〜17歳）", "Upper secondary school ages (15–17)", { from: 15, to: 17 }),
  toWorking("young-dependency", "年少従属人口指数", "Young dependency ratio", [young]),
  toWorking("old-dependency", "老年従属人口指数", "Old dependency ratio", [old]),
  toWorking("dependency", "従属人口指数", "Dependency ratio", [young, old]),
  share("young-share", "年少人口の割合", "Share of ages 0–14", young),
  share("old-share", "高齢化率（65歳以上の割合）", "Share of ages 65 and over", old),
  { id: "median-age", name: { ja: "中位数年齢", en: "Median age" }, unit: "years", of: medianAge },
  {
    id: "mother-households",
    name: { ja: "20〜39歳の母親の世帯", en: "Households of mothers of 20–39" },
    unit: "households",
    of: () =>
      unknown(
        "男女・年齢別の人口だけでは分かりません。国勢調査の世帯の表（母の年齢別）が要ります",
        "People by age and sex do not tell: a census table of households by the mother's age is needed",
      ),
  },
];
