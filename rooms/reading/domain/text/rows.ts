import { isHeadText, kindOfHead } from "../head-words.ts";
import type { Grid, GridCell } from "../placed-text.ts";
import { holdsFigure, type LaidLine, type LaidTable, type Stripe } from "./cells.ts";
import { rowsAroundFigures } from "./centred-names.ts";
import { plainCell } from "./grid.ts";
import { inBracket, isYearInBracket } from "./laid-notes.ts";
import { isClose } from "./line.ts";
import { placeAround, type TextLine } from "./lines.ts";
import { hasOpenBracket, sortOfName } from "./marks.ts";

/** What stands in one column of a row: the lines of it, from above. */
type Part = { readonly text: string; readonly line: TextLine };
type Row = { readonly parts: ReadonlyMap<number, readonly Part[]>; readonly isWhole: boolean };

/** The table as a grid: lines that go on in a cell are joined, heads that stand over several columns reach over them. */
export function gridOfLaid({ lines, stripes }: LaidTable): Grid {
  const heads = headRows(withCentredHead(lines.filter(({ isHead }) => isHead)), stripes);
  const body = bodyRows(lines.filter(({ isHead }) => !isHead));
  const cells = [
    ...heads,
    ...body.flatMap(({ parts }, index) =>
      [...parts].map(([column, part]) => cellOf(index + headCount(heads), column, part)),
    ),
  ];
  return {
    title: null,
    rows: headCount(heads) + body.length,
    columns: stripes.length,
    cells: [...cells].sort((one, other) => one.row - other.row || one.column - other.column),
    hiddenRows: [],
    hiddenColumns: [],
    at: placeAround(lines.map(({ line }) => line)),
  };
}

/** 「　　　令和７年度　令和６年度」 / 「区分」 / 「　　　当初予算額　当初予算額」: the head of the names stands at half the height of the others, and is of their first line. */
function withCentredHead(lines: readonly LaidLine[]): readonly LaidLine[] {
  const [first, name, next, ...others] = lines;
  if (!first || !name || !next || name.cells.length !== 1 || name.columns[0] !== 0) return lines;
  if (first.columns.includes(0) || next.columns.includes(0)) return lines;
  return [
    { ...first, cells: [...name.cells, ...first.cells], columns: [...name.columns, ...first.columns] },
    next,
    ...others,
  ];
}

const headCount = (heads: readonly GridCell[]): number => Math.max(0, ...heads.map(({ row, down }) => row + down));

const cellOf = (row: number, column: number, parts: readonly Part[], down = 1, across = 1): GridCell =>
  plainCell(
    { row, column, down, across },
    parts.map(({ text }) => text).join("\n"),
    placeAround(parts.map(({ line }) => line)),
  );

function asRow({ line, cells, columns }: LaidLine): Row {
  const parts = new Map<number, readonly Part[]>();
  for (const [index, { text }] of cells.entries()) {
    const column = columns[index] ?? 0;
    // more cells than there are columns: none of them is left out
    parts.set(column, [...(parts.get(column) ?? []), { text, line }]);
  }
  return { parts, isWhole: cells.length > 1 };
}

/** A lower line of heads goes on in the words above it, or it parts them: then the upper ones reach over the columns near to them. */
function headRows(lines: readonly LaidLine[], stripes: readonly Stripe[]): readonly GridCell[] {
  const rows: LaidRow[] = [];
  for (const laid of lines) {
    const above = rows.at(-1);
    const row = { ...asRow(laid), laid };
    const goesOn = above && [...row.parts.keys()].every((column) => above.parts.has(column));
    if (goesOn) rows.splice(-1, 1, { ...above, parts: joined(above.parts, row.parts) });
    else rows.push(row);
  }
  const [upper, ...under] = rows;
  const total = upper && under.length === 1 ? totalBehind(upper, under) : -1;
  return rows.flatMap((row, index) => {
    const below = rows.slice(index + 1);
    return [...row.parts].map(([column, parts]) => {
      if (index > 0 && column === total) return cellOf(0, column, parts, rows.length);
      const over = below.length > 0 ? columnsUnder(column, row, below, stripes) : [column];
      const first = Math.min(column, ...over);
      const across = Math.max(column, ...over) - first + 1;
      const isFree = below.every((lower) => !lower.parts.has(column)) && across === 1;
      return cellOf(index, first, parts, isFree ? rows.length - index : 1, across);
    });
  });
}

type LaidRow = Row & { readonly laid: LaidLine };

/** The columns that have heads below only, and lie nearer to this head than to any other of its row. */
function columnsUnder(
  column: number,
  row: LaidRow,
  below: readonly LaidRow[],
  stripes: readonly Stripe[],
): readonly number[] {
  const lower = new Set(below.flatMap(({ parts }) => [...parts.keys()]));
  if (!lower.has(column)) return [];
  const middle = (of: number): number => {
    const index = row.laid.columns.indexOf(of);
    const cell = row.laid.cells[index] ?? stripes[of];
    return cell ? (cell.from + cell.to) / 2 : 0;
  };
  const owners = [...row.parts.keys()].filter((one) => lower.has(one));
  const total = totalBehind(row, below);
  return [...lower].filter((one) => {
    if (row.parts.has(one)) return one === column;
    if (one === total || isLeftOf(stripes[one], row.laid.cells[0])) return false;
    const stripe = stripes[one];
    const at = stripe ? (stripe.from + stripe.to) / 2 : 0;
    const nearest = [...owners].sort((a, b) => Math.abs(middle(a) - at) - Math.abs(middle(b) - at))[0];
    return nearest === column;
  });
}

/** The names of the rows stand left of all upper heads. */
const isLeftOf = (stripe: Stripe | undefined, first: Stripe | undefined): boolean =>
  stripe !== undefined && first !== undefined && stripe.to <= first.from;

