import {
  absent,
  asPeriod,
  isAbsenceReason,
  isBound,
  periodText,
  quantityOf,
  type Reading,
} from "../../../foundation/index.ts";

/** A reading as it is stored: the unit by its id, the period of an absence as text. */
export type ReadingJson =
  | {
      readonly kind: "known";
      readonly value: number;
      readonly unit: string;
      readonly bound: string;
      readonly to?: number;
    }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "absent"; readonly why: string; readonly due?: string };

export function readingToJson(reading: Reading): ReadingJson {
  if (reading.kind === "text") return reading;
  if (reading.kind === "absent")
    return { kind: "absent", why: reading.why, ...(reading.due ? { due: periodText(reading.due) } : {}) };
  const { quantity, bound, to } = reading;
  return {
    kind: "known",
    value: quantity.value,
    unit: quantity.unit.id,
    bound,
    ...(to === undefined ? {} : { to }),
  };
}

/** The stored reading again. Throws where a row was not written by this room: that is a broken promise, not a person's slip. */
export function readingFromJson(stored: unknown): Reading | null {
  if (stored === null || stored === undefined) return null;
  const reading = typeof stored === "object" ? toReading(new Map<string, unknown>(Object.entries(stored))) : null;
  if (!reading) throw new Error(`Not a stored reading: ${JSON.stringify(stored)}`);
  return reading;
}

function toReading(stored: ReadonlyMap<string, unknown>): Reading | null {
  const text = stored.get("text");
  if (stored.get("kind") === "text" && typeof text === "string") return { kind: "text", text };
  if (stored.get("kind") === "absent") return toAbsent(stored);
  return stored.get("kind") === "known" ? toKnown(stored) : null;
}

function toKnown(stored: ReadonlyMap<string, unknown>): Reading | null {
  const [value, unit, bound, to] = ["value", "unit", "bound", "to"].map((name) => stored.get(name));
  const quantity = quantityOf(Number(value), String(unit));
  if (!quantity.ok || typeof bound !== "string" || !isBound(bound)) return null;
  const known = { kind: "known", quantity: quantity.value, bound } as const;
  return typeof to === "number" ? { ...known, to } : known;
}

function toAbsent(stored: ReadonlyMap<string, unknown>): Reading | null {
  const [why, due] = [stored.get("why"), stored.get("due")];
  if (typeof why !== "string" || !isAbsenceReason(why)) return null;
  const period = typeof due === "string" ? asPeriod(due) : null;
  return period?.ok ? absent(why, period.value) : absent(why);
}
