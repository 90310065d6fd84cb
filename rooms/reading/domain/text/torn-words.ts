import { toHalfWidth } from "../../../../foundation/index.ts";
import { kindOfHead } from "../head-words.ts";
import type { Place } from "../placed-text.ts";
import type { TextLine } from "./line.ts";

/**
 * What a program wrote on lines of their own though it is one: letters set apart to fill a box (「指」 / 「標」), the unit of a table
 * (「（単位：千」 / 「円）」), a mark in its brackets (「（」 / 「－」 / 「）」), a caption in brackets (「＜協力隊の」 / 「隊員数＞」).
 */
export function withTornWords(lines: readonly TextLine[], placeOf: PlaceOf): readonly TextLine[] {
  if (!lines.some(mayBegin)) return lines;
  const joined: TextLine[] = [];
  for (let from = 0; from < lines.length; ) {
    const line = lines[from];
    if (!line) break;
    const own = lines.slice(from, from + longest);
    const isDownward = isLetter(lines[from - 1]) || isLetter(lines[from + 2]);
    const length = isHeadDownward(own)
      ? longest
      : mayBegin(line) && !(isLetter(line) && isDownward)
        ? lengthOfTorn(own)
        : 1;
    joined.push(asOne(own.slice(0, length), joined.length, placeOf) ?? line);
    from += length;
  }
  return joined;
}
const longest = 3;
type PlaceOf = (lines: readonly TextLine[]) => Place;

const letter = /^[一-龠]$/;
/** 「特」 / 「別」 / 「会」 / 「計」 was written downward. */
const isLetter = (line: TextLine | undefined): boolean => line !== undefined && letter.test(line.plain.trim());
const isHeadDownward = (lines: readonly TextLine[]): boolean =>
  isLetter(lines[0]) && downward.test(lines.map(({ plain }) => plain.trim()).join(""));
const openUnit = /\(単位[:：][^()]{0,12}$/;
/** 「目」 / 「標」 / 「値」 */
const downward = /^(?:目標|現状|現況|基準|実績|当初)値$/;
const restOfUnit = /^[^()\s\d]{1,6}\)$/;
const roman = /^[Ⅰ-Ⅻ]$/;
const mark = /^[-－―ー–−]$/;

const mayBegin = ({ plain }: TextLine): boolean => {
  const bare = plain.trim();
  return bare.length === 1
    ? bare === "(" || letter.test(bare) || roman.test(bare)
    : (bare.startsWith("(単位") && openUnit.test(bare)) || opensCaption(bare) || openItem.test(bare);
};

/** 「○若手技術者向け」 / 「講習会開催」 / 「（H30：６回）」: an item that cannot end so goes on, and its bracket is below. */
const openItem = /^[○●◆■・◎][^\d。:()]{2,24}(?:向け|のための|に関する|に対する|における|による)$/;
const restOfItem = /^[^\d。、:()○●◆■・◎【<]{2,24}$/;
const resultInBracket = /^\((?:[HR]\d{1,2}|令和|平成)[^()]{0,8}[:\s][^()]*\d[^()]*\)$/;

const opensCaption = (bare: string): boolean => bare.length <= longestPart && openCaption.test(bare);
const longestPart = 36;
// 「〔目標：…と思う」 / 「人の割合 60％〕」 says an aim, and heads nothing
const openCaption = /^[【<〈《≪〔](?!\s*(?:数値)?目標)[^】>〉》≫〕。\d]+$/;
const restOfCaption = /^[^【<〈《≪〔】>〉》≫〕。\d]+[】>〉》≫〕]$/;
const partners: Readonly<Record<string, string>> = {
  "【": "】",
  "<": ">",
  "〈": "〉",
  "《": "》",
  "≪": "≫",
  "〔": "〕",
};

/** On how many of these lines a caption stands that the first opens; 1 where none closes it. */
function lengthOfCaption([first, ...rest]: readonly TextLine[]): number {
  const sign = partners[first?.plain.trim().charAt(0) ?? ""];
  let length = 1;
  for (const { plain, blanks } of rest) {
    const bare = plain.trim();
    if (blanks > 0 || bare.length > longestPart) return 1;
    length += 1;
    if (restOfCaption.test(bare)) return bare.endsWith(sign ?? "") ? length : 1;
    if (!/^[^【<〈《≪〔】>〉》≫〕。\d]+$/.test(bare)) return 1;
  }
  return 1;
}

/** How many lines from the first on are one; 1 where it stands alone. */
function lengthOfTorn(lines: readonly TextLine[]): number {
  const [first = "", second = "", third = ""] = lines.map(({ plain }) => plain.trim());
  if (first === "(") return mark.test(second) && third === ")" ? longest : 1;
  if (roman.test(first)) return title.test(second) ? 2 : 1;
  if (opensCaption(first)) return lengthOfCaption(lines);
  if (openItem.test(first)) return restOfItem.test(second) && resultInBracket.test(third) ? longest : 1;
  const isOne = letter.test(first)
    ? letter.test(second) && kindOfHead(first + second) === "name"
    : restOfUnit.test(second);
  return isOne ? 2 : 1;
}

/** 「Ⅲ」 / 「県債残高の見込み」: the number of a chapter is drawn apart from its title. */
const title = /^[^\d()・]{4,40}$/;

function asOne(lines: readonly TextLine[], order: number, placeOf: PlaceOf): TextLine | null {
  const [first] = lines;
  if (!first) return null;
  if (lines.length === 1) return first.order === order ? first : { ...first, order };
  const text = lines.map(({ text: own }) => own.trim()).join(roman.test(first.plain.trim()) ? "　" : "");
  return { ...first, order, text, plain: toHalfWidth(text), at: placeOf(lines) };
}
