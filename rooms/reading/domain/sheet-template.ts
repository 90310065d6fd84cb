import {
  fail,
  type Outcome,
  ok,
  type Problem,
  periodEndYear,
  problem,
  readPrintedPeriod,
} from "../../../foundation/index.ts";
import type { NamedValue } from "../../value/index.ts";
import { type ColumnRole, columnRoles, type ForeignSheet } from "./foreign-sheet.ts";
import { usualThreshold } from "./link-facts.ts";
import { matchNames, nameForms, nameKey } from "./link-names.ts";

/** How an office's own sheet is read: what each column is for, in which year and unit, and which indicator a name means. */
export type SheetMapping = {
  readonly columns: readonly MappedColumn[];
  /** Of the whole sheet; empty = the unit of each indicator. */
  readonly unit: string;
  /** Names as the office writes them, and the ids of the indicators that a person chose for them. */
  readonly names: Readonly<Record<string, string>>;
};

export type MappedColumn = {
  readonly role: ColumnRole;
  /** Of a column of values, where no column gives the year: as printed. */
  readonly year: string;
};

/** A mapping that is remembered: found again by the heads of the next file. */
export type SheetTemplate = SheetMapping & {
  readonly id: string;
  readonly version: number;
  readonly active: boolean;
  readonly title: string;
  readonly heads: readonly string[];
};

/** Heads without their digits: next year's sheet has the same heads with other years in them. */
export const headsKey = (heads: readonly string[]): string =>
  heads.map((head) => nameKey(head).replace(/[\d元]+/g, "")).join("|");

/** The remembered mapping for these heads; years that stand in heads are read from the heads of this file. */
export function mappingFor(sheet: ForeignSheet, templates: readonly SheetTemplate[]): SheetTemplate | null {
  const key = headsKey(sheet.columns.map(({ head }) => head));
  const found = templates.find(({ active, heads }) => active && headsKey(heads) === key);
  if (!found) return null;
  const columns = found.columns.map(({ role, year }, at) => ({ role, year: sheet.columns[at]?.year || year }));
  return { ...found, columns, unit: sheet.unit || found.unit };
}

/** The mapping that the heads themselves suggest for a cycle: years long over are left out, years to come are forecasts. */
export const guessedMapping = ({ columns, unit }: ForeignSheet, cycleYear: number): SheetMapping => ({
  columns: columns.map(({ role, year }) => ({ role: role === "actual" ? roleInYear(year, cycleYear) : role, year })),
  unit,
  names: {},
});

function roleInYear(year: string, cycleYear: number): ColumnRole {
  const period = readPrintedPeriod(year, { bareYear: "fiscalYear" });
  if (!period.ok) return "actual";
  const found = periodEndYear(period.value);
  if (found > cycleYear) return "forecast";
  return found >= cycleYear - 1 ? "actual" : "skip";
}