/** 増減計 behind 「出生 死亡 増減 転入 転出 増減」: where the others are as many below each upper head, it is the sum of all and below none; -1 where there is none. */
function totalBehind(upper: LaidRow, below: readonly LaidRow[]): number {
  const lower = new Set(below.flatMap(({ parts }) => [...parts.keys()]));
  const owners = [...upper.parts.keys()].filter((column) => lower.has(column)).length;
  const last = Math.max(...lower);
  const text = below.flatMap(({ parts }) => parts.get(last) ?? []).at(-1)?.text ?? "";
  const others = [...lower].filter((column) => column > 0 && column < last).length;
  return owners > 1 && /計$|^人口増減/.test(text) && others % owners === 0 ? last : -1;
}

function joined(above: Row["parts"], below: Row["parts"]): Row["parts"] {
  const all = new Map(above);
  for (const [column, parts] of below) all.set(column, [...(all.get(column) ?? []), ...parts]);
  return all;
}

/** Lines with figures are rows; what stands between goes on in the row above or begins the one below. */
function bodyRows(lines: readonly LaidLine[]): readonly Row[] {
  const around = rowsAroundFigures(lines);
  if (around) return around.map(asOneRow);
  const areApart = lines.filter(({ line }) => line.blanks > 0).length * 3 >= lines.length;
  const rows: Row[] = [];
  let waiting: Row | null = null;
  lines.forEach((laid, index) => {
    const row = asRow(laid);
    const above = rows.at(-1);
    const next = lines.slice(index + 1).find(holdsRow);
    if (above && !waiting && (isPart(laid, areApart) || isInBracketBelow(laid, above)))
      rows.splice(-1, 1, { ...above, parts: joined(above.parts, row.parts) });
    else if (holdsRow(laid) || isSection(laid) || isHeads(laid) || isOfGrades(laid)) {
      rows.push(waiting && !isSection(laid) ? { parts: joined(waiting.parts, row.parts), isWhole: true } : row);
      waiting = null;
    } else if (above?.isWhole && !waiting && goesOnAbove(laid, above, next, lines[index + 1]))
      rows.splice(-1, 1, { ...above, parts: joined(above.parts, row.parts) });
    else waiting = waiting ? { parts: joined(waiting.parts, row.parts), isWhole: true } : row;
  });
  return waiting ? [...rows, waiting] : rows;
}

const asOneRow = (lines: readonly LaidLine[]): Row => ({
  parts: lines.reduce((parts, line) => joined(parts, asRow(line).parts), new Map() as Row["parts"]),
  isWhole: true,
});

/** A further line of the cells above: it stands close where rows stand apart, or it names the year of one more figure. */
function isPart({ line, cells, columns }: LaidLine, areApart: boolean): boolean {
  if (line.blanks > 0 || columns.includes(0)) return false;
  return (
    areApart ||
    (cells.length === 1 && /^(?:[HRＨＲ]|平成|令和|20)[\d０-９元]{1,4}(?:年度?)?[:：]/.test(cells[0]?.text ?? ""))
  );
}

/** 「(98,300)」 or 「（H27.3末）」 alone straight below a figure. */
const isInBracketBelow = ({ line, cells, columns }: LaidLine, above: Row): boolean =>
  [...above.parts.values()].some(([part]) => part !== undefined && isClose(line, part.line)) &&
  columns.every((column) => column > 0 && above.parts.has(column)) &&
  cells.every(({ text }) => inBracket.test(text) || isYearInBracket(text));

const holdsRow = ({ cells }: LaidLine): boolean =>
  cells.some(({ text }, index) => holdsFigure(text) && (index > 0 || cells.length === 1)) ||
  (cells.length > 1 && cells.slice(1).some(({ text }) => /^[-－―ー…]$/.test(text)));

/** Heads that stand again in the middle of the table. */
const isHeads = ({ cells }: LaidLine): boolean => cells.length > 1 && cells.every(({ text }) => isHeadText(text));

/** 「評価 B A B D」: a row of its own, though no figures stand in it. */
const isOfGrades = ({ cells: [name, ...grades] }: LaidLine): boolean =>
  name !== undefined &&
  grades.length > 1 &&
  kindOfHead(name.text) === "rate" &&
  grades.every(({ text }) => /^[A-ESＡ-ＥＳ◎○〇△▲×☆★]{1,2}$/.test(text));

/** 基本目標1 … between the rows. */
const isSection = ({ cells, columns }: LaidLine): boolean =>
  cells.length === 1 &&
  columns[0] === 0 &&
  /^(?:基本目標|重点|施策|政策|第[0-9０-９一二三四五六七八九十]|[【■◆●]|[(（]?[0-9０-９ⅠⅡⅢⅣⅤ]{1,2}[)）.．\s　])/.test(
    cells[0]?.text ?? "",
  );

/** The lines of a cell stand close; where they are as far from the next row, the name that is not complete goes on. */
function goesOnAbove(
  { line, cells, columns }: LaidLine,
  above: Row,
  next: LaidLine | undefined,
  below: LaidLine | undefined,
): boolean {
  if (!next) return line.blanks === 0;
  const gap = below ? below.line.blanks : 1;
  if (line.blanks !== gap) return line.blanks < gap;
  if (columns.some((column) => column > 0 && above.parts.has(column))) return true;
  const [column = 0] = columns;
  const name = (above.parts.get(column) ?? []).map(({ text }) => text).join("");
  if (name === "") return true;
  if (/^[男女]性?$/.test(name)) return false;
  if (!next.columns.includes(column)) return false;
  return hasOpenBracket(name) || /^[(（]/.test(cells[0]?.text ?? "") || sortOfName(name) !== "measure";
}
