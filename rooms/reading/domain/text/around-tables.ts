import { samePeriod } from "../../../../foundation/index.ts";
import { findPeriods, isPeriodText } from "../find-periods.ts";
import { asWholeUnit } from "../find-unit.ts";
import type { Around } from "../headed-table.ts";
import { headingDepth } from "../heading-forms.ts";
import { joinLines } from "../name-words.ts";
import type { Grid } from "../placed-text.ts";
import type { TableContext } from "../table-context.ts";
import { isBracketNote, namesBudget, saysOrderOfBudgets, type YearOfTitle } from "../table-said.ts";
import { programmeEnd } from "./budget-names.ts";
import { budgetOfTitle } from "./budget-title.ts";
import { headingsWithUnits } from "./chapter-units.ts";
import type { TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

/** What a text says above a table, straight above it or further up. */
export type SaidAbove = {
  readonly context: Pick<TableContext, "year" | "notes">;
  readonly around: Pick<Around, "above" | "unitFurtherUp">;
};

/** What title, chapters and notes of a text say of each of its tables. */
export function saidAboveTables(
  lines: readonly TextLine[],
  tables: readonly TextTable[],
): (table: TextTable) => SaidAbove {
  const year = tables.length === 0 ? null : yearOfBudget(lines);
  const inTables = new Set(tables.flatMap((table) => table.lines));
  const headings = headingsWithUnits(lines, inTables);
  const notes = tables.length === 0 ? [] : lines.filter(({ text }) => isNote(text));
  const money = lines.find(({ text }) => text.includes("単位") && unitOfMoney.test(text));
  return ({ grid, lines: own }) => {
    const [first] = own;
    const place = first?.order ?? 0;
    const above = linesAbove(place, lines, inTables);
    const isOfMoney = money !== undefined && money.order < place && namesCosts(grid, above);
    const unit = (first && headings.get(first)) ?? (isOfMoney ? money.text : unitBelow(own, lines));
    const said = notes.filter(({ order }) => order < place).map(({ text }) => text);
    return {
      context: { year, notes: said.reverse() },
      around: { above, ...(unit === undefined ? {} : { unitFurtherUp: unit }) },
    };
  };
}

/** （万人） alone straight below the last row. */
function unitBelow(own: readonly TextLine[], lines: readonly TextLine[]): string | undefined {
  const last = Math.max(...own.map(({ order }) => order));
  const below = lines[last + 1]?.text.trim() ?? "";
  const inner = /^[（(](?:単位[:：][\s　]*)?([^（()）]{1,8})[)）]$/.exec(below)?.[1];
  return inner !== undefined && asWholeUnit(inner) !== null ? below : undefined;
}

/** 「※金額の単位は千円。」, 「金額の単位：千円」: what holds for all amounts, and for no other figures. */
const unitOfMoney = /(?:金額|予算額|事業費|計数)の?単位(?:は、?|[\s　]?[:：][\s　]?)(?:千円|百万円|億円|万円|円)/;
const saysMarks = (text: string): boolean => markOfFlag.test(text.slice(0, longestNote));
const isNote = (text: string): boolean => isBracketNote(text) || saysOrderOfBudgets(text) || saysMarks(text);
const markOfFlag = /[◎○●☆★◇◆△▲□■※＊](?:印?は|[…:：=＝]).{0,4}(?:新規|拡充)/;
const longestNote = 200;

/** Whether the rows bear names of costs; where they bear none, the line above them. */
function namesCosts({ cells }: Grid, above: readonly TextLine[]): boolean {
  const first = cells.flatMap(({ column, text }) => (column === 0 ? [joinLines(text)] : []));
  const names = first.filter((text) => /^[^\d０-９]/.test(text) && !isPeriodText(text) && !headOfNames.test(text));
  const said = names.length > 0 ? names : above.slice(-1).map(({ text }) => text.trim());
  const own = said.filter((text) => !unitOfOwn.test(text));
  return own.length > 0 && own.every((text) => programmeEnd.test(text) || isSource.test(text));
}

/** 「利用児童数（人）」 beside the costs says its own. */
const unitOfOwn = /[（(][^（()）]{1,6}[)）][\s　]*$/;
const headOfNames = /^[\s　]*(?:年度別(?:計画|事業費)|年度|区分|項目|内訳)[\s　]*$/;

/** Where the money comes from, below what it is for: 国・県支出金, 地方債, 一般財源. */
const isSource =
  /^[\s　]*(?:うち)?(?:財源内訳|(?:国庫?|[都道府県・]{1,3}|国・?[都道府県])支出金|(?:地方|[市町村])債|一般財源|その他(?:特定)?財源|特定財源)[\s　]*$/;

const reach = 6;

/** The lines straight above; behind another table, a note on that one and what else stands above the next heading is not of this one. */
function linesAbove(first: number, lines: readonly TextLine[], inTables: ReadonlySet<TextLine>): readonly TextLine[] {
  const above = lines.slice(Math.max(0, first - reach), first);
  const table = above.findLastIndex((line) => inTables.has(line));
  const isHeading = ({ text, plain }: TextLine): boolean => headingDepth(text) !== null || ofProgramme.test(plain);
  const heading = table < 0 ? -1 : above.findIndex((line, place) => place > table && isHeading(line));
  return heading < 0 ? above : above.slice(heading);
}

/** 「事業名：…」 begins another form. */
const ofProgramme = /^\s*(?:事務|細)?事\s{0,4}業\s{0,4}名(?:称|\s|:|$)/;

/** The year of the budget or the settlement that the title is about. */
function yearOfBudget(lines: readonly TextLine[]): YearOfTitle | null {
  const { year } = budgetOfTitle(lines);
  if (year === null) return null;
  for (const { plain } of lines.slice(0, linesOfTitle)) {
    const found = findPeriods(plain).find(({ period }) => samePeriod(period, year));
    if (found) return { ...found, survey: false, budget: namesBudget(plain) };
  }
  return { period: year, printed: "", survey: false };
}
/** A title, or a sentence that stands for one, is among the first lines. */
const linesOfTitle = 20;
