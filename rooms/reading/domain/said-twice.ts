import { periodText } from "../../../foundation/index.ts";
import { type FoundFigure, type Reason, reason } from "./found-fact.ts";
import type { Place } from "./placed-text.ts";

/** Two amounts of one year, and nothing that tells them apart: one of them is likely another thing's. */
export function saysTwice(figures: readonly FoundFigure[]): boolean {
  if (figures.length < 2) return false;
  const places = new Map<string, Place>();
  return figures.some(({ role, period, subject, reading, at, accumulation }) => {
    if (reading.kind !== "known") return false;
    const what = `${role}|${period ? periodText(period) : ""}|${subject ?? ""}|${reading.quantity.unit.id}|${accumulation ?? ""}`;
    const before = places.get(what);
    places.set(what, at);
    return before !== undefined && before !== at;
  });
}

/** Why a row with two figures of one kind is less sure. */
export const saidTwice: Reason = reason(
  "figure/twice",
  0.5,
  "同じ時期・同じ種類の値が一つの行に二つあり、違いを示す言葉がありません。どちらがこの行の値か確かめてください。",
  "The row holds two figures of one kind and time, and no words tell them apart. Check which of them is of this row.",
);
