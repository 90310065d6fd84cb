import { type Course, peopleOfAges, pyramidOf } from "../../../projection/index.ts";

/** What the map of the municipalities may be coloured by; the last two need tables by sex and age. */
export const mapMeasures = ["change", "people", "old", "mothers"] as const;
export type MapMeasure = (typeof mapMeasures)[number];

/** The municipalities of a map: totals by statistic and year, `null` where there is none. */
export type MapTotals = {
  readonly ids: readonly string[];
  /** Six-digit codes, in the same order. */
  readonly codes: readonly string[];
  readonly years: readonly number[];
  /** One list for each municipality, in the order of the years. */
  readonly totals: readonly (readonly (number | null)[])[];
  /** The last counted year: changes are against it. */
  readonly now: number;
};

/** The year a map shows unless another is asked for: that of the visions, or the last before it. */
export const usualYear = ({ years, now }: Pick<MapTotals, "years" | "now">): number =>
  years.filter((year) => year <= 2040).at(-1) ?? now;

/** What a map is asked for. `course` = the municipalities as chosen, null where they cannot be projected. */
export type MapWish = { readonly measure: MapMeasure; readonly year: number; readonly course: Course | null };

/** Bounds between five classes; each belongs to the class above it. `darkest` says which end is drawn dark. */
const scales: Readonly<
  Record<MapMeasure, { readonly bounds: readonly number[]; readonly darkest: "lowest" | "highest" }>
> = {
  change: { bounds: [-50, -35, -20, 0], darkest: "lowest" },
  people: { bounds: [3000, 5000, 10000, 50000], darkest: "highest" },
  old: { bounds: [30, 40, 45, 50], darkest: "highest" },
  mothers: { bounds: [-70, -50, -30, 0], darkest: "lowest" },
};

export const boundsOf = (measure: MapMeasure): readonly number[] => scales[measure].bounds;

/** Class 0 to 4, 4 the darkest; `none` where there is no value. */
export function classOf(measure: MapMeasure, value: number | null): 0 | 1 | 2 | 3 | 4 | "none" {
  if (value === null) return "none";
  const { bounds, darkest } = scales[measure];
  const above = bounds.filter((bound) => value >= bound).length;
  const steps = [0, 1, 2, 3, 4] as const;
  return steps[darkest === "highest" ? above : 4 - above] ?? "none";
}

/** The measures there are for what is known. */
export const measuresFor = (course: Course | null): readonly MapMeasure[] =>
  mapMeasures.filter((measure) => course !== null || measure === "change" || measure === "people");

/** Where a year stands in a course: only years after its base, for the base itself was counted. */
const stepOf = (course: Course | null, year: number): number => {
  const step = course?.years.indexOf(year) ?? -1;
  return step > 0 ? step : -1;
};

/** People of a municipality in a year: as chosen where it can be projected, else as the statistics have it. */
export function peopleAt(map: MapTotals, { year, course }: Omit<MapWish, "measure">, area: number): number | null {
  const step = stepOf(course, year);
  const place = course?.areas.indexOf(map.codes[area] ?? "") ?? -1;
  if (!course || step < 0 || place < 0) return map.totals[area]?.[map.years.indexOf(year)] ?? null;
  const cells = 2 * course.shape.ages;
  const people = course.people[step]?.subarray(place * cells, (place + 1) * cells) ?? new Float64Array();
  return people.reduce((sum, count) => sum + count, 0);
}

/** The value of a municipality under a measure; null where it is not known. */
export function mapValue(map: MapTotals, wish: MapWish, area: number): number | null {
  const { measure, year, course } = wish;
  const people = peopleAt(map, wish, area);
  if (measure === "people") return people;
  if (measure === "change") {
    const before = map.totals[area]?.[map.years.indexOf(map.now)] ?? null;
    return people === null || before === null || before === 0 ? null : (people / before - 1) * 100;
  }
  return course ? byAges(course, measure, course.areas.indexOf(map.codes[area] ?? ""), year) : null;
}

function byAges(course: Course, measure: "old" | "mothers", place: number, year: number): number | null {
  const step = course.years.indexOf(year);
  if (place < 0 || step < 0) return null;
  const pyramid = (at: number) => pyramidOf(course.shape, course.people[at] ?? new Float64Array(), [place]);
  if (measure === "old")
    return partOf(peopleOfAges(pyramid(step), { from: 65 }).value, peopleOfAges(pyramid(step), { from: 0 }).value);
  const women = (at: number) => peopleOfAges(pyramid(at), { from: 20, to: 39 }, "women").value;
  const part = partOf(women(step), women(0));
  return part === null ? null : part - 100;
}

const partOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : (part / whole) * 100;
