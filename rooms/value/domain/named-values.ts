import {
  asPeriod,
  fail,
  type Outcome,
  ok,
  type Period,
  type Problem,
  periodEndYear,
  problem,
  readPrintedPeriod,
  toCommonWidth,
} from "../../../foundation/index.ts";
import { type BulkPlace, type BulkRow, bulkCells, bulkColumns } from "./bulk-table.ts";
import { groupBy } from "./group-by.ts";
import { type Expected, type RowAnswer, readBulk } from "./read-bulk.ts";
import { rowUnit } from "./row-unit.ts";
import type { SentTable } from "./sent-table.ts";
import { type ValueKind, valueKindWords } from "./value.ts";

/** A value as a sheet of another layout holds it: `row` in that file, the indicator it was found to be about, year and unit as they are written there. */
export type NamedValue = {
  readonly row: number;
  readonly kpiId: string;
  readonly year: string;
  readonly kind: ValueKind;
  readonly typed: string;
  /** Null where the figure is in the unit of the indicator, or has its own. */
  readonly unit: string | null;
};

/**
 * `table` says the same in our own layout, `own` answers its rows; `rows` are the answers by the rows of the file, where one that speaks of several years
 * has several.
 */
export type NamedAnswers = {
  readonly table: SentTable;
  readonly own: readonly RowAnswer[];
  readonly rows: readonly RowAnswer[];
};

type Placed = { readonly value: NamedValue; readonly place: BulkPlace; readonly typed: string };
type Refused = { readonly value: NamedValue; readonly problem: Problem };

/** Checks values of another layout as if they had been typed into the table that goes out. What was seen is what is stored now. */
export function readNamed(values: readonly NamedValue[], expected: Expected): Outcome<NamedAnswers, Problem> {
  const byKpi = groupBy(expected.places, ({ kpi }) => kpi.id);
  const placed: Placed[] = [];
  const refused: Refused[] = [];
  for (const value of values) {
    const found = placeOf(value, byKpi.get(value.kpiId) ?? []);
    if (found.ok) placed.push(found.value);
    else refused.push({ value, problem: found.problem });
  }
  const groups = groupBy(placed, ({ place }) => place);
  const table = tableOf(groups, expected.mark);
  const refusals = refused.map(({ value, problem }) => refusal(value.row, problem));
  if (groups.size === 0) return ok({ table, own: [], rows: refusals });
  const read = readBulk(table, expected);
  if (!read.ok) return read;
  const own = read.value.map((answer) => withoutTwice(answer, valuesOf(answer, groups)));
  const rows = own.flatMap((answer) => parted(answer, valuesOf(answer, groups)));
  return ok({ table, own, rows: [...rows, ...refusals].sort((one, other) => one.number - other.number) });
}

type Groups = ReadonlyMap<BulkPlace, readonly Placed[]>;

const valuesOf = ({ place }: RowAnswer, groups: Groups): readonly Placed[] => (place && groups.get(place)) ?? [];

const refusal = (number: number, found: Problem): RowAnswer => ({
  number,
  place: null,
  problem: found,
  decisions: [],
  empty: false,
});

function placeOf(value: NamedValue, places: readonly BulkPlace[]): Outcome<Placed, Problem> {
  const [any] = places;
  if (!any) return fail(notAsked(value));
  const period = periodOfYear(value.year);
  if (!period) return fail(yearUnread(value));
  const place = places.find(({ row }) => fits(period, value.year, row.period));
  if (!place) return fail(yearNotAsked(value, places));
  const unit = rowUnit(value.unit ?? "", place.shown.unit);
  return unit.ok ? ok({ value, place, typed: unit.value(value.typed.trim()) }) : unit;
}

/** `R8`, `令和8年度`, `2026`, `FY2026`. */
function periodOfYear(text: string): Period | null {
  const known = asPeriod(text.trim());
  if (known.ok) return known.value;
  const year = /^(\d{4})$/.exec(toCommonWidth(text).trim())?.[1];
  if (year) return { kind: "calendarYear", year: Number(year) };
  const read = readPrintedPeriod(text);
  return read.ok ? read.value : null;
}

