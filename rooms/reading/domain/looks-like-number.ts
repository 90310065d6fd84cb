import { readAbsence } from "./cell-absence.ts";
import { knownUnit } from "./plain-number.ts";

const numberForm = /^[\s(（[［〔約▲△−－+-]*[\d０-９][\d０-９,，.．\s]*([^\d０-９\n]{0,12})$/;
const wordsBehind = /^[\s)）\]］〕]*|(?:以上|以下|以内|超|未満|程度|前後|弱|強)?[\s)）\]］〕※*]*$/g;

/** Whether a text is plainly a figure, with a unit or without, or a mark in its place; 1 議会費 is none. */
export function looksLikeNumber(text: string): boolean {
  if (text.length > 60) return false;
  const behind = numberForm.exec(text)?.[1];
  if (behind === undefined) return text.length <= 6 && readAbsence(text) !== null;
  const unit = behind.replace(wordsBehind, "");
  return unit === "" || knownUnit(unit) !== null;
}
