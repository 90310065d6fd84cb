import { problem } from "../../../foundation/index.ts";
import { findUnit, isUnitLine } from "./find-unit.ts";
import {
  confidenceOf,
  type FoundFact,
  type FoundFigure,
  type Reason,
  reason,
  type Step,
  type Within,
} from "./found-fact.ts";
import { cellsOfRow, type Matrix } from "./grid-matrix.ts";
import { isTotalWord, kindOfHead } from "./head-words.ts";
import { isPartOf, joinedByStages, joinedByTitle, joinedRows, nameOfTitle } from "./join-rows.ts";
import { type LeftOut, leftOutOf } from "./left-out.ts";
import { flagByMark, type MarkFlags, markFlags } from "./mark-flags.ts";
import { hasPartlyFlag, joinLines, partlyNew, readName, withinKind } from "./name-words.ts";
import type { Grid, ReadProblem } from "./placed-text.ts";
import { type Around, type HeadedTable, nothingAround, readHeaders } from "./read-headers.ts";
import { type Legend, noLegend } from "./read-legend.ts";
import { figureHeads, placeOf, type RowFigures, readRowFigures, rowText } from "./row-figures.ts";
import { rowKind, type TableKind, tableKind } from "./row-kind.ts";
import { isLowerRow, levelAbove } from "./row-levels.ts";
import { type RowStub, readStub, type StubColumns, stubColumns } from "./row-stub.ts";
import { wholeColumns, wholeFact } from "./row-whole.ts";
import type { RuleBook } from "./rule-book.ts";
import { rulesIn } from "./ruled-cells.ts";
import { saidTwice, saysTwice } from "./said-twice.ts";
import { splitListedRows } from "./split-rows.ts";
import { nameOfHeads, nameOfTable, saidOfTable, type TableSaid, type YearOfTitle } from "./table-said.ts";
import { sortOfName } from "./text-marks.ts";

export type TableContext = {
  readonly legend?: Legend;
  readonly around?: Around;
  /** The one year of the budget or survey that the document's title names; null or missing for any other document. */
  readonly year?: YearOfTitle | null;
  /** Headings of the page above the table, the widest first. */
  readonly within?: readonly Within[];
  /** What people have decided about headings, units and words; null or missing where nothing was. */
  readonly book?: RuleBook | null;
};

export type TableFacts = Step<readonly FoundFact[]> & {
  /** The tables that were understood in it: their heads serve one that goes on without any on the next page. */
  readonly tables: readonly HeadedTable[];
};

/** All facts of one table. What cannot be read costs its own cell; the problems say which, and the facts of the row carry them too. */
export function rowsToFacts(grid: Grid, context: TableContext = {}): TableFacts {
  const around = context.around ?? nothingAround;
  const headers = readHeaders(grid, around, context.book);
  const parts = headers.value.map((table) => factsOfTable(table, grid, context));
  return {
    value: parts.flatMap(({ value }) => value),
    problems: [...headers.problems, ...parts.flatMap(({ problems }) => problems)],
    tables: headers.value,
  };
}

type Reading = {
  readonly table: HeadedTable;
  readonly columns: StubColumns;
  readonly kind: TableKind;
  readonly said: TableSaid;
  readonly fallback: string | null;
  readonly outside: readonly Within[];
  readonly flags: MarkFlags;
  readonly leftOut: LeftOut;
  /** Whether there are rules whose use must be told. */
  readonly ruled: boolean;
};

function factsOfTable(whole: HeadedTable, grid: Grid, context: TableContext): Step<readonly FoundFact[]> {
  const { above, below } = whole.apart ? nothingAround : (context.around ?? nothingAround);
  const table = withListsSplit(whole);
  const fallback = nameOfTable(table, above, context.within) ?? nameOfHeads(table);
  const columns = stubColumns(table, fallback !== null);
  const kind = tableKind(
    table,
    above.slice(-6).map(({ text }) => text),
    columns,
  );
  if (kind.kind === null) return { value: [], problems: [] };
  const leftOut = leftOutOf(table, columns.names, context.book ?? null);
  if (leftOut.whole) return { value: [], problems: leftOut.problems };
  const reading: Reading = {
    table,
    columns,
    kind,
    said: saidOfTable({
      table,
      grid,
      above,
      below,
      kind: kind.kind,
      legend: context.legend ?? noLegend,
      titled: context.year ?? null,
    }),
    fallback,
    outside: context.within ?? [],
    flags: markFlags([...above.slice(-6), ...below].map(({ text }) => text)),
    leftOut,
    ruled: (context.book ?? null) !== null,
  };
  return readRows(reading);
}

