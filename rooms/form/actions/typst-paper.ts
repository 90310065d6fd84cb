import {
  lineText,
  type Paper,
  type PaperBlock,
  type PaperCell,
  type PaperStyle,
  type PaperTable,
  type Piece,
  type PlacedCell,
  pageSize,
  placeCells,
  type Words,
} from "../domain/paper.ts";
import { textWidth } from "../domain/text-width.ts";

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
/** Letters: what the lines of a cell leave free on both sides, with some room for wide letters. */
const besides = 1.1;
/** Letters: one line with the room above and below it. */
const oneLine = 1.76;
/** No narrow sign of the fonts is wider than this share of a letter. */
const narrowest = 0.62;

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
  const heights = [...heads, ...lines].map((cells) =>
    cells.every((placed) => isOneLine(placed.cell, widthOf(placed))) ? oneLine : null,
  );
  const sides = sidesOf(lines, columns.length);
  const draw = (cells: readonly PlacedCell[], height: number | null): readonly TypstCell[] =>
    cells.map((placed) => typstCell(placed, sides, height === null, widthOf(placed)));
  return {
    kind: "table",
    columns,
    sides,
    heights,
    head: heads.map((cells, row) => draw(cells, heights[row] ?? null)),
    rows: lines.map((cells, row) => draw(cells, heights[heads.length + row] ?? null)),
  };
}

/** A cell that reaches down over rows of one line holds two lines itself. */
function isOneLine({ words, down }: PaperCell, width: number): boolean {
  return words.length <= ((down ?? 1) > 1 ? 2 : 1) && words.every((line) => widthOfText(lineText(line)) <= width);
}

function widthOfText(text: string): number {
  const narrow = text.length * 2 - textWidth(text);
  return narrow * narrowest + (text.length - narrow);
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

function typstCell({ cell, column }: PlacedCell, sides: readonly Side[], tried: boolean, width: number): TypstCell {
  const { kind, span = 1, down = 1 } = cell;
  const words = softened(cell.words);
  const whole = tried && staysWhole(cell.words, width);
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

/** A row of a few lines moves to the next page as a whole; a long one begins here and goes on there. */
function staysWhole(words: Words, width: number): boolean {
  const lines = words.reduce((sum, line) => sum + Math.ceil(widthOfText(lineText(line)) / Math.max(width, 1)), 0);
  return lines > 1 && lines <= 8;
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
