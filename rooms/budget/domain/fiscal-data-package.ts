import type { Documents } from "../../document/index.ts";
import { numberOf } from "../../fact/index.ts";
import type { Budget, BudgetLine } from "./budget.ts";
import { flagOf } from "./budget-choice.ts";
import { fiscalYearNumber } from "./budget-for-contract.ts";
import { flagWords, stageWords } from "./budget-words.ts";
import { whyLeftOut } from "./leave-out-relisted.ts";

/** Columns typed by the budget taxonomy of the Fiscal Data Package (1.0 rc1); `columnType` null = no type of it fits. */
type PackageField = {
  readonly name: string;
  readonly title: string;
  readonly type: "string" | "integer" | "number";
  readonly columnType?: string;
};

type PackageCell = string | number | null;

/** A file of the package: its rows, with the head first in the order of the fields. */
export type PackageFile = {
  readonly path: string;
  readonly fields: readonly PackageField[];
  readonly rows: readonly (readonly PackageCell[])[];
};

export type PackageEdition = { readonly id: string; readonly name: string; readonly nameEn: string };

const field = (name: string, title: string, type: PackageField["type"], columnType?: string): PackageField => ({
  name,
  title,
  type,
  ...(columnType ? { columnType } : {}),
});

const lineFields: readonly PackageField[] = [
  field("line", "行", "string", "budget-line-id"),
  field("fiscal_year", "年度", "integer", "date:fiscal-year"),
  field("phase", "段階", "string", "phase:id"),
  field("phase_label", "段階の名前", "string", "phase:label"),
  field("direction", "歳出・歳入", "string", "direction"),
  field("theme", "テーマ", "string", "functional-classification:generic:level1:code"),
  field("theme_title", "テーマの名前", "string", "functional-classification:generic:level1:label"),
  field("heading", "ポイント", "string", "functional-classification:generic:level2:code"),
  field("heading_name", "ポイントの名前", "string", "functional-classification:generic:level2:label"),
  field("programme", "事業", "string", "activity:generic:program:code"),
  field("programme_name", "事業名", "string", "activity:generic:program:label"),
  field("flag", "区分", "string", "expenditure-type:code"),
  field("flag_label", "区分の名前", "string", "expenditure-type:label"),
  field("amount", "予算額（円）", "number", "value"),
  field("currency", "通貨", "string", "value-currency:code"),
  field("previous", "前年度予算額（円）", "number"),
  field("expansion", "拡充額（円）", "number"),
  field("source_lines", "資料の行", "string"),
];

const relistedFields: readonly PackageField[] = [
  field("line", "再掲・同上などの行", "string"),
  field("programme_name", "事業名", "string"),
  field("theme", "テーマ", "string"),
  field("first_listing", "額が数えられる行", "string"),
  field("why", "合計に入らない理由", "string"),
  field("printed", "印刷された額", "string"),
  field("source_lines", "資料の行", "string"),
];

const placeOf = (line: BudgetLine): string =>
  line.sources.map(({ document, lines }) => `${document}:${lines.join(" ")}`).join("; ");

function countedRow(budget: Budget, line: BudgetLine): readonly PackageCell[] {
  const theme = budget.themes.find(({ id }) => id === line.theme);
  const point = budget.points.find(({ id }) => id === line.point);
  const flag = flagOf(line);
  return [
    line.id,
    fiscalYearNumber(line.fiscalYear),
    line.stage,
    stageWords[line.stage].ja,
    "expenditure",
    theme?.id ?? null,
    theme?.title ?? null,
    point?.id ?? null,
    point?.name ?? null,
    line.id,
    line.name,
    flag,
    flagWords[flag].ja,
    numberOf(line.amount),
    "JPY",
    numberOf(line.previous),
    numberOf(line.expansion),
    placeOf(line),
  ];
}

