import type { Period } from "../../../foundation/index.ts";
import type { LineFlag } from "../../budget/index.ts";
import { readAbsence } from "./cell-absence.ts";
import { bareYear } from "./column-periods.ts";
import { findPeriods, monthIn, readPeriod } from "./find-periods.ts";
import { asWholeUnit } from "./find-unit.ts";
import { type Accumulation, type FigureRole, type Reason, reason, type Within } from "./found-fact.ts";
import { isContinued, textAt } from "./grid-matrix.ts";
import { isBareYear, isTotalWord } from "./head-words.ts";
import type { StubColumns } from "./headed-table.ts";
import { isFlagMark, joinLines, readFlag, readName, withinKind } from "./name-words.ts";
import type { GridCell } from "./placed-text.ts";
import type { ColumnHead, HeadedTable } from "./read-headers.ts";
import { nameBeside } from "./row-name.ts";
import { officesOf, ownersOf } from "./row-owners.ts";
import { partOfRow } from "./row-part.ts";

/** What a row says beside its figures. `name` is null where the row has none of its own. */
export type RowStub = {
  readonly name: string | null;
  readonly cell: GridCell | null;
  readonly printed: string;
  readonly flag: LineFlag | null;
  readonly sameAsAbove: boolean;
  readonly unit: string | null;
  readonly subject: string | null;
  /** 目標 or 実績 at the left of a row, where each indicator has a row for both. */
  readonly role: FigureRole | null;
  readonly accumulation: Accumulation;
  /** 達成率 at the left of a row: worked out of the rows above it. */
  readonly isRate: boolean;
  readonly notes: readonly string[];
  readonly within: readonly Within[];
  readonly remarks: readonly string[];
  readonly periods: readonly RowPeriod[];
  /** 4月 in a column of months: its number, and as printed. */
  readonly month: { readonly number: number; readonly printed: string } | null;
  readonly doubts: readonly Reason[];
};

/** A period in a column of its own; `role` says of which figures (基準年, 目標年), null for the whole row. */
export type RowPeriod = {
  readonly role: FigureRole | null;
  readonly period: Period;
  readonly printed: string;
  readonly doubts: readonly Reason[];
};

/** Reads the left part of a row. Cells that reach down from a row above say the same again here. */
export function readStub(table: HeadedTable, columns: StubColumns, row: number): RowStub {
  const { matrix, heads } = table;
  const [nameHead] = columns.names;
  const own = nameHead ? (nameBeside(table, columns, row) ?? matrix.cell(row, nameHead.column) ?? null) : null;
  const added = yearOfSupplement(own?.text.trim() ?? "");
  const cell = added.length > 0 && own !== null ? (supplementedAbove(matrix, row, own.column) ?? own) : own;
  const printed = cell?.text.trim() ?? "";
  const found = readName(withoutWords(printed, nameHead));
  const texts = (kind: ColumnHead["kind"]) =>
    heads
      .filter((head) => head.kind === kind)
      .map(({ column }) => textAt(matrix, row, column))
      .filter((text) => text !== "");
  const flagText = [...texts("flag"), ...columns.subjects.map(({ column }) => textAt(matrix, row, column))];
  const flags = [...flagText.map(readFlag), ...flagsByMark(table, row)].filter((flag) => flag !== null);
  const supplements = flagText.flatMap(yearOfSupplement);
  const periods = [...periodsOf(table, row), ...supplements, ...added];
  const part = partOfRow(matrix, columns.names, columns.subjects, row);
  const stub: RowStub = {
    name: found.name === "" ? null : found.name,
    cell,
    printed,
    flag:
      flags.find((flag) => flag === "relisted") ??
      found.flag ??
      flags[0] ??
      (supplements.length > 0 ? "supplementary" : null),
    sameAsAbove: found.sameAsAbove,
    unit: unitOfRow(table, row) ?? part.unit ?? found.unit ?? columns.unit,
    subject: totalOfTimes(table, row) ?? part.subject,
    role: part.role ?? (added.length > 0 ? "supplement" : costsOf(found.name)),
    accumulation: part.accumulation,
    isRate: part.isRate,
    notes: found.notes,
    within: [
      ...withinOf(table, columns, row, cell),
      ...ownersOf(table, columns, row).filter((owner) => owner.at !== cell?.at),
    ],
    remarks: [...texts("remark"), ...texts("owner")].map(joinLines),
    periods,
    month: monthOfRow(table, row),
    doubts: [
      ...periods.flatMap(({ doubts }) => doubts),
      ...(cell && nameHead && isContinued(matrix, row, nameHead.column) && columns.subjects.length === 0
        ? [sharedName]
        : []),
    ],
  };
  const above = part.own && nameHead && printed === "" ? lastFilled(matrix, row, nameHead.column) : null;
  const named = above ? { ...stub, name: readName(above.text).name, cell: above } : stub;
  return part.own ? withOwnName(named, part.own, nameHead) : stub;
}

