import { problem } from "../../../foundation/index.ts";
import { confidenceOf, type FoundFact, type FoundFigure, type Reason, reason, type Within } from "./found-fact.ts";
import { cellsOfRow } from "./grid-matrix.ts";
import { isTotalWord, kindOfHead } from "./head-words.ts";
import type { StubColumns } from "./headed-table.ts";
import type { LeftOut } from "./left-out.ts";
import { flagByMark, type MarkFlags } from "./mark-flags.ts";
import { hasPartlyFlag, joinLines, readName, splitOffice, withinKind } from "./name-words.ts";
import { partlyNew, partlyQuestion } from "./partly-new.ts";
import type { Place, ReadProblem } from "./placed-text.ts";
import type { HeadedTable } from "./read-headers.ts";
import { placeOf, type RowFigures, rowText } from "./row-figures.ts";
import { rowKind, type TableKind } from "./row-kind.ts";
import type { RowStub } from "./row-stub.ts";
import { rulesIn } from "./ruled-cells.ts";
import { saidTwice, saysTwice } from "./said-twice.ts";
import { isSaidFigure } from "./sheet-titles.ts";
import type { TableSaid } from "./table-said.ts";
import { sortOfName } from "./text/marks.ts";

/** A table with all that holds for its rows. */
export type Reading = {
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

/** What a row says; null where it names nothing or nothing is printed in it. */
export function factOf(
  { table, kind: whole, outside, flags, ruled }: Reading,
  row: number,
  stub: RowStub,
  read: RowFigures,
  sections: readonly Within[],
): FoundFact | null {
  const kind = rowKind(whole, read.signs);
  const bare = kind.kind === "project" || kind.kind === "area";
  if (stub.name === null || kind.kind === null || (isEmpty(read.figures) && !bare)) return null;
  if (kind.kind === "kpi" && isGrade(stub.name, read.figures)) return null;
  const first = cellsOfRow(table.matrix, row)[0];
  const total = isTotalWord(stub.name);
  const labelled = namedByLabel(table, stub, read.figures);
  const placed = stub.cell ? placeOf(stub.cell, table) : first ? placeOf(first, table) : table.at;
  const run = kind.kind === "budget" || kind.kind === "project" ? splitOffice(stub.name) : null;
  const partly = kind.kind === "budget" && stub.flag === "expanded" && textsOf(table, row).some(hasPartlyFlag);
  return {
    kind: kind.kind === "budget" && total ? "figure" : kind.kind,
    name: labelled?.name ?? run?.name ?? stub.name,
    figures: labelled?.figures ?? read.figures,
    flag:
      kind.kind === "budget" && !partly ? (stub.flag ?? flagByMark(flags, textsOf(table, row), stub.printed)) : null,
    sameAsAbove: stub.sameAsAbove,
    within: eachOnce([
      ...outside.filter(({ name }) => name !== (labelled?.name ?? stub.name)),
      ...sections,
      ...(labelled?.within ?? stub.within),
      ...(run ? [officeOf(run.office, placed)] : []),
    ]),
    remarks: [...stub.remarks, ...read.remarks],
    printed: rowText(table, row),
    at: placed,
    confidence: confidenceOf([
      ...table.doubts,
      ...kind.doubts,
      ...stub.doubts,
      ...read.doubts,
      ...(ruled ? rulesIn(table.matrix, placesOf(table, row)) : []),
      ...(total ? [totalRow] : []),
      ...(saysTwice(labelled?.figures ?? read.figures) ? [saidTwice] : []),
      ...(partly ? [partlyNew] : []),
    ]),
    questions: [...read.questions, ...(partly ? [partlyQuestion(stub.name, placed)] : [])],
  };
}

/** What several places say is said once. */
const eachOnce = (all: readonly Within[]): readonly Within[] =>
  all.filter(({ kind, name }, index) => all.findIndex((one) => one.kind === kind && one.name === name) === index);

/** Nothing is printed where the figures stand: a row of words. */
const isEmpty = (figures: readonly FoundFigure[]): boolean =>
  figures.every(({ reading, printed }) => reading.kind === "absent" && reading.why === "notPrinted" && printed === "");

/** 総合評価 | Ｂ（おおむね順調） below the indicators: what is thought of them, and no indicator. */
const isGrade = (name: string, figures: readonly FoundFigure[]): boolean =>
  ["rate", "remark"].includes(kindOfHead(name) ?? "") && figures.every(({ reading }) => reading.kind === "text");

const officeOf = (name: string, at: Place): Within => ({ kind: "bureau", name, at, owner: true });

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
  // a sentence on what is done names nothing
  const isName = cell !== null && !/。[\s　]*$/.test(printed);
  const measure: readonly Within[] = isName ? [{ kind: withinKind("", printed), name, at: cell.at }] : [];
  return {
    name: readName(label).name,
    within: [...within, ...measure],
    figures: figures.map((figure) => ({ ...figure, subject: figure.subject === label ? null : figure.subject })),
  };
}

/** A row that held something where figures stand, and gave none: it is told, so that nothing is lost in silence. */
export function lostRow({ table, kind }: Reading, row: number, read: RowFigures): readonly ReadProblem[] {
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

/** 目標：30件（令和10年度） over all columns between the rows is no heading of those below: whose figure it is a person must say. */
export function figureAlone({ table }: Reading, row: number): ReadProblem | null {
  const [cell, ...others] = cellsOfRow(table.matrix, row);
  if (!cell || others.length > 0 || !isSaidFigure(cell.text)) return null;
  const text = joinLines(cell.text).slice(0, 40);
  return {
    problem: problem(
      "reading/figureAlone",
      `表の中の「${text}」が、どの行の値か分かりません。値があれば、その行に入力してください。`,
      `It is not told of which row of the table "${text}" is. If it is a figure, enter it in its row.`,
    ),
    at: placeOf(cell, table),
  };
}

const totalRow: Reason = reason(
  "row/total",
  0.9,
  "合計の行です。ほかの行と足し合わせてはいけません。",
  "A row of totals: it must not be added to the other rows.",
);
