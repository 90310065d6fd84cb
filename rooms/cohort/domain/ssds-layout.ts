import { at, type Bilingual, type Problem, readAbsenceMark } from "../../../foundation/index.ts";
import type { MeasureEntry } from "../../observation/index.ts";
import { asKnownArea, codeReader } from "./area-cells.ts";
import { placeAt } from "./import-problems.ts";
import type { FileRead, ValueRow } from "./imported.ts";
import type { Layout, ReadingContext } from "./layout.ts";
import { readItemList, type SsdsItem, ssdsMeasure } from "./ssds-items.ts";
import { cellText, type Grid, readTableNumber, readYear, type TableCell } from "./table-words.ts";

type Columns = { readonly item: number; readonly year: number; readonly area: number; readonly value: number };

function columnsOf({ rows }: Grid): Columns | null {
  const words = (rows[0] ?? []).map((cell) => cellText(cell).toLowerCase());
  const columns = {
    item: words.indexOf("item"),
    year: words.indexOf("year"),
    area: words.indexOf("area"),
    value: words.indexOf("value"),
  };
  return columns.item < 0 || columns.year < 0 || columns.value < 0 ? null : columns;
}

const what: Bilingual = {
  ja: "社会・人口統計体系の項目",
  en: "items of the System of Social and Demographic Statistics",
};

/** The list of items by itself brings no values; it names those of the other files. */
export const itemListLayout: Layout = ({ grids }) => {
  const items = grids.flatMap((grid) => readItemList(grid) ?? []);
  if (items.length === 0) return null;
  return {
    what: {
      ja: "社会・人口統計体系の項目の一覧",
      en: "list of items of the System of Social and Demographic Statistics",
    },
    taken: [],
    notes: [],
    problems: [],
  };
};

const itemUnknown = (code: string): Problem => ({
  code: "cohort/itemUnknown",
  message: {
    ja: `項目「${code}」の名前と単位がわかりません。項目の一覧（code,name,unit,… の CSV）を一緒に渡してください。`,
    en: `Name and unit of the item "${code}" are not known. Give the list of items (CSV code,name,unit,…) along.`,
  },
});

const valueUnreadable = (found: string): Problem => ({
  code: "cohort/itemValueUnreadable",
  message: {
    ja: `値「${found}」を読めません。数か、- … x のような欠測の印にしてください。`,
    en: `Cannot read the value "${found}": it must be a number or a mark of absence such as - … x.`,
  },
});

type Known = { readonly measure: MeasureEntry; readonly power: number };

/** Each item is worked out once: its measure, `unknownUnit`, or undefined for an item that no list names. */
function itemReader(items: ReadonlyMap<string, SsdsItem>): (code: string) => Known | "unknownUnit" | undefined {
  const known = new Map<string, Known | "unknownUnit" | undefined>();
  return (code) => {
    if (known.has(code)) return known.get(code);
    const item = items.get(code);
    const found = item ? (ssdsMeasure(code, item) ?? "unknownUnit") : undefined;
    known.set(code, found);
    return found;
  };
}

/** A value times a power of ten as decimals are written, so that 53.4 万人 is exactly 534000. */
const scaledBy = (value: number, power: number): number => (power === 0 ? value : Number(`${value}e${power}`));

type Reading = {
  readonly file: string;
  readonly columns: Columns;
  readonly context: ReadingContext;
  readonly itemOf: ReturnType<typeof itemReader>;
  readonly codes: ReturnType<typeof codeReader>;
};

type Line = { readonly row: ValueRow; readonly measure: MeasureEntry } | { readonly unit: string } | Problem;

function readLine(cells: readonly TableCell[], line: number, { file, columns, context, itemOf, codes }: Reading): Line {
  const spot = { file, line };
  const code = cellText(cells[columns.item]);
  const item = itemOf(code);
  if (item === undefined) return at(itemUnknown(code), placeAt(spot));
  if (item === "unknownUnit") return { unit: context.items?.get(code)?.unit ?? "" };
  const year = readYear(cells[columns.year]);
  const text = cellText(cells[columns.value]);
  const value = readTableNumber(cells[columns.value]);
  const absent = value === null ? readAbsenceMark(text) : null;
  if (year === null || (value === null && absent === null))
    return at(valueUnreadable(year === null ? cellText(cells[columns.year]) : text), placeAt(spot));
  const named = columns.area < 0 ? codes(context.known.body.slice(0, 2)) : codes(cells[columns.area]);
  const area = named.ok ? asKnownArea(named.value, context.known) : named;
  if (!area.ok) return at(area.problem, placeAt(spot));
  const scaled = value === null ? null : scaledBy(value, item.power);
  const row = {
    measure: item.measure.id,
    area: area.value,
    period: `CY${year}`,
    value: scaled,
    absent,
    spot,
    place: String(line),
  };
  return { row, measure: item.measure };
}

const unitsUnknown = (units: ReadonlyMap<string, number>): readonly Bilingual[] => {
  const told = [...units].map(([unit, rows]) => `${unit} (${rows})`).join(", ");
  return told === ""
    ? []
    : [
        {
          ja: `単位がこの製品に登録されていないので取り込まなかった行: ${told}`,
          en: `rows left out because their unit is not registered here: ${told}`,
        },
      ];
};

function readGrid(grid: Grid, columns: Columns, file: string, context: ReadingContext): FileRead {
  const lines = grid.rows.slice(1);
  const reading = { file, columns, context, itemOf: itemReader(context.items ?? new Map()), codes: codeReader([]) };
  const rows: ValueRow[] = [];
  const problems: Problem[] = [];
  const measures = new Map<string, MeasureEntry>();
  const units = new Map<string, number>();
  lines.forEach((cells, index) => {
    if (cells.every((cell) => cellText(cell) === "")) return;
    const read = readLine(cells, index + 2, reading);
    if ("row" in read) {
      rows.push(read.row);
      measures.set(read.measure.id, read.measure);
    } else if ("unit" in read) units.set(read.unit, (units.get(read.unit) ?? 0) + 1);
    else problems.push(read);
  });
  const ownArea: readonly Bilingual[] =
    columns.area < 0
      ? [
          {
            ja: `${file} に地域の列がないので、この版の都道府県（${context.known.body.slice(0, 2)}）の値とした。`,
            en: `${file} has no column of areas: its values were taken for the prefecture of this edition (${context.known.body.slice(0, 2)}).`,
          },
        ]
      : [];
  return {
    what,
    taken: [{ kind: "values", measures: [...measures.values()], rows }],
    notes: [...ownArea, ...unitsUnknown(units)],
    problems,
  };
}

/** Values of items by year (and area): CSV with the heading `item,year,value` or `item,year,area,value`. */
export const ssdsLayout: Layout = ({ name, grids }, context) => {
  const [grid] = grids;
  const columns = grid ? columnsOf(grid) : null;
  return grid && columns ? readGrid(grid, columns, name, context) : null;
};
