import { type BudgetPart, budgetOfTitle } from "./budget-title.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

/**
 * 「一般会計」 over 「64億8,200万円」 over 「前年度 63億3,500万円（2.3%増）」, on as many lines or on fewer: what an account amounts to in the year of the title, and
 * in the year before.
 */
export function amountsBefore(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  if (!lines.some(mayBe)) return [];
  const { year }: BudgetPart = budgetOfTitle(lines);
  if (year?.kind !== "fiscalYear") return [];
  const heads = ["会計名", `${year.year}年度当初予算額`, `${year.year - 1}年度当初予算額`];
  return lines.flatMap((line) => {
    const account = mayBe(line) && !taken.has(line) ? accountAt(line, lines) : null;
    if (!account || account.lines.some((one) => taken.has(one))) return [];
    const rows: readonly Row[] = [
      [line, heads],
      [line, [account.name, account.amount, account.before]],
    ];
    return [{ grid: gridOf(rows), lines: account.lines }];
  });
}

const mayBe = ({ plain }: TextLine): boolean =>
  plain.length <= longestLine && plain.includes("前年度") && lineForm.test(plain);
const longestLine = 80;

const sum = "\\d[\\d,.億万兆千百]{0,20}円";
const account = "[一-龠ァ-ヶー・]{0,14}(?:会計|予算(?:の?総額|額|規模)?|歳[入出](?:予算)?(?:総額)?)";
/** How much it changed stands behind the amount of last year. */
const change =
  "[\\s、,]{0,3}(?:(?:対?前年度?比?)?[▲△+-]?\\s?\\d[\\d.,億万千]{0,12}(?:%|円|ポイント)\\s?(?:の)?[増減]?)?";
const lineForm = new RegExp(
  `^\\s*(?:(${account})[\\s:]{0,6})?(?:(${sum})\\s{0,4})?\\(?前年度(?:当初)?(?:予算額?)?[\\s:は]{0,4}(${sum})\\s?(?:\\(${change}\\)|${change})\\)?\\s*$`,
);
const amountForm = new RegExp(`^\\s*(?:(${account})[\\s:]{1,6})?(${sum})\\s*$`);
const nameForm = new RegExp(`^\\s*[■●○◆◎・【〔]?\\s?(${account})\\s?[】〕]?\\s*$`);

type Account = {
  readonly name: string;
  readonly amount: string;
  readonly before: string;
  readonly lines: readonly TextLine[];
};

/** The amount and the name are looked for on the lines above, as long as the line itself lacks them. */
function accountAt(line: TextLine, lines: readonly TextLine[]): Account | null {
  const [, own, amount, before = ""] = lineForm.exec(line.plain) ?? [];
  if (amount !== undefined && own !== undefined) return { name: own, amount, before, lines: [line] };
  const above = lineAbove(line, lines);
  if (!above) return null;
  if (amount !== undefined) return named(above, { amount, before, lines: [line] });
  const [, name, value] = own === undefined ? (amountForm.exec(above.plain) ?? []) : [];
  if (value === undefined) return null;
  const found = { amount: value, before, lines: [above, line] };
  return name === undefined ? named(lineAbove(above, lines), found) : { ...found, name };
}

function named(line: TextLine | null, found: Omit<Account, "name">): Account | null {
  const name = line && nameForm.exec(line.plain)?.[1];
  return name ? { ...found, name, lines: [line, ...found.lines] } : null;
}

function lineAbove({ order, page, blanks }: TextLine, lines: readonly TextLine[]): TextLine | null {
  const above = lines[order - 1];
  return above && above.page === page && blanks <= 1 ? above : null;
}
