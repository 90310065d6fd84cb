import { toHalfWidth } from "../../../../foundation/index.ts";
import { kanaIn } from "./begun.ts";
import type { TextLine } from "./line.ts";

/** A line cut at a gap: what stands at its left, what at its right, and how far from the edge the right begins. */
type Cut = { readonly line: TextLine; readonly left: string; readonly right: string; readonly column: number };

/** So many lines make a column. */
const leastLines = 3;
const mostLines = 60;
/** The right column begins in every line at the same place, by letters of half width; a space more or less is the printer's. */
const tolerance = 4;
const wideGap = /^(.*?[^\s　])([ 　]{3,})([^\s　].*)$/;
const mayHoldGap = /\S[ 　]{3,}\S/;

/**
 * Prose at the left and a box of results at its right, in lines that a program has printed as they lay on the page: 「…アプリを開発し、　　　　利用者数」 / 「令和4年から
 * 運用しています。　　　1,200人」. The right column is read behind the prose, since none of its words belongs to the sentence beside it.
 */
export function withColumnBehindProse(lines: readonly TextLine[]): readonly TextLine[] {
  if (!lines.some(({ text }) => mayHoldGap.test(text))) return lines;
  const cuts = lines.map(cutOf);
  const found: TextLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = runFrom(cuts, at);
    if (isBesideProse(run)) {
      found.push(...run.map(({ line, left }) => withText(line, left)));
      found.push(...run.map(({ line, right }, index) => ({ ...withText(line, right), blanks: index === 0 ? 1 : 0 })));
      at += run.length;
    } else {
      found.push(lines[at] as TextLine);
      at += 1;
    }
  }
  return found.map((line, order) => (line.order === order ? line : { ...line, order }));
}

const withText = (line: TextLine, text: string): TextLine => ({ ...line, text, plain: toHalfWidth(text) });

function cutOf(line: TextLine): Cut | null {
  const [, left = "", gap = "", right = ""] = (mayHoldGap.test(line.text) ? wideGap.exec(line.text) : null) ?? [];
  if (right === "" || mayHoldGap.test(right) || line.text.includes("\t")) return null;
  return { line, left, right, column: widthOf(left) + widthOf(gap) };
}

function runFrom(cuts: readonly (Cut | null)[], from: number): readonly Cut[] {
  const run: Cut[] = [];
  for (let at = from; at < Math.min(cuts.length, from + mostLines); at += 1) {
    const [cut, first] = [cuts[at], run[0]];
    const isNext = first === undefined || (cut?.line.blanks === 0 && cut.line.page === first.line.page);
    if (!cut || !isNext || (first && Math.abs(cut.column - first.column) > tolerance)) break;
    run.push(cut);
  }
  return run;
}

/** The left is a paragraph that fills its lines and ends in a full stop, the right holds none. */
function isBesideProse(run: readonly Cut[]): boolean {
  if (run.length < leastLines) return false;
  const widths = run.map(({ left }) => widthOf(left));
  const full = widths.slice(0, -1).filter((width) => width >= leastFull * Math.max(...widths)).length;
  const prose = run.map(({ left }) => left).join("");
  return (
    full === run.length - 1 &&
    prose.includes("。") &&
    kanaIn(prose) >= leastKana &&
    !run.some(({ right }) => right.includes("。"))
  );
}
const leastFull = 0.8;
const leastKana = 16;

/** By letters of half width. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const letter of text) width += /[\u0020-\u007e\uff61-\uff9f]/.test(letter) ? 1 : 2;
  return width;
};
