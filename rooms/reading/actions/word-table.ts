import { tooManyCells } from "../domain/file-problems.ts";
import { type GridCell, type Place, plainStyle, type TextStyle } from "../domain/placed-text.ts";
import { columnLetters } from "../domain/sheet-cells.ts";
import { mostTableColumns, spanOf } from "../domain/table-slots.ts";
import { StopReading } from "./open-package.ts";
import { attributeOf, childOf, type XmlNode } from "./walk-xml.ts";

/** A table inside a cell, and the line of that cell that says its unit: （単位：千円）. */
export type InnerTable = { readonly node: XmlNode; readonly unit: string | null };

/** What a cell of a table says; tables inside it are handed on. */
export type CellReading = { readonly text: string; readonly style: TextStyle; readonly inner: readonly InnerTable[] };

/** A table of Word as cells with their spans; `removed` rows were deleted in tracked changes. */
export type TableReading = {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
  readonly inner: readonly InnerTable[];
  readonly removed: readonly XmlNode[];
};

type Draft = { -readonly [K in keyof GridCell]: GridCell[K] };

/** Reads a `w:tbl`. A cell that goes on from above (vMerge) makes the one above taller. */
export function readTable(
  table: XmlNode,
  given: {
    readonly number: number;
    readonly page: number;
    readonly spent: { cells: number };
    readonly most: number;
    readonly readCell: (cell: XmlNode, at: Place) => CellReading;
  },
): TableReading {
  const cells: Draft[] = [];
  const inner: InnerTable[] = [];
  const removed: XmlNode[] = [];
  // for each column, the cell that may go on below
  let above = new Map<number, Draft>();
  let row = 0;
  let columns = 0;
  for (const line of rowsIn(table)) {
    const properties = childOf(line, "trPr");
    if (childOf(properties, "del")) {
      removed.push(line);
      continue;
    }
    const below = new Map<number, Draft>();
    let column = before(properties);
    for (const cell of cellsIn(line)) {
      const own = childOf(cell, "tcPr");
      const across = spanOf(said(own, "gridSpan"), mostTableColumns);
      const carried = goesOn(own) ? above.get(column) : undefined;
      if (carried) {
        carried.down += 1;
        below.set(column, carried);
      } else {
        given.spent.cells += 1;
        if (given.spent.cells > given.most) throw new StopReading(tooManyCells(given.most));
        const at = { page: given.page, cell: `#${given.number}!${columnLetters(column)}${row + 1}` };
        const read = given.readCell(cell, at);
        inner.push(...read.inner);
        const { text, style } = read;
        const draft: Draft = { row, column, down: 1, across, text, value: null, style: text ? style : plainStyle, at };
        cells.push(draft);
        if (childOf(own, "vMerge")) below.set(column, draft);
      }
      column = Math.min(column + across, mostTableColumns * 2);
    }
    above = below;
    columns = Math.max(columns, column);
    row += 1;
  }
  return { rows: row, columns, cells, inner, removed };
}

const said = (properties: XmlNode | null, name: string): string | null =>
  attributeOf(childOf(properties, name)?.attributes ?? {}, "val");

const before = (properties: XmlNode | null): number => {
  const skipped = Number(said(properties, "gridBefore") ?? 0);
  return Number.isInteger(skipped) && skipped > 0 ? Math.min(skipped, mostTableColumns) : 0;
};

/** `<w:vMerge/>` goes on from above, `<w:vMerge w:val="restart"/>` begins. */
function goesOn(properties: XmlNode | null): boolean {
  return childOf(properties, "vMerge") !== null && said(properties, "vMerge") !== "restart";
}

/** Rows and cells may be wrapped in fields to fill in (sdt) and marks of changes. */
const wrappers = new Set(["sdt", "sdtContent", "ins", "customXml", "moveTo"]);

const rowsIn = (node: XmlNode): readonly XmlNode[] => wrapped(node, "tr");
const cellsIn = (node: XmlNode): readonly XmlNode[] => wrapped(node, "tc");

function wrapped(node: XmlNode, name: string): readonly XmlNode[] {
  const found: XmlNode[] = [];
  for (const child of node.children) {
    if (child.name === name) found.push(child);
    else if (wrappers.has(child.name)) found.push(...wrapped(child, name));
  }
  return found;
}
