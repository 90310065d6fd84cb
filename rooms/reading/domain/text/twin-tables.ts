import { isHeadText } from "../head-words.ts";
import { namesIndicators } from "../heading-forms.ts";
import { roleOfWords } from "../role-words.ts";
import { boxOf, type TextBox } from "./boxes.ts";
import { isYearHead } from "./head-years.ts";
import type { TextLine } from "./lines.ts";
import { kindOfWord, wordsOf } from "./stream-heads.ts";

const yearsHead = /^\s{0,40}(?:年度|年|年次)\s.{0,60}(?:目標|実績)/;
const leastRows = 2;
const mostRows = 20;
const longestLine = 160;

/**
 * An indicator, or several side by side, each with the same heads over its years: 「KPI 移住者数　　KPI 来館者数」 / 「年度 目標 実績　　年度 目標 実績」 / 「R3 10人 12人　　R3 500人 480人」.
 * Heads and years that stand again on the line tell where the next one begins.
 */
export function twinTables(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextBox[] {
  return lines.flatMap((line) => {
    if (taken.has(line) || line.plain.length > longestLine || !yearsHead.test(line.plain)) return [];
    const heads = repeatedIn(wordsOf(line).map(({ text }) => text));
    const above = lines[line.order - 1];
    const names = heads && above && !taken.has(above) ? namesIn(above, heads.times) : null;
    const rows = heads && names ? rowsBelow(line, heads, lines, taken) : [];
    if (!heads || !names || !above || rows.length < leastRows) return [];
    const used = [above, line, ...rows.map((row) => row.line)];
    return names.map((name, at) =>
      boxOf([{ head: "指標名", value: name, line: above }, ...cellsOf(rows, heads, at)], used),
    );
  });
}

/** 年度 目標 実績, and how often it stands in the line. */
type Heads = { readonly words: readonly string[]; readonly times: number };

function repeatedIn(all: readonly string[]): Heads | null {
  const again = all.indexOf(all[0] ?? "", 1);
  const width = again < 0 ? all.length : again;
  const words = all.slice(0, width);
  const isRepeated = width > 1 && all.length % width === 0 && all.every((word, index) => word === words[index % width]);
  return isRepeated && words.slice(1).every((word) => isHeadText(word) && roleOfWords(word) !== null)
    ? { words, times: all.length / width }
    : null;
}

/** As many names as there are tables; KPI ahead of each is none. Above one table alone only KPI tells that it is one. */
function namesIn({ text, plain }: TextLine, count: number): readonly string[] | null {
  if (plain.length > longestLine) return null;
  const words = text.trim().split(/[\s　]+/);
  const names = words.filter((word) => !namesIndicators(word));
  if (count === 1 && names.length === words.length) return null;
  return names.length === count && names.every((name) => /[一-龠ァ-ヶ]{2}/.test(name) && !isHeadText(name))
    ? names
    : null;
}

type YearsRow = { readonly year: string; readonly values: readonly string[]; readonly line: TextLine };

function rowsBelow(
  head: TextLine,
  { words, times }: Heads,
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): readonly YearsRow[] {
  const rows: YearsRow[] = [];
  for (const line of lines.slice(head.order + 1, head.order + 1 + mostRows)) {
    if (taken.has(line) || line.plain.length > longestLine || line.page !== head.page) break;
    const all = wordsOf(line).map(({ text }) => text);
    const [year = ""] = all;
    const fits =
      all.length === words.length * times &&
      isYearHead(year) &&
      all.every((word, index) => (index % words.length === 0 ? word === year : kindOfWord(word) === "figure"));
    if (!fits) break;
    rows.push({ year, values: all, line });
  }
  return rows;
}

const cellsOf = (rows: readonly YearsRow[], { words }: Heads, table: number) =>
  rows.flatMap(({ year, values, line }) =>
    words.slice(1).map((role, index) => ({
      head: `${role}（${year}）`,
      value: values[table * words.length + index + 1] ?? "",
      line,
    })),
  );