/** 年 and 年度 are never taken for each other; where the sheet says neither (R8, 2026), the year alone counts. */
function fits(found: Period, text: string, wanted: Period): boolean {
  if (periodEndYear(found) !== periodEndYear(wanted)) return false;
  return !/年|FY|CY/.test(text) || found.kind === wanted.kind || wanted.kind === "span";
}

/** One row of our layout for each place, with the values of the file in it. */
function tableOf(groups: Groups, mark: string): SentTable {
  const [head = []] = bulkCells(mark, []);
  const rows = [...groups].map(([place, values], index) => {
    const typed: Partial<Record<ValueKind, string>> = Object.fromEntries(
      values.map(({ value, typed: text }) => [value.kind, text]),
    );
    const row: BulkRow = { ...place.shown, ...typed };
    return { number: index + 1, cells: bulkColumns.map(({ id }) => row[id]) };
  });
  return [{ number: 0, cells: head }, ...rows];
}

/** A value that the file says twice is refused: which of them holds cannot be told. */
function withoutTwice(answer: RowAnswer, values: readonly Placed[]): RowAnswer {
  const twice = [...groupBy(values, ({ value }) => value.kind)].find(([, same]) => same.length > 1);
  if (!twice) return { ...answer, empty: false };
  const [kind, same] = twice;
  return {
    ...answer,
    problem: valueTwice(
      kind,
      same.map(({ value }) => value.row),
    ),
    decisions: [],
    empty: false,
  };
}

/** The answer to a place, handed out to the rows of the file that spoke of it. */
function parted(answer: RowAnswer, values: readonly Placed[]): readonly RowAnswer[] {
  return [...groupBy(values, ({ value }) => value.row)].map(([number, own]) => {
    const kinds = own.map(({ value }) => value.kind);
    return { ...answer, number, decisions: answer.decisions.filter(({ cell }) => kinds.includes(cell.kind)) };
  });
}

const notAsked = ({ kpiId }: NamedValue): Problem =>
  problem(
    "bulk/notAsked",
    `指標「${kpiId}」の値は、この評価であなたが見られる調書では聞かれていません。評価の年か、指標の選び方を確かめてください。`,
    `No sheet of this cycle that you may see asks for "${kpiId}". Look at the cycle and at the chosen indicator.`,
  );

const yearUnread = ({ year }: NamedValue): Problem =>
  problem(
    "bulk/yearUnread",
    year === ""
      ? "年がありません。年の列を選ぶか、値の列に年（令和8年度 など）を書いてください。"
      : `「${year.slice(0, 40)}」を年として読めません。令和8年度、R8、2026 のように書いてください。`,
    year === ""
      ? "There is no year. Choose the column of years, or give the year of the value's column (FY2026)."
      : `"${year.slice(0, 40)}" cannot be read as a year. Write it like FY2026, R8 or 2026.`,
  );

const yearNotAsked = ({ year }: NamedValue, places: readonly BulkPlace[]): Problem => {
  const years = places.map(({ shown }) => shown.year).join("、");
  return problem(
    "bulk/yearNotAsked",
    `「${year.slice(0, 40)}」の値は、この指標ではいま聞かれていません（書ける年: ${years}）。年と、年・年度の別を確かめてください。`,
    `Values of "${year.slice(0, 40)}" are not asked of this indicator now (open: ${years}). Check the year, and whether it is a calendar or a fiscal year.`,
  );
};

const valueTwice = (kind: ValueKind, rows: readonly number[]): Problem =>
  problem(
    "bulk/valueTwice",
    `同じ指標・年の${valueKindWords[kind].ja}が二つ以上あります（${rows.slice(0, 5).join("・")}行目）。一つだけ残してください。`,
    `The same indicator and year has several values (${valueKindWords[kind].en}, rows ${rows.slice(0, 5).join(", ")}). Keep one.`,
  );
