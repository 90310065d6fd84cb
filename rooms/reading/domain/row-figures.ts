import { absent, problem } from "../../../foundation/index.ts";
import { noUnit } from "./cell-figure.ts";
import { type CellFigure, cellToReading } from "./cell-to-reading.ts";
import { isPeriodText } from "./find-periods.ts";
import { withoutUnit } from "./find-unit.ts";
import { type FigureRole, type FoundFigure, type Reason, reason } from "./found-fact.ts";
import { isContinued } from "./grid-matrix.ts";
import { keptByThing } from "./kept-results.ts";
import { joinLines } from "./name-words.ts";
import type { GridCell, Place, ReadProblem } from "./placed-text.ts";
import type { ColumnHead, HeadedTable } from "./read-headers.ts";
import { namesCost, type RowSigns } from "./row-kind.ts";
import { monthOf, periodFor, roleFor } from "./row-roles.ts";
import type { RowStub } from "./row-stub.ts";
import { unitFor, unitInRow, unitOfOthers } from "./row-units.ts";
import { printedAt } from "./ruled-cells.ts";
import { roleInStack, stackDoubts } from "./stacked-roles.ts";
import type { TableSaid } from "./table-said.ts";

/** The figures of a row, with what made them less than sure, what is asked of them, and words that stood in place of figures. */
export type RowFigures = {
  readonly figures: readonly FoundFigure[];
  readonly doubts: readonly Reason[];
  readonly questions: readonly ReadProblem[];
  readonly remarks: readonly string[];
  readonly signs: RowSigns;
};

const nothing: RowFigures = {
  figures: [],
  doubts: [],
  questions: [],
  remarks: [],
  signs: { arrow: false, square: false, money: false, amounts: false },
};

/** The columns that hold figures. */
export const figureHeads = ({ heads }: HeadedTable): readonly ColumnHead[] =>
  heads.filter(({ kind }) => kind === "value" || kind === "rate");

/** Reads the figures of a row: of all columns that hold some, or of `columns` only. */
export function readRowFigures(
  table: HeadedTable,
  said: TableSaid,
  row: number,
  stub: RowStub,
  columns: readonly ColumnHead[] = figureHeads(table),
): RowFigures {
  const read: Gathered = { figures: [], doubts: [], questions: [], remarks: [], signs: { ...nothing.signs } };
  const unit = unitInRow(table, row, stub, columns);
  if (unit !== null) read.doubts.push(unitOfOthers);
  const own = unit === null ? stub : { ...stub, unit };
  for (const head of columns) add(read, readCell(table, said, row, own, head));
  return read.questions.length > 1 ? { ...read, questions: withoutRepeats(read.questions) } : read;
}

/** A row without a unit is asked once, at its first figure. */
function withoutRepeats(questions: readonly ReadProblem[]): readonly ReadProblem[] {
  const first = questions.find(({ problem: { code } }) => code === "reading/unitMissing");
  return questions.filter((question) => question.problem.code !== "reading/unitMissing" || question === first);
}

type Gathered = {
  readonly figures: FoundFigure[];
  readonly doubts: Reason[];
  readonly questions: ReadProblem[];
  readonly remarks: string[];
  readonly signs: { -readonly [K in keyof RowSigns]: RowSigns[K] };
};

function add(row: Gathered, cell: RowFigures): void {
  if (cell === nothing) return;
  row.figures.push(...cell.figures);
  row.doubts.push(...cell.doubts);
  row.questions.push(...cell.questions);
  row.remarks.push(...cell.remarks);
  row.signs.arrow ||= cell.signs.arrow;
  row.signs.square ||= cell.signs.square;
  row.signs.money ||= cell.signs.money;
  row.signs.amounts ||= cell.signs.amounts;
}

