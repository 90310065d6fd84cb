import { budgetOfTitle } from "./budget-title.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

/**
 * 「一般会計」 over 「187億円（対前年度比△15億円、△7.5％）」: an amount of the budget with how much it changed, below the line that says of what it is; one
 * account may have several, 収入総額 and 支出総額.
 */
export function changedAmounts(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  if (!lines.some(mayBe)) return [];
  const money = lines.slice(0, linesOfTitle).some(({ plain }) => plain.includes("決算")) ? "決算額" : "予算額";
  const { year } = budgetOfTitle(lines);
  const when = year?.kind === "fiscalYear" ? `${year.year}年度` : "";
  return lines.flatMap((line) => {
    const found = mayBe(line) && !taken.has(line) ? amountForm.exec(line.plain) : null;
    const named = found ? nameAbove(line, lines, taken) : null;
    if (!found || !named) return [];
    const [, label = "", amount = "", more = "", share = "", way = ""] = found;
    const name = [named.name, label].filter((word) => word !== "").join(" ");
    const cells = [
      [money, amount],
      ["対前年度比", signed(more, way)],
      ["対前年度増減率", signed(share, way)],
    ].filter(([, value]) => value !== "");
    const years: readonly Row[] = when === "" ? [] : [[line, ["会計名", ...cells.map(() => when)]]];
    const heads: Row = [line, ["会計名", ...cells.map(([head = ""]) => head)]];
    const row: Row = [line, [name, ...cells.map(([, value = ""]) => value)]];
    return [{ grid: gridOf([...years, heads, row]), lines: [...named.lines, line] }];
  });
}
const linesOfTitle = 12;

const mayBe = ({ plain }: TextLine): boolean =>
  plain.includes("前年") && plain.length <= longestLine && amountForm.test(plain);
const longestLine = 80;

const sum = "\\d[\\d,.億万兆千百]{0,20}円";
const amountForm = new RegExp(
  `^\\s*((?:収入|支出|歳入|歳出)(?:総額|予算額|合計)?|予算額|総額)?\\s*(${sum})\\s*\\(対?前年度?(?:当初)?(?:予算)?額?(?:比較?|増減)[\\s:]*((?:[▲△+-]\\s?)?${sum})?[、,\\s]*((?:[▲△+-]\\s?)?\\d[\\d.]{0,6}\\s?%)?(?:の)?(増|減)?\\)\\s*$`,
);

const signed = (value: string, way: string): string =>
  value !== "" && way === "減" && /^\d/.test(value) ? `△${value}` : value;

type Named = { readonly name: string; readonly lines: readonly TextLine[] };

/** The nearest line above that is no such amount: short words, and 「5会計の総額」 with the words above it. */
function nameAbove(line: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): Named | null {
  let order = line.order - 1;
  while (order > line.order - mostOfOne && lines[order] && amountForm.test(lines[order]?.plain ?? "")) order -= 1;
  const [own, above] = [lines[order], lines[order - 1]];
  if (!own || taken.has(own) || own.page !== line.page) return null;
  const name = own.plain.trim();
  if (isLabel(name)) return { name, lines: order === line.order - 1 ? [own] : [] };
  const whole = above?.plain.trim() ?? "";
  return ofSeveral.test(name) && above && isLabel(whole) ? { name: `${whole} ${name}`, lines: [above, own] } : null;
}
const mostOfOne = 4;
const ofSeveral = /^\d{1,2}会計の?(?:総額|合計|計)$/;

const isLabel = (words: string): boolean =>
  words.length > 1 && words.length <= longestLabel && /[一-龠]{2}/.test(words) && !/[\d。、:]|について$/.test(words);
const longestLabel = 20;
