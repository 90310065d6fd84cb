import { isBrokenBetween, opensItem } from "./begun.ts";
import type { TextLine } from "./line.ts";

const leastLines = 2;
/** A line of prose is broken where it is full; one that ends its paragraph may be shorter. */
const full = 0.8;

/**
 * A text in which a blank line stands behind every line, and more of them between its parts: one of them is the program's that wrote it, and parts
 * nothing.
 */
export function withSingleSpacing(lines: readonly TextLine[]): readonly TextLine[] {
  const [, ...others] = lines;
  const apart = others.filter(({ blanks }) => blanks > 0).length;
  const farther = others.filter(({ blanks }) => blanks > 1).length;
  const isDouble =
    others.length >= leastOfText && apart >= others.length * mostlyApart && farther >= others.length * parts;
  return isDouble ? lines.map((line) => ({ ...line, blanks: Math.floor(line.blanks / 2) })) : lines;
}
const leastOfText = 8;
const mostlyApart = 0.98;
const parts = 0.05;

/**
 * Paragraphs that a program has written with a blank line behind each of their lines: these blank lines part nothing. Where prose goes on over them
 * until a full stop, they are left out.
 */
export function withoutSpacesBetween(lines: readonly TextLine[]): readonly TextLine[] {
  const closed = new Set<TextLine>();
  for (let from = 0; from < lines.length; ) {
    // mostly no blank line stands behind a line, and there is nothing to look for
    const paragraph = lines[from + 1]?.blanks === 1 ? paragraphFrom(lines, from) : [];
    for (const line of paragraph.slice(1)) closed.add(line);
    from += Math.max(1, paragraph.length);
  }
  return closed.size === 0 ? lines : lines.map((line) => (closed.has(line) ? { ...line, blanks: 0 } : line));
}

/** The lines of the paragraph that begins here, none where it is no such paragraph. */
function paragraphFrom(lines: readonly TextLine[], from: number): readonly TextLine[] {
  const found = lines.slice(from, from + 1);
  for (const line of lines.slice(from + 1, from + 1 + longest)) {
    const above = found.at(-1);
    if (!above || !goesOn(above, line)) break;
    found.push(line);
  }
  const ends = found.findLastIndex(({ plain }) => plain.includes("。"));
  const paragraph = found.slice(0, ends + 1);
  const widths = paragraph.map(({ plain }) => plain.trim().length);
  const areFull = widths.slice(0, -1).every((width) => width >= full * Math.max(...widths));
  return paragraph.length >= leastLines && areFull ? paragraph : [];
}
const longest = 40;

const goesOn = (above: TextLine, { blanks, page, plain, heading }: TextLine): boolean =>
  blanks === 1 &&
  page === above.page &&
  heading === undefined &&
  isBrokenBetween(above, plain) &&
  !opensItem.test(plain) &&
  !(/^\s/.test(plain) && /。\s*$/.test(above.plain)) &&
  /[ぁ-ん。]/.test(plain);
