import { asScaledUnit, type ScaledUnit } from "../../../foundation/index.ts";
import type { CellContext, CellFigure } from "./cell-context.ts";

const form = /^([▲△−-])?(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,6})?([^\d\s,.()（）[\]［］年月日~～/／]{0,8})$/;
/** More digits are left to the reader that counts them exactly. */
const mostDigits = 15;

/**
 * Nine cells of ten in a table hold a plain number (`1,234`, `▲5.2%`, `55.6千㎥`): these are read here without looking for all that may
 * stand around a figure. Null for anything else, also where the answer might differ from the full reading, which comes after this one.
 */
export function readPlainNumber(text: string, { unit, legend }: CellContext): CellFigure | null {
  const [, sign = "", whole = "", fraction = "", own = ""] = form.exec(text) ?? [];
  const page = knownUnit(unit ?? "");
  const scaled = own === "" ? page : knownUnit(own);
  if (whole === "" || !scaled || (own !== "" && page && page.unit.id !== scaled.unit.id)) return null;
  if (legend && Object.hasOwn(legend.marks, text)) return null;
  const digits = whole.replaceAll(",", "") + fraction;
  const size = Number(`${digits}e${scaled.power}`);
  const isExact = digits.length <= mostDigits && (scaled.unit.kind !== "money" || Number.isSafeInteger(size));
  if (!isExact) return null;
  const value = sign === "" || size === 0 ? size : -size;
  return {
    reading: { kind: "known", quantity: { value, unit: scaled.unit }, bound: "exact" },
    period: null,
    printedPeriod: null,
    label: null,
    role: null,
    bracket: null,
    side: null,
    accumulation: null,
    gross: false,
    printed: text,
    printedUnit: own === "" ? (unit ?? null) : null,
    notes: [],
    doubts: [],
    questions: [],
  };
}

/** The units met so far, since a table says the same few a thousand times. It is emptied before it grows with a hostile file. */
const met = new Map<string, ScaledUnit | null>();
const mostMet = 500;

/** A unit by its printed form; null when it is none. */
export function knownUnit(text: string): ScaledUnit | null {
  const found = met.get(text);
  if (found !== undefined) return found;
  const read = text === "" ? null : asScaledUnit(text);
  if (met.size >= mostMet) met.clear();
  const unit = read?.ok ? read.value : null;
  met.set(text, unit);
  return unit;
}
