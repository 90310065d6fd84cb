import type { MeasureEntry } from "./measure-entry.ts";

/** A stored observation as the pages use it. */
export type SeriesPoint = {
  readonly measure: string;
  readonly area: string;
  readonly period: string;
  readonly value: number | null;
  readonly absent: string | null;
  readonly version: number;
  readonly recordedAt: string;
};

/** The observations that the pages of an edition show, by measure and area, in order of time. */
export type SeriesBook = {
  readonly measures: ReadonlyMap<string, MeasureEntry>;
  /** Points of one measure in one area (6-digit code); empty when there are none. */
  readonly points: (measure: string, area: string) => readonly SeriesPoint[];
};

export function arrangeSeries(measures: readonly MeasureEntry[], all: readonly SeriesPoint[]): SeriesBook {
  const book = new Map<string, SeriesPoint[]>();
  for (const point of all) {
    const key = `${point.measure} ${point.area}`;
    const points = book.get(key);
    if (points) points.push(point);
    else book.set(key, [point]);
  }
  return {
    measures: new Map(measures.map((measure) => [measure.id, measure])),
    points: (measure, area) => book.get(`${measure} ${area}`) ?? [],
  };
}

/** The permanent address of one observation. */
export const observationAddress = (edition: string, point: Pick<SeriesPoint, "measure" | "area" | "period">): string =>
  `/observation/${edition}/${point.measure}/${point.area}/${encodeURIComponent(point.period)}`;
