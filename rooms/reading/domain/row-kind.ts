import type { FactKind, FigureRole, Reason } from "./found-fact.ts";
import { reason } from "./found-fact.ts";
import { cellsOfRow, textAt } from "./grid-matrix.ts";
import { isHeadText, kindOfHead } from "./head-words.ts";
import type { ColumnHead, StubColumns } from "./headed-table.ts";
import type { GridCell } from "./placed-text.ts";
import type { HeadedTable } from "./read-headers.ts";
import { rolesOfColumn } from "./row-part.ts";
import type { YearOfTitle } from "./table-said.ts";

/** What the rows of a table are, and why; `kind` null for a table of words alone, which holds nothing that is read here. */
export type TableKind = {
  readonly kind: FactKind | null;
  /** Why, in words for a person: the heads or the shape that decided. */
  readonly because: string;
  readonly doubts: readonly Reason[];
};

const money: readonly FigureRole[] = ["amount", "expansion", "previous", "supplement", "outturn"];
const aims: readonly FigureRole[] = ["baseline", "expected", "target"];

/** Tells from heads, title, units and the roles of its rows what kind of rows a table has; `above` are the lines over it. */
export function tableKind(
  table: HeadedTable,
  above: readonly string[] = [],
  columns?: StubColumns,
  titled: YearOfTitle | null = null,
): TableKind {
  const values = table.heads.filter(({ kind }) => kind === "value");
  const words = [table.title ?? "", ...table.heads.flatMap((head) => head.words)].join(" ");
  const roles = new Set(values.flatMap(({ role }) => (role === null ? [] : [role])));
  const isMoney = [table.unit, ...values.map(({ unit }) => unit)].some((unit) => unit?.endsWith("円") ?? false);
  if (values.length === 0) return withoutValues(table, words);
  const rowRoles = columns && columns.names.length === 0 ? rolesOfRows(table, columns) : [];
  if (rowRoles.some((role) => money.includes(role))) return sureOf("budget", "予算額と決算額の行");
  if (rowRoles.length > 0) return sureOf("kpi", "目標値と実績値の行");
  const isKpi = /指標(?!数)|kpi|ＫＰＩ|重要業績/i.test(words.replace(/単位[\s　]?[:：]?[\s　]?指標/g, ""));
  const ofMoney = values.filter(({ role }) => role !== null && money.includes(role)).length;
  if (aims.some((role) => roles.has(role)) && (isKpi || !(isMoney && ofMoney > 0)))
    return goalOrKpi(table.heads.flatMap((head) => head.words).join(" "));
  const onlyMoney = values.every(({ role, unit }) => unit === null || /[円%％]$|^無単位$/.test(unit) || role !== null);
  if (/予算|決算|歳[入出]|事業費|経費|執行|当初|補正/.test(words) && isMoney && onlyMoney)
    return sureOf("budget", "予算の見出しと円の単位");
  const ofProgrammes = table.heads.some((head) => head.kind === "name" && /事業名|細事業/.test(head.words.join("")));
  if (
    ofProgrammes &&
    ((isMoney && onlyMoney) || areAmounts(table, values)) &&
    values.some(({ period }) => period !== null)
  )
    return { ...sureOf("budget", "事業名の見出しと円の単位"), doubts: [byHeads] };
  const isOfStock = isStock.test(above.slice(-nearest).join(""));
  const saysCosts = /予算|経費/.test(above.join("")) || above.some((text) => headsCosts.test(text));
  if (isMoney && roles.size === 0 && !isOfStock && saysCosts) return sureOf("budget", "表の上の予算の注記と円の単位");
  if (isMoney && onlyMoney && roles.size === 0 && titled?.budget && areItsYears(values, titled) && !isOfStock)
    return sureOf("budget", "表題の予算の年度とその前年度の見出し、円の単位");
  if (ofMoney >= values.length / 2) return { ...sureOf("budget", "予算の見出し"), doubts: isMoney ? [] : [byHeads] };
  if (isKpi) return sureOf("kpi", "指標の見出し");
  const namesRows = table.heads.some(({ kind }) => kind === "name" || kind === "within" || kind === "text");
  const ofDeeds = table.heads.some(({ kind, words: own }) => kind === "name" && /取組|取り組み/.test(own.join("")));
  if (ofDeeds && values.every(({ role }) => role === "actual"))
    return { ...sureOf("activity", "取組と実績の見出し"), doubts: [byHeads] };
  if (/実施状況|実施結果|活動|開催/.test(words) || (namesRows && /参加者|相談件数|回数/.test(words)))
    return { ...sureOf("activity", "活動の見出し"), doubts: [byHeads] };
  if (ofResults.test(above.findLast((text) => !saysNothing.test(text)) ?? ""))
    return { ...sureOf("activity", "表の上の活動実績の見出し"), doubts: [byHeads] };
  const said = kindSaidByRows(table);
  if (said !== null) return { ...sureOf(said, "種別の欄の言葉"), doubts: [byHeads] };
  return { kind: "figure", because: "数の列だけがあり、指標とも予算とも書かれていない", doubts: [] };
}

