import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import {
  closed,
  isDay,
  isError,
  isFormula,
  keyChanged,
  keyDeleted,
  keyOfOther,
  keyUnknown,
  noRows,
  notOurs,
  rowAdded,
  rowTwice,
  tooLong,
  wrongYear,
  yearChanged,
} from "./bulk-problems.ts";
import { type BulkColumn, type BulkPlace, editionOfKey } from "./bulk-table.ts";
import { type CellDecision, type CellInput, decideGroup, typedValue } from "./decide-cells.ts";
import { groupBy } from "./group-by.ts";
import { periodKeyInYear, unitOfKpi } from "./kpi-period.ts";
import { readTyped } from "./read-typed.ts";
import { type RowUnit, rowUnit } from "./row-unit.ts";
import { type CellNature, type Columns, findColumns, fromHead, headOf, type SentTable } from "./sent-table.ts";
import { cellText, type SheetValue, type ValueKind, valueKinds } from "./value.ts";

/** What was found in a row: something wrong with the row itself, or what becomes of its cells. */
export type RowAnswer = {
  readonly number: number;
  readonly place: BulkPlace | null;
  readonly problem: Problem | null;
  readonly decisions: readonly CellDecision[];
  /** The year that is evaluated has no actual value and no reason why there is none: told, and stops nothing. */
  readonly empty: boolean;
};

/** Answers given on the page after checking: by `sheet|cell|code`, and one for all others (null = not asked yet). */
export type BulkAnswers = { readonly each: ReadonlyMap<string, string>; readonly all: string | null };

export const noAnswers: BulkAnswers = { each: new Map(), all: null };

export type Expected = { readonly mark: string; readonly places: readonly BulkPlace[] };

/** A row by the names of its columns. */
type NamedRow = {
  readonly number: number;
  readonly texts: ReadonlyMap<BulkColumn, string>;
  readonly natures: ReadonlyMap<BulkColumn, CellNature>;
};

/** Reads a table that came back and says row by row what would happen. Nothing is stored here. */
export function readBulk(
  table: SentTable,
  expected: Expected,
  answers: BulkAnswers = noAnswers,
): Outcome<readonly RowAnswer[], Problem> {
  const [head, ...rest] = fromHead(table) ?? [];
  if (!head) return fail(notOurs);
  const columns = findColumns(head, expected.mark);
  if (!columns.ok) return columns;
  const rows = rest
    .map((row) => named(row, columns.value))
    .filter(({ texts }) => [...texts].some(([id, text]) => id !== "check" && text !== ""));
  return rows.length === 0 ? fail(noRows) : ok(answerRows(rows, expected.places, byCell(answers)));
}

const noNatures: ReadonlyMap<BulkColumn, CellNature> = new Map();

function named({ number, cells, natures }: SentTable[number], columns: Columns): NamedRow {
  const texts = new Map([...columns].map(([id, at]) => [id, (cells[at] ?? "").trim()]));
  if (!natures || natures.size === 0) return { number, texts, natures: noNatures };
  const found = [...columns].flatMap(([id, at]) => {
    const nature = natures.get(at);
    return nature ? [[id, nature] as const] : [];
  });
  return { number, texts, natures: new Map(found) };
}

type CellAnswers = {
  /** By `sheet|cell`, then by the code of the question. */
  readonly each: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly all: string | null;
};

function byCell({ each, all }: BulkAnswers): CellAnswers {
  const cells = new Map<string, Record<string, string>>();
  for (const [name, answer] of each) {
    const cut = name.lastIndexOf("|");
    const cell = cells.get(name.slice(0, cut)) ?? {};
    cell[name.slice(cut + 1)] = answer;
    cells.set(name.slice(0, cut), cell);
  }
  return { each: cells, all };
}

type Checked = {
  readonly row: NamedRow;
  readonly place: BulkPlace | null;
  readonly wrong: Problem | null;
  readonly cells: readonly CellInput[];
  readonly refused: readonly CellDecision[];
};

