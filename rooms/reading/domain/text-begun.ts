import { headingDepth } from "./heading-forms.ts";
import type { TextLine } from "./text-lines.ts";

/** A shorter line is a heading, a cell or the end of a paragraph. */
const leastFull = 16;
/** Prose holds letters between its words; a row of a table holds next to none. */
const leastKana = 4;
const longestBegun = 240;

/** What opens an item of its own. */
const opensItem = /^[\s　]*(?:[・･•○〇◯●◎◆◇■□▼▽★☆➢▶※*＊→⇒【〈《＜<|-]|[(（]?\d{1,2}[)）.．\s　]|[①-⑳])/;

/** Gives each line the words above it of the sentence that goes on in it. */
export function withBegun(lines: readonly TextLine[]): readonly TextLine[] {
  let above: TextLine | undefined;
  let begun = "";
  return lines.map((line) => {
    begun = above && goesOn(above, line) ? lastSentence(begun + above.text.trim()) : "";
    above = line;
    return begun === "" ? line : { ...line, begun };
  });
}

/** A line is broken where it is full: a shorter one above a longer one has ended of itself. */
const full = 0.8;

const goesOn = (above: TextLine, { blanks, page, plain, heading }: TextLine): boolean =>
  blanks === 0 &&
  page === above.page &&
  above.plain.trim().length >= full * plain.trim().length &&
  heading === undefined &&
  isProse(above) &&
  !opensItem.test(plain) &&
  /[ぁ-ん。]/.test(plain);

function isProse({ plain, text, heading }: TextLine): boolean {
  const bare = plain.trim();
  if (bare.length < leastFull || heading !== undefined || /(?:[。:」】>|]|ます|です|ました|について)$|\s{3}|\t|\|/.test(bare)) return false;
  return (bare.match(/[ぁ-ん]/g)?.length ?? 0) >= leastKana && /[はがをにで]/.test(bare) && headingDepth(text) === null;
}

const lastSentence = (words: string): string => words.slice(words.lastIndexOf("。") + 1).slice(-longestBegun);
