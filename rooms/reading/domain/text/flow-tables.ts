import { problem } from "../../../../foundation/index.ts";
import { isHeadText, kindOfHead } from "../head-words.ts";
import { headingDepth } from "../heading-forms.ts";
import type { ReadProblem } from "../placed-text.ts";
import { roleOfWords } from "../role-words.ts";
import { type FigureRun, figuresFrom } from "./flow-figures.ts";
import { headOfLabel, isLabel, type LabelledRow, labelledRow } from "./flow-labels.ts";
import { nameAhead, pageNumber, withoutMeasure } from "./flow-names.ts";
import { type FlowTable, withRests } from "./flow-rests.ts";
import { type FlowWord, flowWords, type HeadRun, headRuns, saysRoles } from "./flow-words.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import { placeAround, type TextLine } from "./lines.ts";
import { namesMeasure } from "./marks.ts";

/**
 * Tables of which only the order of the words is left: behind heads that name so many figures (基準値, 平成27年, 目標値), whatever lines they stand
 * on, every run of just as many figures is a row, and the words ahead of it are its name.
 */
export function flowTables(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  if (!saysRoles(lines)) return [];
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
  /** Of whom its figures are: 18歳以上; mostly nothing. */
  readonly label: string;
  readonly unit: string;
  readonly values: readonly FlowWord[];
  /** Figures in the cell of its first value under words of their own: 「H31年度予測 144件」. */
  readonly beside: LabelledRow["beside"];
  readonly lines: readonly TextLine[];
  readonly words: readonly FlowWord[];
  /** Headings between the row before and this one. */
  readonly above: readonly TextLine[];
};