function answerRows(
  rows: readonly NamedRow[],
  places: readonly BulkPlace[],
  answers: CellAnswers,
): readonly RowAnswer[] {
  const find = finderOf(places);
  const sameKey = groupBy(rows, ({ texts }) => texts.get("key") ?? "");
  const checked = rows.map((row): Checked => {
    const key = row.texts.get("key") ?? "";
    const place = find.byKey.get(key) ?? null;
    const same = sameKey.get(key)?.filter((other) => other !== row) ?? [];
    const wrong =
      place && same.length > 0
        ? rowTwice(
            row.number,
            same.map(({ number }) => number),
          )
        : rowProblem(row, place, find);
    const open = place && !wrong && !isUntouched(row, place) ? cellsOf(row, place, answers) : nothingTyped;
    return { row, place, wrong, ...open };
  });
  const beside = besideByKpi(checked);
  return checked.map((one) => answerRow(one, beside));
}

function answerRow({ row, place, wrong, cells, refused }: Checked, beside: Beside): RowAnswer {
  const { number } = row;
  if (!place || wrong) return { number, place, problem: wrong, decisions: [], empty: false };
  const { kpi, lead, row: year, sheet } = place;
  const key = cellText({ kpiId: kpi.id, period: year.key, kind: lead });
  const stored = sheet.known.history.get(key)?.at(-1) ?? null;
  const details = {
    source: row.texts.get("source") || null,
    note: row.texts.get("note") || null,
    evidenceId: stored?.reading ? stored.evidenceId : null,
  };
  const group = { kpi, lead: key, cells, details, beside: beside.get(`${sheet.head.id}|${kpi.id}`) ?? [] };
  const decisions = cells.length === 0 ? refused : [...decideGroup(group, sheet.known), ...refused];
  const changes = decisions.some(({ kind }) => kind !== "same");
  const problem = changes && !sheet.writable ? closed(place) : null;
  return { number, place, problem, decisions, empty: isEmpty(row, place) };
}

/** The sheet is not ready without it, but whoever fills in the table may not know it yet. */
const isEmpty = ({ texts }: NamedRow, { sheet, row, kpi }: BulkPlace): boolean =>
  sheet.writable &&
  row.key === periodKeyInYear(kpi, sheet.known.cycleYear) &&
  row.open.includes("actual") &&
  (texts.get("actual") ?? "") === "";

const nothingTyped = { cells: [], refused: [] };

/** Most rows come back as they are stored now, whatever was seen when the table went out. */
const isUntouched = ({ texts, natures }: NamedRow, { shown }: BulkPlace): boolean =>
  natures.size === 0 &&
  typedColumns.every((id) => (texts.get(id) ?? "") === shown[id].trim()) &&
  (texts.get("unit") === "" || texts.get("unit") === shown.unit.trim());

const typedColumns = ["actual", "forecast", "revised", "source", "note"] as const;

type Beside = ReadonlyMap<string, readonly SheetValue[]>;

/** All years of an indicator typed in this table, so that they are compared with each other and not with what they replace. */
function besideByKpi(checked: readonly Checked[]): Beside {
  const beside = new Map<string, SheetValue[]>();
  for (const { place, cells } of checked) {
    if (!place) continue;
    const unit = unitOfKpi(place.kpi);
    for (const cell of cells) {
      const reading = cell.typed === "" ? null : readTyped(cell.typed, unit);
      if (reading?.ok && reading.value)
        into(beside, `${place.sheet.head.id}|${place.kpi.id}`, typedValue(cell, reading.value));
    }
  }
  return beside;
}

function into<Thing>(map: Map<string, Thing[]>, key: string, thing: Thing): void {
  const list = map.get(key);
  if (list) list.push(thing);
  else map.set(key, [thing]);
}

type Finder = {
  readonly byKey: ReadonlyMap<string, BulkPlace>;
  /** By what a person sees of a row: sheet, indicator and year. */
  readonly bySight: (sight: string) => BulkPlace | null;
  readonly edition: string | null;
};

const sightOf = (sheet: string, kpi: string, year: string): string => [sheet, kpi, year].join("\n");

