import { gridOf, mostRows, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { type YearOfName, yearsOfNames } from "./years-of-names.ts";

const leastRecords = 3;
const mostCells = 5;
const farthestNote = 4;

type PipeRow = { readonly lines: readonly TextLine[]; readonly cells: readonly string[] };

/**
 * A table without heads whose rows a page tells by a stroke ahead of them: 「| 総土地面積 |」 / 「38,412 ha |」 / 「(5.2%) |」. Each row is a name, its figure with its unit, and
 * what share of the whole it is; a row of a name alone is a heading.
 */
export function pipeRecords(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const tables: TextTable[] = [];
  let until = -1;
  for (const line of lines) {
    if (line.order <= until || !opensRow(line) || taken.has(line)) continue;
    const rows = rowsFrom(line, lines, taken);
    until = rows.at(-1)?.lines.at(-1)?.order ?? line.order;
    const records = rows.filter(isRecord);
    const filled = rows.filter(({ cells }) => cells.length > 1);
    if (records.length < leastRecords || records.length * 2 < filled.length) continue;
    const [first, last] = [rows.indexOf(records[0] as PipeRow), rows.indexOf(records.at(-1) as PipeRow)];
    const own = rows.slice(Math.max(0, first - 1), last + 1).filter((row) => row.cells.length < 2 || isRecord(row));
    const year = noteBelow(
      rows.slice(last + 1).flatMap((row) => row.lines),
      lines,
      until,
    );
    tables.push({
      grid: gridOf([[line, heads(year)], ...own.flatMap((row) => rowOf(row, year))]),
      lines: own.flatMap((row) => row.lines),
    });
  }
  return tables;
}

const opensRow = ({ plain }: TextLine): boolean => plain.startsWith("|") && /^\|\s?[^|]*\|\s*$/.test(plain);
const goesOn = ({ plain }: TextLine): boolean => /^(?:[^|\s][^|]*)?\|\s*$/.test(plain);

function rowsFrom(first: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly PipeRow[] {
  const rows: { lines: TextLine[]; cells: string[] }[] = [];
  for (const line of lines.slice(first.order, first.order + mostRows)) {
    const isNew = opensRow(line);
    if (taken.has(line) || line.page !== first.page || (!isNew && !goesOn(line))) break;
    const text = line.text
      .replace(/^[\s　]*[|｜]/, "")
      .replace(/[|｜][\s　]*$/, "")
      .trim();
    const row = rows.at(-1);
    if (isNew || !row) rows.push({ lines: [line], cells: [text] });
    else {
      row.lines.push(line);
      row.cells.push(text);
    }
  }
  return rows.map((row) => ({ ...row, cells: row.cells.slice(0, row.cells.findLastIndex((cell) => cell !== "") + 1) }));
}

/** 「12,746 人」, or a mark for a figure that is not there. */
const measured = /^(?:[▲△-]?\d[\d,]{0,14}(?:\.\d{1,4})?\s?(?:k?m[23]|[^\s\d,.()|]{1,6})|[…‥xX-]|\.{3})$/;
const share = /^\(?[▲△-]?\d{1,3}(?:\.\d{1,3})?\s?%?\)?$/;

/** A name without a figure, and its own with a unit. */
function isRecord({ cells: [name = "", value = "", ...others] }: PipeRow): boolean {
  return (
    others.length <= mostCells &&
    /[一-龠ァ-ヶぁ-ん]{2}/.test(name) &&
    measured.test(value.normalize("NFKC")) &&
    others.every((cell) => cell === "" || share.test(cell.normalize("NFKC")))
  );
}

/** The note that dates the rows, in the last rows of the table or straight below it. */
function noteBelow(behind: readonly TextLine[], lines: readonly TextLine[], until: number): YearOfName | null {
  for (const line of [...behind, ...lines.slice(until + 1, until + 1 + farthestNote)]) {
    const found = yearsOfNames(line);
    if (found) return found;
  }
  return null;
}

const heads = (year: YearOfName | null): readonly string[] => (year ? ["項目", "時点", "数値"] : ["項目", "数値"]);

function rowOf({ lines: [line], cells: [name = "", value] }: PipeRow, year: YearOfName | null): readonly Row[] {
  if (!line || name === "") return [];
  if (value === undefined) return [[line, [name]]];
  return [[line, year ? [name, year(name)?.printed ?? "", value] : [name, value]]];
}
