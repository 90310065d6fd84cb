import { kindOfHead } from "../head-words.ts";
import type { TextCell, TextTable } from "./cells.ts";
import { around, middleX, overlap } from "./marks.ts";
import { medianOf, type Piece } from "./regions.ts";
import { cellText } from "./rows.ts";
import type { Run } from "./runs.ts";
import {
  isFigure,
  isOpenText,
  joinedStripes,
  type PieceRow,
  type Stripe,
  sameCell,
  sizeOf,
  textOf,
} from "./stripes.ts";

/** A list whose columns its heads tell, and the last row that belongs to it. */
export type HeadedTable = { readonly last: number; readonly table: TextTable };

/** The heads from left to right, each with its lines, and how many rows they take. */
type Heads = { readonly columns: readonly (readonly Piece[])[]; readonly lines: number };
/** Runs that stand so close that they are one entry. */
type Entry = Stripe & { readonly runs: readonly Run[] };
/** A row, parted into its columns; a heading across them is not parted. */
type Line = { readonly row: PieceRow; readonly cells: readonly (readonly Entry[])[]; readonly isBand: boolean };

const leastHeads = 4;
const longestHead = 12;
const mostHeadLines = 3;
const leastRows = 2;
const mostRows = 500;
/** Rows farther apart than this, in letter sizes, are no list. */
const farthest = 3;
/** From this gap on, in letter sizes, two runs of a row may belong to different columns. */
const cellGap = 0.5;

/**
 * Lists of budgets without rulings: a line of heads (区分 事業名 令和７年度 … 担当課), and below it rows whose columns stand close to each other, with
 * headings across them. The rows with amounts tell where the columns are, the heads how many. Null where no such list begins in the row `first`.
 */
export function headedTable(rows: readonly PieceRow[], first: number): HeadedTable | null {
  const heads = headsAt(rows, first);
  if (heads === null) return null;
  const body = bodyFrom(rows, first + heads.lines);
  const anchors = body.map(entriesOf).filter(isAnchor);
  if (anchors.length < leastRows) return null;
  const size = medianOf(body.map(sizeOf));
  const columns = columnsBelow(heads, joinedStripes(anchors.flat(), cellGap * size));
  const lines = columns === null ? null : linesOf(body, columns, size);
  if (columns === null || lines === null) return null;
  const end = lines.findLastIndex(({ isBand }) => !isBand) + 1;
  const groups = groupsOf(lines.slice(0, end));
  const from = first + heads.lines;
  return { last: from + end - 1, table: tableOf([[headLine(heads)], ...groups], columns) };
}

function headLine({ columns }: Heads): Line {
  const cells = columns.map((pieces) => pieces.map(({ left, right, runs }) => ({ from: left, to: right, runs })));
  return { row: { ...around(columns.flat()), things: columns.flat() }, cells, isBand: false };
}

/** Short words beside each other, of which one heads names and one amounts; words below one of them go on in it. */
function headsAt(rows: readonly PieceRow[], first: number): Heads | null {
  const [top] = rows.slice(first, first + 1);
  if (top === undefined || top.things.length < leastHeads || !isOpenText(top) || !top.things.every(isHead)) return null;
  const columns = top.things.map((piece) => [piece]);
  let lines = 1;
  while (lines < mostHeadLines && addHeads(columns, rows[first + lines], rows[first + lines - 1])) lines++;
  const words = columns.map((pieces) => pieces.map(textOf).join(""));
  const hasNames = words.some((word) => kindOfHead(word) === "name");
  return hasNames && words.some((word) => amountHead.test(word)) ? { columns, lines } : null;
}

const amountHead = /予算|決算|金額|補正|事業費|要求|査定|額$/;
const isHead = (piece: Piece): boolean =>
  piece.letters <= longestHead && !isFigure(piece) && !/[。、：:]/.test(textOf(piece));

/** Adds a line below heads to those it stands in the middle or at the edge of; false where it is none. */
function addHeads(columns: Piece[][], row: PieceRow | undefined, above: PieceRow | undefined): boolean {
  if (row === undefined || above === undefined || !isOpenText(row) || !row.things.every(isHead)) return false;
  if (row.top - above.bottom > sameCell * sizeOf(row) || row.things.length > columns.length) return false;
  const places = row.things.map((piece) => columns.findIndex(([head]) => head !== undefined && isBelow(head, piece)));
  if (places.includes(-1) || new Set(places).size < places.length) return false;
  for (const [index, piece] of row.things.entries()) columns[places[index] ?? 0]?.push(piece);
  return true;
}

const isBelow = (head: Piece, piece: Piece): boolean =>
  Math.abs(middleX(head) - middleX(piece)) < 0.6 * piece.size || Math.abs(head.left - piece.left) < 0.3 * piece.size;

/** The rows below heads, as far as they follow each other; a remark and heads of another list end them. */
function bodyFrom(rows: readonly PieceRow[], from: number): readonly PieceRow[] {
  let end = from;
  for (; end < Math.min(rows.length, from + mostRows); end++) {
    const [row, above] = [rows[end], rows[end - 1]];
    if (row === undefined || above === undefined || !isOpenText(row) || headsAt(rows, end) !== null) break;
    if (row.top - above.bottom > farthest * sizeOf(row) || isOutside.test(row.things.map(textOf).join(""))) break;
  }
  return rows.slice(from, end);
}

/** A remark, or the number of the page. */
const isOutside =
  /^(?:[※＊*]|[(（[［【]?(?:注|備考|単位|凡例)[\d０-９:：)）\]］】\s　]|[-－―ー\s　]{0,4}[\d０-９]{1,3}[-－―ー\s　]{0,4}$)/;