/** A cell that lists several names beside as many values is several rows. */
function withListsSplit(table: HeadedTable): HeadedTable {
  const [name] = stubColumns(table).names;
  const values = table.heads.filter(({ kind }) => kind === "value" || kind === "unit").map(({ column }) => column);
  return name ? { ...table, matrix: splitListedRows(table.matrix, name.column, values) } : table;
}

/** Goes down the rows; a row that is a heading holds for those below it, a row without a name goes on with the one above. */
function readRows(first: Reading): Step<readonly FoundFact[]> {
  let reading = first;
  const facts: FoundFact[] = [];
  const problems: ReadProblem[] = [...reading.leftOut.problems];
  let sections: readonly Within[] = [];
  let before: RowStub | null = null;
  let level: Within | null = null;
  const whole = reading.said.kpi ? wholeColumns(reading.table, reading.columns) : null;
  const heads = figureHeads(reading.table).filter((head) => !whole?.figures.includes(head));
  for (let row = 0; row < reading.table.matrix.rows; row += 1) {
    if (reading.leftOut.rows.has(row) || cellsOfRow(reading.table.matrix, row).length === 0) continue;
    const unit = unitLineOf(reading.table.matrix, row);
    if (unit !== null) {
      reading = { ...reading, table: { ...reading.table, unit, units: [unit] } };
      continue;
    }
    const section = sectionOf(reading, row);
    if (section) {
      sections = [
        ...sections.filter(({ kind }) => kind !== section.kind || kind === "heading").slice(-3),
        section,
      ].filter((one, index, all) => one.kind !== "heading" || index === all.length - 1);
      continue;
    }
    const found = readStub(reading.table, reading.columns, row);
    const stub = withName(found, before, reading.fallback);
    const figures = readRowFigures(reading.table, reading.said, row, stub, heads);
    const ofWhole = whole && wholeFact(reading.table, whole, reading.said, row, [...reading.outside, ...sections]);
    if (ofWhole) {
      facts.push(ofWhole);
      problems.push(...ofWhole.questions);
    }
    level = levelAbove(found, level);
    const fact = factOf(reading, row, stub, figures, level && isLowerRow(found) ? [...sections, level] : sections);
    problems.push(...figures.questions, ...(fact ? [] : lostRow(reading, row, figures)));
    const last = facts.at(-1);
    const goesOn = last !== undefined && fact !== null && before !== null && isPartOf(before, found);
    if (fact) facts.splice(goesOn ? -1 : facts.length, goesOn ? 1 : 0, goesOn ? joinedRows(last, fact) : fact);
    if (found.name !== null) before = withUnitOfWhole(found, before);
  }
  const value =
    reading.columns.names.length > 0 ? joinedByStages(facts) : joinedByTitle(reading.table, reading.fallback, facts);
  return { value, problems };
}

/** （単位：百万円） between the rows of a table holds for those below it. */
function unitLineOf(matrix: Matrix, row: number): string | null {
  const [cell, ...others] = cellsOfRow(matrix, row);
  return cell && others.length === 0 && isUnitLine(cell.text) ? (findUnit(cell.text)?.unit ?? null) : null;
}

/** A row with one text and no figure: a heading between the rows (基本目標1 …, ○○振興局). */
function sectionOf({ table, kind }: Reading, row: number): Within | null {
  const cells = cellsOfRow(table.matrix, row);
  const [cell] = cells;
  if (cells.length !== 1 || !cell || kind.kind === "project" || kind.kind === "area") return null;
  const wide = table.matrix.cell(row, 0) === cell;
  if (!wide || table.matrix.columns < 2 || table.matrix.cell(row - 1, 0) === cell) return null;
  const { name } = readName(cell.text);
  return name === "" || /^[\d,.]+$/.test(name) ? null : { kind: withinKind("", name), name, at: placeOf(cell, table) };
}

/** うち道外客 below 入込客数（万人） is in the same unit. */
function withUnitOfWhole(stub: RowStub, before: RowStub | null): RowStub {
  const isPart = stub.unit === null && before?.unit && /^(?:うち|内訳?[:：])/.test(stub.name ?? "");
  return isPart ? { ...stub, unit: before.unit } : stub;
}

function withName(found: RowStub, before: RowStub | null, fallback: string | null): RowStub {
  const stub = withUnitOfWhole(found, before);
  if (stub.name !== null) return stub;
  if (before) {
    const { name, unit, printed } = before;
    return {
      ...stub,
      name,
      cell: null,
      printed,
      unit: stub.unit ?? unit,
      doubts: [...stub.doubts, ...(stub.subject === null ? [nameCarried] : [])],
    };
  }
  return { ...stub, name: fallback, doubts: [...stub.doubts, nameOfTitle] };
}