const leftOutRow = (line: BudgetLine): readonly PackageCell[] => [
  line.id,
  line.name,
  line.theme,
  line.relistedOf ?? line.sameAs,
  whyLeftOut(line, line),
  line.amount.printed,
  placeOf(line),
];

/** Lines that count in the sum of their own year and stage, and those that do not, in two files. */
function packageFiles(budget: Budget): readonly PackageFile[] {
  const counted = budget.lines.filter((line) => whyLeftOut(line, line) === null);
  const leftOut = budget.lines.filter((line) => whyLeftOut(line, line) !== null);
  return [
    { path: "budget-lines.csv", fields: lineFields, rows: counted.map((line) => countedRow(budget, line)) },
    { path: "left-out-lines.csv", fields: relistedFields, rows: leftOut.map(leftOutRow) },
  ];
}

const resourceTitles: Readonly<Record<string, string>> = {
  "budget-lines.csv": "予算の行（再掲・同上を除く。額は合計してよい）",
  "left-out-lines.csv": "合計に入らない行（再掲・同上）と理由",
};

const resourceOf = ({ path, fields }: PackageFile) => ({
  name: path.replace(/\.csv$/, ""),
  title: resourceTitles[path] ?? path,
  path,
  profile: "tabular-data-resource",
  format: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  schema: {
    fields,
    primaryKey: "line",
    missingValues: [""],
  },
});

const attribute = (source: string, labelfor?: string) => ({
  source,
  resource: "budget-lines",
  ...(labelfor ? { labelfor } : {}),
});

/** The logical model that readers of version 0.3 look for; newer ones read the column types. */
const model = {
  measures: {
    amount: { source: "amount", resource: "budget-lines", currency: "JPY", factor: 1, direction: "expenditure" },
  },
  dimensions: {
    year: {
      dimensionType: "datetime",
      primaryKey: ["fiscal_year"],
      attributes: { fiscal_year: attribute("fiscal_year") },
    },
    theme: {
      dimensionType: "classification",
      classificationType: "functional",
      primaryKey: ["theme"],
      attributes: { theme: attribute("theme"), theme_title: attribute("theme_title", "theme") },
    },
    programme: {
      dimensionType: "activity",
      primaryKey: ["programme"],
      attributes: { programme: attribute("programme"), programme_name: attribute("programme_name", "programme") },
    },
  },
};

function sourcesOf(budget: Budget, documents: Documents) {
  const ids = new Set(budget.lines.flatMap(({ sources }) => sources.map(({ document }) => document)));
  return [...ids].map((id) => {
    const document = documents.byId.get(id);
    return { title: document?.title ?? id, ...(document?.url ? { path: document.url } : {}) };
  });
}

/**
 * The budget as a Fiscal Data Package 1.0 (specs.frictionlessdata.io/fiscal-data-package): `datapackage.json` and its CSV rows.
 * The value column of `budget-lines.csv` may be summed freely within a year and phase: lines that must not be summed stand in
 * `left-out-lines.csv` without a value column.
 */
export function fiscalDataPackage(budget: Budget, edition: PackageEdition, documents: Documents) {
  const files = packageFiles(budget);
  const years = budget.lines.flatMap(({ fiscalYear }) => fiscalYearNumber(fiscalYear) ?? []);
  const descriptor = {
    profile: "fiscal-data-package",
    name: `${edition.id}-budget`,
    title: `${edition.name} 予算の行 / Budget lines of ${edition.nameEn}`,
    countryCode: "JP",
    columnTypes: ["https://frictionlessdata.io/taxonomies/fiscal/budgets.json"],
    granularity: "aggregated",
    ...(years.length === 0
      ? {}
      : { fiscalPeriod: { start: `${Math.min(...years)}-04-01`, end: `${Math.max(...years) + 1}-03-31` } }),
    sources: sourcesOf(budget, documents),
    model,
    resources: files.map(resourceOf),
  };
  return { descriptor, files };
}
