import { findUnit } from "../find-unit.ts";
import { headingDepth } from "../heading-forms.ts";
import type { TextLine } from "./lines.ts";

/** 「２　主な事業　　（単位：千円）」: a heading, and the unit of all that stands below it. */
const headingWithUnit = /^(.*\S)[\s　]*[（(][\s　]*単位[\s　]*[:：／/＝=].{1,24}[)）][\s　]*$/;
/** A longer line is no heading. */
const longestHeading = 160;

/** The heading without the unit behind it; null for any other line. */
export function headingOfUnit(text: string): string | null {
  if (!text.includes("単位") || text.length > longestHeading) return null;
  const heading = headingWithUnit.exec(text)?.[1]?.trim() ?? "";
  return heading !== "" && headingDepth(heading) !== null ? heading : null;
}

/**
 * For each line the heading of its chapter that gives a unit to all tables below it, up to the next heading as wide or to a unit that another
 * line says: from there on it is not told which of them holds. What stands `inTables` is no heading.
 */
export function headingsWithUnits(
  lines: readonly TextLine[],
  inTables: ReadonlySet<TextLine>,
): ReadonlyMap<TextLine, string> {
  const found = new Map<TextLine, string>();
  if (!lines.some(({ text }) => headingOfUnit(text) !== null)) return found;
  let chapter: { readonly depth: number; readonly text: string } | null = null;
  for (const line of lines) {
    if (chapter) found.set(line, chapter.text);
    if (inTables.has(line)) continue;
    const { text } = line;
    const heading = headingOfUnit(text);
    const depth = headingDepth(heading ?? text);
    if (text.includes("単位") && findUnit(text)) chapter = heading === null || depth === null ? null : { depth, text };
    else if (chapter && depth !== null && depth <= chapter.depth) chapter = null;
  }
  return found;
}
