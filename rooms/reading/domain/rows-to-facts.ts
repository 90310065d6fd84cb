import { besideNames } from "./beside-names.ts";
import { inCalendarYears } from "./calendar-years.ts";
import { findUnit, isUnitLine } from "./find-unit.ts";
import { partsOfForm, withIndicatorsSplit } from "./form-parts.ts";
import type { Form } from "./form-rows.ts";
import { type FoundFact, type Reason, reason, type Step, type Within } from "./found-fact.ts";
import { cellsOfRow, type Matrix } from "./grid-matrix.ts";
import { isTotalWord } from "./head-words.ts";
import { bandCell } from "./heading-bands.ts";
import { isPartOf, joinedByShares, joinedByStages, joinedByTitle, joinedRows, nameOfTitle } from "./join-rows.ts";
import { leftOutOf } from "./left-out.ts";
import { markFlags } from "./mark-flags.ts";
import { nameOfBand, withinKind } from "./name-words.ts";
import type { Grid, ReadProblem } from "./placed-text.ts";
import { type HeadedTable, nothingAround, readHeaders } from "./read-headers.ts";
import { noLegend } from "./read-legend.ts";
import { factOf, figureAlone, lostRow, type Reading } from "./row-fact.ts";
import { figureHeads, placeOf, readRowFigures } from "./row-figures.ts";
import { tableKind } from "./row-kind.ts";
import { type Level, levelsAbove, levelsBelow } from "./row-levels.ts";
import { holdsResultsOnly, resultColumn, resultsOfRow } from "./row-results.ts";
import { type Section, withSection } from "./row-sections.ts";
import { joinedBySexes } from "./row-sexes.ts";
import { type RowStub, readStub } from "./row-stub.ts";
import { wholeColumns, wholeFact } from "./row-whole.ts";
import { datedByName } from "./row-years.ts";
import { splitListedRows } from "./split-rows.ts";
import { stubColumns } from "./stub-columns.ts";
import { outsideOf, type TableContext } from "./table-context.ts";
import { nameOfHeads, nameOfTable, saidOfTable } from "./table-said.ts";

export type TableFacts = Step<readonly FoundFact[]> & {
  /** The tables that were understood in it: their heads serve one that goes on without any on the next page. */
  readonly tables: readonly HeadedTable[];
  /** What its rows of labels say that the tables behind it are of too. */
  readonly form: Form;
};

/** All facts of one table. What cannot be read costs its own cell; the problems say which, and the facts of the row carry them too. */
export function rowsToFacts(grid: Grid, context: TableContext = {}): TableFacts {
  const around = context.around ?? nothingAround;
  const headers = readHeaders(grid, around, context.book);
  const parts = headers.value
    .flatMap(partsOfForm)
    .map(withIndicatorsSplit)
    .flatMap(besideNames)
    .map((table) => factsOfTable(table, grid, context));
  return {
    value: parts.flatMap(({ value }) => value),
    problems: [...headers.problems, ...parts.flatMap(({ problems }) => problems)],
    tables: headers.value,
    form: headers.form,
  };
}

