import { problem } from "../../../foundation/index.ts";
import { isHeadText, kindOfHead } from "./head-words.ts";
import { headingDepth } from "./heading-forms.ts";
import { readName } from "./name-words.ts";
import type { ReadProblem } from "./placed-text.ts";
import { roleOfWords } from "./role-words.ts";
import { type FlowTable, withRests } from "./text-flow-rests.ts";
import { type FlowWord, flowWords, type HeadRun, headRuns } from "./text-flow-words.ts";
import { gridOf, type Row, type TextTable } from "./text-grid.ts";
import { placeAround, type TextLine } from "./text-lines.ts";
import { namesMeasure, sortOfName } from "./text-marks.ts";

/**
 * Tables of which only the order of the words is left: behind heads that name so many figures (基準値, 平成27年, 目標値), whatever lines they stand
 * on, every run of just as many figures is a row, and the words ahead of it are its name.
 */
export function flowTables(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const words = flowWords(lines, taken);
  const runs = headRuns(words);
  const tables = runs.flatMap((run, index) => {
    const until = runs[index + 1]?.from ?? words.length;
    const table = tableOf(words, run, until);
    return table ? [table] : [];
  });
  return withRests(tables);
}

type Found = {
  readonly name: string;
  readonly unit: string;
  readonly values: readonly FlowWord[];
  readonly lines: readonly TextLine[];
  readonly words: readonly FlowWord[];
  /** Headings between the row before and this one. */
  readonly above: readonly TextLine[];
};

function tableOf(words: readonly FlowWord[], run: HeadRun, until: number): FlowTable | null {
  const heads = headsAround(words, run, until);
  const titled = titleAhead(words, heads.from);
  const { rows, lost } = rowsBehind(words.slice(heads.to, until), run.columns.length, heads.hasRemarks, titled);
  const first = rows[0];
  if (!first || !isTrusted(run, rows)) return null;
  const headLines = words.slice(heads.from, heads.to).map(({ line }) => line);
  const at = headLines[0] ?? first.lines[0];
  if (!at) return null;
  const cells = rows.flatMap(({ name, unit, values, lines, above }): readonly Row[] => {
    const [begun, last] = [lines[0] ?? at, lines.at(-1) ?? at];
    const texts = [name, unit, ...values.map(({ text }) => text)];
    const row: Row = begun === last ? [last, texts] : [last, texts, begun];
    return [...above.map((line): Row => [line, [line.text]]), row];
  });
  const ends = words.lastIndexOf(rows.at(-1)?.words.at(-1) ?? first.words[0]);
  const used = [...words.slice(heads.from, heads.to), ...rows.flatMap((row) => row.words)];
  const between = heads.hasRemarks || lost.length > 0 ? words.slice(heads.to, ends + 1) : [];
  return {
    grid: gridOf([[at, ["指標名", "単位", ...run.columns]], ...cells]),
    lines: [...new Set([...used, ...between].map(({ line }) => line))].sort((one, other) => one.order - other.order),
    problems: lost.map(rowLost),
    used: [...used, ...between],
  };
}

const rowLost = (words: readonly FlowWord[]): ReadProblem => {
  const printed = words
    .map(({ text }) => text)
    .join(" ")
    .slice(0, 60);
  return {
    at: placeAround(words.map(({ line }) => line)),
    problem: problem(
      "text/cellsOutOfOrder",
      `表の見出しの数と値の数が合わないので、「${printed}」は読み取っていません。元の表を見て入力してください。`,
      `There are not as many figures as heads in "${printed}", so they were not read: look at the table itself and enter them.`,
    ),
  };
};

/** A table of one row may be a mere sentence: its heads must say what is aimed at, and its name what is measured. */
function isTrusted({ columns }: HeadRun, rows: readonly Found[]): boolean {
  const roles = new Set(columns.map((head) => roleOfWords(head)));
  const isAimed = roles.has("target") && (roles.has("baseline") || roles.has("actual"));
  return isAimed && rows.every(({ name }) => isName(name)) && (rows.length > 1 || namesMeasure(rows[0]?.name ?? ""));
}

