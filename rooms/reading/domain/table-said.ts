import { type Period, samePeriod } from "../../../foundation/index.ts";
import { cellToReading } from "./cell-to-reading.ts";
import { findPeriods } from "./find-periods.ts";
import type { FactKind, FigureRole, Within } from "./found-fact.ts";
import type { HeadedTable } from "./headed-table.ts";
import { joinLines, readName } from "./name-words.ts";
import type { Grid, PlacedLine } from "./placed-text.ts";
import type { Legend } from "./read-legend.ts";
import { roleOfWords } from "./role-words.ts";
import { type StackedRoles, stackedRoles } from "./stacked-roles.ts";
import { namesMeasure } from "./text/marks.ts";

/** What holds for all rows of a table beside its heads. */
export type TableSaid = {
  readonly legend: Legend;
  /** 「令和2年度[令和元年度]の順に記載」: what a plain figure and one in square brackets are of; and the year of a budget in its title. */
  readonly plain: PrintedPeriod | null;
  readonly bracket: PrintedPeriod | null;
  /** 「（　）は前年度当初予算額」: what a figure in such a bracket is. */
  readonly brackets: Readonly<Record<"round" | "square", FigureRole | null>>;
  /** The one year that the title, or a line straight above, gives to what is reported. */
  readonly year: PrintedPeriod | null;
  /** 「令和7年1月1日現在」 in the title or above it: the day on which the figures of a statistic hold. */
  readonly asOf: PrintedPeriod | null;
  /** 「目標年度：令和6年度」, 「基準年：平成26年」 in the title or above. */
  readonly targetYear: PrintedPeriod | null;
  readonly baseYear: PrintedPeriod | null;
  readonly money: boolean;
  /** The title speaks of a supplementary budget alone: its amounts are supplements. */
  readonly supplement: boolean;
  /** What the upper and the lower figure of a cell are, where a note tells it. */
  readonly stacked: StackedRoles | null;
  /** The newest year in the heads of a budget that name no roles: its own year. */
  readonly newest: Period | null;
  /** How many years its heads name. */
  readonly years: number;
  readonly kpi: boolean;
  /** Rows and columns of the sheet that are not shown. */
  readonly hidden: { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> };
};
/** The one year in the title of a budget, or of a `survey`; `budget` where it names a budget itself and no settlement or programme. */
export type YearOfTitle = PrintedPeriod & { readonly survey: boolean; readonly budget?: boolean };
/** 「令和６年度当初予算の概要」, and no settlement. */
export const namesBudget = (title: string): boolean => /予算/.test(title) && !/決算/.test(title);
export type PrintedPeriod = { readonly period: Period; readonly printed: string };

/** Without title and names, the heads of the figures are all that names them. */
export function nameOfHeads({ heads }: HeadedTable): string | null {
  const head = heads.find(({ kind, subject }) => kind === "value" && subject !== null);
  return head ? readName(head.words.map(joinLines).join("・")).name : null;
}

/** The name that title or the lines straight above give to what the whole table is about: what is measured before any other heading. */
export function nameOfTable(
  table: HeadedTable,
  above: readonly PlacedLine[],
  within: readonly Within[] = [],
): string | null {
  const texts = [
    table.title ?? "",
    ...above
      .slice(-2)
      .map(({ text }) => text)
      .reverse(),
  ];
  const names = texts.map((text) => readName(withoutLabels(text)).name);
  const usable = names.filter((name) => name !== "" && name.length <= 60 && !isLabelled(name));
  const heading = within.at(-1)?.name;
  // a title that a nearer heading stands below heads more than this table
  const isWide = within.slice(0, -1).some(({ name }) => name === usable[0]);
  const measured = [...usable, ...(heading === undefined ? [] : [heading])].find(namesMeasure);
  return measured ?? (isWide ? heading : undefined) ?? usable[0] ?? null;
}

const withoutLabels = (text: string): string =>
  [numberOfTable, labelOfIndicator, labelOfName, unitBehind, courseBehind].reduce(
    (rest, label) => rest.replace(label, ""),
    text,
  );

/** 「相談件数の推移（目標と実績）」 is of 相談件数. */
const courseBehind =
  /(?<=[数率額量])の(?:推移|目標と実績|実績の推移)(?:[\s　]?[（(](?:目標|計画|実績)[^（()）]{0,8}[)）])?$/;

const numberOfTable = /^[\s　]*(?:表|図表|資料)[\s　]*[\d０-９]*(?:[-－][\d０-９]+)?[\s　:：.．]*/;
/** 「指標①　移住者数」, 「KPI1：移住者数」 */
const labelOfIndicator =
  /^[\s　【■●○◆・]*(?:成果指標|活動指標|評価指標|指標|数値目標|[KＫ][PＰ][IＩ])[\s　]*(?:[①-⑳]|[\d０-９]{1,2}(?:[-－][\d０-９]{1,2})?)[\s　:：】.．]*(?=[^\s　\d０-９])/;

