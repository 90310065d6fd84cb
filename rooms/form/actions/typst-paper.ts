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
  const all = columns.reduce((sum, share) => sum + share, 0);
  const widthOf = ({ cell, column }: PlacedCell) =>
    (columns.slice(column, column + (cell.span ?? 1)).reduce((sum, share) => sum + share, 0) / all) * letters - besides;
  const [heads, lines] = [placeCells(head), placeCells(rows)];
  const measured = [...heads, ...lines].map((cells) => cells.map((placed) => measure(placed, widthOf(placed))));
  const heights = measured.map((cells, row) => heightOf(cells, measured.slice(row)));
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

/** A cell with the lines that its words take up at least and at most. */
type Measured = PlacedCell & LineBounds;

function measure(placed: PlacedCell, width: number): Measured {
  const bounds = placed.cell.words.map((line) => lineBounds(line, width));
  const sum = (of: (one: LineBounds) => number) =>
    Math.max(
      1,
      bounds.reduce((all, one) => all + of(one), 0),
    );
  return { ...placed, least: sum(({ least }) => least), most: sum(({ most }) => most) };
}

/** The height of a row whose number of lines is certain; null where the typesetter must try. */
function heightOf(row: readonly Measured[], below: readonly (readonly Measured[])[]): number | null {
  const own = row.filter(({ cell }) => (cell.down ?? 1) === 1);
  const lines = Math.max(...own.map(({ most }) => most));
  const certain = lines <= mostWhole && own.some(({ least }) => least === lines);
  const held = row.every(({ cell, most }) => most <= linesIn(below.slice(0, cell.down ?? 1)) || (cell.down ?? 1) === 1);
  return certain && held ? oneLine + (lines - 1) * nextLine : null;
}

/** How many lines a cell may hold that reaches down over these rows, each as low as it can be. */
function linesIn(rows: readonly (readonly Measured[])[]): number {
  const heights = rows.map((cells) => {
    const own = cells.filter(({ cell }) => (cell.down ?? 1) === 1);
    return oneLine + (Math.max(1, ...own.map(({ least }) => least)) - 1) * nextLine;
  });
  return 1 + Math.floor((heights.reduce((sum, height) => sum + height, 0) - oneLine) / nextLine);
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
