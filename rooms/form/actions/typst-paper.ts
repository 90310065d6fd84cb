import { type LineBounds, lineBounds } from "../domain/line-count.ts";
import {
  type Paper,
  type PaperBlock,
  type PaperStyle,
  type PaperTable,
  type Piece,
  type PlacedCell,
  pageSize,
  placeCells,
  type Words,
} from "../domain/paper.ts";

/** What a cell says of itself where it differs from its column, or spans, or must stay on one page. */
type CellArguments = {
  readonly kind?: "head" | "band" | "figure";
  readonly span?: number;
  readonly down?: number;
  readonly whole?: true;
  readonly ragged?: true;
};
type TypstCell = string | { readonly words: Words; readonly args?: CellArguments };

/**
 * A table as the typesetter gets it. Most of its time goes into cells that name their own look and into rows whose height it must
 * try out, so the look of a column is said once, and a row of single lines has its height (in letters) from here; null = tried out.
 */
export type TypstTable = {
  readonly kind: "table";
  readonly columns: readonly number[];
  readonly sides: readonly Side[];
  readonly heights: readonly (number | null)[];
  readonly head: readonly (readonly TypstCell[])[];
  readonly rows: readonly (readonly TypstCell[])[];
};
type Side = "plain" | "head" | "band" | "figure";
type TypstPaper = Omit<Paper, "blocks"> & {
  readonly blocks: readonly (Exclude<PaperBlock, PaperTable> | TypstTable)[];
};

const pointsInMillimetre = 72 / 25.4;
/** Letters: what the lines of a cell leave free on both sides. */
const besides = 1;
/** Letters: one line with the room above and below it, and every further line. */
const oneLine = 1.76;
const nextLine = 1.366;
/** A row of a few lines moves to the next page as a whole; a long one begins here and goes on there. */
const mostWhole = 8;

/** A paper in the words of `paper.typ`. `fontSize` in points decides what fits on one line. */
export function typstPaper(paper: Paper, style: PaperStyle, fontSize: number): TypstPaper {
  const letters = ((pageSize(style).width - 2 * style.paper.margin) * pointsInMillimetre) / fontSize;
  return {
    ...paper,
    blocks: paper.blocks.map((block) => {
      if (block.kind === "table") return typstTable(block, letters);
      return block.kind === "text" || block.kind === "notes" ? { ...block, words: softened(block.words) } : block;
    }),
  };
}

export function typstTable({ columns, head, rows }: PaperTable, letters: number): TypstTable {
  const widthOf = widthsOf(columns, letters);
  const [heads, lines] = [placeCells(head), placeCells(rows)];
  const measured = [...heads, ...lines].map((cells) => cells.map((placed) => measure(placed, widthOf(placed))));
  const heights = measured.map((_, row) => heightOf(measured, row));
  const sides = sidesOf(lines, columns.length);
  const draw = (cells: readonly Measured[], height: number | null): readonly TypstCell[] =>
    cells.map((cell) => typstCell(cell, sides, height === null));
  return {
    kind: "table",
    columns,
    sides,
    heights,
    head: measured.slice(0, heads.length).map((cells, row) => draw(cells, heights[row] ?? null)),
    rows: measured.slice(heads.length).map((cells, row) => draw(cells, heights[heads.length + row] ?? null)),
  };
}

/** Letters that fit beside each other in a cell. */
function widthsOf(columns: readonly number[], letters: number): (placed: PlacedCell) => number {
  const ends = [0];
  for (const share of columns) ends.push((ends.at(-1) ?? 0) + share);
  const all = ends.at(-1) ?? 1;
  return ({ cell, column }) =>
    (((ends[column + (cell.span ?? 1)] ?? all) - (ends[column] ?? 0)) / all) * letters - besides;
}

/** A cell with the lines that its words take up at least and at most. */
type Measured = PlacedCell & LineBounds;

function measure({ cell, column }: PlacedCell, width: number): Measured {
  const found = { cell, column, least: 0, most: 0 };
  for (const line of cell.words) {
    const { least, most } = lineBounds(line, width);
    found.least += least;
    found.most += most;
  }
  return cell.words.length > 0 ? found : { ...found, least: 1, most: 1 };
}

const reachesDown = ({ cell }: Measured): boolean => (cell.down ?? 1) > 1;

/** The height of a row whose number of lines is certain; null where the typesetter must try. */
function heightOf(rows: readonly (readonly Measured[])[], row: number): number | null {
  let [least, most] = [1, 1];
  for (const cell of rows[row] ?? []) {
    if (reachesDown(cell)) {
      if (cell.most > linesIn(rows.slice(row, row + (cell.cell.down ?? 1)))) return null;
    } else {
      least = Math.max(least, cell.least);
      most = Math.max(most, cell.most);
    }
  }
  return least === most && most <= mostWhole ? oneLine + (most - 1) * nextLine : null;
}

/** How many lines a cell may hold that reaches down over these rows, each as low as it can be. */
function linesIn(rows: readonly (readonly Measured[])[]): number {
  let height = 0;
  for (const cells of rows) {
    let lines = 1;
    for (const cell of cells) if (!reachesDown(cell)) lines = Math.max(lines, cell.least);
    height += oneLine + (lines - 1) * nextLine;
  }
  return 1 + Math.floor((height - oneLine) / nextLine);
}

/** The look that most cells of each column share. */
function sidesOf(lines: readonly (readonly PlacedCell[])[], columns: number): readonly Side[] {
  return Array.from({ length: columns }, (_, at): Side => {
    const counts = new Map<Side, number>();
    for (const cells of lines)
      for (const { cell, column } of cells)
        if (column === at && (cell.span ?? 1) === 1)
          counts.set(cell.kind ?? "plain", (counts.get(cell.kind ?? "plain") ?? 0) + 1);
    return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "plain";
  });
}

function typstCell({ cell, column, most }: Measured, sides: readonly Side[], tried: boolean): TypstCell {
  const { kind, span = 1, down = 1 } = cell;
  const words = softened(cell.words);
  const whole = tried && most > 1 && most <= mostWhole;
  const ragged = tried && kind === "head";
  const [line] = words;
  if (!whole && !ragged && span === 1 && down === 1 && (kind ?? "plain") === sides[column]) {
    const [piece] = line ?? [""];
    return words.length <= 1 && (line?.length ?? 1) === 1 && typeof piece === "string" ? piece : { words };
  }
  const args: CellArguments = {
    ...(kind === undefined ? {} : { kind }),
    ...(span === 1 ? {} : { span }),
    ...(down === 1 ? {} : { down }),
    ...(whole ? { whole } : {}),
    ...(ragged ? { ragged } : {}),
  };
  return { words, args };
}

const longRun = /[!-~\uff61-\uff9f]{25,}/g;
const shortest = 25;

/** Invisible places to break in long runs of letters. */
function softened(words: Words): Words {
  const isLong = (piece: Piece) => (typeof piece === "string" ? piece : piece.text).length >= shortest;
  if (!words.some((line) => line.some(isLong))) return words;
  const soft = (text: string) => text.replace(longRun, (run) => run.replace(/.{12}/g, "$&\u200b"));
  return words.map((line) =>
    line.map((piece) => (typeof piece === "string" ? soft(piece) : { ...piece, text: soft(piece.text) })),
  );
}