/** The entries of a row from left to right. */
function entriesOf(row: PieceRow): readonly Entry[] {
  const entries: { from: number; to: number; runs: Run[] }[] = [];
  for (const run of row.things.flatMap(({ runs }) => runs)) {
    const last = entries.at(-1);
    if (last === undefined || run.left - last.to > cellGap * run.size)
      entries.push({ from: run.left, to: run.right, runs: [run] });
    else {
      last.runs.push(run);
      last.to = Math.max(last.to, run.right);
    }
  }
  return entries;
}

/** 12,300 or ［12,300］ */
const isAmount = (entry: Entry): boolean => isFigure(entry) || bracketed.test(textOf(entry));
const bracketed = /^[[［〔【][\s　]?[\d０-９,，.．▲△―－\-–ー]+[\s　]?[\]］〕】]$/;

/** A name, an amount and one thing more stand beside each other. */
const isAnchor = (entries: readonly Entry[]): boolean => entries.length > 2 && entries.some(isAmount);

/** Each head's column, from its first stripe to its last; null where stripes and heads do not fit. What no head stands above belongs to the next. */
function columnsBelow({ columns }: Heads, stripes: readonly Stripe[]): readonly Stripe[] | null {
  const found: (Stripe | undefined)[] = columns.map(() => undefined);
  let next = 0;
  let ahead: Stripe | null = null;
  for (const stripe of stripes) {
    const shared = columns.map((pieces) => {
      const { left, right } = around(pieces);
      return overlap(stripe.from, stripe.to, left, right);
    });
    const most = Math.max(...shared);
    const place = most > 0 ? shared.indexOf(most) : undefined;
    if (place === undefined) {
      ahead ??= stripe;
      continue;
    }
    if (place < next || found[place] !== undefined) return null;
    found[place] = { from: ahead?.from ?? stripe.from, to: stripe.to };
    [next, ahead] = [place, null];
  }
  return ahead === null && found.every((stripe) => stripe !== undefined) ? found : null;
}

/** Null where a row with amounts does not fit into the columns. */
function linesOf(body: readonly PieceRow[], columns: readonly Stripe[], size: number): readonly Line[] | null {
  const lines: Line[] = [];
  const edges = edgesOf(columns);
  for (const row of body) {
    const entries = entriesOf(row);
    const crosses = entries.some(({ from, to }) => edges.some((edge) => from < edge - 1 && to > edge + 1));
    const cells = columns.map((_, column) =>
      entries.filter(({ from }) => edges.filter((edge) => from >= edge - 1).length === column),
    );
    const isAhead = cells.slice(2).every((cell) => cell.length === 0);
    const isBand = !entries.some(isAmount) && (crosses ? entries.length < 3 : isAhead && isHeavier(row, size));
    if (crosses && !isBand && entries.some(isAmount)) return null;
    lines.push({ row, cells, isBand });
  }
  return lines;
}

const isHeavier = (row: PieceRow, size: number): boolean =>
  sizeOf(row) > 1.1 * size || row.things.every(({ runs }) => runs.every(({ bold }) => bold));

/** Where one column ends and the next begins. */
const edgesOf = (columns: readonly Stripe[]): readonly number[] =>
  columns.slice(1).map(({ from }, index) => ((columns[index]?.to ?? from) + from) / 2);

/** Lines that go on in the cells above them: close to them, and without a mark or an amount where those have one already. */
function groupsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const above = group?.at(-1);
    const isClose = above !== undefined && line.row.top - above.row.bottom < sameCell * sizeOf(line.row);
    const goesOn = isClose && !line.isBand && !above.isBand && !isNext(group ?? [], line);
    if (goesOn && group !== undefined) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

const isNext = (group: readonly Line[], line: Line): boolean =>
  hasAmount(line) ? group.some(hasAmount) : hasFirst(line) && group.some(hasFirst);
const hasAmount = ({ cells }: Line): boolean => cells.some((cell) => cell.some(isAmount));
const hasFirst = ({ cells }: Line): boolean => (cells[0]?.length ?? 0) > 0;

function tableOf(groups: readonly (readonly Line[])[], columns: readonly Stripe[]): TextTable {
  const edges = around(groups.flatMap((group) => group.map(({ row }) => row)));
  const xs = [edges.left, ...edgesOf(columns), edges.right];
  const filled = groups.flatMap((group, row) => {
    const { top, bottom } = around(group.map((line) => line.row));
    const cellOf = (column: number, across: number, runs: readonly Run[]) => {
      const [left, right] = [xs[column] ?? edges.left, xs[column + across] ?? edges.right];
      return { cell: { row, column, down: 1, across, edges: { left, top, right, bottom } }, content: cellText(runs) };
    };
    const [first] = group;
    if (first?.isBand === true)
      return [
        cellOf(
          0,
          columns.length,
          first.cells.flat().flatMap(({ runs }) => runs),
        ),
      ];
    const runsIn = (column: number) => group.flatMap(({ cells }) => cells[column]?.flatMap(({ runs }) => runs) ?? []);
    return columns.map((_, column) => cellOf(column, 1, runsIn(column)));
  });
  return {
    ...{ ...edges, rows: groups.length, columns: columns.length },
    cells: filled.map(({ cell, content: { text, style } }): TextCell => ({ ...cell, text, style })),
    struck: filled.flatMap(({ content }) => content.struck),
  };
}
