import { periodText } from "../../../foundation/index.ts";
import type { FoundFact, FoundFigure } from "../domain/found-fact.ts";

/** For tests: a figure in one line: `target 50 店 FY2019`, `baseline absent:none`, `actual 12 人 CY2019 男`. */
export function figureWords({ role, reading, period, subject }: FoundFigure): string {
  const said =
    reading.kind === "known"
      ? [
          reading.quantity.value,
          ...(reading.to === undefined ? [] : [`to ${reading.to}`]),
          reading.quantity.unit.id,
          ...(reading.bound === "exact" ? [] : [reading.bound]),
        ]
      : [reading.kind === "absent" ? `absent:${reading.why}` : `「${reading.text}」`];
  return [role, ...said, ...(period ? [periodText(period)] : []), ...(subject === null ? [] : [subject])].join(" ");
}

/** For tests: a fact in a few lines. */
export function factWords({ kind, name, flag, figures }: FoundFact): readonly string[] {
  return [[kind, name, ...(flag === null ? [] : [flag])].join(" "), ...figures.map(figureWords)];
}
