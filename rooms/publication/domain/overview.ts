import { type Prefecture, prefectures } from "../../area/index.ts";
import type { MeasureSummary } from "../../observation/index.ts";

/** The heads of the editions in the store that the overview names. */
export type EditionName = {
  readonly id: string;
  readonly body: string;
  readonly name: string;
  readonly nameEn: string;
  readonly fictitious: boolean;
};

/** One body: its name, what it holds in all, its measures and its editions. Nothing held is an empty list, not a row of zeros. */
export type OverviewBody = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly measures: readonly MeasureSummary[];
  readonly editions: readonly EditionName[];
  readonly observations: number;
  readonly known: number;
  readonly firstPeriod: string | null;
  readonly lastPeriod: string | null;
};

/** All 47 prefectures in the order of their codes, then every other body that holds something. */
export type Overview = { readonly prefectures: readonly OverviewBody[]; readonly others: readonly OverviewBody[] };

const earliest = (days: readonly string[]): string | null =>
  days.reduce<string | null>((first, day) => (first === null || day < first ? day : first), null);
const latest = (days: readonly string[]): string | null =>
  days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function bodyOf(
  place: Prefecture,
  measures: readonly MeasureSummary[],
  editions: readonly EditionName[],
): OverviewBody {
  return {
    ...place,
    measures,
    editions,
    observations: sum(measures.map((measure) => measure.observations)),
    known: sum(measures.map((measure) => measure.known)),
    firstPeriod: earliest(measures.flatMap(({ firstPeriod }) => firstPeriod ?? [])),
    lastPeriod: latest(measures.flatMap(({ lastPeriod }) => lastPeriod ?? [])),
  };
}

function byBody<T>(items: readonly T[], bodyOfItem: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(bodyOfItem(item));
    if (group) group.push(item);
    else groups.set(bodyOfItem(item), [item]);
  }
  return groups;
}

/** Arranges the summaries of the store by body. It never looks at observations, so it is as fast with ten million as with ten. */
export function arrangeOverview(summaries: readonly MeasureSummary[], heads: readonly EditionName[]): Overview {
  const measures = byBody(summaries, ({ bodyId }) => bodyId);
  const editions = byBody(heads, ({ body }) => body);
  const arrange = (place: Prefecture) => bodyOf(place, measures.get(place.code) ?? [], editions.get(place.code) ?? []);
  const known = new Set(prefectures.map(({ code }) => code));
  const others = [...new Set([...measures.keys(), ...editions.keys()])].filter((code) => !known.has(code)).sort();
  return {
    prefectures: prefectures.map(arrange),
    others: others.map((code) => {
      const [head] = editions.get(code) ?? [];
      return arrange({ code, name: head?.name ?? code, nameEn: head?.nameEn ?? code });
    }),
  };
}

export const bodyByCode = ({ prefectures: all, others }: Overview, code: string): OverviewBody | undefined =>
  [...all, ...others].find((body) => body.code === code);

/** The page that says what the numbers of a body in the overview are made of. */
export const overviewAddress = (code: string, measure?: string): string =>
  measure === undefined ? `/overview/${code}` : `/overview/${code}#measures-${measure}`;
