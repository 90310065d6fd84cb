import { periodStartYear } from "../../../../foundation/index.ts";
import { flagAhead, programmeEnd } from "./budget-names.ts";
import { budgetOfTitle } from "./budget-title.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

/**
 * A list of programmes whose amounts were written apart from their names, last year's in brackets: as many amounts as names, and the mark for none
 * stands in the bracket of exactly those that are new. Where the flags do not prove the order, nothing is put together.
 */
export function tornBudgets(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const legend = lines.find(({ plain }) => plain.includes("は前年度") && ofLastYear.test(plain));
  if (!legend) return [];
  const free = lines.filter((line) => !taken.has(line) && line !== legend);
  const { year } = budgetOfTitle(lines);
  const names = free.filter(isName);
  const amounts = amountsOf(free);
  // an earlier table says a unit of its own
  const above = free.filter(({ order }) => order < (amounts[0]?.amount.order ?? 0));
  const unit = above.map(({ plain }) => unitSaid.exec(plain)?.[1]).findLast((found) => found !== undefined);
  if (!unit || !year || names.length !== amounts.length || !isProved(names, amounts)) return [];
  const first = periodStartYear(year);
  const heads = ["事業名", ...[first, first - 1].map((of) => `${of}年度予算額（${unit}）`)];
  const rows = names.map((name, index): Row => {
    const { amount, before } = amounts[index] ?? { amount: name, before: "" };
    return [name, [name.text.trim(), amount.text.trim(), before]];
  });
  const used = [legend, ...names, ...amounts.flatMap((amount) => amount.lines)];
  return [{ grid: gridOf([[legend, heads], ...rows]), lines: used.sort((one, other) => one.order - other.order) }];
}

const ofLastYear = /\)は前年度(?:の)?(?:当初)?予算/;
const unitSaid = /(?:金額は|単位[:は]\s?)((?:千|百万|億)?円)/;
const isName = ({ text, plain }: TextLine): boolean =>
  !plain.includes("。") && !/^[(\d]/.test(plain.trim()) && (flagAhead.test(text) || programmeEnd.test(text.trim()));

type Amount = { readonly amount: TextLine; readonly before: string; readonly lines: readonly TextLine[] };

/** Each amount with the bracket below it, of which a program may have left only the first sign there: 「（」 … 「－」 「）」. */
function amountsOf(lines: readonly TextLine[]): readonly Amount[] {
  const found = lines.flatMap((amount, index): readonly Amount[] => {
    const below = lines[index + 1];
    if (!below || !amountAlone.test(amount.plain.trim())) return [];
    const bracket = below.plain.trim();
    if (bracket === "(") return [{ amount, before: mark, lines: [amount, below] }];
    const inside = bracketAlone.exec(bracket)?.[1];
    return inside === undefined ? [] : [{ amount, before: inside, lines: [amount, below] }];
  });
  const open = found.filter(({ lines: [, bracket] }) => bracket?.plain.trim() === "(");
  const rests = lines.filter(
    ({ plain }, index) => anyMark.test(plain.trim()) && lines[index + 1]?.plain.trim() === ")",
  );
  return open.length === rests.length ? found : [];
}
const mark = "－";
const anyMark = /^[-－―ー–−]$/;
const amountAlone = /^\d{1,3}(?:,\d{3})+$/;
const bracketAlone = /^\(\s?([\d,]{1,14}|[-－―ー–−])\s?\)$/;

/** New are exactly those that had nothing last year, and so are enough of both that no other order would say so. */
function isProved(names: readonly TextLine[], amounts: readonly Amount[]): boolean {
  const news = names.map(({ text }) => flagAhead.exec(text)?.[1]?.startsWith("新") ?? false);
  const both = [true, false].every((isNew) => news.filter((one) => one === isNew).length >= leastOfBoth);
  return both && news.every((isNew, index) => isNew === anyMark.test(amounts[index]?.before ?? ""));
}
const leastOfBoth = 2;
