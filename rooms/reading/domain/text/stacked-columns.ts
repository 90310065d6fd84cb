import { toHalfWidth } from "../../../../foundation/index.ts";
import { asUnitHead, findUnit } from "../find-unit.ts";
import { isHeadText } from "../head-words.ts";
import type { TextTable } from "./grid.ts";
import { classOf, fitsLeaf, gridOfStacked, isFirstName, type Leaf, leafOf, type Stacked } from "./stacked-heads.ts";

/** 「現状値」 / 「（令和元年度）」: the year of a head on a line of its own. */
export const inBrackets = /^\s*\([^()]{1,16}\)\s*$/;

/**
 * A table that was written column by column: each head above its cells, or all heads and then the cells of the first column, of the second … Cells
 * may be blocks of lines, or each line is one.
 */
export function tableByColumns(cells: readonly Stacked[]): TextTable | null {
  const lines = withBrackets(
    cells.flatMap(({ text, lines }) =>
      text.split("\n").map((part, index): Stacked => ({ text: part, lines: lines[index] ? [lines[index]] : lines })),
    ),
  );
  const blocks = cells.map((cell) => ({ ...cell, text: cell.text.replace(/\n/g, "") }));
  const [ofLines, ofBlocks] = [columnsOfStream(lines), columnsOfStream(blocks)];
  const ofStream = (ofBlocks?.length ?? 0) > (ofLines?.length ?? 0) ? ofBlocks : ofLines;
  const columns = ofStream ?? columnsBelowHeads(blocks);
  if (!columns) return null;
  const used = columns.flatMap(({ leaf, cells: own }) => [leaf.head, ...own].flatMap((cell) => cell.lines));
  const rows = (columns[0]?.cells ?? []).map((_, row) => columns.map(({ cells: own }) => own[row] ?? null));
  const leaves = columns.map(({ leaf }) => leaf);
  return {
    grid: gridOfStacked(leaves, rows, used),
    lines: used.toSorted((one, other) => one.order - other.order),
  };
}

type Column = { readonly leaf: Leaf; readonly cells: readonly Stacked[] };

/** The columns from the first cell on, each as long as the first one; null where they do not begin with names. */
function columnsOfStream(cells: readonly Stacked[]): readonly Column[] | null {
  const isKnown = ({ text }: Stacked): boolean => isHeadText(text) && asUnitHead(text) === null;
  const rows = cells.findIndex((cell, index) => index > 0 && isKnown(cell)) - 1;
  const [first] = cells;
  if (rows < 2 || !first || !isKnown(first)) return null;
  const columns: Column[] = [];
  for (let at = 0; at + rows < cells.length; at += rows + 1) {
    const [head, ...own] = cells.slice(at, at + rows + 1);
    const leaf = head && (isKnown(head) ? leafOf(head) : leafOfUnit(head));
    if (!leaf || namesOthers(leaf, columns) || !own.every((cell) => fitsLeaf(cell, leaf))) break;
    columns.push({ leaf, cells: own });
  }
  const isTable =
    columns.length > 1 && columns[0]?.leaf.wants === "T" && columns.some(({ leaf }) => leaf.role !== null);
  return isTable ? columns : null;
}

/** 「取組内容」, 「実績」, then three names and three figures: as many of these as of those, for every column of figures. */
function columnsBelowHeads(cells: readonly Stacked[]): readonly Column[] | null {
  const count = cells.findIndex(({ text }, index) => !isHeadText(text) || isFirstName(text, cells.slice(0, index)));
  const leaves = cells.slice(0, count).map(leafOf);
  const names = leaves.findIndex(({ wants }) => wants !== "T");
  const below = cells.slice(count);
  const first = below.findIndex((cell) => classOf(cell) === "F");
  const rows = first / names;
  const isTable =
    names > 0 && rows >= 2 && Number.isInteger(rows) && leaves.slice(names).every(({ wants }) => wants === "F");
  if (!isTable || below.slice(rows * leaves.length).some((cell) => classOf(cell) === "F")) return null;
  const columns = leaves.map((leaf, index) => ({ leaf, cells: below.slice(index * rows, (index + 1) * rows) }));
  return columns.every(({ leaf, cells: own }) => own.length === rows && own.every((cell) => fitsLeaf(cell, leaf)))
    ? columns
    : null;
}

/** 「指標」 behind 「事業名」 and its costs: a table of its own. */
const namesOthers = ({ kind }: Leaf, before: readonly Column[]): boolean =>
  kind === "name" && before.some(({ leaf }) => leaf.wants === "F");

/** 「うち交付金充当額（円）」: no known word heads the figures, but their unit. */
const leafOfUnit = (head: Stacked): Leaf | null =>
  findUnit(head.text) === null ? null : { ...leafOf(head), wants: "F" };

/** 「（令和６年）」 on a line of its own is of the head above it. */
function withBrackets(lines: readonly Stacked[]): readonly Stacked[] {
  const joined: Stacked[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const isOfHead =
      above && inBrackets.test(toHalfWidth(line.text)) && isHeadText(above.text) && isHeadText(line.text);
    if (isOfHead) joined.splice(-1, 1, { text: `${above.text}${line.text}`, lines: [...above.lines, ...line.lines] });
    else joined.push(line);
  }
  return joined;
}
