import type { Bilingual } from "../../../foundation/index.ts";
import type { FactSubject } from "./fact.ts";

type SubjectKind = { readonly path: string; readonly word: Bilingual };

/** The page and the word of every kind of thing a fact can be about. */
const subjectKinds: Readonly<Record<string, SubjectKind>> = {
  area: { path: "area", word: { ja: "地域", en: "Area" } },
  group: { path: "group", word: { ja: "圏域・連携", en: "Group" } },
  document: { path: "document", word: { ja: "資料", en: "Document" } },
  plan: { path: "plan", word: { ja: "計画", en: "Plan" } },
  project: { path: "project", word: { ja: "プロジェクト", en: "Project" } },
  count: { path: "project-count", word: { ja: "プロジェクト数", en: "Number of projects" } },
  kpi: { path: "kpi", word: { ja: "KPI", en: "KPI" } },
  theme: { path: "budget/theme", word: { ja: "予算のテーマ", en: "Budget theme" } },
  point: { path: "budget/point", word: { ja: "予算のポイント", en: "Budget heading" } },
  line: { path: "budget/line", word: { ja: "予算の行", en: "Budget line" } },
  table: { path: "budget/table", word: { ja: "予算の表", en: "Budget table" } },
  figure: { path: "budget/figure", word: { ja: "予算の数値", en: "Budget figure" } },
  proposal: { path: "budget/proposal", word: { ja: "政策提案", en: "Policy proposal" } },
  programme: { path: "programme", word: { ja: "事業・仕組み", en: "Programme" } },
  activity: { path: "activity", word: { ja: "活動実績", en: "Activity result" } },
  reading: { path: "reading", word: { ja: "読み取った資料", en: "Document that was read" } },
};

/** The permanent address of an entry: `/kpi/hokkaido/kanko-donan`, `/budget/line/hokkaido/line-0084`. */
export function entryAddress(edition: string, kind: string, id: string): string {
  const known = subjectKinds[kind];
  if (!known) throw new Error(`no page shows entries of kind ${kind}`);
  return `/${known.path}/${edition}/${encodeURIComponent(id)}`;
}

export const kindWord = (kind: string): Bilingual => subjectKinds[kind]?.word ?? { ja: kind, en: kind };

const roleWords: Readonly<Record<string, Bilingual>> = {
  baseline: { ja: "基準値", en: "Baseline" },
  target: { ja: "目標値", en: "Target" },
  expected: { ja: "期待値", en: "Expected value" },
  actuals: { ja: "実績値", en: "Actual value" },
  forecasts: { ja: "見込値", en: "Forecast" },
  amount: { ja: "予算額", en: "Budget amount" },
  expansion: { ja: "拡充額", en: "Expansion" },
  previous: { ja: "前年度予算額", en: "Previous year's budget" },
  supplement: { ja: "補正額", en: "Supplementary amount" },
  outturn: { ja: "決算額", en: "Outturn" },
  total: { ja: "全体額", en: "Total" },
  newAndExpanded: { ja: "新規・拡充額", en: "New and expanded" },
  hidden: { ja: "ほかN事業", en: "Programmes not listed" },
  figure: { ja: "数値", en: "Figure" },
  count: { ja: "印刷された数", en: "Printed number" },
  memberCount: { ja: "構成市町村数", en: "Number of members" },
  cells: { ja: "表の値", en: "Table cell" },
  rows: { ja: "表の値", en: "Table cell" },
};

/** Which figure of its subject a fact is, in words. */
export const roleWord = (subject: FactSubject): Bilingual =>
  roleWords[subject.role.split(".")[0] ?? ""] ?? { ja: subject.role, en: subject.role };