function readCell(table: HeadedTable, said: TableSaid, row: number, stub: RowStub, head: ColumnHead): RowFigures {
  const cell = table.matrix.cell(row, head.column);
  if (!cell || cell.text.trim() === "") return emptyCell(head, cell?.at ?? table.at, table, said, stub);
  if (cell === stub.cell || isSaidAbove(table, row, head, stub)) return nothing;
  const unit = unitFor(table, stub, head, cell.text);
  const { kind, figures, words, problems } = cellToReading(cell.text, {
    unit: unit.unit,
    unitIsGeneral: unit.isGeneral,
    legend: said.legend,
  });
  if (isGrade(head, stub) && figures.every(({ reading }) => reading.kind === "absent")) return nothing;
  const at = placeOf(cell, table);
  const asked = problems.map((found) => ({ problem: found, at }));
  if (kind === "words" && words !== null)
    return { ...wordsInCell(head, words, at, problems.length > 0), questions: asked };
  const stacked = stub.role === null && !stub.isRate ? said.stacked : null;
  const made = figures.map((figure, index) =>
    toFigure(unit.doubts.length > 0 ? { ...figure, printedUnit: null } : figure, {
      head,
      said,
      stub,
      at,
      stacked: roleInStack(figure, { index, of: figures.length }, head, stacked),
    }),
  );
  const isGuessed = figures.some(({ reading, printedUnit }) => reading.kind === "known" && printedUnit !== null);
  return {
    figures: made,
    doubts: [
      ...head.doubts,
      ...(isGuessed ? unit.doubts : []),
      ...cellDoubts(table, row, head, cell, stub),
      ...(said.hidden.rows.has(cell.row) || said.hidden.columns.has(cell.column) ? [hidden] : []),
      ...stackDoubts(figures, head, stacked),
      ...figures.flatMap(({ doubts }) => doubts),
    ],
    questions: [
      ...asked,
      ...figures.flatMap(({ questions }) => questions.map((found) => ({ problem: found, at }))),
      ...unitQuestion(figures, stub, at),
      ...struckQuestion(cell, at),
    ],
    remarks: [],
    signs: signsOf(figures, stub.role === "amount" || namesCost(stub.name ?? "")),
  };
}

/** 評価, ランク: a letter or a mark, of which a dash says nothing. */
const isGrade = ({ kind, words }: ColumnHead, stub: RowStub): boolean =>
  (kind === "rate" && gradeWords.test(words.join(""))) || (stub.isRate && gradeWords.test(stub.subject ?? ""));
const gradeWords = /評価|判定|ランク|方向/;

function signsOf(figures: readonly CellFigure[], amounts: boolean): RowSigns {
  let [arrow, square, money] = [false, false, false];
  for (const { side, bracket, reading } of figures) {
    arrow ||= side !== null;
    square ||= bracket === "square";
    money ||= reading.kind === "known" && reading.quantity.unit.id === "円";
  }
  return { arrow, square, money, amounts };
}

export const placeOf = (cell: GridCell, table: HeadedTable): Place => ({ ...table.at, ...cell.at });

type Known = {
  readonly head: ColumnHead;
  readonly said: TableSaid;
  readonly stub: RowStub;
  readonly at: Place;
  readonly stacked: FigureRole | null;
};

function toFigure(found: CellFigure, { head, said, stub, at, stacked }: Known): FoundFigure {
  const role = stacked ?? roleFor(found, head, said, stub);
  const when = periodFor(found, head, said, stub, role);
  return {
    role,
    reading: found.reading,
    period: when?.period ?? null,
    printedPeriod: when?.printed ?? null,
    subject: subjectFor(found, monthOf(head, said) ? { ...head, subject: null } : head, stub),
    accumulation: found.accumulation ?? stub.accumulation ?? accumulationIn(head),
    gross: found.gross,
    printed: found.printed,
    printedUnit: found.printedUnit,
    notes: [...found.notes, ...stub.notes],
    at,
  };
}

function subjectFor({ label, role, bracket }: CellFigure, head: ColumnHead, stub: RowStub): string | null {
  const rate = head.kind === "rate" ? joinLines(withoutUnit(withoutYears(head.words).join("・"))) : head.subject;
  const own = bracket !== null && label === null && head.bracket ? head.bracket.subject : rate;
  const words = [stub.subject, own, role === null ? label : null].filter((word) => word !== null && word !== "");
  return words.length === 0 ? null : [...new Set(words)].join("・");
}

/** 令和6年度 over 執行率 is the period of the rate, not what it is of. */
const withoutYears = (words: readonly string[]): readonly string[] =>
  words.length > 1 ? words.filter((word) => !isPeriodText(word)) : words;

const accumulationIn = keptByThing(({ words }: ColumnHead): FoundFigure["accumulation"] => {
  const all = words.join("");
  if (/累計|累積/.test(all)) return "cumulative";
  return /平均/.test(all) ? "average" : null;
});

const aims: readonly FigureRole[] = ["baseline", "target", "expected"];

/** An empty cell where an indicator has its figure is an absence that is told; an empty cell of a statistic or a budget says nothing. */
function emptyCell(head: ColumnHead, at: Place, table: HeadedTable, said: TableSaid, stub: RowStub): RowFigures {
  // the baseline stands beside 目標 alone, and not once more beside 実績
  if (stub.isRate || (head.role === "baseline" && stub.role !== null)) return nothing;
  const role = head.role ?? stub.role ?? (said.kpi && head.period ? "actual" : null);
  const isAsked = role !== null && (aims.includes(role) || role === "actual");
  if (head.kind !== "value" || !isAsked || head.subject !== null || said.money) return nothing;
  const figure: FoundFigure = {
    role,
    reading: absent("notPrinted"),
    period: head.period,
    printedPeriod: head.printedPeriod,
    subject: null,
    accumulation: null,
    gross: false,
    printed: "",
    printedUnit: null,
    notes: [],
    at: { ...table.at, ...at },
  };
  return { ...nothing, figures: [figure] };
}