function factOf(
  { table, kind: whole, outside, flags, ruled }: Reading,
  row: number,
  stub: RowStub,
  read: RowFigures,
  sections: readonly Within[],
): FoundFact | null {
  const kind = rowKind(whole, read.signs);
  const bare = kind.kind === "project" || kind.kind === "area";
  if (stub.name === null || kind.kind === null || (read.figures.length === 0 && !bare)) return null;
  const first = cellsOfRow(table.matrix, row)[0];
  const total = isTotalWord(stub.name);
  const labelled = namedByLabel(table, stub, read.figures);
  return {
    kind: kind.kind === "budget" && total ? "figure" : kind.kind,
    name: labelled?.name ?? stub.name,
    figures: labelled?.figures ?? read.figures,
    flag: kind.kind === "budget" ? (stub.flag ?? flagByMark(flags, textsOf(table, row), stub.printed)) : null,
    sameAsAbove: stub.sameAsAbove,
    within: [...outside, ...sections, ...(labelled?.within ?? stub.within)],
    remarks: [...stub.remarks, ...read.remarks],
    printed: rowText(table, row),
    at: stub.cell ? placeOf(stub.cell, table) : first ? placeOf(first, table) : table.at,
    confidence: confidenceOf([
      ...table.doubts,
      ...kind.doubts,
      ...stub.doubts,
      ...read.doubts,
      ...(ruled ? rulesIn(table.matrix, placesOf(table, row)) : []),
      ...(total ? [totalRow] : []),
      ...(saysTwice(labelled?.figures ?? read.figures) ? [saidTwice] : []),
      ...(stub.flag === "expanded" && textsOf(table, row).some(hasPartlyFlag) ? [partlyNew] : []),
    ]),
    questions: read.questions,
  };
}

const placesOf = ({ heads }: HeadedTable, row: number) => heads.map(({ column }) => [row, column] as const);

const textsOf = (table: HeadedTable, row: number): readonly string[] =>
  cellsOfRow(table.matrix, row).map(({ text }) => text);

/** 「移住者数：42人→60人」 in a column of indicators names its own; what stands at the left of it is its measure. */
function namedByLabel(
  { heads }: HeadedTable,
  { name, cell, printed, within }: RowStub,
  figures: readonly FoundFigure[],
) {
  const subjects = figures.flatMap(({ subject }) => subject ?? []);
  const [label, ...others] = new Set(subjects.filter((subject) => kindOfHead(subject) !== "rate"));
  const isOfIndicators = heads.some(
    ({ kind, words }) => kind === "value" && /指標|KPI|ＫＰＩ|数値目標/i.test(words.join("")),
  );
  if (!isOfIndicators || !label || others.length > 0 || sortOfName(label) !== "measure" || name === null) return null;
  const measure: readonly Within[] = cell ? [{ kind: withinKind("", printed), name, at: cell.at }] : [];
  return {
    name: label,
    within: [...within, ...measure],
    figures: figures.map((figure) => ({ ...figure, subject: figure.subject === label ? null : figure.subject })),
  };
}

/** A row that held something where figures stand, and gave none: it is told, so that nothing is lost in silence. */
function lostRow({ table, kind }: Reading, row: number, read: RowFigures): readonly ReadProblem[] {
  const cells = cellsOfRow(table.matrix, row);
  const [cell] = cells;
  if (!cell || cells.length < 2 || read.questions.length > 0 || read.remarks.length === 0) return [];
  const text = joinLines(cell.text).slice(0, 40);
  if (kind.kind === "project" || kind.kind === "area") return [];
  return [
    {
      problem: problem(
        "reading/rowWithoutFigure",
        `「${text}」の行から値を読めませんでした（${read.remarks[0]?.slice(0, 40) ?? ""}）。値があれば入力してください。`,
        `No figure could be read from the row "${text}". Enter it if there is one.`,
      ),
      at: placeOf(cell, table),
    },
  ];
}

const nameCarried: Reason = reason(
  "name/carried",
  0.7,
  "名称の欄が空です。上の行の名称の続きとして読みました。",
  "The cell for the name is empty. It was read as going on with the name of the row above.",
);
const totalRow: Reason = reason(
  "row/total",
  0.9,
  "合計の行です。ほかの行と足し合わせてはいけません。",
  "A row of totals: it must not be added to the other rows.",
);
