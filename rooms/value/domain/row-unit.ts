import {
  asScaledUnit,
  asUnit,
  fail,
  type Outcome,
  ok,
  type Problem,
  readPrinted,
  type Unit,
} from "../../../foundation/index.ts";
import { rowUnitOther, rowUnitUnknown } from "./bulk-problems.ts";

/** The scales in which offices write figures of money and of things that are counted. */
const scales: Readonly<Partial<Record<Unit["kind"], readonly string[]>>> = {
  money: ["", "千", "百万", "億"],
  count: ["", "千", "万"],
  mass: ["", "千", "万"],
  area: ["", "千"],
  volume: ["", "千"],
  energy: ["", "千"],
  power: ["", "千"],
};

/** What can be chosen as the unit of a row: the unit of the indicator and its usual scales. */
export const unitChoices = (unit: string): readonly string[] => {
  const known = asUnit(unit);
  return (known.ok ? (scales[known.value.kind] ?? [""]) : [""]).map((scale) => `${scale}${unit}`);
};

/** How figures of a row are completed by the unit that stands in it. */
export type RowUnit = (typed: string) => string;

/** `found` is what stands in the row, `usual` what stood there when the table went out (empty where the indicator has no unit). */
export function rowUnit(found: string, usual: string): Outcome<RowUnit, Problem> {
  if (found === "" || found === usual) return ok((typed) => typed);
  const scaled = asScaledUnit(found);
  if (!scaled.ok) return fail(rowUnitUnknown(found, usual));
  const own = usual === "" ? null : asUnit(usual);
  if (own?.ok && own.value.id !== scaled.value.unit.id) return fail(rowUnitOther(found, usual));
  return ok((typed) => withUnit(typed, found));
}

/** `1,200` → `1,200千人`, `180以上` → `180千人以上`; words, absences and figures with a unit of their own stay as they are. */
function withUnit(typed: string, unitText: string): string {
  const read = readPrinted(typed);
  if (read.ok || read.problem.code !== "number/unitMissing") return typed;
  return typed.replace(/[\d０-９](?=[^\d０-９]*$)/, (digit) => `${digit}${unitText}`);
}