function tableOf(words: readonly FlowWord[], run: HeadRun, until: number): FlowTable | null {
  const heads = headsAround(words, run, until);
  const titled = titleAhead(words, heads.from);
  const { rows, lost } = rowsBehind(words.slice(heads.to, until), run.columns.length, heads, titled);
  const first = rows[0];
  if (!first || !isTrusted(run, rows)) return null;
  const headLines = words.slice(heads.from, heads.to).map(({ line }) => line);
  const at = headLines[0] ?? first.lines[0];
  if (!at) return null;
  const others = [...new Set(rows.flatMap(({ beside }) => beside.map(headOfLabel)))];
  const cells = rows.flatMap(({ name, label, unit, values, beside, lines, above }): readonly Row[] => {
    const [begun, last] = [lines[0] ?? at, lines.at(-1) ?? at];
    const texts = [label === "" ? name : `${name}（${label}）`, unit, ...values.map(({ text }) => text)];
    const aside = others.map((head) => beside.find((one) => headOfLabel(one) === head)?.value.text ?? "");
    const row: Row = begun === last ? [last, [...texts, ...aside]] : [last, [...texts, ...aside], begun];
    return [...above.map((line): Row => [line, [line.text]]), row];
  });
  const end = rows.at(-1)?.words.at(-1);
  const ends = end ? words.lastIndexOf(end) : -1;
  const used = [...words.slice(heads.from, heads.to), ...rows.flatMap((row) => row.words)];
  const between = heads.hasRemarks || lost.length > 0 ? words.slice(heads.to, ends + 1) : [];
  return {
    grid: gridOf([[at, ["指標名", "単位", ...run.columns, ...others]], ...cells]),
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

/**
 * `hasRemarks`: words stand behind the figures of a row; `remarks`: how many of them, where table and heads stand on one line; `hasNumber`: a number ahead
 * of them, that of a page, is none of them.
 */
type Heads = {
  readonly from: number;
  readonly to: number;
  readonly hasRemarks: boolean;
  readonly remarks: number;
  readonly hasNumber: boolean;
};

/** The other heads beside those of the figures: the name and the unit ahead of them, remarks behind. */
function headsAround(words: readonly FlowWord[], run: HeadRun, until: number): Heads {
  let from = run.from;
  while (from > 0 && isOtherHead(words[from - 1])) from -= 1;
  let to = run.to;
  const ofHeads = words[run.to - 1]?.line;
  const holdsRows = words.slice(run.to, until).some(({ line, kind }) => line === ofHeads && kind === "figure");
  const last = holdsRows ? undefined : ofHeads;
  while (
    to < until &&
    ((isOtherHead(words[to]) && !isNameOfRow(words, to)) ||
      isTornGrade(words, to) ||
      (last !== undefined && isRemarkHead(words[to], last)))
  )
    to += 1;
  const remarks = last === undefined ? remarkHeads(words.slice(to, until)) : 0;
  to += remarks;
  const hasNumber = words
    .slice(Math.max(0, run.from - farthestNumber), run.from)
    .some(({ text }) => /頁|ページ|番号|^No/.test(text));
  return { from, to, hasRemarks: to > run.to + remarks, remarks, hasNumber };
}

/** 「目標値29年度 確認方法 確認時期 農業産出額 59 1,580百万円」: how many heads of remarks stand ahead of the first name of such a line. */
function remarkHeads(words: readonly FlowWord[]): number {
  const end = words.findIndex(({ text }) => !remarkOfLine.test(text) && kindOfHead(text) !== "owner");
  return words[end]?.kind === "words" ? end : 0;
}
const remarkOfLine = /^(?:確認|把握|調査|算出|測定|算定)(?:方法|時期|根拠|機関|資料)$|^(?:備考|出典|データ出典)$/;

const farthestNumber = 3;

const isOtherHead = (word: FlowWord | undefined): boolean =>
  word !== undefined && word.kind === "words" && isHeadText(word.text) && headingDepth(word.line.text) === null;

/** 「達成」 / 「状況」: a head torn in two. */
const isTornGrade = (words: readonly FlowWord[], at: number): boolean =>
  gradeHead.test(`${words[at]?.text}${words[at + 1]?.text}`) ||
  gradeHead.test(`${words[at - 1]?.text}${words[at]?.text}`);
const gradeHead = /^(?:達成|進捗)(?:状況|区分|度|率)$/;

/** 「社会増減数」 / 「（転入者数－転出者数）」 / 「△68人」: a word that may be a head, with nothing but a bracket between it and the figures. */
function isNameOfRow(words: readonly FlowWord[], at: number): boolean {
  const next = words[at + 1];
  const first = /^[（(]/.test(next?.text ?? "") && next?.kind === "words" ? words[at + 2] : next;
  return first?.kind === "figure" && namesMeasure(words[at]?.text ?? "") && first.line !== words[at]?.line;
}

/** On the line of the heads every short word behind them is one: 確認方法, 確認時期. */
const isRemarkHead = (word: FlowWord | undefined, last: TextLine): boolean =>
  word?.line === last &&
  (["remark", "owner"].includes(kindOfHead(word.text) ?? "") ||
    (word.kind === "words" && last.text.length <= longestHeads && /^[^\d０-９。、]{1,10}$/.test(word.text)));
const longestHeads = 120;

/** 「数値目標② 出生数」 above the heads of a table that holds nothing but its figures; its unit may stand behind it. */
function titleAhead(words: readonly FlowWord[], from: number): readonly FlowWord[] {
  const name = words[from - 1]?.kind === "unit" ? from - 2 : from - 1;
  const title = words.slice(Math.max(0, name), from);
  return title[0]?.kind === "words" && isName(title[0].text) ? title : [];
}

/** Rows as long as the figures come in runs of the right number. */
function rowsBehind(
  words: readonly FlowWord[],
  columns: number,
  { hasRemarks, remarks, hasNumber }: Heads,
  titled: readonly FlowWord[],
): Rows {
  const rows: Found[] = [];
  const lost: (readonly FlowWord[])[] = [];
  let ahead: FlowWord[] = [];
  let at = 0;
  while (at < words.length && lost.length <= mostLost) {
    const word = words[at];
    if (!word) break;
    const run = word.kind === "figure" ? figuresFrom(words, at, columns) : null;
    const isLabelled = run?.values.length === 1 && [words[at - 1], words[run.to]].every((one) => one && isLabel(one));
    if (run === null || isLabelled || (run.values.length === 1 && (hasRemarks || pageNumber.test(word.text)))) {
      const isGrade = hasRemarks && rows.length > 0 && ahead.length === 0 && grade.test(word.text);
      if (!toElsewhere.test(word.text) && !isGrade) ahead.push(word);
      if (ahead.length > mostAhead) ahead.shift();
      at += 1;
      continue;
    }
    const own =
      rows.length === 0 && ahead.length === 0
        ? titled
        : behindRow(rows.length > 0 ? ahead.slice(remarks) : ahead, rows.at(-1), word.line);
    const isOver = run.values.length === columns + 1;
    const isLast = rows.length > 0 && isLastRow(words, run, columns);
    const figures = !isOver
      ? run
      : hasNumber
        ? withoutNumber(run)
        : hasRemarks
          ? withoutMark(run)
          : isLast
            ? withoutLast(run)
            : run;
    const ofName = hasNumber && figures !== run ? withoutMeasure(own) : own;
    const row = figures.values.length === columns ? rowOf(ofName, figures, hasRemarks && rows.length > 0) : null;
    if (row) rows.push(row);
    else lost.push(run.words);
    // what stands behind the figures of a row is a remark on it, be it but a sign
    at = run.to - (hasRemarks && figures.values.at(-1) !== run.values.at(-1) ? 1 : 0);
    ahead = [];
  }
  const end = rows.at(-1)?.words.at(-1);
  const last = end ? words.lastIndexOf(end) : -1;
  return { rows, lost: lost.filter(([first]) => first && words.indexOf(first) < last) };
}

/** 「22 27 40 Ｂ 企業立地課」 above 「県内就職率」: what stands behind the figures of a row on their line is of that row. */
function behindRow(ahead: readonly FlowWord[], above: Found | undefined, line: TextLine): readonly FlowWord[] {
  const last = above?.values.at(-1)?.line;
  const rest = last === line ? ahead : ahead.filter((word) => word.line !== last);
  return rest.length === 0 ? ahead : rest;
}
type Rows = { readonly rows: readonly Found[]; readonly lost: readonly (readonly FlowWord[])[] };
/** So many rows may not fit the heads: what comes behind is another table. */
const mostLost = 3;

/** A name and the remarks ahead of it hold no more words. */
const mostAhead = 80;

/** 「（12ページ図表1-3）」 is no part of a name. */
const toElsewhere = /^[（(][^()（）]*(?:ページ|頁|図表|参照)[^()（）]*[)）]$/;

/** 「139件 127件 その他 空き店舗数 …」: how the row above stands is no part of the next name. */
const grade = /^(?:[A-E]|[◎○△×]|その他|(?:概ね|おおむね)?順調|やや?遅れ|遅れ|達成|未達成|未着手|実施中|完了)$/;

/** 「利用者数 45 2人 12人」: the page on which more is said of it. */
const withoutNumber = (run: FigureRun): FigureRun =>
  pageNumber.test(run.values[0]?.text ?? "") ? { ...run, values: run.values.slice(1) } : run;

/** 「22.6 集計中 30.0 － 架空課」: the sign behind the last figure stands for a grade, or for what else is said of the row. */
const withoutMark = (run: FigureRun): FigureRun =>
  /^[-－―]$/.test(run.values.at(-1)?.text ?? "") ? { ...run, values: run.values.slice(0, -1) } : run;

/** 「耕地面積 12 15 3 支援の対象」, 「修理件数 2 5 85」: behind the last row of a table stands the number of the next heading, or that of the page. */
const withoutLast = (run: FigureRun): FigureRun =>
  pageNumber.test(run.values.at(-1)?.text ?? "") ? { ...run, values: run.values.slice(0, -1) } : run;

function isLastRow(words: readonly FlowWord[], { to }: FigureRun, columns: number): boolean {
  let figures = 0;
  for (let at = to; at < words.length && figures < columns; at += 1)
    figures = words[at]?.kind === "figure" ? figures + 1 : 0;
  return figures < columns;
}

function rowOf(before: readonly FlowWord[], run: FigureRun, hasRemarks: boolean): Found | null {
  const { ahead, values, beside, words: labels } = labelledRow(before, run.values);
  const unit = ahead.at(-1)?.kind === "unit" ? ahead.at(-1) : undefined;
  const named = nameAhead(unit ? ahead.slice(0, -1) : ahead, hasRemarks ? values[0]?.line : undefined);
  if (!named || !isName(named.name)) return null;
  const all = [...named.words, ...(unit ? [unit] : []), ...labels, ...run.words];
  const lines = [...new Set(all.map(({ line }) => line))];
  return { ...named, unit: unit?.text ?? named.unit ?? "", values, beside, lines, words: all };
}
