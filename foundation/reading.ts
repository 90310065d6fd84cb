import type { AbsenceReason } from "./absence.ts";
import type { Bound } from "./bound.ts";
import { fail, type Outcome, ok } from "./outcome.ts";
import type { Period } from "./period-type.ts";
import type { PrintedReading } from "./printed-number.ts";
import { type Problem, problem } from "./problem.ts";
import { addQuantities, type Quantity } from "./quantity.ts";
import { asUnit } from "./unit.ts";

/** `to` is the other end of a printed range, in the unit of `quantity`; it may be the lower one (460～450万人). */
export type KnownReading = {
  readonly kind: "known";
  readonly quantity: Quantity;
  readonly bound: Bound;
  readonly to?: number;
};
/** A target in words, such as 前年より上昇. */
export type TextReading = { readonly kind: "text"; readonly text: string };
/** `due` is the period in which a figure not yet published is expected. */
export type AbsentReading = { readonly kind: "absent"; readonly why: AbsenceReason; readonly due?: Period };
/** A figure, words in its place, or the reason why there is none. */
export type Reading = KnownReading | TextReading | AbsentReading;

/** A sum that says what it leaves out: `sum` is null when no figure was known, `texts` counts answers in words. */
export type ReadingSum = {
  readonly sum: Quantity | null;
  readonly known: number;
  readonly texts: number;
  readonly absent: Readonly<Partial<Record<AbsenceReason, number>>>;
};

export function known(quantity: Quantity, bound: Bound = "exact"): KnownReading {
  return { kind: "known", quantity, bound };
}

export function absent(why: AbsenceReason, due?: Period): AbsentReading {
  return due ? { kind: "absent", why, due } : { kind: "absent", why };
}

/** A printed figure as a reading. Its 延べ and 累計 stay with the caller: they describe the series, not the number. */
export function printedToReading({ value, unit, bound, to }: PrintedReading): KnownReading {
  const reading = known({ value, unit }, bound);
  return to === undefined ? reading : { ...reading, to };
}

/** A stored reading comes back as plain data: its unit is looked up again, so that it is the one unit everything compares with. */
export function reviveReading(reading: Reading): Reading {
  if (reading.kind !== "known") return reading;
  const unit = asUnit(reading.quantity.unit.id);
  return unit.ok ? { ...reading, quantity: { ...reading.quantity, unit: unit.value } } : reading;
}

/** Sums what is known and counts what is not, by reason. Refuses different units, and ranges, which have no one value to add. */
export function sumReadings(readings: readonly Reading[]): Outcome<ReadingSum, Problem> {
  let so: ReadingSum = { sum: null, known: 0, texts: 0, absent: {} };
  for (const reading of readings) {
    const next = withReading(so, reading);
    if (!next.ok) return next;
    so = next.value;
  }
  return ok(so);
}

function withReading(so: ReadingSum, reading: Reading): Outcome<ReadingSum, Problem> {
  if (reading.kind === "text") return ok({ ...so, texts: so.texts + 1 });
  if (reading.kind === "absent") {
    const count = (so.absent[reading.why] ?? 0) + 1;
    return ok({ ...so, absent: { ...so.absent, [reading.why]: count } });
  }
  if (reading.to !== undefined) return fail(rangeInSum(reading.quantity, reading.to));
  const sum = so.sum ? addQuantities(so.sum, reading.quantity) : ok(reading.quantity);
  return sum.ok ? ok({ ...so, sum: sum.value, known: so.known + 1 }) : sum;
}

function rangeInSum({ value, unit }: Quantity, to: number): Problem {
  return problem(
    "reading/rangeInSum",
    `幅のある値（${value}～${to} ${unit.id}）は合計できません。どちらの端を使うか決めてください。`,
    `A range (${value} to ${to} ${unit.id}) cannot be summed. Decide which end to use.`,
  );
}