const longestName = 60;
const isName = (name: string): boolean =>
  /[一-龠ァ-ヶぁ-ん]{2}/.test(name) && name.length <= longestName && !/[。→⇒]/.test(name) && !isHeadText(name);

type Heads = { readonly from: number; readonly to: number; readonly hasRemarks: boolean };

/** The other heads beside those of the figures: the name and the unit ahead of them, remarks behind. */
function headsAround(words: readonly FlowWord[], run: HeadRun, until: number): Heads {
  let from = run.from;
  while (from > 0 && isOtherHead(words[from - 1])) from -= 1;
  let to = run.to;
  const last = words[run.to - 1]?.line;
  while (to < until && (isOtherHead(words[to]) || (words[to]?.line === last && isRemarkHead(words[to]?.text ?? ""))))
    to += 1;
  return { from, to, hasRemarks: to > run.to };
}

const isOtherHead = (word: FlowWord | undefined): boolean =>
  word !== undefined && word.kind === "words" && isHeadText(word.text) && headingDepth(word.line.text) === null;

const isRemarkHead = (text: string): boolean => kindOfHead(text) === "remark" || kindOfHead(text) === "owner";

/** 「数値目標② 出生数」 above the heads of a table that holds nothing but its figures. */
function titleAhead(words: readonly FlowWord[], from: number): FlowWord | null {
  const word = words[from - 1];
  return word && word.kind === "words" && isName(word.text) ? word : null;
}

/** Rows as long as the figures come in runs of the right number. */
function rowsBehind(words: readonly FlowWord[], columns: number, hasRemarks: boolean, titled: FlowWord | null): Rows {
  const rows: Found[] = [];
  const lost: (readonly FlowWord[])[] = [];
  let ahead: FlowWord[] = [];
  let at = 0;
  while (at < words.length && lost.length <= mostLost) {
    const word = words[at];
    if (!word) break;
    const run = word.kind === "figure" ? figuresFrom(words, at, columns) : null;
    if (run === null || (run.values.length === 1 && (hasRemarks || pageNumber.test(word.text)))) {
      if (!toElsewhere.test(word.text)) ahead.push(word);
      at += 1;
      continue;
    }
    const place = { titled: rows.length === 0 ? titled : null, hasRemarks: hasRemarks && rows.length > 0 };
    const row = run.values.length === columns ? rowOf(ahead, run, place) : null;
    if (row) rows.push(row);
    else lost.push(run.words);
    at = run.to;
    ahead = [];
  }
  const last = words.indexOf(rows.at(-1)?.words.at(-1) ?? words[0]);
  return { rows, lost: lost.filter(([first]) => first && words.indexOf(first) < last) };
}
type Rows = { readonly rows: readonly Found[]; readonly lost: readonly (readonly FlowWord[])[] };
/** So many rows may not fit the heads: what comes behind is another table. */
const mostLost = 3;

/** 「（23ページ図表2-16）」 is no part of a name. */
const toElsewhere = /^[（(][^()（）]*(?:ページ|頁|図表|参照)[^()（）]*[)）]$/;

type FigureRun = {
  readonly values: readonly FlowWord[];
  readonly words: readonly FlowWord[];
  readonly to: number;
};

/** Figures one behind the other; a unit or the year in a bracket behind one is of it. */
function figuresFrom(words: readonly FlowWord[], from: number, columns: number): FigureRun {
  const values: FlowWord[] = [];
  let to = from;
  for (; to < words.length; to += 1) {
    const word = words[to];
    const above = values.at(-1);
    if (word?.kind === "figure") values.push(word);
    else if (word && above && isPartOf(word, above))
      values.splice(-1, 1, { ...above, text: `${above.text}${inBracket(word)}` });
    else if (word && above && values.length < columns && isWordValue(word, above)) values.push(word);
    else if (!(word && above && isNote.test(word.text))) break;
  }
  return { values, words: words.slice(from, to), to };
}

/** 現状維持以上, 増加(R6), 52.0%増加: what is aimed at stands in words, on the line of the figure ahead of it. */
const isWordValue = ({ text, line, kind }: FlowWord, above: FlowWord): boolean =>
  kind === "words" && line === above.line && text.length <= longestWords && aimInWords.test(text);
