import { boxOf } from "./boxes.ts";
import { type TextTable, unnamedRow } from "./grid.ts";
import type { TextLine } from "./lines.ts";

const amountAlone = /^\s*(\d{1,3}(?:,\d{3})+)\s*$/;
/** ㉗ is 平成27年度: no other era has so many years. */
const circled = /([㉑-㉛])\s?\(\s*((?:\d{1,3}(?:,\d{3})*|[-－―])?)\s*(\)?)\s*$/;
const rest = /^\s*((?:\d{1,3}(?:,\d{3})*|[-－―])?)\s*\)/;
const unit = /予算額?\s?\((千円|百万円|億円|万円|円)\)|単位\s?[:：]?\s?(千円|百万円|億円|万円|円)/;
/** Words of the cells beside them stand between an amount and that of the year before. */
const farthest = 5;

/**
 * 「46,000」 and below it 「㉗（ 27,900 ）」: the amount of a budget, and in the bracket behind the circled year that of the year before. In what is left of such
 * a page the words of the columns beside it are torn, so that whose amounts they are must be asked.
 */
export function circledYears(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  if (!lines.some(({ plain }) => circled.test(plain))) return [];
  let said: string | null = null;
  return lines.flatMap((line) => {
    const own = unit.exec(line.plain);
    if (own) said = own[1] ?? own[2] ?? null;
    const amount = taken.has(line) ? undefined : amountAlone.exec(line.plain)?.[1];
    const before = amount === undefined ? null : yearBelow(line, lines);
    if (amount === undefined || before === null || said === null) return [];
    const heads = [before.year + 1, before.year].map((year) => `平成${year}年度予算額（${said}）`);
    const [now = "", last = ""] = heads;
    const pairs = [
      { head: "事業名", value: unnamedRow, line },
      { head: now, value: amount, line },
      { head: last, value: before.amount, line: before.lines.at(-1) ?? line },
    ];
    return [boxOf(pairs, [line, ...before.lines])];
  });
}

type Before = { readonly year: number; readonly amount: string; readonly lines: readonly TextLine[] };

/** The circled year below an amount with the amount in its bracket, which may stand on the next line; null where another amount comes first. */
function yearBelow({ order }: TextLine, lines: readonly TextLine[]): Before | null {
  for (const line of lines.slice(order + 1, order + 1 + farthest)) {
    if (amountAlone.test(line.plain)) return null;
    const [, sign = "", amount = "", close = ""] = circled.exec(line.plain) ?? [];
    if (sign === "") continue;
    const year = firstYear + (sign.codePointAt(0) ?? firstSign) - firstSign;
    if (amount !== "") return close === "" ? null : { year, amount, lines: [line] };
    const next = lines[line.order + 1];
    const torn = next ? rest.exec(next.plain)?.[1] : undefined;
    return next && torn ? { year, amount: torn, lines: [line, next] } : null;
  }
  return null;
}
const firstYear = 21;
const firstSign = "㉑".codePointAt(0) ?? 0;
