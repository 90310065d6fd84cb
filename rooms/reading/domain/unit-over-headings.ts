import { isUnitLine } from "./find-unit.ts";
import { headingDepth, headingForm } from "./heading-forms.ts";
import type { Heading } from "./heading-stack.ts";
import type { ReadPage } from "./placed-text.ts";

/** A unit that holds for tables further down, and the form of the heading above it (2, 3 …): the next of that form ends it. */
export type UnitOverHeadings = { readonly text: string; readonly form: string | null };

/** 「２ 主要事業」 / 「（単位：千円）」 / 「柱Ⅰ …」 over a table, 「柱Ⅱ …」 over the next: a unit above a heading is that of all tables up to 「３ …」 or to another unit. */
export function unitBehindLine(
  { parts }: ReadPage,
  index: number,
  before: UnitOverHeadings | null,
  headings: readonly Heading[],
): UnitOverHeadings | null {
  const [part, next] = [parts[index], parts[index + 1]];
  if (part?.kind !== "line") return before;
  const { text } = part.line;
  if (isUnitLine(text)) {
    const isOver = next?.kind === "line" && headingDepth(next.line.text) !== null;
    return isOver ? { text, form: headings.at(-1)?.form ?? null } : null;
  }
  const form = headingForm(text)?.form ?? null;
  return form !== null && form === before?.form ? null : before;
}
