import { headingDepth } from "./heading-forms.ts";
import { headingLabel } from "./heading-label.ts";
import { isPhrase } from "./line-looks.ts";
import { joinLines } from "./name-words.ts";
import type { PlacedLine } from "./placed-text.ts";
import { namesMeasure } from "./text-marks.ts";

const longestName = 60;

/** 「基本目標１」 alone on its line takes the line below as its name; null where it has its own, or none stands below. */
export function withNameBelow(line: PlacedLine, next: PlacedLine | undefined): PlacedLine | null {
  if (next === undefined || headingLabel(line.text)?.rest !== "") return null;
  const name = joinLines(next.text);
  const isName = name.length <= longestName && isPhrase(name) && headingDepth(name) === null && !namesMeasure(name);
  return isName ? { ...line, text: `${line.text.trim()}　${name}` } : null;
}
