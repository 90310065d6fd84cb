/** A square of the map grid with the group whose border it may lie on. */
export interface GridSquare {
  readonly column: number;
  readonly row: number;
  readonly group: string;
}

/**
 * The outlines of all groups as one SVG path in grid units: every edge whose two sides belong to
 * different groups, or where the map ends. Straight runs are joined so that the path stays short.
 */
export function groupOutlines(squares: readonly GridSquare[]): string {
  const groups = new Map(squares.map((square) => [`${square.column},${square.row}`, square.group]));
  const groupAt = (column: number, row: number) => groups.get(`${column},${row}`);
  const columns = squares.map((square) => square.column);
  const rows = squares.map((square) => square.row);
  const box = { left: min(columns), right: max(columns) + 1, top: min(rows), bottom: max(rows) + 1 };
  const level = range(box.top, box.bottom).flatMap((y) =>
    runs(box.left, box.right - 1, (x) => groupAt(x, y) !== groupAt(x, y - 1)).map(([a, b]) => `M${a} ${y}H${b}`),
  );
  const upright = range(box.left, box.right).flatMap((x) =>
    runs(box.top, box.bottom - 1, (y) => groupAt(x, y) !== groupAt(x - 1, y)).map(([a, b]) => `M${x} ${a}V${b}`),
  );
  return [...level, ...upright].join("");
}

/** The centre of a group's squares, in grid units: where its name stands. */
export function groupCentre(squares: readonly GridSquare[], group: string): { readonly x: number; readonly y: number } {
  const own = squares.filter((square) => square.group === group);
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { x: mean(own.map((square) => square.column)) + 0.5, y: mean(own.map((square) => square.row)) + 0.5 };
}

function runs(first: number, last: number, isEdge: (at: number) => boolean): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const at of range(first, last)) {
    if (!isEdge(at)) continue;
    const open = found.at(-1);
    if (open !== undefined && open[1] === at) open[1] = at + 1;
    else found.push([at, at + 1]);
  }
  return found;
}

function range(first: number, last: number): readonly number[] {
  return last < first ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function min(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.min(...values);
}

function max(values: readonly number[]): number {
  return values.length === 0 ? -1 : Math.max(...values);
}