const longestWords = 20;
const aimInWords =
  /(?:上昇|増加?|減少?|均衡|向上|改善|低下|縮小|維持|継続|拡大|達成|以上|検討中|未定|設定なし)(?:[(（][^()（）]{1,16}[)）])?$/;

/** 「（※平成21年1月現在）」 behind a figure. */
const isNote = /^[（(]?[※*＊注][^。]{0,30}[)）]$/;

const inBracket = ({ kind, text }: FlowWord): string =>
  kind === "when" && !/^[（(［[【]/.test(text) ? `（${text}）` : text;

const isPartOf = (word: FlowWord, above: FlowWord): boolean =>
  (word.kind === "unit" && /[\d０-９]$/.test(above.text)) || (word.kind === "when" && /[^)）]$/.test(above.text));

type Place = { readonly titled: FlowWord | null; readonly hasRemarks: boolean };

function rowOf(
  ahead: readonly FlowWord[],
  { values, words: ofValues }: FigureRun,
  { titled, hasRemarks }: Place,
): Found | null {
  const unit = ahead.at(-1)?.kind === "unit" ? ahead.at(-1) : undefined;
  const words = unit ? ahead.slice(0, -1) : ahead;
  const own = behindPageNumber(
    words.length === 0 && titled
      ? [titled]
      : hasRemarks
        ? withoutRemark(words, values[0]?.line)
        : withoutHeadings(words),
  );
  const above = words.filter((word) => !own.includes(word) && isHeading(word, words)).map(({ line }) => line);
  const name = readName(own.map(({ text }) => text).join("")).name;
  if (!isName(name)) return null;
  const all = [...own, ...(unit ? [unit] : []), ...ofValues];
  const lines = [...new Set(all.map(({ line }) => line))];
  return { name: withoutLabel(name), unit: unit?.text ?? "", values, lines, words: all, above: [...new Set(above)] };
}

const pageNumber = /^\d{1,3}$/;

/** 「担い手の確保 61 新規就農者数」: the number of the page on which a measure stands parts it from its indicator; 10 万人当たり is of the name. */
function behindPageNumber(words: readonly FlowWord[]): readonly FlowWord[] {
  const place = words.findLastIndex(({ kind, text }) => kind === "figure" && pageNumber.test(text));
  const next = words[place + 1];
  return place > 0 && next && !/^(?:[万億千人]|.{0,4}[あ当]たり)/.test(next.text) ? words.slice(place + 1) : words;
}

const withoutLabel = (name: string): string =>
  name.replace(
    /^(?:[A-DS]\s?)?(?:数値目標|(?:成果|活動|評価|サブ)?指標|KPI|ＫＰＩ)[\s　]*[①-⑳\d０-９]{0,2}[\s　:：]*(?=\S)/,
    "",
  );

/** The remark of the row above ends with a full stop, or where the line of the figures begins. */
function withoutRemark(words: readonly FlowWord[], line: TextLine | undefined): readonly FlowWord[] {
  const onLine = words.filter((word) => word.line === line);
  if (onLine.length > 0) return onLine;
  return words.slice(words.findLastIndex(({ text }) => /[。．]$/.test(text)) + 1);
}

/** A heading between two rows is of both, and no name; a word in brackets alone on its line is one. */
function withoutHeadings(words: readonly FlowWord[]): readonly FlowWord[] {
  return words.slice(words.findLastIndex((word) => isHeading(word, words)) + 1);
}

const isHeading = (word: FlowWord, words: readonly FlowWord[]): boolean =>
  isInBrackets(word) || (headingDepth(word.line.text) !== null && !namesMeasureOf(word.line, words));

const isInBrackets = ({ text, line }: FlowWord): boolean => /^【[^【】]+】$/.test(text) && line.text.trim() === text;

/** What of a line stands ahead of the figures of a row is the name of something measured: 「4 受診者の割合」. */
const namesMeasureOf = (line: TextLine, words: readonly FlowWord[]): boolean =>
  sortOfName(
    words
      .filter((word) => word.line === line)
      .map(({ text }) => text)
      .join(""),
  ) === "measure";
