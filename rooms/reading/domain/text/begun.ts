import { headingDepth } from "../heading-forms.ts";
import type { TextLine } from "./line.ts";

/** A shorter line is a heading, a cell or the end of a paragraph. */
const leastFull = 16;
/** Prose holds letters between its words; a row of a table holds next to none. */
const leastKana = 4;
/** With so many it is no heading, whatever it begins with. */
const muchKana = 10;
const longestBegun = 300;

/** What opens an item of its own. */
export const opensItem = /^[\s　]*(?:[・･•○〇◯●◎◆◇■□▼▽★☆➢▶※*＊→⇒【〈《＜<|-]|[(（]?\d{1,2}[)）.．\s　]|[①-⑳])/;

/** Gives each line of prose what stands above it in its paragraph. */
export function withBegun(lines: readonly TextLine[]): readonly TextLine[] {
  const widths = widthsOfBlocks(lines);
  const narrow = linesOfNarrowBoxes(lines);
  let above: TextLine | undefined;
  let begun = "";
  return lines.map((line, index) => {
    const isMore = above !== undefined && (narrow.has(line) || goesOn(above, line, widths[index] ?? 0));
    begun = above && isMore ? (begun + above.text.trim()).slice(-longestBegun) : "";
    above = line;
    return begun === "" ? line : { ...line, begun };
  });
}

/** For each line the length of the longest of its block: of the lines that no blank one parts. */
function widthsOfBlocks(lines: readonly TextLine[]): readonly number[] {
  const widths: number[] = [];
  let first = 0;
  lines.forEach((line, index) => {
    const isNew = line.blanks > 0 || line.page !== lines[index - 1]?.page;
    if (isNew) first = index;
    const length = line.plain.trim().length;
    widths[index] = isNew ? length : Math.max(widths[index - 1] ?? 0, length);
    for (let order = index - 1; order >= first && (widths[order] ?? 0) < length; order -= 1) widths[order] = length;
  });
  return widths;
}

const leastNarrow = 6;
const leastOfBox = 3;
/** A box beside a picture is no longer. */
const mostOfBox = 40;
/** What a letter that may not begin a line, or a number that may not be parted, takes from a line or adds to it. */
const slack = 1.5;

/** 「総人口は、昭和40年の」 / 「36,627人をピークに減」 / 「少し、平成22年には」: a box beside a picture breaks its prose where a line is full. The lines that go on from the one above. */
function linesOfNarrowBoxes(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const found = new Set<TextLine>();
  let run: TextLine[] = [];
  for (const line of lines) {
    const isNarrow = line.plain.length <= mostNarrow && line.heading === undefined && kanaIn(line.plain) > 0;
    if (isNarrow && run.length < mostOfBox && fillsBox(run, line)) run.push(line);
    else run = isNarrow && widthOf(line) >= leastNarrow ? [line] : [];
    const isProse =
      run.length > leastOfBox && line.plain.includes("。") && run.some(({ plain }) => plain.includes("、"));
    if (isProse) for (const one of run.slice(1)) found.add(one);
  }
  return found;
}

/** Whether a line goes on in the box of those above it: each of them is as wide as the first. */
function fillsBox(run: readonly TextLine[], line: TextLine): boolean {
  const [first, above] = [run[0], run.at(-1)];
  if (!first || !above || line.blanks > 0 || line.page !== first.page || opensItem.test(line.plain)) return false;
  return Math.abs(widthOf(above) - widthOf(first)) <= slack;
}
const mostNarrow = 24;

/** How wide a text is printed, in letters: digits and what else is narrow count half. */
function widthOf({ plain }: TextLine): number {
  const text = plain.trim();
  return text.length - (text.match(/[ -~]/g)?.length ?? 0) / 2;
}

/** A line is broken where it is full: a shorter one has ended of itself. */
const full = 0.8;

const goesOn = (above: TextLine, line: TextLine, width: number): boolean =>
  (isPieceOf(above, line) && !opensItem.test(line.plain)) || isBrokenAt(above, line, width) || speaksOn(above, line);

/** 「また、国の推計では2040年に…」 below a whole sentence: it says more of the same. */
const speaksOn = (above: TextLine, { blanks, page, plain, heading }: TextLine): boolean =>
  blanks === 0 &&
  page === above.page &&
  heading === undefined &&
  above.plain.trimEnd().endsWith("。") &&
  more.test(plain);
const more =
  /^\s{0,4}(?:また|さらに|しかし|その後|一方で?)、|^\s{0,4}(?:また、)?[^、。]{0,24}(?:推計|社人研|研究所(?:\([^()]{1,30}\))?)(?:では|に(?:よると|よれば|おいては))/;

/** A text that is too long for a line is searched in pieces. */
const isPieceOf = (above: TextLine, { number, page }: TextLine): boolean =>
  above.number === number && above.page === page && above.plain.length > longestBegun;

const isBrokenAt = (above: TextLine, { blanks, page, plain, heading }: TextLine, width: number): boolean =>
  blanks === 0 &&
  page === above.page &&
  (above.plain.trim().length >= full * width || endsOpen.test(above.plain)) &&
  heading === undefined &&
  isBrokenBetween(above, plain) &&
  !endsRow.test(above.plain.slice(-longestEnd)) &&
  !(plain.startsWith(" ") && /。\s*$/.test(above.plain)) &&
  !opensItem.test(plain) &&
  /[ぁ-ん。]/.test(plain);

/** 「…を進める 建設課 12,450 8,600」: figures side by side end a row, and no prose. */
const endsRow = /\d\s+[▲△-]?\d[\d,.]*\s*$/;
const longestEnd = 40;

/** No sentence and no item ends so, however short the line is. */
const endsOpen = /[はをが、]\s*$/;

/** Whether the prose of a line goes on in the next: as it seems by itself, or since its last bracket closes there. */
export const isBrokenBetween = (above: TextLine, below: string): boolean =>
  isBrokenProse(above) ||
  (above.plain.lastIndexOf("(") > above.plain.lastIndexOf(")") &&
    above.heading === undefined &&
    above.plain.trim().length >= leastFull &&
    /^[^()]*\)[^()]*[はがをに]/.test(below));

/** How many letters of hiragana a text holds. */
export function kanaIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (isKana(text.charCodeAt(at))) count += 1;
  return count;
}
/** ぁ to ん */
const isKana = (code: number): boolean => code >= 0x3041 && code <= 0x3093;

/** Prose that does not end with its line, as far as the line itself tells. */
function isBrokenProse({ plain, text, heading }: TextLine): boolean {
  const bare = plain.trim();
  if (
    bare.length < leastFull ||
    heading !== undefined ||
    /(?:[:」】>|]|ます|です|ました|について)$|\s{3}|\t|\|/.test(bare)
  )
    return false;
  const kana = kanaIn(bare);
  // 「…、歳出総額は」: what is said of it stands below
  const isOpen = kana >= leastKana || /[一-龠]は$/.test(bare);
  return isOpen && /[はがをにで]|。./.test(bare) && (kana >= muchKana || headingDepth(text) === null);
}
