import type { Bilingual, Language } from "../../../../foundation/index.ts";

/** A value out of a fixed set, or a thing with an id: programs read the code, people the words. */
export type Coded = { readonly code: string; readonly words: Bilingual };
type OneValue = string | number | boolean | Coded;

/** What may stand in a cell of a table to take away. null = there is nothing; a column beside it says why where that is known. */
export type TableValue = OneValue | readonly OneValue[] | null;

export type TableColumn = {
  readonly id: string;
  readonly head: Bilingual;
  /** Where all numbers of the column have one unit; otherwise a column of its own names it. */
  readonly unit?: Bilingual;
  readonly kind: "text" | "number";
};

/** A table that a person can take away: the rows of one room of one edition. Numbers are in base units. */
export type DataTable = {
  readonly id: TableName;
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableValue[])[];
};

/** The rooms that have a table; also the words in its address. */
export const tableNames = [
  "kpi",
  "project",
  "plan",
  "budget",
  "programme",
  "activity",
  "area",
  "document",
  "fact",
  "check",
  "observation",
] as const;
export type TableName = (typeof tableNames)[number];

/** A column and how to read its value from a row. */
export type ColumnOf<Row> = TableColumn & { readonly of: (row: Row) => TableValue };

export const textColumn = <Row>(id: string, ja: string, en: string, of: (row: Row) => TableValue): ColumnOf<Row> => ({
  id,
  head: { ja, en },
  kind: "text",
  of,
});

export const numberColumn = <Row>(
  id: string,
  head: Bilingual,
  of: (row: Row) => number | null,
  unit?: Bilingual,
): ColumnOf<Row> => ({ id, head, kind: "number", of, ...(unit ? { unit } : {}) });

type Made<Row> = Pick<DataTable, "id" | "title" | "about"> & {
  readonly columns: readonly ColumnOf<Row>[];
  readonly rows: readonly Row[];
};

export function makeTable<Row>({ columns, rows, ...head }: Made<Row>): DataTable {
  return {
    ...head,
    columns: columns.map(({ of: _, ...column }) => column),
    rows: rows.map((row) => columns.map((column) => column.of(row))),
  };
}

const isCoded = (value: OneValue): value is Coded => typeof value === "object";
const isList = (value: TableValue): value is readonly OneValue[] => Array.isArray(value);

/** A value for a person: words in the language asked for, lists with 、 or ; between. Numbers stay numbers; null where there is nothing. */
export function shownValue(value: TableValue, lang: Language): string | number | boolean | null {
  if (value === null) return null;
  if (isList(value)) return value.map((one) => String(shownValue(one, lang))).join(lang === "ja" ? "、" : "; ");
  return isCoded(value) ? value.words[lang] : value;
}

/** A value for a program: the code instead of the words, lists as lists. */
export function plainValue(
  value: TableValue,
): string | number | boolean | null | readonly (string | number | boolean)[] {
  if (value === null) return null;
  const plain = (one: OneValue) => (isCoded(one) ? one.code : one);
  return isList(value) ? value.map(plain) : plain(value);
}

/** The words of every code that a column uses, for a reader of the codes. */
export function codesOf(table: DataTable, column: number): Readonly<Record<string, Bilingual>> {
  const values = table.rows.flatMap((row) => row[column] ?? []);
  return Object.fromEntries(values.flatMap((value) => (typeof value === "object" ? [[value.code, value.words]] : [])));
}

/** The head of a column with its unit: `値（人）`. */
export function headText({ head, unit }: TableColumn, lang: Language): string {
  if (!unit) return head[lang];
  return lang === "ja" ? `${head.ja}（${unit.ja}）` : `${head.en} (${unit.en})`;
}
