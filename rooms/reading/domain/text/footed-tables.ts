import { findPeriods, withoutPeriods } from "../find-periods.ts";
import { gridOf, leastRows, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { saidOfYears, wordOfYear } from "./years-by-note.ts";

const leastYears = 3;
const mostRows = 60;
/** So many lines the name of a row takes at most. */
const mostNameLines = 4;
const longestNameLine = 40;
const figure = /^\s*[▲△-]?\d[\d,]{0,14}(?:\.\d{1,4})?\s*$/;

/**
 * Tables of which each cell stands on a line of its own and the years follow below all rows: 1 / 訪問介護 / 110 / 120 / 130 / 2 / … / R3年度 R4年度
 * R5年度. The rows are numbered from 1 on, and each has as many figures as there are years.
 */
export function footedTables(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((line) => {
    if (taken.has(line) || !figure.test(lines[line.order - 1]?.plain ?? "")) return [];
    const years = yearsOf(line);
    const rows = years.length < leastYears ? [] : rowsAbove(line, years.length, lines, taken);
    if (rows.length < leastRows) return [];
    const own = lines.slice(rows[0]?.first ?? line.order, line.order + 1);
    const heads = withRoles(years, lines[line.order + 1]);
    return [{ grid: gridOf([[line, ["項目", ...heads]], ...rows.map(({ row }) => row)]), lines: own }];
  });
}

/** The years on a line that holds nothing else. */
function yearsOf({ plain }: TextLine): readonly string[] {
  const periods = findPeriods(plain);
  return withoutPeriods(plain, periods).trim() === "" ? periods.map(({ printed }) => printed) : [];
}

/** 「※平成25年度までの実績、平成26年度の見込み」 on the line below says what the figures of each year are. */
function withRoles(years: readonly string[], below: TextLine | undefined): readonly string[] {
  const said = below ? saidOfYears(below) : [];
  return years.map((head) => {
    const period = findPeriods(head)[0]?.period;
    const word = period && "year" in period ? wordOfYear(said, period.year) : null;
    return word === null ? head : `${head}（${word}）`;
  });
}

type Found = { readonly row: Row; readonly first: number; readonly number: number };

/** The rows from the last up to that numbered 1; none where a number or a figure is missing. */
function rowsAbove(
  foot: TextLine,
  years: number,
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): readonly Found[] {
  const rows: Found[] = [];
  for (let end = foot.order; rows.length < mostRows; end = rows[0]?.first ?? 0) {
    const found = rowAbove(end, years, lines);
    const below = rows[0];
    if (!found || (below && found.number !== below.number - 1)) return [];
    if (lines.slice(found.first, end).some((line) => taken.has(line) || line.page !== foot.page)) return [];
    rows.unshift(found);
    if (found.number === 1) return rows;
  }
  return [];
}

/** Number, name and figures on the lines above `end`. */
function rowAbove(end: number, years: number, lines: readonly TextLine[]): Found | null {
  const cells = lines.slice(Math.max(0, end - years), end);
  if (cells.length < years || !cells.every(({ plain }) => figure.test(plain))) return null;
  const last = end - years;
  let at = last;
  while (at > 0 && last - at < mostNameLines && isName(lines[at - 1])) at -= 1;
  const [number, name, begun] = [lines[at - 1], lines[last - 1], lines[at]];
  if (at === last || !number || !name || !begun || !/^\s*\d{1,2}\s*$/.test(number.plain)) return null;
  const words = lines.slice(at, last).map(({ text }) => text.trim());
  const texts = [words.join(""), ...cells.map(({ text }) => text.trim())];
  return { row: [name, texts, begun], first: at - 1, number: Number(number.plain.trim()) };
}

const isName = (line: TextLine | undefined): boolean =>
  line !== undefined && line.plain.length <= longestNameLine && !figure.test(line.plain) && !/。/.test(line.plain);