/** Ｒ６補正 in a column of flags: the amounts of its row were added to the budget of that year. */
function yearOfSupplement(text: string): readonly RowPeriod[] {
  const [found] = ofSupplement.test(text) ? findPeriods(text.replace(pointOfYear, "年度")) : [];
  return found ? [{ role: "supplement", period: found.period, printed: found.printed, doubts: [] }] : [];
}

const ofSupplement =
  /^[\s　【〔［[(（]*(?:[HRＨＲ]|令和|平成)[\s　]?[元\d０-９]{1,2}年?度?[.．]?(?:[\d０-９]{1,2}月)?補正[\s　】〕］\])）]*$/;
/** R6.2月補正 was made in the February of the fiscal year. */
const pointOfYear = /[.．](?=[\d０-９]{1,2}月補正)/;

/** The name above a row that says no more than ［R6.2月補正］: its amounts were added to what stands there. */
function supplementedAbove({ cell }: HeadedTable["matrix"], row: number, column: number): GridCell | null {
  for (let at = row - 1; at >= 0 && at > row - longestCarried; at -= 1) {
    const above = cell(at, column);
    if (above && above.text.trim() !== "" && !ofSupplement.test(above.text)) return above;
  }
  return null;
}

const flagsByMark = ({ heads, matrix }: HeadedTable, row: number) =>
  heads
    .filter(({ kind, column }) => kind === "flag" && isFlagMark(textAt(matrix, row, column)))
    .map(({ words }) => readFlag(words.at(-1) ?? ""));

/** 「事業名及び事業の内容」: what is done stands on the lines below the name, which ends as names of programmes do. */
function withoutWords(printed: string, head: ColumnHead | undefined): string {
  if (!head || !printed.includes("\n") || !ofNameAndWords.test(head.words.join(""))) return printed;
  const [, name = printed] = nameOfProgramme.exec(printed) ?? [];
  return name;
}
const ofNameAndWords = /名称?[\s　]*(?:及び|並びに|と|[・、／/])[\s　]*(?:[^\s　]{0,4}の)?(?:内容|概要|説明)/;
const nameOfProgramme =
  /^((?:[^\n。]{1,40}\n){0,2}?[^\n。]{0,40}(?:事業費?|対策費?|補助金|交付金|負担金|プロジェクト|推進費|整備費))[\s　]*\n/;

/** A row that is called 事業費 among those of indicators holds the amounts of what stands at its left. */
const costsOf = (name: string): FigureRole | null => {
  if (/^(?:総|全体)?事業費[（(](?:実績|決算|執行)額?[)）]$/.test(name)) return "outturn";
  const bare = name.replace(/[（(].*[)）]$/, "");
  if (/^(?:(?:歳入|歳出)?決算(?:見込)?額|実績額|執行額|支出済額)$/.test(bare)) return "outturn";
  return /^(?:(?:総|概算|全体)?事業費|予算額|経費)$/.test(bare) ? "amount" : null;
};

