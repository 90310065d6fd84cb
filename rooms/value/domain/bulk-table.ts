import { formatPeriod, formatQuantity, periodEndYear, periodText, unitName } from "../../../foundation/index.ts";
import type { SheetHead } from "../../cycle/index.ts";
import { type Kpi, printedScale } from "../../kpi/index.ts";
import type { KnownValues } from "./decide-cells.ts";
import { figuresOf, type KpiFigure, settledIn } from "./kpi-figures.ts";
import { periodInYear, unitOfKpi } from "./kpi-period.ts";
import { readingWords } from "./reading-words.ts";
import { cellText, type SheetValue, type ValueKind, valueKinds } from "./value.ts";
import { plannedNumber, type YearRow, yearRows } from "./year-rows.ts";

/**
 * The columns of the bulk sheet, in order. `key` and `seen` are hidden; `open` ones are filled in by people; into `check` the product writes its
 * answer to the row. Numbers of a row are in its `unit`, which may be changed to another scale of the same (千円 for 円).
 */
export const bulkColumns = [
  { id: "key", head: "鍵", width: 8, kind: "hidden" },
  { id: "seen", head: "見た版", width: 8, kind: "hidden" },
  { id: "sheet", head: "調書", width: 30, kind: "fixed" },
  { id: "kpi", head: "指標", width: 30, kind: "fixed" },
  { id: "unit", head: "単位", width: 9, kind: "open" },
  { id: "year", head: "年", width: 16, kind: "fixed" },
  { id: "baseline", head: "基準値", width: 14, kind: "fixed" },
  { id: "target", head: "目標値", width: 14, kind: "fixed" },
  { id: "expected", head: "期待値", width: 14, kind: "fixed" },
  { id: "last", head: "前年の値", width: 14, kind: "fixed" },
  { id: "actual", head: "実績値", width: 14, kind: "open" },
  { id: "forecast", head: "見込値", width: 14, kind: "open" },
  { id: "revised", head: "改定値", width: 14, kind: "open" },
  { id: "source", head: "出典", width: 24, kind: "open" },
  { id: "note", head: "備考", width: 24, kind: "open" },
  { id: "answer", head: "確認への答え", width: 24, kind: "open" },
  { id: "check", head: "確認", width: 60, kind: "fixed" },
] as const;
export type BulkColumn = (typeof bulkColumns)[number]["id"];

/** One row of the table as text: one KPI in one year. */
export type BulkRow = Readonly<Record<BulkColumn, string>>;

/** One sheet with what is stored of it: what the table is made of and checked against. */
export type BulkSheet = {
  readonly head: Pick<SheetHead, "id" | "title">;
  readonly kpis: readonly Kpi[];
  readonly known: KnownValues;
  readonly writable: boolean;
};

/** Says in the first cell which edition and cycle a table belongs to. */
export const bulkMark = (edition: string, cycleId: string): string => `${markBegins}${edition}|${cycleId}`;
export const markBegins = "michishirube values|";

/** Finds the row again wherever it was sorted or copied to; the edition says whose it is. */
const keyOf = (edition: string, sheetId: string, kpiId: string, period: string): string =>
  [edition, sheetId, kpiId, period].join("|");

/** The edition that a key belongs to; null for a text that is no key. */
export function editionOfKey(key: string): string | null {
  const parts = key.split("|");
  return parts.length === 4 && parts.every((part) => part !== "") ? (parts[0] ?? null) : null;
}

/** A row with all that is needed to check it when it comes back. */
export type BulkPlace = {
  readonly sheet: BulkSheet;
  readonly kpi: Kpi;
  readonly row: YearRow;
  readonly lead: ValueKind;
  readonly shown: BulkRow;
};

/** The rows of the table: for each indicator the year before, the year of the cycle and the years up to the target. */
export function bulkPlaces(edition: string, sheets: readonly BulkSheet[]): readonly BulkPlace[] {
  return sheets.flatMap((sheet) => {
    const newest = new Map<string, SheetValue[]>();
    for (const versions of sheet.known.history.values()) {
      const value = versions.at(-1);
      if (value) newest.set(value.kpiId, [...(newest.get(value.kpiId) ?? []), value]);
    }
    return sheet.kpis.flatMap((kpi) => placesOf({ edition, sheet, kpi, own: newest.get(kpi.id) ?? [] }));
  });
}

type Placing = {
  readonly edition: string;
  readonly sheet: BulkSheet;
  readonly kpi: Kpi;
  readonly own: readonly SheetValue[];
};

function placesOf({ edition, sheet, kpi, own }: Placing): readonly BulkPlace[] {
  const { cycleYear, before } = sheet.known;
  const figures = figuresOf(kpi, [...own, ...(before.get(kpi.id) ?? [])]);
  const unit = unitOfKpi(kpi);
  const base = kpi.baseline.period && periodText(kpi.baseline.period);
  const rows = yearRows(kpi, figures, cycleYear).filter(
    ({ open, period }) => open.length > 0 && periodEndYear(period) >= cycleYear - 1,
  );
  return rows.map((row): BulkPlace => {
    const lead = row.open.includes("actual") ? "actual" : "forecast";
    const stored = (kind: ValueKind): SheetValue | null =>
      sheet.known.history.get(cellText({ kpiId: kpi.id, period: row.key, kind }))?.at(-1) ?? null;
    const typed = (kind: ValueKind): string => (stored(kind)?.reading ? (stored(kind)?.printed ?? "") : "");
    const lastKey = periodText(periodInYear(kpi, periodEndYear(row.period) - 1));
    const last = settledIn(figures, lastKey) ?? (lastKey === base ? kpi.baseline : null);
    const expected = plannedNumber(kpi, row);
    const details = stored(lead)?.reading ? stored(lead) : null;
    const shown: BulkRow = {
      key: keyOf(edition, sheet.head.id, kpi.id, row.key),
      seen: valueKinds.map((kind) => stored(kind)?.version ?? 0).join(" "),
      sheet: sheet.head.title,
      kpi: kpi.name,
      unit: unit ? unitName(unit).ja : "",
      year: formatPeriod(row.period, { lang: "ja", era: "wareki" }),
      baseline: readingWords(kpi.baseline, "ja"),
      target: readingWords(kpi.target, "ja"),
      expected:
        expected !== null && unit
          ? formatQuantity({ value: expected, unit }, { lang: "ja", digits: 2, scale: printedScale(kpi.target) })
          : "",
      last: last ? readingWords({ reading: last.reading, printed: printedIn(last) }, "ja") : "",
      actual: typed("actual"),
      forecast: typed("forecast"),
      revised: typed("revised"),
      source: details?.source ?? "",
      note: details?.note ?? "",
      answer: "",
      check: "",
    };
    return { sheet, kpi, row, lead, shown };
  });
}

/** How a figure of a sheet or of a document was written. */
const printedIn = (figure: KpiFigure | Kpi["baseline"]): string | null =>
  "printed" in figure ? figure.printed : ((figure.value ?? figure.fact)?.printed ?? null);

/** The table as it goes out: the head row and one row for each place. */
export const bulkCells = (mark: string, places: readonly BulkPlace[]): readonly (readonly string[])[] => [
  bulkColumns.map(({ id, head }) => (id === "key" ? mark : head)),
  ...places.map(({ shown }) => bulkColumns.map(({ id }) => shown[id])),
];
