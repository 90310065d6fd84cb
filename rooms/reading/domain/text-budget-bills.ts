import { findPeriods } from "./find-periods.ts";
import { budgetOfTitle } from "./text-budget-title.ts";
import { restsOf } from "./text-flow-rests.ts";
import { gridOf, type Row, type TextTable } from "./text-grid.ts";
import type { TextLine } from "./text-lines.ts";

const sum = "歳入歳出それぞれ\\s?(\\d[\\d,]{0,20})\\s?(千円|円)";
const changed = new RegExp(`歳入歳出予算の総\\s?額(に|から)[、\\s]{0,2}${sum}を[^\\d。]{0,40}?${sum}(?:とする|に改め)`);
const settled = new RegExp(`歳入歳出予算の総\\s?額は[、\\s]{0,2}${sum}と定める`);

/**
 * The wording of every budget that is put to a council (地方自治法施行規則の様式): 「歳入歳出予算の総額に歳入歳出それぞれ1,000千円を追加し、歳入歳出予算の総額を歳入歳出
 * それぞれ50,000千円とする」 says by how much it changes and what it then is.
 */
export function budgetBills(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((line) => {
    if (taken.has(line) || !line.plain.includes("それぞれ")) return [];
    const change = changed.exec(line.plain);
    const whole = settled.exec(line.plain);
    const found = change ?? whole;
    if (!found) return [];
    const cells = change ? cellsOfChange(change) : [["予算額", `${whole?.[1] ?? ""}${whole?.[2] ?? ""}`] as const];
    const year = yearAhead(line.plain.slice(0, found.index)) ?? yearOfTitle(lines);
    const heads: Row = [line, ["会計名", ...cells.map(([head]) => `${year}${head}`)]];
    const row: Row = [line, ["歳入歳出予算の総額", ...cells.map(([, value]) => value)]];
    const rest = restsOf(line, [[found.index, found.index + found[0].length]]);
    return [{ grid: gridOf([heads, row]), lines: [line], rest }];
  });
}

function cellsOfChange([, way, more = "", unit = "", whole = "", ofWhole = ""]: RegExpExecArray) {
  const sign = way === "から" ? "△" : "";
  return [["補正額", `${sign}${more}${unit}`] as const, ["現計予算額", `${whole}${ofWhole}`] as const];
}

const yearAhead = (plain: string): string | null =>
  findPeriods(plain).findLast(({ period }) => period.kind === "fiscalYear")?.printed ?? null;

function yearOfTitle(lines: readonly TextLine[]): string {
  const { year } = budgetOfTitle(lines);
  return year?.kind === "fiscalYear" ? `${year.year}年度` : "";
}
