import { headingDepth } from "../heading-forms.ts";
import { readName } from "../name-words.ts";
import type { FlowWord } from "./flow-words.ts";
import type { TextLine } from "./lines.ts";
import { namesMeasure, sortOfName } from "./marks.ts";

/** What the words ahead of the figures of a row say of it. */
export type FlowName = {
  readonly name: string;
  /** Of whom its figures are: 18歳以上; mostly nothing. */
  readonly label: string;
  readonly unit: string | null;
  readonly words: readonly FlowWord[];
  /** Headings that stand between this row and the one above. */
  readonly above: readonly TextLine[];
};

/**
 * The name of a row among the words between the figures of the row above and its own. `line` is that of its figures where remarks of the row above
 * may stand among these words; without it all of them are its own.
 */
export function nameAhead(words: readonly FlowWord[], line: TextLine | undefined): FlowName | null {
  const own = fromMark(
    behindPageNumber(line ? withoutRemark(words, line) : withoutExplanation(withoutHeadings(words))),
  );
  const label = own.filter(({ text }, index) => index > 0 && isLabel.test(text)).map(({ text }) => text);
  const above = words.filter((word) => !own.includes(word) && isHeading(word, words)).map((word) => word.line);
  const printed = own.flatMap(({ text }) => (label.includes(text) ? [] : [text])).join("");
  const { name, unit } = readName(printed);
  return name === ""
    ? null
    : { name: withoutLabel(name), label: label.join("・"), unit, words: own, above: [...new Set(above)] };
}

/** 61: a number alone, of a page or of a row. */
export const pageNumber = /^\d{1,3}$/;

/** 「担い手の確保 61 新規就農者数」: the number of the page on which a measure stands parts it from its indicator; 10 万人当たり is of the name. */
function behindPageNumber(words: readonly FlowWord[]): readonly FlowWord[] {
  const place = words.findLastIndex(({ kind, text }) => kind === "figure" && pageNumber.test(text));
  const next = words[place + 1];
  return place >= 0 && next && !/^(?:[万億千人]|.{0,4}[あ当]たり)/.test(next.text) ? words.slice(place + 1) : words;
}

const withoutLabel = (name: string): string =>
  name.replace(
    /^(?:[A-DS]\s?)?(?:数値目標|(?:成果|活動|評価|サブ)?指標|KPI|ＫＰＩ)[\s　]*[①-⑳\d０-９]{0,2}[\s　:：]*(?=\S)/,
    "",
  );

/** The remark of the row above ends with a full stop, or where the line of the figures begins. */
function withoutRemark(words: readonly FlowWord[], line: TextLine | undefined): readonly FlowWord[] {
  const onLine = words.filter((word) => word.line === line);
  if (onLine.length > 0 && !onLine.every(({ text }) => isLabel.test(text))) return behindMeasure(onLine);
  return words.slice(words.findLastIndex(({ text }) => /[。．]$/.test(text)) + 1);
}

/** 「担い手の確保 新規就農者数」: the measure and its indicator on one line. */
function behindMeasure(words: readonly FlowWord[]): readonly FlowWord[] {
  const last = isTorn(words) ? -2 : -1;
  const measure = wordsOf(words.slice(0, last));
  const isMeasure =
    sortOfName(measure) === "policy" || (measure.length >= longMeasure && !/[のなをに、]$/.test(measure));
  return namesMeasure(wordsOf(words.slice(last))) && isMeasure ? words.slice(last) : words;
}

/** 「(1) 担い手の確保 新規就農者数 61」: straight ahead of the number of its page stands the cell of the indicator, and ahead of that those of its measures. */
export function withoutMeasure(words: readonly FlowWord[]): readonly FlowWord[] {
  const last = isTorn(words) ? -2 : -1;
  const before = wordsOf(words.slice(0, last));
  const isWhole = before.length >= leastMeasure && !/[のなをにがとで、・（(]$/.test(before);
  return isWhole && namesMeasure(wordsOf(words.slice(last))) ? words.slice(last) : words;
}
const leastMeasure = 4;

/** 「定数に対する充 足率」, 「教室への参加者 数」: a narrow cell broke the last word of the name. */
function isTorn(words: readonly FlowWord[]): boolean {
  const [before = "", last = ""] = words.slice(-2).map(({ text }) => text);
  return last.length === 1 || (last.length <= shortRest && /[ぁ-ん][一-龠]$/.test(before));
}
const shortRest = 3;

const wordsOf = (words: readonly FlowWord[]): string => words.map(({ text }) => text).join("");

/** Shorter words ahead of a measure say where or whose (県内 就職率). */
const longMeasure = 8;

/** 18歳以上, 男性: of whom a figure is, below the name of the indicator. */
const isLabel =
  /^(?:[\d０-９]{1,3}(?:歳?[~～〜][\d０-９]{1,3})?歳(?:以上|未満|以下|代)?|男性?|女性?|男女計|全体|総数)$/;

/** 「…を増やす ①…の割合」: what stands ahead of the last number in a circle is the measure. */
function fromMark(words: readonly FlowWord[]): readonly FlowWord[] {
  return words.slice(
    Math.max(
      0,
      words.findLastIndex(({ text }) => /^[①-⑳]/.test(text)),
    ),
  );
}

/** A short line, and below it longer ones that say how the indicator is made up (…を修了した人の数, ※…): the short one is its name. */
function withoutExplanation(words: readonly FlowWord[]): readonly FlowWord[] {
  const name = words[0]?.line;
  const isLong = ({ line }: FlowWord): boolean =>
    line !== name && (line.text.length >= longExplanation || /^\s*※/.test(line.text));
  const isShort = name !== undefined && name.text.length < longExplanation && !name.text.includes("。");
  return isShort && words.some(isLong) ? words.filter(({ line }) => line === name) : words;
}
const longExplanation = 40;

/** A heading between two rows is of both, and no name; a word in brackets alone on its line is one. */
function withoutHeadings(words: readonly FlowWord[]): readonly FlowWord[] {
  return words.slice(words.findLastIndex((word) => isHeading(word, words)) + 1);
}

const isHeading = (word: FlowWord, words: readonly FlowWord[]): boolean =>
  isInBrackets(word) ||
  (headingDepth(word.line.text) !== null && !isRow.test(word.line.plain) && !namesMeasureOf(word.line, words));

/** 「(1) 担い手の確保 新規就農者数 1人 15人」 begins as a heading does, and is a row. */
const isRow = /\s[▲△-]?\d[\d,.]{0,14}[^\s\d]{0,6}\s{1,8}[▲△-]?\d[\d,.]{0,14}[^\s\d]{0,6}(?:\s|$)/;

const isInBrackets = ({ text, line }: FlowWord): boolean => /^【[^【】]+】$/.test(text) && line.text.trim() === text;

/** What of a line stands ahead of the figures of a row is the name of something measured: 「4 受診者の割合」. */
const namesMeasureOf = (line: TextLine, words: readonly FlowWord[]): boolean =>
  sortOfName(wordsOf(words.filter((word) => word.line === line))) === "measure";
