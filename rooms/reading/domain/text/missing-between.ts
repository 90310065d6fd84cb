import type { AbsenceReason, Period } from "../../../../foundation/index.ts";
import { readAbsence } from "../cell-absence.ts";
import { findPeriods } from "../find-periods.ts";
import type { FigureRole } from "../found-fact.ts";
import type { FigureGroup } from "./figure-group.ts";
import { arrowSigns } from "./marks.ts";

/** What stands in the place of a result between two figures of a chain: 「R2：11件 → R4実績：集計中 → R7：25件」. */
export type MissingBetween = {
  readonly printed: string;
  readonly why: AbsenceReason;
  readonly role: FigureRole;
  readonly period: Period | null;
  readonly printedPeriod: string | null;
};

const year = "(?:[HRＨＲ]|平成|令和)[\\s　]?(?:元|[\\d０-９]{1,2})(?:年度?)?末?";
const awaited = "未公表|未集計|集計中|調査中|未確定|公表前|算定中";
const form = new RegExp(
  `^[\\s　]{0,4}[${arrowSigns}][\\s　]{0,4}(${year})?の?((?:実績|現状|現在|直近)値?)?[\\s　]?[:：]?[\\s　]{0,2}([-－―ー–]|${awaited})[\\s　]?(?:[(（](${year})[)）])?[\\s　]{0,4}(?=[${arrowSigns}])`,
);

/** What is missing in a chain behind the figure at this place; null where nothing is. */
export function missingBehind({ figures, kind }: FigureGroup, index: number): MissingBetween | null {
  const [figure, next] = [figures[index], figures[index + 1]];
  if (kind !== "arrow" || !figure || figure.line !== next?.line) return null;
  return missingBetween(figure.line.plain.slice(figure.end, next.start));
}

/** Nothing is missing where only a dash stands that no word calls a result. */
function missingBetween(between: string): MissingBetween | null {
  const [, ahead, word, printed = "", behind] = form.exec(between) ?? [];
  if (printed === "" || (word === undefined && printed.length === 1)) return null;
  const [said] = findPeriods(ahead ?? behind ?? "");
  return {
    printed,
    why: readAbsence(printed)?.why ?? "none",
    role: "actual",
    period: said?.period ?? null,
    printedPeriod: said?.printed ?? null,
  };
}

/** The arrow that leads on from there, and what is behind it. */
export const withoutMissing = (between: string): string => between.replace(form, "");