/** 「【指標名】移住者数」, 「評価指標：移住者数」, 「指標名　移住者数」, 「数値目標　移住者数」 */
const labelOfName =
  /^[\s　■●○◆・]{0,4}(?:[【［〔](?:成果|活動|評価)?指標名?[】］〕][\s　:：]*|(?:(?:成果|活動|評価)?指標名?|(?:数値|成果)目標|[KＫ][PＰ][IＩ])[\s　:：]+)(?=[^\s　\d０-９])/;

/** 「集会所の整備数　単位：件」 */
const unitBehind = /[\s　（(【［]{1,4}単位[\s　]{0,2}[:：】］][\s　:：]{0,2}[^\s　）)】］]{1,8}[）)]?$/;

/** 定義：…, 目標値：480千㎥, （単位：人）: a line that says something about the table names nothing. */
const isLabelled = (name: string): boolean =>
  /^[（(]?(?:単位|定義|出典|資料|注|備考|算出方法|担当課?)[:：\s]?/.test(name) ||
  (/^[^:：]{1,12}[:：]/.test(name) && roleOfWords(name.split(/[:：]/)[0] ?? "") !== null);

/** 「令和8年度の完成をめざします。」: a sentence that does not speak of the table says nothing of its year; nor does a line of figures of an indicator. */
const isOfElse = (line: string): boolean =>
  ofIndicator.test(line) ||
  (/。[\s　]*$/.test(line) && !/次の|以下|下[記表]|とおり|予算|決算|実績|現在|時点|状況|推移|実施|表/.test(line));

/** 「目標 6.5万人　実績 未集計（R5年）」 */
const ofIndicator =
  /^[\s　・○●]*(?:目標|実績|基準|現状)値?[\s　:：]{0,8}約?[\d０-９][\d０-９,.，．]*(?![\d０-９年月/／,.，．])\S/;

/** 平成29年度の実施状況, 令和2年度当初予算; not the years over which a plan runs. */
function yearOf(lines: readonly string[]): PrintedPeriod | null {
  for (const line of lines) {
    if (isFigure(line) || saysException.test(line)) continue;
    const [only, ...more] = findPeriods(line);
    const isYear = only?.period.kind === "fiscalYear" || only?.period.kind === "calendarYear";
    if (only && isYear && more.every(({ period }) => samePeriod(period, only.period))) return only;
  }
  return null;
}

/** 「資料：住民基本台帳　ただし、令和２年は国勢調査」: a source says of one year that it differs. */
const saysException = /^[\s　]*(?:資料|出典|[(（]?注)[^。]{0,60}ただし/;

function asOfDay(lines: readonly string[]): PrintedPeriod | null {
  for (const line of lines) {
    const days = findPeriods(line).filter(({ period }) => period.kind === "date");
    const [day] = days;
    if (day && days.length === 1 && /^(?:現在|時点)/.test(line.slice(day.start).replace(/^[^現時]*/, ""))) return day;
  }
  return null;
}

/** 18,000人（2027年度）: the value of something else, which dates nothing below it. */
const isFigure = (line: string): boolean =>
  line.length <= 40 && /^[^\d０-９]{0,4}[\d０-９]/.test(line) && cellToReading(line).kind === "figures";

/** The period straight behind such a word. */
function yearNamed(lines: readonly string[], word: RegExp): PrintedPeriod | null {
  for (const line of lines) {
    // in a line that ran together 「目標値 平成28年度」 are heads of another table
    if (line.length > longestNote) continue;
    const found = findPeriods(line).find(({ start }) => word.test(line.slice(0, start)));
    if (found) return found;
  }
  return null;
}

const order = /[[［〔【]/;

const emptyBracket =
  /([（([［〔【])[\s　]{0,6}[)）\]］〕】][\s　]*(?:内|書き?)?の?(?:数字|数値|金額|額|値)?[\s　]*(?:は|が|[:：＝=])[\s　、]*([^。、（(\n]{2,20})/g;
const mayHoldNote = /[（([［〔【][\s　]{0,6}[)）\]］〕】]/;

type BracketSaid = { readonly sign: string; readonly role: FigureRole | null; readonly of: PrintedPeriod | null };

/** 「（　）内は令和6年度当初予算額」: the amount of a year that is named for the bracket alone is that of the year before. */
function bracketsSaid(lines: readonly string[], titled: PrintedPeriod | null): readonly BracketSaid[] {
  return lines.flatMap((line) => {
    if (line.length > longestNote || !mayHoldNote.test(line)) return [];
    return [...line.matchAll(emptyBracket)].map(([, sign = "", words = ""]) => {
      const [of = null] = findPeriods(words);
      const role = roleOfWords(words);
      const isOfOther = of !== null && !(titled && samePeriod(of.period, titled.period));
      return { sign, role: role === "amount" && isOfOther ? "previous" : role, of };
    });
  });
}

const roleIn = (said: readonly BracketSaid[], signs: string): FigureRole | null =>
  said.find(({ sign }) => signs.includes(sign))?.role ?? null;

/** A line that says what an empty bracket stands for. */
export const isBracketNote = (line: string): boolean =>
  mayHoldNote.test(line) && bracketsSaid([line], null).some(({ role }) => role !== null);

/** 「R5当初及びR4補正の合計」 is the budget of the year that it begins with. */
const withoutSupplement = (line: string): string =>
  line.length <= longestNote && line.includes("補正") ? line.replace(supplementBefore, "") : line;
const supplementBefore =
  /(?<=当初(?:予算)?)[\s　]{0,2}(?:及び|および|と|[・、＋+])[\s　]{0,2}[^\s　。、]{1,8}補正(?:予算)?(?:の合計)?/g;

/** 「予算額は令和4年度[令和3年度]の順に記載」 further up holds for the amounts of every table below. */
export const saysOrderOfBudgets = (line: string): boolean =>
  line.length <= longestNote && orderOfBudgets.test(line) && findPeriods(line).length === 2;
const orderOfBudgets = /予算額は[^。[［]{3,12}[[［][^\]］]{3,12}[\]］]の順/;

/** What else the line says: the year in the note on brackets is not that of the table. */
const withoutNote = (line: string): string =>
  line.length <= longestNote && (mayHoldNote.test(line) || line.includes("＝") || line.includes("="))
    ? line.replace(emptyBracket, "").replace(signOfYear, "")
    : line;
/** 「補＝令和６年度２月補正予算」 dates the rows with that sign. */
const signOfYear = /[^\s　、。＝=]{1,4}[＝=](?:令和|平成)[\d０-９元]{1,2}年度[^、。]{0,24}/g;
const longestNote = 200;

/** A note may stand in the table itself, in a cell over several columns. */
function notesIn(grid: Grid): readonly string[] {
  const known = notesOfGrids.get(grid);
  if (known) return known;
  const notes = grid.cells.flatMap(({ across, text }) => (across > 2 && /上段|下段/.test(text) ? [text] : []));
  notesOfGrids.set(grid, notes);
  return notes;
}
/** A grid of a large file holds thousands of tables: it is looked through once. */
const notesOfGrids = new WeakMap<Grid, readonly string[]>();

const saysOtherYear = (text: string, titled: PrintedPeriod): boolean =>
  findPeriods(text).some(({ period }) => !samePeriod(period, titled.period));

type SaidFrom = {
  readonly table: HeadedTable;
  readonly grid: Grid;
  readonly above: readonly PlacedLine[];
  readonly below: readonly PlacedLine[];
  readonly kind: FactKind | null;
  readonly legend: Legend;
  readonly titled: YearOfTitle | null;
  /** What lines further up say of brackets. */
  readonly notes: readonly string[];
};

/** What title and lines above say for all the rows: the order of 令和2年度[令和元年度], the year of a budget. */
export function saidOfTable({ table, grid, above, below, kind, legend, titled, notes }: SaidFrom): TableSaid {
  const lines = [
    table.title ?? "",
    ...above
      .slice(-6)
      .map(({ text }) => text)
      .reverse(),
  ];
  const ordered = lines.find((text) => order.test(text) && findPeriods(text).length >= 2);
  const [plain, bracket] = findPeriods(ordered ?? "");
  const [budgeted] = findPeriods(notes.find(saysOrderOfBudgets) ?? "");
  const money = kind === "budget";
  const near = lines.filter((line) => !isOfElse(line)).map((line) => withoutNote(withoutSupplement(line)));
  const brackets = bracketsSaid([...lines, ...below.slice(0, 5).map(({ text }) => text), ...notes], titled);
  const year =
    yearOf(near.slice(0, 4)) ??
    (titled?.survey === !money && !near.some((text) => !/。[\s　]*$/.test(text) && saysOtherYear(text, titled))
      ? titled
      : null);
  const years = table.heads.flatMap(({ period }) => (period && "year" in period ? [period] : []));
  return {
    legend,
    money,
    supplement: lines.slice(0, 4).some((text) => /補正予算/.test(text) && !/当初/.test(text)),
    kpi: kind === "kpi",
    stacked: stackedRoles([...lines, ...below.slice(0, 5).map(({ text }) => text), ...notesIn(grid)]),
    plain: plain && bracket ? plain : (year ?? budgeted ?? null),
    bracket: bracket ?? brackets.find(({ role, of }) => role === "previous" && of !== null)?.of ?? null,
    brackets: { round: roleIn(brackets, "（("), square: roleIn(brackets, "[［〔【") },
    year,
    asOf: asOfDay(lines.slice(0, 4)),
    targetYear: yearNamed(lines, /目標(?:値)?(?:年度?|年次|時点)?[:：は\s]*$/),
    baseYear: yearNamed(lines, /(?:基準|現状)(?:値)?(?:年度?|年次|時点)?[:：は\s]*$/),
    hidden: { rows: new Set(grid.hiddenRows), columns: new Set(grid.hiddenColumns) },
    years: new Set(years.map(({ year }) => year)).size,
    newest: [...years].sort((one, other) => other.year - one.year)[0] ?? null,
  };
}