/** 「２　計画事業費（一般会計）」: no sentence in which costs are spoken of. */
const headsCosts = /^[^。、]{0,16}(?:事業費|財源計画)[^。、]{0,16}$/;

/** 「12,000千円」 in every cell that holds a figure: the unit of money need not stand in the heads. */
const areAmounts = ({ matrix }: HeadedTable, values: readonly ColumnHead[]): boolean => {
  const figures = values.flatMap(({ column }) =>
    Array.from({ length: matrix.rows }, (_, row) => textAt(matrix, row, column)).filter((text) => /\d/.test(text)),
  );
  return figures.length > 0 && figures.every((text) => /\d[\s　]*(?:千|百万|億|万)?円[\s　]*$/.test(text));
};

/** 【活動実績】 straight above the table, or only its unit between. */
const ofResults =
  /^[\s　【〈《＜<［[（(■●○◆・]{0,4}(?:主な)?(?:活動|取組|事業|実施)の?(?:実績|結果|状況)[\s　】〉》＞>］\]）)]{0,4}$/;
const saysNothing = /^[\s　]*$|^[\s　]*[（(]?単位/;

/** 令和６年度 | 令和５年度 below the title 「令和６年度予算の概要」: the budget of that year, and the one before it. */
function areItsYears(values: readonly ColumnHead[], { period }: YearOfTitle): boolean {
  const [own, before, ...others] = values
    .flatMap((head) => (head.period?.kind === "fiscalYear" ? [head.period.year] : []))
    .sort((one, other) => other - one);
  const isPair = own !== undefined && before === own - 1 && others.length === 0 && values.length === 2;
  return isPair && period.kind === "fiscalYear" && period.year === own;
}
/** The lines straight above, and the one with the unit. */
const nearest = 4;
/** What stands at the end of a year is no amount of its budget. */
const isStock = /残高|現在高|(?:債|基金|借入金)の(?:状況|現状|推移|見込)/;

/** What a column 種別 says in each of its rows: 活動 alone makes activities, 活動 and 成果 are the two kinds of indicators. */
function kindSaidByRows({ heads, matrix }: HeadedTable): FactKind | null {
  const column = heads.find(({ words }) => /^(?:種別|種類|区分|分類)$/.test(words.join("")))?.column;
  if (column === undefined) return null;
  const rows = Array.from({ length: matrix.rows }, (_, row) => textAt(matrix, row, column).trim());
  const said = rows.filter((text) => text !== "");
  if (said.length === 0 || !said.every((text) => /^(?:活動|取組|成果)$/.test(text))) return null;
  return said.includes("成果") ? "kpi" : "activity";
}

const rolesOfRows = ({ matrix }: HeadedTable, { subjects }: StubColumns): readonly FigureRole[] =>
  subjects.flatMap((head) => [...rolesOfColumn(matrix, head)]);

function goalOrKpi(words: string): TableKind {
  if (/基本目標/.test(words) && /数値目標/.test(words) && !/指標|kpi/i.test(words))
    return { ...sureOf("goal", "基本目標と数値目標の見出し"), doubts: [byHeads] };
  return sureOf("kpi", "基準値・目標値の見出し");
}

function withoutValues(table: HeadedTable, words: string): TableKind {
  // 事務事業名 | 空き家対策事業 | 担当課 | 企画課: labels with their values beside them are no heads of rows
  const labels = table.heads.filter(({ words: [word = ""] }) => isHeadText(word)).length;
  if (labels * 2 <= table.heads.length && table.heads.length > 2)
    return { kind: null, because: "項目と値が並ぶ枠", doubts: [] };
  if (/プロジェクト名|地域重点政策ユニット/.test(words)) return sureOf("project", "プロジェクトの見出し");
  if (pairsAside(table)) return { kind: null, because: "項目と値の組が横に並ぶ枠", doubts: [] };
  if (table.heads.some(({ kind }) => kind === "area")) return sureOf("area", "市町村・地域の見出し");
  if (/プロジェクト/.test(words)) return sureOf("project", "プロジェクトの見出し");
  if (/事業名|取組|施策/.test(words) && table.hasHeads)
    return { ...sureOf("project", "事業・取組の見出し"), doubts: [byHeads] };
  return { kind: null, because: "数も知られた見出しもない", doubts: [] };
}

/** 地域 | 架空町 | 確定日 | 10月10日: a form whose labels stand at the left was turned, and between its values stand labels again. */
function pairsAside({ turned, matrix }: HeadedTable): boolean {
  if (!turned || matrix.rows < 3) return false;
  const labels = Array.from({ length: matrix.rows }, (_, row) => cellsOfRow(matrix, row).some(isLabel));
  return labels.every((isOne, row) => isOne === (row % 2 === 1));
}

const isLabel = ({ text }: GridCell): boolean => kindOfHead(text) !== null && isHeadText(text);

const sureOf = (kind: FactKind, because: string): TableKind => ({ kind, because, doubts: [] });

/** A row may say more than its table: an arrow makes a KPI, 「95,000 [-]」 in money a budget line. */
export function rowKind(table: TableKind, signs: RowSigns): TableKind {
  if (signs.arrow && table.kind !== "budget" && table.kind !== "kpi" && table.kind !== "goal")
    return { kind: "kpi", because: "現状→目標の矢印", doubts: [byShape] };
  if (table.kind === "figure" && signs.money && signs.square)
    return { kind: "budget", because: "金額と前年度額の括弧", doubts: [byShape] };
  if ((table.kind === "figure" || table.kind === "kpi") && signs.money && signs.amounts)
    return { kind: "budget", because: "事業費の行", doubts: [byShape] };
  return table;
}

/** 人件費, 国・県支出金, 一般財源: a row of money among those of indicators is of what the project costs. */
export const namesCost = (name: string): boolean =>
  name.length <= 20 &&
  /(?:事業費|人件費|経費|総コスト|支出金|一般財源|特定財源|地方債|繰入金|(?<=^うち.{0,8})(?:交付金|補助金))計?$/.test(
    name.replace(/[（(].*[)）]$/, ""),
  );

/** What the figures of a row show; `amounts` where the row says that they are of a budget (事業費). */
export type RowSigns = {
  readonly arrow: boolean;
  readonly square: boolean;
  readonly money: boolean;
  readonly amounts: boolean;
};

const byHeads = reason(
  "kind/heads",
  0.9,
  "何の表かは、見出しの言葉の一部だけから判断しました。",
  "What kind of table it is was told from some words of its heads only.",
);

const byShape = reason(
  "kind/shape",
  0.9,
  "何の行かは、見出しではなく値の形から判断しました。",
  "What kind of row it is was told from the shape of its values, not from heads.",
);
