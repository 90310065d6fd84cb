import { findPeriods } from "../find-periods.ts";
import type { FlowWord } from "./flow-words.ts";

/** Figures of one row of a table of which only the order of words is left, with all words that they stand for. */
export type FigureRun = {
  readonly values: readonly FlowWord[];
  readonly words: readonly FlowWord[];
  readonly to: number;
};

/** Figures one behind the other; a unit or the year in a bracket behind one is of it. */
export function figuresFrom(words: readonly FlowWord[], from: number, columns: number): FigureRun {
  const values: FlowWord[] = [];
  let to = from;
  for (; to < words.length; to += 1) {
    const word = words[to];
    const above = values.at(-1);
    const years = values.length === columns ? words.slice(to, to + columns) : [];
    if (columns > 1 && above && areYearsBelow(years, above, columns)) {
      const dated = values.map((value, index) => ({ ...value, text: `${value.text}${years[index]?.text ?? ""}` }));
      return { values: dated, words: words.slice(from, to + columns), to: to + columns };
    }
    if (word && values.length === columns && numberOfPage.test(word.line.plain)) break;
    if (word?.kind === "figure") values.push(word);
    else if (word && above && isPartOf(word, above))
      values.splice(-1, 1, { ...above, text: `${above.text}${inBracket(word)}` });
    else if (word && above && values.length < columns && isWordValue(word, above)) values.push(word);
    else if (!(word && above && (isNote.test(word.text) || isAside(words, to, values)))) break;
  }
  const own = words.slice(from, to);
  while (values.length === columns && numberOfPage.test(words[to]?.line.plain ?? "")) to += 1;
  return { values, words: own, to };
}
/** 「- 21 -」 straight behind a row. */
const numberOfPage = /^\s*[-–−－ー]\s?\d{1,3}\s?[-–−－ー]\s*$/;

/** 「15件 60件以上」 / 「（H27.3末） （H32.3末）」: a year for each figure, on a line of their own. */
const areYearsBelow = (years: readonly FlowWord[], { line, text }: FlowWord, columns: number): boolean =>
  years.length === columns &&
  !/[)）]$/.test(text) &&
  years.every((year) => year.kind === "when" && opens.test(year.text) && year.line === years[0]?.line) &&
  years[0]?.line !== line;

/** 現状維持以上, 増加(R6), 30.0%増加: what is aimed at stands in words, on the line of the figure ahead of it. */
const isWordValue = ({ text, line, kind }: FlowWord, above: FlowWord): boolean =>
  kind === "words" && line === above.line && text.length <= longestWords && aimInWords.test(text);
const longestWords = 20;
const aimInWords =
  /(?:上昇|増加?|減少?|均衡|向上|改善|低下|縮小|維持|継続|拡大|達成|以上|検討中|未定|設定なし)(?:[(（][^()（）]{1,16}[)）])?$/;

/** 「（※令和3年1月現在）」 behind a figure; ↑: how it stands to the one before. */
const isNote = /^[（(]?[※*＊注][^。]{0,30}[)）]$|^[↑↓↗↘]$/;

const inBracket = ({ kind, text }: FlowWord): string =>
  kind === "when" && !/^[（(［[【]/.test(text) ? `（${text}）` : text;

const isPartOf = (word: FlowWord, above: FlowWord): boolean =>
  (word.kind === "unit" && /[\d０-９]$/.test(above.text)) ||
  (word.kind === "when" && isOpenForYear.test(above.text) && (opens.test(word.text) || word.start === 0));
/** 「50%」 or 「50%（注2）」: no year yet. */
const isOpenForYear = /(?:[^)）]|[（(][※*＊注][^（()）]{0,4}[)）])$/;

/** 「38.0%」 / 「【参考】本庁」 / 「（令和4年度）」: words alone in a cell between a figure and its year, where the figure before has its year. */
function isAside(words: readonly FlowWord[], at: number, values: readonly FlowWord[]): boolean {
  const [word, year, above, before] = [words[at], words[at + 1], values.at(-1), values.at(-2)];
  if (word?.kind !== "words" || year?.kind !== "when" || word.start > 0 || year.start > 0) return false;
  const isDated = before !== undefined && findPeriods(before.text).length > 0;
  return isDated && above !== undefined && findPeriods(above.text).length === 0 && opens.test(year.text);
}
const opens = /^[（(［[【]/;
