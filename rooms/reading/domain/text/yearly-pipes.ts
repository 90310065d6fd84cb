import { toHalfWidth } from "../../../../foundation/index.ts";
import { isPeriodText } from "../find-periods.ts";
import { kindOfHead } from "../head-words.ts";
import { holdsFigure } from "./cells.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { namesChange } from "./money-said.ts";

/**
 * The tables of books of statistics as open data shows them: 「年 次 | 合 計 | 道外客 |」 over 「平成30年 | 812.4 | 251.7 |」, 「令和元年」, 「2」. Each column is a thing of its own;
 * its unit stands in a line above or below the rows, and 「（各年度中）」 says of what sort their years are.
 */
export function yearlyPipes(lines: readonly TextLine[]): readonly TextTable[] {
  const tables: TextTable[] = [];
  let before = -1;
  for (const line of lines) {
    if (line.order <= before || !line.plain.includes("|")) continue;
    const found = tableFrom(line, lines, before);
    if (!found) continue;
    tables.push(found.table);
    before = found.end;
  }
  return tables;
}

const leastRows = 2;
const mostRows = 200;
/** Title and unit stand so near to the heads and the last row. */
const near = 3;

type Found = { readonly table: TextTable; readonly end: number };

function tableFrom(head: TextLine, lines: readonly TextLine[], before: number): Found | null {
  const [first = "", ...names] = cellsOf(head).map(withoutSpaces);
  if (!headOfYears.test(first) || names.length === 0 || !names.every(isName)) return null;
  const rows = rowsBelow(head, names.length, lines);
  const last = rows.at(-1)?.line;
  if (!last || rows.length < leastRows) return null;
  const above = lines.slice(Math.max(before + 1, head.order - near), head.order);
  const below = lines.slice(last.order + 1, last.order + near);
  const unit = unitsIn(above) ?? unitsIn(below);
  const isFiscal = first === "年度" || above.some(({ plain }) => ofFiscalYears.test(plain));
  const years = rows.map(({ year }) => (isFiscal && !year.endsWith("年度") ? `${year}度` : year));
  const columns = names.flatMap((name, index) =>
    kindOfHead(name) === "rate" || namesChange.test(name) ? [] : [{ name, index }],
  );
  if (columns.length === 0) return null;
  const cells = columns.map(({ name, index }): Row => {
    const own = ofShares.test(name) ? unit?.share : unit?.count;
    return [last, [name, own ?? "", ...rows.map(({ cells: values }) => values[index] ?? "")], head];
  });
  const table = {
    grid: gridOf([[head, ["項目", "単位", ...years]], ...cells]),
    lines: [head, ...rows.map(({ line }) => line)],
  };
  // the unit below this table is not that above the next
  return { table, end: below.findLast(({ plain }) => unitSaid.test(plain))?.order ?? last.order };
}

const headOfYears = /^(?:年次?別?|年度別?|暦年|年月)$/;
const isName = (text: string): boolean => text !== "" && text.length <= longestName && !/[\d０-９。]/.test(text);
const longestName = 20;
const ofFiscalYears = /[(（](?:各)?(?:会計)?年度(?:中|末|間)?[)）]/;
const ofShares = /(?:率|割合|比)$/;

type YearRow = { readonly line: TextLine; readonly year: string; readonly cells: readonly string[] };

/** Rows of a year and as many cells as there are heads; a year without its era goes on from the one above. */
function rowsBelow(head: TextLine, count: number, lines: readonly TextLine[]): readonly YearRow[] {
  const rows: YearRow[] = [];
  for (const line of lines.slice(head.order + 1, head.order + 1 + mostRows)) {
    const [first = "", ...cells] = line.plain.includes("|") ? cellsOf(line) : [];
    const year = yearOf(withoutSpaces(first), rows.at(-1)?.year);
    if (year === null || cells.length !== count || !cells.every((cell) => isValue(cell))) break;
    rows.push({ line, year, cells });
  }
  return rows;
}

function yearOf(text: string, above: string | undefined): string | null {
  if (isPeriodText(text)) return /年度?$/.test(text) ? text : `${text}年`;
  const plain = toHalfWidth(text).replace(/年$/, "");
  const [, era = "", number = ""] = /^(.*?)(元|\d{1,4})年度?$/.exec(toHalfWidth(above ?? "")) ?? [];
  const next = (number === "元" ? 1 : Number(number)) + 1;
  return number !== "" && plain === `${next}` ? `${era}${plain}年` : null;
}

const isValue = (cell: string): boolean => holdsFigure(cell) || /^[^\d０-９]{1,4}$/.test(cell);

/** 「（単位：千人、％）」: what is counted and what are shares. */
function unitsIn(lines: readonly TextLine[]): { readonly count: string; readonly share: string } | null {
  const said = lines.flatMap(({ plain }) => unitSaid.exec(plain)?.[1] ?? [])[0];
  if (said === undefined) return null;
  const units = said.split(/[、,・\s]+/).filter((unit) => unit !== "");
  const counts = units.filter((unit) => unit !== "%");
  return counts.length === 1 ? { count: counts[0] ?? "", share: units.includes("%") ? "%" : "" } : null;
}
const unitSaid = /単位\s?[:：]?\s?([^()（）|\d]{1,16})/;

const cellsOf = ({ plain }: TextLine): readonly string[] => {
  const cells = plain.split("|").map((cell) => cell.trim());
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
};

/** 「合 計」 */
const withoutSpaces = (text: string): string => text.replace(/(?<=[一-龠])\s(?=[一-龠])/g, "");