function factsOfTable(whole: HeadedTable, grid: Grid, context: TableContext): Step<readonly FoundFact[]> {
  const around = whole.apart ? nothingAround : (context.around ?? nothingAround);
  const { above, below } = around;
  const table = withListsSplit(whole);
  const fallback = nameOfTable(table, above, context.within) ?? nameOfHeads(table);
  const columns = stubColumns(table, fallback !== null);
  const near = [...above.slice(-6).map(({ text }) => text), around.unitFurtherUp ?? ""];
  const kind = tableKind(table, near, columns, context.year ?? null);
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
      notes: context.notes ?? [],
    }),
    fallback,
    outside: outsideOf(table, context),
    flags: markFlags([...(context.notes ?? []), ...[...above.slice(-6), ...below].map(({ text }) => text)]),
    leftOut,
    ruled: (context.book ?? null) !== null,
  };
  const read = readRows(reading);
  const notes = [whole.title ?? "", ...[...above.slice(-1), ...below.slice(0, 2)].map(({ text }) => text)];
  const isOpen = table.heads.every(({ period }) => period === null);
  return { ...read, value: inCalendarYears(isOpen ? read.value.map(datedByName) : read.value, notes) };
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
  /** What cells list by names of its own. */
  const listed: FoundFact[] = [];
  const problems: ReadProblem[] = [...reading.leftOut.problems];
  let sections: readonly Section[] = [];
  let before: RowStub | null = null;
  let levels: readonly Level[] = [];
  const whole = reading.said.kpi ? wholeColumns(reading.table, reading.columns) : null;
  const results = resultColumn(reading);
  const heads = figureHeads(reading.table).filter((head) => head !== results && !whole?.figures.includes(head));
  for (let row = 0; row < reading.table.matrix.rows; row += 1) {
    if (
      reading.leftOut.rows.has(row) ||
      reading.table.formRows?.has(row) ||
      cellsOfRow(reading.table.matrix, row).length === 0
    )
      continue;
    const unit = unitLineOf(reading.table.matrix, row);
    if (unit !== null) {
      reading = { ...reading, table: { ...reading.table, unit, units: [unit] } };
      if (cellsOfRow(reading.table.matrix, row).length === 1) continue;
    }
    if (results && before && holdsResultsOnly(reading, row, results)) {
      addResults(resultsOfRow(reading, row, results, [...namesOf(sections), ...programmeOf(before)]));
      continue;
    }
    const alone = figureAlone(reading, row);
    if (alone) {
      problems.push(alone);
      continue;
    }
    const section = sectionOf(reading, row);
    if (section) {
      sections = withSection(sections, section, cellsOfRow(reading.table.matrix, row)[0]?.text ?? "");
      continue;
    }
    const found = readStub(reading.table, reading.columns, row);
    const stub = withName(found, before, reading.fallback);
    const figures = readRowFigures(reading.table, reading.said, row, stub, heads);
    const ofWhole =
      whole && wholeFact(reading.table, whole, reading.said, row, [...reading.outside, ...namesOf(sections)]);
    if (ofWhole) {
      facts.push(ofWhole);
      problems.push(...ofWhole.questions);
    }
    const isTotal = isTotalWord(stub.name ?? "");
    const wholes = isTotal ? [] : levelsAbove(found, levels);
    const sums = isSumOfAll(reading, row, stub) ? [] : namesOf(sections);
    const above = [...sums, ...namesOf(found.cell ? wholes : [])];
    const fact = factOf(reading, row, stub, figures, above);
    if (!isTotal) levels = levelsBelow(found, wholes);
    problems.push(...(fact ? fact.questions : [...figures.questions, ...lostRow(reading, row, figures)]));
    const last = facts.at(-1);
    const goesOn = last !== undefined && fact !== null && before !== null && isPartOf(before, found);
    if (fact) facts.splice(goesOn ? -1 : facts.length, goesOn ? 1 : 0, goesOn ? joinedRows(last, fact) : fact);
    if (found.name !== null) before = withUnitOfWhole(found, before);
    if (results) addResults(resultsOfRow(reading, row, results, [...namesOf(sections), ...programmeOf(stub)]));
  }
  const hasNames = reading.columns.names.length > 0;
  const sexes = joinedBySexes(hasNames ? facts : joinedByTitle(reading.table, reading.fallback, facts));
  const value = hasNames ? joinedByStages(joinedByShares(sexes.value)) : sexes.value;
  return { value: [...value, ...listed], problems: [...problems, ...sexes.problems] };

  function addResults(found: Step<readonly FoundFact[]>): void {
    listed.push(...found.value);
    problems.push(...found.problems);
  }
}

const namesOf = (sections: readonly { readonly within: Within }[]): readonly Within[] =>
  sections.map(({ within }) => within);

/** What a row of a budget is of, for the results that stand in it. */
const programmeOf = ({ name, cell }: RowStub): readonly Within[] =>
  name === null ? [] : [{ kind: "project", name, at: cell?.at ?? {} }];

/** 合計 in the last row is of everything above it, and not of the last heading between the rows. */
const isSumOfAll = ({ table: { matrix } }: Reading, row: number, { name }: RowStub): boolean =>
  row === matrix.rows - 1 && /^(?:[^小]*合計|総計|総合計)$/.test((name ?? "").replace(/[(（].*$/, ""));

/** （単位：百万円） between the rows of a table holds for those below it. */
function unitLineOf(matrix: Matrix, row: number): string | null {
  const cells = cellsOfRow(matrix, row);
  const cell = bandCell(matrix, row) === null && cells.length > 1 ? undefined : cells.at(-1);
  return cell && isUnitLine(cell.text) ? (findUnit(cell.text)?.unit ?? null) : null;
}

/** A row with one text and no figure: a heading between the rows (基本目標1 …, ○○振興局). */
function sectionOf({ table, kind }: Reading, row: number): Within | null {
  const cell = bandCell(table.matrix, row);
  if (!cell || kind.kind === "project" || kind.kind === "area" || table.matrix.columns < 2) return null;
  const name = nameOfBand(cell.text);
  return name === "" || /^[\d,.]+$/.test(name) ? null : { kind: withinKind("", name), name, at: placeOf(cell, table) };
}

/** うち道外客 below 入込客数（万人） is in the same unit, and 男 below 総人口（人）. */
function withUnitOfWhole(stub: RowStub, before: RowStub | null): RowStub {
  const isSex = /^[男女]性?$/.test(stub.name ?? "") && !/世帯|戸|円$/.test(before?.unit ?? "");
  if (!before || !(isSex || /^(?:うち|内訳?[:：])/.test(stub.name ?? ""))) return stub;
  const role = stub.role ?? (before.role === "amount" || before.role === "outturn" ? before.role : null);
  return { ...stub, unit: stub.unit ?? before.unit, role };
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

const nameCarried: Reason = reason(
  "name/carried",
  0.7,
  "名称の欄が空です。上の行の名称の続きとして読みました。",
  "The cell for the name is empty. It was read as going on with the name of the row above.",
);
