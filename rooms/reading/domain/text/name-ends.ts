import type { TextFigure } from "./figures.ts";
import type { TextLine } from "./lines.ts";
import { hasOpenBracket, namesMeasure } from "./marks.ts";

/** Words that end so go on. */
const goesOn = /[のをにがとでる・、]$/;
/** 「就職」 / 「者数 120人」: the last letters of a name that a narrow column broke. */
const restOfName = /^[\s　]*[者数率額量件]/;

/** 「◆公共交通の再編」 above a line of prose twice as long: a name that ended so early goes on in none. */
export const isWholeAbove = (
  { first, last, text }: { readonly first: TextLine; readonly last: TextLine; readonly text: string },
  line: TextLine,
): boolean =>
  first === last &&
  !hasOpenBracket(text) &&
  !goesOn.test(text) &&
  !restOfName.test(line.text) &&
  line.text.trim().length > 2 * first.text.trim().length;

/** 「○ デマンドバスの実証運行」 above a line set in, 「　　運行日数　122日」: a label and its own figure. */
export const isItemBelow = (name: string, words: string, line: TextLine, [figure]: readonly TextFigure[]): boolean =>
  figure !== undefined &&
  name.length >= leastWhole &&
  !goesOn.test(name) &&
  !restOfName.test(words) &&
  namesMeasure(words) &&
  /^[\s　]{2,}\S+[\s　]+/.test(line.text.slice(0, figure.start));
const leastWhole = 8;

/** 「導入面積（水田）　　利用者数」, 「導入面積（水田） 住宅の利用者数」: a single space parts names only where each piece ends as one. */
export function namesOfColumns(words: string): readonly string[] {
  const pieces = words.split(/[\s　]{2,}/);
  const names = pieces.length === 1 ? words.split(/[\s　]/) : [];
  return names.length > 1 && names.every((name) => name.length >= leastOfSeveral && namesMeasure(name))
    ? names
    : pieces;
}
const leastOfSeveral = 4;

/** 「架空統計で示された生産額」 / 「です。」: a sentence that a narrow cell broke. */
export const endsSentence = /^\s*(?:です|である|でした|とする|をいう)/;

/** 「定義：…量」 ends like a measure and names none. */
export const explains = /^[\s・(]*(?:定義|出典|資料|算出方法|算定方法|算式|注|備考|考え方|説明|担当課?)\s?[:：]/;

/** 「を進め、新たな産業の集積を図る」: the end of what is said of a project, which ends no sentence with a full stop. */
export const endsOutline = /^[をがにはへでと]|[をに](?:図る|進める|目指す|めざす|努める|推進する|展開する)$/;

/** 「（発電分野の設備容量）」, 「利用者数」 alone on a line that may have lost its indent: the end of a name above. */
export const isRestAlone = (words: string): boolean =>
  bracketAlone.test(words) || (words.length <= longestRest && /^[一-龠ァ-ヶー]+$/.test(words) && namesMeasure(words));
const bracketAlone = /^[（(](?!.{0,4}(?:目標|現状|基準|実績|単位))[^（()）\d０-９、。]{3,16}[)）]$/;
const longestRest = 6;
