import { findPeriods } from "../find-periods.ts";
import { gridOf, leastRows, mostRows, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

/**
 * Revenue and spending side by side: below 「歳入 歳出」 and 「金額 構成比 金額 構成比」 stand a name and its cells once or twice on each line. The title above says of which year
 * they are, whether of a budget or of what was spent, and in which unit.
 */
export function twoSidedTables(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((line, index) => {
    const heads = lines[index + 1];
    if (!sides.test(line.plain) || !heads || taken.has(line)) return [];
    const columns = halfOf(heads.plain.trim().split(/\s+/));
    const said = columns ? saidAbove(line, lines) : null;
    if (!columns || !said) return [];
    const { rows, used } = rowsBelow(heads, columns, lines, taken);
    if (rows.length < leastRows) return [];
    const named = columns.map((head, at) => (at === 0 ? said.amount : head));
    return [{ grid: gridOf([[line, ["区分", ...named]], ...rows]), lines: [...said.lines, line, heads, ...used] }];
  });
}

const sides = /^\s*歳\s?入\s+歳\s?出\s*$/;
const amountHead = /^(?:予算|決算)?(?:金額|額)$/;
const shareHead = /^(?:構成[率比]|割合|比率)(?:\(%\))?$/;

/** 「金額 構成比 金額 構成比」: both sides have the same heads, an amount first. */
function halfOf(words: readonly string[]): readonly string[] | null {
  const half = words.slice(0, words.length / 2);
  const areEqual = words.length % 2 === 0 && words.slice(half.length).every((word, at) => word === half[at]);
  const [first = "", ...others] = half;
  return areEqual && amountHead.test(first) && others.every((head) => shareHead.test(head)) ? half : null;
}

type Said = { readonly amount: string; readonly lines: readonly TextLine[] };

/** 「令和4年度一般会計決算(単位:千円)」 a line or two above. */
function saidAbove({ order }: TextLine, lines: readonly TextLine[]): Said | null {
  const near = lines.slice(Math.max(0, order - farthestTitle), order);
  const title = near.findLast(({ plain }) => /予算|決算/.test(plain) && plain.length <= longestTitle);
  const unit = near.flatMap(({ plain }) => unitSaid.exec(plain)?.[1] ?? []).at(-1);
  const [only, ...more] = title ? findPeriods(title.plain) : [];
  if (!title || unit === undefined || !only || more.length > 0) return null;
  const stage = title.plain.includes("決算") ? "決算額" : "予算額";
  return { amount: `${only.printed}${stage}（${unit}）`, lines: [title] };
}
const farthestTitle = 3;
const longestTitle = 40;
const unitSaid = /単位\s?[:：]?\s?(千円|百万円|万円|億円|円)/;

const amount = /^[▲△-]?\d{1,3}(?:,\d{3})*$/;
const share = /^\d{1,3}(?:\.\d{1,2})?%?$/;
/** 「小計」 stands for a part that no line of the text tells. */
const partSum = /^小\s?計$/;

type Rows = { readonly rows: readonly Row[]; readonly used: readonly TextLine[] };

function rowsBelow(
  heads: TextLine,
  columns: readonly string[],
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): Rows {
  const rows: Row[] = [];
  const used: TextLine[] = [];
  for (const line of lines.slice(heads.order + 1, heads.order + mostRows)) {
    if (taken.has(line) || line.page !== heads.page) break;
    const own = entriesOf(line, columns.length);
    if (own === null && !/^\s*[一-龠]{1,2}\s*$/.test(line.plain)) break;
    used.push(line);
    for (const [at, cells] of (own ?? []).entries()) {
      const [name = "", ...values] = cells;
      const side = own?.length === 2 ? (at === 0 ? "歳入" : "歳出") : "";
      if (!partSum.test(name)) rows.push([line, [/^合\s?計$/.test(name) ? `${side}合計` : name, ...values]]);
    }
  }
  return { rows: rows.filter(([, [name]]) => rows.filter(([, [other]]) => other === name).length === 1), used };
}

/** A name and its cells, once or twice; null for a line of anything else. */
function entriesOf({ plain }: TextLine, count: number): readonly (readonly string[])[] | null {
  const words = plain.trim().split(/\s+/);
  const size = count + 1;
  if (words.length !== size && words.length !== 2 * size) return null;
  const entries = words.length === size ? [words] : [words.slice(0, size), words.slice(size)];
  const areEntries = entries.every(
    ([name = "", first = "", ...others]) =>
      /^[^\d]{2,20}$/.test(name) && amount.test(first) && others.every((one) => share.test(one)),
  );
  return areEntries ? entries : null;
}
