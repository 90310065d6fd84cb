import type { Frame, FrameCell } from "./frames.ts";
import { type Edges, middleX, middleY, overlap, type Ruling } from "./marks.ts";
import { rowsOf } from "./rows.ts";
import { isLevel, type Run } from "./runs.ts";
import { isFigure } from "./stacked.ts";

/**
 * Tables whose rows are parted by rulings and whose columns by gaps alone. A ruling that begins only behind a column leaves the cell of that
 * column open to the row below: 基本目標 over its 施策 over their KPI.
 */
export function linedFrames(
  rulings: readonly Ruling[],
  frames: readonly Frame[],
  runs: readonly Run[],
): readonly Frame[] {
  const flat = rulings.filter((ruling) => ruling.flat && !frames.some((frame) => isWithin(ruling, frame)));
  if (flat.length < leastLines || flat.length > mostLines) return [];
  const standing = rulings.filter((ruling) => !ruling.flat);
  return stacksOf(flat).flatMap((stack) => {
    const { left, right, top, bottom } = stack;
    const isCrossed = standing.some(
      ({ at, from, to }) => at > left - slack && at < right + slack && overlap(from, to, top, bottom) > 2 * slack,
    );
    const inside = runs.filter((run) => isLevel(run) && isInside(run, stack));
    const frame = isCrossed || inside.length < leastRuns ? null : frameOf(stack, flat, inside);
    return frame === null ? [] : [frame];
  });
}

const leastLines = 3;
const mostLines = 1_000;
const leastRuns = 6;
/** How far the ends of rulings may miss each other, in points. */
const slack = 3;
/** Rulings farther apart are of two things. */
const farthest = 420;

const isWithin = ({ at, from, to }: Ruling, { left, right, top, bottom }: Edges): boolean =>
  at > top - slack && at < bottom + slack && overlap(from, to, left, right) > 0;

const isInside = (run: Run, { left, right, top, bottom }: Edges): boolean =>
  middleX(run) > left && middleX(run) < right && middleY(run) > top && middleY(run) < bottom;

/** Stretches of the page between rulings of one width: at least three of them. */
function stacksOf(flat: readonly Ruling[]): readonly Edges[] {
  const widest = [...flat].sort((one, other) => one.at - other.at);
  const stacks: Ruling[][] = [];
  for (const ruling of widest) {
    const stack = stacks.find(([first]) => first && isAsWide(first, ruling) && isNear(stacks, first, ruling));
    if (stack) stack.push(ruling);
    else stacks.push([ruling]);
  }
  const found = stacks.filter((stack) => stack.length >= leastLines).map(edgesOf);
  return found.filter((one) => !found.some((other) => other !== one && holds(other, one)));
}

const isAsWide = (one: Ruling, other: Ruling): boolean =>
  Math.abs(one.from - other.from) < slack && Math.abs(one.to - other.to) < slack;

function isNear(stacks: readonly (readonly Ruling[])[], first: Ruling, next: Ruling): boolean {
  const last = stacks.find(([one]) => one === first)?.at(-1);
  return last !== undefined && next.at - last.at < farthest;
}

const edgesOf = (stack: readonly Ruling[]): Edges => ({
  left: Math.min(...stack.map(({ from }) => from)),
  right: Math.max(...stack.map(({ to }) => to)),
  top: stack[0]?.at ?? 0,
  bottom: stack.at(-1)?.at ?? 0,
});

const holds = (outer: Edges, inner: Edges): boolean =>
  outer.left < inner.left + slack &&
  outer.right > inner.right - slack &&
  outer.top < inner.top + slack &&
  outer.bottom > inner.bottom - slack;

function frameOf(stack: Edges, flat: readonly Ruling[], runs: readonly Run[]): Frame | null {
  const own = flat.filter((ruling) => isWithin(ruling, stack));
  const ys = [...new Set(own.map(({ at }) => at))].sort((one, other) => one - other).filter(isApart);
  const bands = ys.slice(1).map((y, band) => runs.filter((run) => middleY(run) > (ys[band] ?? y) && middleY(run) < y));
  const xs = edgesOfColumns(stack, bands);
  if (xs.length < 3 || ys.length < leastLines) return null;
  const cells = joinedAcross(cellsOf(xs, ys, own), bands, xs);
  return isTable(cells, bands, runs) ? { ...stack, xs, ys, cells } : null;
}

const isApart = (y: number, index: number, all: readonly number[]): boolean =>
  index === 0 || y - (all[index - 1] ?? 0) > slack;