function finderOf(places: readonly BulkPlace[]): Finder {
  return {
    byKey: new Map(places.map((place) => [place.shown.key, place])),
    // asked for rows without a key only
    bySight: (sight) =>
      places.find(({ shown: { sheet, kpi, year } }) => sightOf(sheet.trim(), kpi.trim(), year.trim()) === sight) ??
      null,
    edition: editionOfKey(places[0]?.shown.key ?? ""),
  };
}

/** The key must be ours, and what stands in the row must be what the key says: a row pasted over another one is found here. */
function rowProblem(row: NamedRow, place: BulkPlace | null, find: Finder): Problem | null {
  const { number, texts } = row;
  const text = (id: BulkColumn): string => texts.get(id) ?? "";
  if (!place) return withoutPlace(row, find);
  for (const id of ["sheet", "kpi"] as const) {
    const wanted = place.shown[id].trim();
    if (text(id) !== wanted) return keyChanged(number, text(id), wanted);
  }
  if (text("year") !== place.shown.year.trim()) return yearChanged(number, text("year"), place.shown.year);
  if (!/^\d{1,9} \d{1,9} \d{1,9}$/.test(text("seen"))) return keyUnknown(number);
  const long = (["source", "note", "answer"] as const).find((id) => text(id).length > (id === "note" ? 4000 : 500));
  return long ? tooLong(number) : null;
}

function withoutPlace({ number, texts }: NamedRow, { bySight, edition }: Finder): Problem {
  const key = texts.get("key") ?? "";
  const other = editionOfKey(key);
  if (other !== null && edition !== null && other !== edition) return keyOfOther(number, other);
  if (key !== "") return keyUnknown(number);
  const seen = bySight(sightOf(texts.get("sheet") ?? "", texts.get("kpi") ?? "", texts.get("year") ?? ""));
  return seen ? keyDeleted(number, seen) : rowAdded(number);
}

/** The open cells of a row with what is typed in them, and those that cannot be taken as they stand. */
function cellsOf(
  row: NamedRow,
  place: BulkPlace,
  answers: CellAnswers,
): { readonly cells: readonly CellInput[]; readonly refused: readonly CellDecision[] } {
  const unit = rowUnit(row.texts.get("unit") ?? "", place.shown.unit.trim());
  const cells: CellInput[] = [];
  const refused: CellDecision[] = [];
  for (const kind of valueKinds) {
    const typed = row.texts.get(kind) ?? "";
    if (!place.row.open.includes(kind) && typed === place.shown[kind]) continue;
    const read = unit.ok ? unit.value : asTyped;
    const cell = inputOf(row, { place, kind, typed: read(typed) }, answers);
    const problem = cellProblem(row, place, kind) ?? (unit.ok || typed === "" ? null : unit.problem);
    if (problem) refused.push({ cell, kind: "problem", problem });
    else cells.push(cell);
  }
  return { cells, refused };
}

const asTyped: RowUnit = (typed) => typed;

function cellProblem({ texts, natures }: NamedRow, place: BulkPlace, kind: ValueKind): Problem | null {
  if (!place.row.open.includes(kind)) return wrongYear(place, headOf(kind));
  const nature = natures.get(kind);
  const shown = texts.get(kind) ?? "";
  if (nature?.kind === "formula") return isFormula(nature.formula, shown);
  if (nature?.kind === "day") return isDay(shown);
  return nature?.kind === "error" ? isError(shown) : null;
}

type Typed = { readonly place: BulkPlace; readonly kind: ValueKind; readonly typed: string };

function inputOf({ texts }: NamedRow, { place, kind, typed }: Typed, answers: CellAnswers): CellInput {
  const versions = (texts.get("seen") ?? "").split(" ").map(Number);
  const key = { kpiId: place.kpi.id, period: place.row.key, kind };
  return {
    ...key,
    typed,
    base: versions[valueKinds.indexOf(kind)] ?? 0,
    keep: "mine",
    answers: answers.each.get(`${place.sheet.head.id}|${cellText(key)}`) ?? {},
    answerToAll: texts.get("answer") || answers.all,
  };
}
