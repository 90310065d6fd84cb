import { headingDepth } from "./heading-forms.ts";
import { withNameBelow } from "./labelled-lines.ts";
import { joinLines } from "./name-words.ts";
import type { PlacedLine, ReadPage } from "./placed-text.ts";

/** Whether the line at this place is the name of 「基本目標１」 in the line above, and no heading of its own. */
export function isNameOfLabel({ parts }: ReadPage, index: number): boolean {
  const [label, name] = [parts[index - 1], parts[index]];
  return label?.kind === "line" && name?.kind === "line" && withNameBelow(label.line, name.line) !== null;
}

/** The line at this place of a page, with the one below it where a label stands alone, or a heading is broken at the edge of a page. */
export function wholeHeading({ parts, size }: ReadPage, index: number, line: PlacedLine): PlacedLine {
  const [next, after] = [parts[index + 1], parts[index + 2]];
  const named = next?.kind === "line" ? withNameBelow(line, next.line) : null;
  if (named) return named;
  if (size === null || next?.kind !== "line" || !isFull(line, next.line, size.width)) return line;
  // in letters of the same size a sentence may stand below
  const endsThere = after === undefined || after.kind === "grid" || after.line.style.size !== line.style.size;
  const goesOn = endsThere && headingDepth(line.text) !== null && isRest(next.line.text);
  return goesOn ? { ...line, text: joinLines(`${line.text}\n${next.line.text}`) } : line;
}

const isRest = (text: string): boolean =>
  headingDepth(text) === null && !/。|単位|^[\s　]*[（(【〈《■◆●○・※]/.test(text);

/** The first word of the line below, in the same letters, had no place any more at the end of this one. */
function isFull(line: PlacedLine, next: PlacedLine, width: number): boolean {
  const [own, other] = [line.at.box, next.at.box];
  const { size, bold } = line.style;
  if (!own || !other || size === null || next.style.size !== size || next.style.bold !== bold) return false;
  const isBelow = other.y > own.y && other.y - own.y < 2.2 * size && Math.abs(other.x - own.x) < 3 * size;
  const text = next.text.trim();
  const first = /^[!-~]+/.exec(text)?.[0].length ?? 1;
  const word = (other.width * first) / Math.max(1, text.length);
  return isBelow && own.x + own.width + word > width - own.x;
}
