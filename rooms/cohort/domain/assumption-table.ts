import type { Bilingual } from "../../../foundation/index.ts";
import type { CohortEntry } from "./cohort-entry.ts";
import { agesTo, sexes } from "./cohort-measures.ts";
import { type RateKind, rateKinds, rateMeasure } from "./measure-kinds.ts";

/** The years between which a rate is assumed to hold. */
export type AssumedSpan = { readonly from: number; readonly to: number };

/**
 * What a projection assumed for some areas, in the order of @michishirube/projection's arrays: one list for each span. A kind of rate is null where a value of any
 * area, span, sex or age (the first group aside, which no rate leads to) is not stored.
 */
export type AssumptionTable = {
  readonly source: string;
  readonly areas: readonly string[];
  readonly ages: readonly string[];
  readonly spans: readonly AssumedSpan[];
  /** Shares that live on and net movers for each person, like people, by the age that is reached; first group 0. */
  readonly survival: readonly Float64Array[] | null;
  readonly moving: readonly Float64Array[] | null;
  /** Children of 0–4 for each woman of 15–49 at the end of the span, and boys for each girl among them: one number an area. */
  readonly childWoman: readonly Float64Array[] | null;
  readonly sexRatio: readonly Float64Array[] | null;
  /** The first stored value of each kind that is there: its page tells where all of them come from. */
  readonly origins: readonly AssumedOrigin[];
};

export type AssumedOrigin = {
  readonly kind: Bilingual;
  readonly measure: string;
  readonly area: string;
  readonly period: string;
};

/** One stored rate. */
export type AssumedCell = {
  readonly measure: string;
  readonly area: string;
  readonly period: string;
  readonly value: number | null;
};

/** How workbooks head a rate of a span: with both years, or with the one it leads to. */
export const spanPeriods = ({ from, to }: AssumedSpan): readonly string[] => [`CY${from}..CY${to}`, `CY${to}`];

/** A measure and where its value stands within an area. */
type Slot = { readonly measure: string; readonly at: number };

function slotsOf(entry: CohortEntry, kind: RateKind): readonly Slot[] {
  if (!kind.bySexAndAge) return [{ measure: rateMeasure(entry, kind).id, at: 0 }];
  const ages = agesTo(entry.open);
  return sexes.flatMap((sex, row) =>
    ages.slice(1).map((age, index): Slot => {
      const from = Number.parseInt(age, 10);
      const reached = { from, to: age.endsWith("+") ? null : from + 4 };
      return { measure: rateMeasure(entry, kind, { sex, age: reached }).id, at: row * ages.length + index + 1 };
    }),
  );
}

/** The measures of all rates that a source may have assumed. */
export const assumptionMeasures = (entry: CohortEntry): readonly string[] =>
  rateKinds.flatMap((kind) => slotsOf(entry, kind).map(({ measure }) => measure));

type Look = (measure: string, area: string, span: AssumedSpan) => AssumedCell | null;

function lookIn(cells: readonly AssumedCell[]): Look {
  const key = (measure: string, area: string, period: string): string => `${measure} ${area} ${period}`;
  const known = new Map(cells.map((cell) => [key(cell.measure, cell.area, cell.period), cell]));
  return (measure, area, span) =>
    spanPeriods(span).reduce<AssumedCell | null>(
      (found, period) => found ?? known.get(key(measure, area, period)) ?? null,
      null,
    );
}

type Wanted = { readonly areas: readonly string[]; readonly spans: readonly AssumedSpan[] };

/** Puts the stored rates of a source in order. */
export function arrangeAssumptions(
  entry: CohortEntry,
  { areas, spans }: Wanted,
  cells: readonly AssumedCell[],
): AssumptionTable {
  const look = lookIn(cells);
  const lists = (id: RateKind["id"]) => {
    const kind = rateKinds.find((one) => one.id === id);
    return kind && spans.length > 0 ? everySpan(spans, (span) => listOf(entry, kind, areas, span, look)) : null;
  };
  return {
    source: entry.id,
    areas,
    ages: agesTo(entry.open),
    spans,
    survival: lists("survival"),
    moving: lists("net-migration"),
    childWoman: lists("child-woman-ratio"),
    sexRatio: lists("infant-sex-ratio"),
    origins: rateKinds.flatMap((kind) => originOf(entry, kind, { areas, spans }, look)),
  };
}

function originOf(
  entry: CohortEntry,
  kind: RateKind,
  { areas: [area], spans: [span] }: Wanted,
  look: Look,
): readonly AssumedOrigin[] {
  const cell = area !== undefined && span ? look(slotsOf(entry, kind)[0]?.measure ?? "", area, span) : null;
  if (!cell) return [];
  return [{ kind: { ja: kind.name, en: kind.nameEn }, measure: cell.measure, area: cell.area, period: cell.period }];
}

function everySpan(
  spans: readonly AssumedSpan[],
  listOfSpan: (span: AssumedSpan) => Float64Array | null,
): readonly Float64Array[] | null {
  const lists = spans.flatMap((span) => listOfSpan(span) ?? []);
  return lists.length === spans.length ? lists : null;
}

/** Sex ratios are printed for one girl or for a hundred: no place has ten boys for each girl. */
const forOneGirl = (value: number): number => (value > 10 ? value / 100 : value);

function listOf(
  entry: CohortEntry,
  kind: RateKind,
  areas: readonly string[],
  span: AssumedSpan,
  look: Look,
): Float64Array | null {
  const width = kind.bySexAndAge ? 2 * agesTo(entry.open).length : 1;
  const list = new Float64Array(areas.length * width);
  const slots = slotsOf(entry, kind);
  for (const [index, area] of areas.entries()) {
    for (const { measure, at } of slots) {
      const value = look(measure, area, span)?.value ?? null;
      if (value === null) return null;
      list[index * width + at] = kind.id === "infant-sex-ratio" ? forOneGirl(value) : value;
    }
  }
  return list;
}
