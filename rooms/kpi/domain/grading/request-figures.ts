import { asUnit, readNumeral, readPrinted } from "../../../../foundation/index.ts";
import type { RequestFigure, RequestYear } from "./grade-request.ts";

/**
 * A figure of a request as a number. `value` is NaN when there is none; `unit` the id of its base unit, null when it names none;
 * `asText` when it arrived as text ("8施設"), `scaled` when that text counts in 千, 万 … so that it is no longer in the unit of bare numbers.
 */
export type FigureNumber = {
  readonly value: number;
  readonly unit: string | null;
  readonly asText: string | null;
  readonly scaled: boolean;
  readonly readable: boolean;
};

const noFigure: FigureNumber = { value: Number.NaN, unit: null, asText: null, scaled: false, readable: true };

function unitId(unit: string | undefined): string | null {
  if (unit === undefined) return null;
  const known = asUnit(unit);
  return known.ok ? known.value.id : unit;
}

function readText(text: string, unit: string | undefined): FigureNumber {
  const asText = { ...noFigure, asText: text };
  const bare = readNumeral(text.replace(/^[-−▲△]/, ""));
  if (bare.ok) return { ...asText, value: /^[-−▲△]/.test(text) ? -bare.value : bare.value, unit: unitId(unit) };
  const printed = readPrinted(text);
  const isOneNumber = printed.ok && printed.value.to === undefined && printed.value.bound === "exact";
  if (!isOneNumber) return { ...asText, readable: false };
  return { ...asText, value: printed.value.value, unit: printed.value.unit.id, scaled: /[十百千万億兆]/.test(text) };
}

/** The number in a figure of a request; never throws, text that is not one number is `readable: false`. */
export function figureNumber(
  figure: { readonly value?: RequestFigure["value"]; readonly unit?: string } | null | undefined,
): FigureNumber {
  if (figure?.value === undefined || figure.value === null) return noFigure;
  if (typeof figure.value === "string") return readText(figure.value.trim(), figure.unit);
  return { ...noFigure, value: figure.value, unit: unitId(figure.unit) };
}

/** Whether the figures can stand in one calculation: no two named units differ, and no 千 or 万 text stands beside a number without unit. */
export function areInOneUnit(figures: readonly FigureNumber[]): boolean {
  const present = figures.filter(({ value }) => !Number.isNaN(value));
  const named = new Set(present.flatMap(({ unit }) => (unit === null ? [] : [unit])));
  const scaledBesideBare = present.some(({ scaled }) => scaled) && present.some(({ unit }) => unit === null);
  return named.size <= 1 && !scaledBesideBare;
}

export type YearKind = "FY" | "CY";

/** The year's number (0 when not given) and its kind when it names one. */
export function yearNumber(year: RequestYear | null | undefined): {
  readonly year: number;
  readonly kind: YearKind | null;
} {
  if (year === undefined || year === null) return { year: 0, kind: null };
  if (typeof year === "number") return { year, kind: null };
  const kind = year.startsWith("FY") ? "FY" : year.startsWith("CY") ? "CY" : null;
  return { year: Number(year.slice(-4)), kind };
}
