import type { Bilingual, Reading } from "../../../foundation/index.ts";

export const valueKinds = ["actual", "forecast", "revised"] as const;
/** 実績値 · 見込値 · 改定値 (an actual value that its statistic corrected later). */
export type ValueKind = (typeof valueKinds)[number];

export const valueKindWords: Readonly<Record<ValueKind, Bilingual>> = {
  actual: { ja: "実績値", en: "Actual" },
  forecast: { ja: "見込値", en: "Forecast" },
  revised: { ja: "改定値", en: "Revised" },
};

export const isValueKind = (text: string): text is ValueKind => valueKinds.some((kind) => kind === text);

/** A question about plausibility and what the writer answered; `answer` null = stored without an answer. */
export type Asked = { readonly code: string; readonly question: Bilingual; readonly answer: string | null };

/** One cell of the table of years: `period` as the product writes it (FY2026). */
export type CellKey = { readonly kpiId: string; readonly period: string; readonly kind: ValueKind };

/** What is written into a cell. `reading` null = the value was taken back; `printed` is what the person typed. */
export type ValueContent = {
  readonly reading: Reading | null;
  readonly printed: string | null;
  /** Where it was read, in words, or the address of an observation or of another value (`/observation/…`, `/value/…`). */
  readonly source: string | null;
  readonly note: string | null;
  readonly evidenceId: string | null;
  readonly asked: readonly Asked[];
};

/** One version of a value; `recordedAt` is ISO, `byPerson` an id. */
export type SheetValue = CellKey &
  ValueContent & {
    readonly sheetId: string;
    readonly version: number;
    readonly recordedAt: string;
    readonly byPerson: string | null;
  };

/** One text for a cell: `kanko-donan|FY2026|actual`. Ids and periods hold no bar. */
export const cellText = ({ kpiId, period, kind }: CellKey): string => `${kpiId}|${period}|${kind}`;

/** The cell behind a text made by `cellText`; null for anything else. */
export function readCellText(text: string): CellKey | null {
  const [kpiId = "", period = "", kind = "", more] = text.split("|");
  return kpiId !== "" && period !== "" && isValueKind(kind) && more === undefined ? { kpiId, period, kind } : null;
}

/** The page of a value with all its versions. */
export const valueAddress = (edition: string, sheetId: string, { kpiId, period, kind }: CellKey): string =>
  `/value/${[edition, sheetId, kpiId, period, kind].map(encodeURIComponent).join("/")}`;
