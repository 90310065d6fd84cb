import type { LineFlag } from "../../../budget/index.ts";
import { confidenceOf, type FoundFact, type Within } from "../found-fact.ts";
import { placeAround, type TextLine } from "./lines.ts";

export const sameAs = /事業名\s*[:：]\s*同[上左右]|^\s*[(（]?\s*同[上左右]\s*[)）]?\s*$/;
export const othersLine = /^\s*ほか(?:に)?\s*\d+\s*(?:事業|件|項目)\s*$/;

/** The fact of a line that says no more than 同上, below the flag that it stands under. */
export function sameFact(
  line: TextLine,
  group: { readonly flag: LineFlag | null; readonly lines: readonly TextLine[] },
  within: readonly Within[],
): FoundFact {
  const printed = line.text.trim();
  return {
    kind: "budget",
    name: /同[上左右]/.exec(printed)?.[0] ?? printed,
    figures: [],
    flag: group.flag,
    sameAsAbove: true,
    within,
    remarks: [],
    printed,
    at: placeAround([...group.lines, line]),
    confidence: confidenceOf([]),
    questions: [],
  };
}

/** 「ほか3事業」 on a line of its own is said of the budget line above it. */
export function addRemark(facts: FoundFact[], line: TextLine): void {
  const last = facts.pop();
  if (last) facts.push({ ...last, remarks: [...last.remarks, line.text.trim()] });
}
