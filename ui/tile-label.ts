import { type GridSquare, groupCentre } from "./tile-outline.ts";

/** A point of the map in grid units. */
export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

/** A name to be placed: its group and how many squares it needs side by side. */
export interface GridName {
  readonly group: string;
  readonly width: number;
}

/**
 * Places the names of groups on free squares beside their group (the sea), where they hide nothing.
 * A group without free neighbours is named in its middle.
 */
export function placeNames(squares: readonly GridSquare[], names: readonly GridName[]): ReadonlyMap<string, GridPoint> {
  const taken = new Map(squares.map((square) => [key(square.column, square.row), square.group]));
  const places = new Map<string, GridPoint>();
  for (const name of names) {
    const best = bestStart(squares, taken, name);
    if (best === undefined) {
      places.set(name.group, groupCentre(squares, name.group));
      continue;
    }
    for (let step = 0; step < name.width; step += 1) taken.set(key(best.x + step, best.y), "");
    places.set(name.group, { x: best.x + name.width / 2, y: best.y + 0.5 });
  }
  return places;
}

function bestStart(
  squares: readonly GridSquare[],
  taken: ReadonlyMap<string, string>,
  name: GridName,
): GridPoint | undefined {
  const centre = groupCentre(squares, name.group);
  const starts = freeStarts(squares, taken, name.width).flatMap((start) => {
    const { own, other } = neighbours(taken, start, name);
    const distance = Math.hypot(start.x + name.width / 2 - centre.x, start.y + 0.5 - centre.y);
    return own > other ? [{ start, other, distance }] : [];
  });
  starts.sort((a, b) => a.other - b.other || a.distance - b.distance);
  return starts[0]?.start;
}

function freeStarts(
  squares: readonly GridSquare[],
  taken: ReadonlyMap<string, string>,
  width: number,
): readonly GridPoint[] {
  const columns = squares.map((square) => square.column);
  const rows = squares.map((square) => square.row);
  const free: GridPoint[] = [];
  for (let y = Math.min(...rows); y <= Math.max(...rows); y += 1) {
    for (let x = Math.min(...columns); x + width - 1 <= Math.max(...columns); x += 1) {
      if (!cells(x, y, width).some((at) => taken.has(at))) free.push({ x, y });
    }
  }
  return free;
}

// A name should touch its own group more than the others, best of all no other.
function neighbours(taken: ReadonlyMap<string, string>, start: GridPoint, name: GridName) {
  const around = [-1, 0, 1].flatMap((down) => cells(start.x - 1, start.y + down, name.width + 2));
  const groups = around.flatMap((at) => taken.get(at) ?? []);
  const own = groups.filter((group) => group === name.group).length;
  return { own, other: groups.length - own };
}

function cells(x: number, y: number, width: number): readonly string[] {
  return Array.from({ length: width }, (_, step) => key(x + step, y));
}

function key(column: number, row: number): string {
  return `${column},${row}`;
}
