import { toHalfWidth } from "../../../foundation/index.ts";
import type { Box, Place, PlacedLine, ReadPage } from "./placed-text.ts";

/** A line that is not blank, ready to be searched. `plain` has the letters of `text` in half width, place by place. */
export type TextLine = {
  /** Its place among the lines that are not blank. */
  readonly order: number;
  /** Its number in the file, from 1; without numbers (a PDF page) its place among all lines. */
  readonly number: number;
  readonly text: string;
  readonly plain: string;
  /** Blank lines straight above it. */
  readonly blanks: number;
  readonly page: number;
  readonly at: Place;
};

/** A longer line is no line of a page but a text without line ends: it is searched in pieces. */
const longestPiece = 600;

/** The lines of all pages that hold something, in reading order; the lines of tables are left out. */
export function textLinesOf(pages: readonly ReadPage[]): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (const { number, parts } of pages) {
    let blanks = 0;
    let place = 0;
    for (const part of parts) {
      if (part.kind !== "line") continue;
      place += 1;
      const before = blanks;
      blanks = isBlank(part.line.text) ? blanks + 1 : 0;
      if (blanks > 0) continue;
      for (const text of part.line.text
        .split("\n")
        .filter((text) => !isBlank(text))
        .flatMap(inPieces))
        lines.push({ ...lineOf(part.line, text, place), blanks: before, page: number, order: lines.length });
    }
  }
  return lines.some(({ plain }) => openArrow.test(plain)) ? joinedAtArrows(lines) : lines;
}

/** 「現状値（R5） 2人 ⇒ 目標値（R10）」 / 「10人」: a narrow box breaks the line between the words of an aim and its figure. */
const openArrow =
  /[→⇒➡⇨➔➜⟶⟹]\s{0,4}(?:(?:(?:最終|中間)?(?:目標|計画)値?)\s{0,4}(?:\([^()]{1,16}\))?|\([^()]{1,16}\))[\s:]{0,4}$/;
const figureFirst = /^\s*(?:\([^()]{1,16}\))?\s{0,4}(?:延べ|のべ|約|概ね|年間|毎年|累計)?\s{0,4}[▲△]?\d/;

function joinedAtArrows(lines: readonly TextLine[]): readonly TextLine[] {
  const joined: TextLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const goesOn =
      above !== undefined &&
      above.page === line.page &&
      line.blanks === 0 &&
      openArrow.test(above.plain) &&
      figureFirst.test(line.plain) &&
      !/[→⇒➡⇨➔➜⟶⟹]/.test(line.plain);
    if (!goesOn || above === undefined) {
      joined.push({ ...line, order: joined.length });
      continue;
    }
    const text = `${above.text.trimEnd()}　${line.text.trim()}`;
    joined[joined.length - 1] = { ...above, text, plain: toHalfWidth(text), at: placeAround([above, line]) };
  }
  return joined;
}

function lineOf(line: PlacedLine, text: string, place: number) {
  return { number: line.at.lines?.[0] ?? place, text, plain: toHalfWidth(text), at: line.at };
}

/** A rule drawn with signs (-----) parts as a blank line does. */
const isBlank = (text: string): boolean => text.trim() === "" || /^[\s\-=_|+*:─━―]{3,}$/.test(text);

/** Cut behind a full stop where there is one, so that no figure is torn. */
function inPieces(text: string): readonly string[] {
  if (text.length <= longestPiece) return [text];
  const stop = Math.max(text.lastIndexOf("。", longestPiece), text.lastIndexOf(" ", longestPiece));
  const cut = stop > 0 ? stop + 1 : longestPiece;
  const pieces: string[] = [text.slice(0, cut)];
  for (let from = cut; from < text.length; from += longestPiece) pieces.push(text.slice(from, from + longestPiece));
  return pieces.filter((piece) => !isBlank(piece));
}

/** The place that holds all of these lines: from the first to the last of them, on their page, in the box around them. */
export function placeAround(lines: readonly TextLine[]): Place {
  const [first] = lines;
  if (!first) return {};
  if (lines.length === 1 && first.at.box === undefined) return placeOfOne(first.at);
  const isOnePage = lines.every(({ at }) => at.page === first.at.page);
  const numbers = lines.flatMap(({ at }) => at.lines ?? []);
  const boxes = lines.flatMap(({ at }) => (at.box ? [at.box] : []));
  return {
    ...(first.at.page !== undefined && isOnePage ? { page: first.at.page } : {}),
    ...(numbers.length > 0 ? { lines: [Math.min(...numbers), Math.max(...numbers)] as const } : {}),
    ...(isOnePage && boxes.length === lines.length ? { box: boxAround(boxes) } : {}),
  };
}

/** The place of a line without a box, which is most of them. */
const placeOfOne = ({ page, lines }: Place): Place => {
  const numbers = lines ? { lines: [Math.min(...lines), Math.max(...lines)] as const } : {};
  return page === undefined ? numbers : { page, ...numbers };
};

function boxAround(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** How many signs of space lie before this place. Columns that were torn together stand three and more apart. */
export function gapBefore(plain: string, place: number): number {
  let gap = 0;
  while (gap < place && /\s/.test(plain.charAt(place - 1 - gap))) gap += 1;
  return gap;
}
export const columnGap = 3;