/** The action at the left of an indicator's row is what the indicator belongs to. */
function withOwnName(stub: RowStub, own: GridCell, nameHead: ColumnHead | undefined): RowStub {
  const { name, unit, notes } = readName(own.text);
  const action: readonly Within[] =
    stub.name === null || !stub.cell
      ? []
      : [{ kind: withinKind(nameHead?.words.join("") ?? "", stub.name), name: stub.name, at: stub.cell.at }];
  return {
    ...stub,
    name,
    cell: own,
    printed: own.text.trim(),
    unit: unit ?? stub.unit,
    notes,
    within: [...stub.within, ...action],
  };
}

/** A dash in the column of units says that there is none (a ratio, an index), 〃 that it is that of the row above. */
function unitOfRow({ matrix, heads }: HeadedTable, row: number): string | null {
  const column = heads.find(({ kind }) => kind === "unit")?.column;
  if (column === undefined) return null;
  for (let above = row; above >= 0 && above > row - longestCarried; above -= 1) {
    const text = textAt(matrix, above, column);
    const why = readAbsence(text)?.why;
    if (why === "none") return "無単位";
    if (why !== "seeOther" && !/^[″"]$/.test(text)) return asWholeUnit(text);
  }
  return null;
}

/** A heading or a 〃 is looked for so many rows up, no further. */
const longestCarried = 200;

/** 合計 below the months or years of a column is what its row is of. */
const totalOfTimes = ({ heads, matrix }: HeadedTable, row: number): string | null =>
  heads
    .filter(({ kind }) => kind === "period")
    .map(({ column }) => joinLines(textAt(matrix, row, column)))
    .find(isTotalWord) ?? null;

function withinOf(
  { matrix, cut }: HeadedTable,
  { within }: StubColumns,
  row: number,
  own: GridCell | null,
): readonly Within[] {
  return within.flatMap(({ kind, column, words }) => {
    const cell = lastFilled(matrix, row, column) ?? cut?.get(column) ?? null;
    if (!cell || cell === own) return [];
    const { name } = readName(cell.text);
    if (name === "") return [];
    if (kind === "owner") return officesOf(words, cell);
    return [{ kind: withinKind(words.join(""), name), name, at: cell.at }];
  });
}

/** A heading holds until the next one in its column, also where its cells were not merged. */
function lastFilled(matrix: HeadedTable["matrix"], row: number, column: number): GridCell | null {
  for (let at = row; at >= 0 && at > row - longestCarried; at -= 1) {
    const cell = matrix.cell(at, column);
    if (cell && cell.text.trim() !== "") return cell;
  }
  return null;
}

function periodsOf({ matrix, heads }: HeadedTable, row: number): readonly RowPeriod[] {
  return heads.flatMap(({ kind, column, role, words }) => {
    const printed = textAt(matrix, row, column);
    if (kind !== "period" || printed === "") return [];
    const head = words.join("");
    const period = readPeriod(printed, yearKindOf(head));
    const kept = role ?? (/目標|達成/.test(head) ? "target" : /基準|現状/.test(head) ? "baseline" : null);
    const doubts =
      isBareYear(printed) && /[^度]$/.test(head) && !/^年次?$/.test(head) ? [bareYear(yearKindOf(head))] : [];
    return period ? [{ role: kept, period, printed, doubts }] : [];
  });
}

function monthOfRow({ matrix, heads }: HeadedTable, row: number): RowStub["month"] {
  for (const { kind, column } of heads) {
    const printed = kind === "period" ? textAt(matrix, row, column) : "";
    const number = monthIn(printed);
    if (number !== null) return { number, printed };
  }
  return null;
}

/** What 2019 is below such a head: 年 and 年次 head statistics by calendar year, plans count in fiscal years. */
const yearKindOf = (head: string): "calendarYear" | "fiscalYear" =>
  /暦年|^年次?$|調査年$/.test(head) ? "calendarYear" : "fiscalYear";

const sharedName = reason(
  "name/shared",
  0.85,
  "名称の欄が複数の行にまたがっています。どの行の名称か確かめてください。",
  "The cell with the name reaches over several rows. Check which of them it names.",
);
