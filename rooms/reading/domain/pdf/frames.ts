import { type Edges, groupedBy, overlap, type Ruling } from "./marks.ts";

/** A cell that rulings enclose; `row` and `column` count from 0. */
export type FrameCell = {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
  readonly edges: Edges;
};

/** A table of rulings, without its text. `xs` and `ys` are the lines between its columns and rows. */
export type Frame = Edges & {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly FrameCell[];
};

/** How far rulings may miss each other, in points. */
const touching = 3;
const sameEdge = 4;
/** A ruling parts two cells where it runs along this share of their common edge. */
const partsFrom = 0.55;
const openSide = 8;
/** A drawing with more crossings to try is no table. */
export const mostTries = 4_000_000;
const mostCells = 12_000;

/** The tables that rulings draw. Lone lines and boxes with one cell are none. */
export const framesOf = (rulings: readonly Ruling[]): readonly Frame[] => framesIn(crossing(rulings));

/** The same of rulings that are grouped already. */
export function framesIn(groups: readonly (readonly Ruling[])[]): readonly Frame[] {
  return groups.flatMap((group) => {
    const found = frameOf(group);
    return found === null ? [] : [found];
  });
}

/** Boxes around text: two standing sides, and a flat one at least, since the end of the page may cut a box open. */
export function boxesIn(groups: readonly (readonly Ruling[])[]): readonly Edges[] {
  return groups.flatMap((group): readonly Edges[] => {
    const standing = group.filter((ruling) => !ruling.flat);
    const flat = group.filter((ruling) => ruling.flat);
    const [left, right, ...more] = edgesOf(standing, []);
    if (left === undefined || right === undefined || more.length > 0 || flat.length === 0) return [];
    const isWhole = flat.every(({ from, to }) => overlap(from, to, left, right) >= partsFrom * (right - left));
    const top = Math.min(...standing.map(({ from }) => from));
    const bottom = Math.max(...standing.map(({ to }) => to));
    return isWhole && right - left >= leastBox && bottom - top >= leastBox ? [{ left, top, right, bottom }] : [];
  });
}

/** A smaller box is a mark or the bar of a chart, in points. */
const leastBox = 40;

/** Groups of rulings that reach each other. */
export function crossing(rulings: readonly Ruling[]): readonly (readonly Ruling[])[] {
  const flat = rulings.filter((ruling) => ruling.flat).sort((one, other) => one.at - other.at);
  const standing = rulings.filter((ruling) => !ruling.flat);
  if (flat.length * standing.length > mostTries) return [];
  const parents = new Map<Ruling, Ruling>();
  const rootOf = (ruling: Ruling): Ruling => {
    let root = ruling;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    if (root !== ruling) parents.set(ruling, root);
    return root;
  };
  for (const one of standing) {
    for (const other of flat) {
      if (other.at < one.from - touching) continue;
      if (other.at > one.to + touching) break;
      if (one.at < other.from - touching || one.at > other.to + touching) continue;
      const [root, otherRoot] = [rootOf(one), rootOf(other)];
      if (root !== otherRoot) parents.set(root, otherRoot);
    }
  }
  return [...groupedBy([...flat, ...standing], rootOf).values()];
}

function frameOf(group: readonly Ruling[]): Frame | null {
  const flat = group.filter((ruling) => ruling.flat);
  const standing = group.filter((ruling) => !ruling.flat);
  const xs = edgesOf(standing, flat);
  const ys = edgesOf(flat, standing);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > mostCells) return null;
  if (xs.length * standing.length + ys.length * flat.length > mostTries) return null;
  const cells = cellsOf(xs, ys, wallsOf(standing, xs, ys), wallsOf(flat, ys, xs));
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return cells.length < 2 ? null : { left, top, right, bottom, xs, ys, cells };
}

/** Where columns (or rows) part: at their rulings, and at the ends of the crossing ones where a side of the table is left open. */
function edgesOf(parting: readonly Ruling[], across: readonly Ruling[]): readonly number[] {
  const edges: number[] = [];
  for (const at of parting.map((ruling) => ruling.at).sort((one, other) => one - other)) {
    const last = edges.at(-1);
    if (last === undefined || at - last > sameEdge) edges.push(at);
  }
  const [first, last] = [edges[0], edges.at(-1)];
  if (first === undefined || last === undefined) return [];
  const before = across.filter((ruling) => ruling.from < first - openSide).map((ruling) => ruling.from);
  const after = across.filter((ruling) => ruling.to > last + openSide).map((ruling) => ruling.to);
  if (before.length > 1) edges.unshift(Math.min(...before));
  if (after.length > 1) edges.push(Math.max(...after));
  return edges;
}

/** For each line of `lines` and each stretch between neighbouring `ends`: whether rulings run along it. */
function wallsOf(rulings: readonly Ruling[], lines: readonly number[], ends: readonly number[]): readonly boolean[][] {
  return lines.map((line, index) => {
    const next = lines[index + 1] ?? Infinity;
    const here = rulings.filter(({ at }) => at >= line - 0.1 && at < Math.min(next, line + sameEdge + 0.1));
    return ends.slice(1).map((end, place) => {
      const start = ends[place] ?? end;
      const covered = here.reduce((sum, { from, to }) => Math.max(sum, overlap(from, to, start, end)), 0);
      return covered >= partsFrom * (end - start);
    });
  });
}

type Walls = readonly (readonly boolean[])[];

function cellsOf(xs: readonly number[], ys: readonly number[], standing: Walls, flat: Walls): readonly FrameCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const taken = new Uint8Array(columns * rows);
  const cells: FrameCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row * columns + column] === 1) continue;
      const [down, across] = extentOf(row, column);
      for (let y = row; y < row + down; y++) taken.fill(1, y * columns + column, y * columns + column + across);
      const [left = 0, right = 0] = [xs[column], xs[column + across]];
      const [top = 0, bottom = 0] = [ys[row], ys[row + down]];
      cells.push({ row, column, down, across, edges: { left, top, right, bottom } });
    }
  }
  return cells;

  /** To the right as far as no wall stands, then down as far as none lies along the whole width. */
  function extentOf(row: number, column: number): readonly [down: number, across: number] {
    const isFree = (y: number, x: number): boolean => taken[y * columns + x] === 0;
    let across = 1;
    while (column + across < columns && !standing[column + across]?.[row] && isFree(row, column + across)) across++;
    let down = 1;
    while (row + down < rows && isOpenBelow(row + down, column, across, isFree)) down++;
    return [down, across];
  }

  function isOpenBelow(
    row: number,
    column: number,
    across: number,
    isFree: (y: number, x: number) => boolean,
  ): boolean {
    for (let x = column; x < column + across; x++) {
      if (flat[row]?.[x] || !isFree(row, x)) return false;
      if (x > column && standing[x]?.[row]) return false;
    }
    return true;
  }
}