type Stripe = { readonly from: number; readonly to: number };

/** The least gap between columns, in letter sizes. */
const narrowest = 0.45;

function joinedStripes(stripes: readonly Stripe[], least: number): readonly Stripe[] {
  const joined: Stripe[] = [];
  for (const stripe of [...stripes].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (!last || stripe.from - last.to >= least) joined.push(stripe);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, stripe.to) };
  }
  return joined;
}

/** Columns are told by the rows of the body; heads and headings may reach over several, and a head alone may have an empty column. */
function edgesOfColumns(stack: Edges, bands: readonly (readonly Run[])[]): readonly number[] {
  const size = Math.max(...bands.flat().map((run) => run.size));
  const stripesIn = (band: readonly Run[]) =>
    joinedStripes(
      band.map(({ left, right }) => ({ from: left, to: right })),
      narrowest * size,
    );
  const body = bands
    .slice(1)
    .map(stripesIn)
    .filter((stripes) => stripes.length > 1);
  if (body.length < 2) return [];
  const told = joinedStripes(body.flat(), narrowest * size);
  const heads = stripesIn(bands[0] ?? []).filter(
    ({ from, to }) => told.filter((stripe) => overlap(from, to, stripe.from, stripe.to) > 0).length < 2,
  );
  const columns = joinedStripes([...told, ...heads], narrowest * size);
  const inner = columns.slice(1).map(({ from }, index) => (from + (columns[index]?.to ?? from)) / 2);
  return [stack.left, ...inner, stack.right];
}

/** A ruling parts two cells where it runs along this share of their common edge. */
const partsFrom = 0.55;

/** Column by column, a cell reaches down to the next ruling that runs below it. */
function cellsOf(xs: readonly number[], ys: readonly number[], own: readonly Ruling[]): readonly FrameCell[] {
  return xs.slice(1).flatMap((right, column) => {
    const left = xs[column] ?? right;
    const isWall = (y: number, row: number): boolean =>
      row === 0 ||
      row === ys.length - 1 ||
      own.some(
        ({ at, from, to }) => Math.abs(at - y) <= slack && overlap(from, to, left, right) >= partsFrom * (right - left),
      );
    const walls = ys.flatMap((y, row) => (isWall(y, row) ? [row] : []));
    return walls.slice(1).map((end, index): FrameCell => {
      const row = walls[index] ?? 0;
      const [top = 0, bottom = 0] = [ys[row], ys[end]];
      return { row, column, down: end - row, across: 1, edges: { left, top, right, bottom } };
    });
  });
}

/** Words that run from one column into the next are of a cell over both. */
function joinedAcross(
  cells: readonly FrameCell[],
  bands: readonly (readonly Run[])[],
  xs: readonly number[],
): readonly FrameCell[] {
  const joined = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  bands.forEach((band, row) => {
    for (const run of band) {
      const columnAt = (x: number) => xs.findLastIndex((edge) => edge <= x);
      const [first, last] = [columnAt(run.left + 1), columnAt(run.right - 1)];
      const parts = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) =>
        joined.get(`${row}:${first + step}`),
      );
      const [start] = parts;
      if (parts.length < 2 || !start || parts.some((part) => part?.down !== start.down || part.across > 1)) continue;
      for (let column = first + 1; column <= last; column += 1) joined.delete(`${row}:${column}`);
      const right = xs[last + 1] ?? start.edges.right;
      joined.set(`${row}:${first}`, { ...start, across: parts.length, edges: { ...start.edges, right } });
    }
  });
  return [...joined.values()].sort((one, other) => one.row - other.row || one.column - other.column);
}

const figureLike = /^[約▲△－―-]?[\d０-９][\d０-９,，.．]*[^\d０-９]{0,6}$/;
/** So many cells may hold several figures below each other: otherwise its rulings do not part its rows. */
const mostStacked = 0.1;

/** Rows that hold a figure each: rulings below paragraphs, or around all rows of a body, make no table here. */
function isTable(cells: readonly FrameCell[], bands: readonly (readonly Run[])[], runs: readonly Run[]): boolean {
  const lines = cells.map(({ edges }) => rowsOf(runs.filter((run) => isInside(run, edges))));
  const filled = lines.filter((rows) => rows.length > 0);
  const stacked = filled.filter((rows) => rows.filter(isFigure).length > 1).length;
  const withFigure = bands.filter((band) => band.some((run) => figureLike.test(run.text.trim()))).length;
  return stacked <= mostStacked * filled.length && withFigure * 2 >= bands.length;
}