/** A target in words is a figure of its kind, as is 均衡 under a year to come; words under another year or a rate are a remark. */
function wordsInCell(head: ColumnHead, words: string, at: Place, broken: boolean): RowFigures {
  if (broken) return nothing;
  if (head.kind === "rate" || head.role === null || !(head.role === "figure" || aims.includes(head.role)))
    return { ...nothing, remarks: [joinLines(words)] };
  const figure: FoundFigure = {
    role: head.role,
    reading: { kind: "text", text: joinLines(words) },
    period: head.period,
    printedPeriod: head.printedPeriod,
    subject: head.subject,
    accumulation: null,
    gross: false,
    printed: words,
    printedUnit: null,
    notes: [],
    at,
  };
  return { ...nothing, figures: [figure] };
}

function cellDoubts(
  table: HeadedTable,
  row: number,
  head: ColumnHead,
  cell: GridCell,
  stub: RowStub,
): readonly Reason[] {
  const sharedDown = isContinued(table.matrix, row, head.column) && stub.cell !== null && !sameRows(table, row, stub);
  const sharedAcross = head.column > 0 && table.matrix.cell(row, head.column - 1) === cell;
  return [
    ...(cell.style.struck ? [struck] : []),
    ...(sharedDown ? [valueShared] : []),
    ...(sharedAcross ? [valueAcross] : []),
  ];
}

/** A figure merged over the rows of one merged name (a baseline beside 目標 and 実績) was read in the first of them. */
function isSaidAbove(table: HeadedTable, row: number, head: ColumnHead, stub: RowStub): boolean {
  return isContinued(table.matrix, row, head.column) && stub.cell !== null && sameRows(table, row, stub);
}

/** Whether the name reaches over the same rows as the value that came from above. */
function sameRows(table: HeadedTable, row: number, stub: RowStub): boolean {
  const column = table.heads.find((head) => table.matrix.cell(row, head.column) === stub.cell)?.column;
  return column !== undefined && isContinued(table.matrix, row, column);
}

function unitQuestion(figures: readonly CellFigure[], stub: RowStub, at: Place): readonly ReadProblem[] {
  if (!figures.some(({ doubts }) => doubts.includes(noUnit))) return [];
  const printed = figures.map((figure) => figure.printed).join(" ");
  const ja = `「${(stub.name ?? "").slice(0, 40)}」の値「${printed}」に単位がありません。表題、見出し、注に単位があるか確かめてください。`;
  const en = `The figure "${printed}" of "${(stub.name ?? "").slice(0, 40)}" has no unit. Check title, heads and notes for one.`;
  return [{ problem: problem("reading/unitMissing", ja, en), at }];
}

function struckQuestion(cell: GridCell, at: Place): readonly ReadProblem[] {
  if (!cell.style.struck) return [];
  const ja = `値「${cell.text.slice(0, 40)}」には取消線があります。使わない値なら除いてください。`;
  const en = `The figure "${cell.text.slice(0, 40)}" is struck through. Leave it out if it does not hold.`;
  return [{ problem: problem("reading/struck", ja, en), at }];
}

/** For a row that found no name of its own, wherever its text stood. */
export const rowText = (table: HeadedTable, row: number): string =>
  [...new Set(table.heads.map(({ column }) => printedAt(table.matrix, row, column)))]
    .filter((text) => text !== "")
    .join(" ");

const struck = reason("cell/struck", 0.35, "値に取消線があります。", "The figure is struck through.");
const hidden = reason(
  "cell/hidden",
  0.9,
  "値は非表示の行か列にあります。使う値かどうか確かめてください。",
  "The figure stands in a hidden row or column. Check whether it is meant to hold.",
);
const valueShared = reason(
  "cell/sharedDown",
  0.6,
  "値の欄が複数の行にまたがっています。この行の値かどうか確かめてください。",
  "The cell with the figure reaches over several rows. Check whether it is of this one.",
);
const valueAcross = reason(
  "cell/sharedAcross",
  0.8,
  "値の欄が複数の列にまたがっています。それぞれの列の値として読みました。",
  "The cell with the figure reaches over several columns. It was read for each of them.",
);