/** What of a mapping is kept in the store, read back; a mapping that this program did not write is refused. */
export function parseMapping(content: unknown): (SheetMapping & Pick<SheetTemplate, "title" | "heads">) | null {
  if (typeof content !== "object" || content === null) return null;
  const { title, heads, columns, unit, names } = Object.fromEntries(Object.entries(content));
  if (typeof title !== "string" || typeof unit !== "string" || !isTexts(heads) || !Array.isArray(columns)) return null;
  const read = columns.map(parseColumn);
  const mapped = read.flatMap((column) => column ?? []);
  if (mapped.length !== read.length || typeof names !== "object" || names === null) return null;
  const known = Object.entries(names).flatMap(([name, id]) => (typeof id === "string" ? [[name, id] as const] : []));
  return { title, heads, columns: mapped, unit, names: Object.fromEntries(known) };
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

function parseColumn(value: unknown): MappedColumn | null {
  if (typeof value !== "object" || value === null || !("role" in value) || !("year" in value)) return null;
  const { role, year } = value;
  return isRole(role) && typeof year === "string" ? { role, year } : null;
}

export const isRole = (value: unknown): value is ColumnRole => columnRoles.some((role) => role === value);

/** An indicator that the sheet may name. */
export type KnownIndicator = { readonly id: string; readonly name: string };

/** A name in the sheet, with the rows in which it stands, and what it may mean; `kpiId` null = a person must say. */
export type AskedName = {
  readonly name: string;
  readonly rows: readonly number[];
  readonly kpiId: string | null;
  readonly candidates: readonly KnownIndicator[];
};

export type MappedRows = {
  readonly values: readonly NamedValue[];
  readonly names: readonly AskedName[];
};

/** Reads the rows of a sheet by a mapping: the values of names that are known, and all names with what they mean. */
export function mapRows(
  { rows }: ForeignSheet,
  mapping: SheetMapping,
  known: readonly KnownIndicator[],
): Outcome<MappedRows, Problem> {
  const at = (role: ColumnRole) => mapping.columns.findIndex((column) => column.role === role);
  const [nameAt, yearAt, unitAt] = [at("name"), at("year"), at("unit")];
  const valueColumns = mapping.columns.flatMap(({ role, year }, column) =>
    role === "actual" || role === "forecast" || role === "revised" ? [{ column, kind: role, year }] : [],
  );
  if (nameAt < 0 || valueColumns.length === 0) return fail(columnsMissing);
  const means = namesKnown(known, mapping.names);
  const names = new Map<string, AskedName & { readonly rows: number[] }>();
  const values: NamedValue[] = [];
  let above = "";
  for (const { number, cells } of rows) {
    const text = (column: number): string => (column < 0 ? "" : (cells[column] ?? "").trim());
    const typed = valueColumns.filter(({ column }) => text(column) !== "");
    // a name that stands once for several years below each other
    const name = text(nameAt) || (yearAt < 0 ? "" : above);
    above = name;
    if (name === "" || typed.length === 0) continue;
    const meant = names.get(name) ?? { name, rows: [], ...means(name) };
    names.set(name, meant);
    meant.rows.push(number);
    const { kpiId } = meant;
    if (kpiId === null) continue;
    const unit = text(unitAt) || mapping.unit || null;
    for (const { column, kind, year } of typed)
      values.push({ row: number, kpiId, year: text(yearAt) || year, kind, typed: text(column), unit });
  }
  return ok({ values, names: [...names.values()] });
}

const mostCandidates = 8;
/** Two indicators as near to a name as this are not told apart. */
const tooNear = 0.05;

function namesKnown(
  known: readonly KnownIndicator[],
  chosen: SheetMapping["names"],
): (name: string) => Pick<AskedName, "kpiId" | "candidates"> {
  const forms = known.map((one) => ({ one, form: nameForms(one.name) }));
  const ids = new Set(known.map(({ id }) => id));
  return (name) => {
    const said = Object.hasOwn(chosen, name) ? chosen[name] : undefined;
    const form = nameForms(name);
    const near = forms
      .flatMap(({ one, form: other }) => {
        const match = matchNames(form, other);
        return match ? [{ one, confidence: match.confidence }] : [];
      })
      .sort((one, other) => other.confidence - one.confidence);
    const candidates = near.slice(0, mostCandidates).map(({ one }) => one);
    if (said !== undefined && ids.has(said)) return { kpiId: said, candidates };
    const [first, second] = near;
    const sure = first && first.confidence >= usualThreshold && first.confidence - (second?.confidence ?? 0) >= tooNear;
    return { kpiId: sure ? first.one.id : null, candidates };
  };
}

const columnsMissing: Problem = problem(
  "map/columnsMissing",
  "「指標の名前」の列と、値（実績値・見込値・改定値）の列を一つ以上選んでください。何も保存していません。",
  "Choose the column with the name of the indicator, and at least one column of values (actual, forecast, revised). Nothing was stored.",
);
