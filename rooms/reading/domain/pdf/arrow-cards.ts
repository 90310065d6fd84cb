import { findPeriods } from "../find-periods.ts";
import { around, type Edges, heightOf, middleX, overlap, widthOf } from "./marks.ts";
import { type Piece, pieceOf } from "./regions.ts";
import { rowsOf, rowText } from "./rows.ts";
import { isLevel, type Run } from "./runs.ts";

/** Cards of goals, each with what stands in it, and the runs that belong to none. */
export type ArrowCards = { readonly cards: readonly Piece[]; readonly rest: readonly Run[] };

/**
 * A goal drawn as a box: its name, and below it 「41人」 over 「令和６年度」, an arrow, 「60人」 over 「令和11年度」. What stands on either side of the arrow is
 * one thing with its year, though several such boxes stand beside each other: name and values are given as lines of a card of their own.
 */
export function arrowCards(all: readonly Run[]): ArrowCards {
  const runs = all.some(({ text }) => arrowAtEnd.test(text)) ? all.flatMap(arrowApart) : all;
  const arrows = runs.filter((run) => arrowAlone.test(run.text) && isLevel(run));
  if (arrows.length === 0 || arrows.length > mostArrows || runs.length > mostRuns) return { cards: [], rest: all };
  const taken = new Set<Run>(arrows);
  const cards: Piece[] = [];
  const used = new Set<Run>();
  for (const arrow of arrows) {
    const near = runs.filter((run) => !taken.has(run) && isLevel(run) && isNear(run, arrow));
    const [from, to] = [
      stackFrom(
        near.filter((run) => run.right <= arrow.left + 1).sort((one, other) => other.right - one.right),
        arrow,
      ),
      stackFrom(
        near.filter((run) => run.left >= arrow.right - 1).sort((one, other) => one.left - other.left),
        arrow,
      ),
    ];
    const [before, after] = [from, to].map(valueWithYear);
    const name = nameOver(near, arrow, [...from, ...to]);
    if (!before || !after || name.length === 0) continue;
    const own = [...name, ...from, arrow, ...to];
    for (const run of own) {
      taken.add(run);
      used.add(run);
    }
    const values: Run = { ...(from[0] ?? arrow), ...around([...from, arrow, ...to]), text: `${before} → ${after}` };
    const inner = [wholeName(name), values].map((run) => pieceOf([run]));
    cards.push({ ...around(own), runs: [], table: null, inner, letters: 0, size: 0 });
  }
  return { cards, rest: used.size === 0 ? all : runs.filter((run) => !used.has(run)) };
}

const arrowAlone = /^[\s　]*[→⇒➡⇨▶►▷][\s　]*$/;
const arrowAtEnd = /^[\s　]*[→⇒➡⇨▶►▷]|[→⇒➡⇨▶►▷][\s　]*$/;

/** 「令和６年度 ▶」 was drawn without a gap. */
function arrowApart(run: Run): readonly Run[] {
  const { signs } = run;
  const [first, last] = [signs[0], signs.at(-1)];
  if (!first || !last || signs.length < 2 || !isLevel(run)) return [run];
  const cut = arrowAlone.test(first.text) ? 1 : arrowAlone.test(last.text) ? signs.length - 1 : 0;
  if (cut === 0) return [run];
  return [signs.slice(0, cut), signs.slice(cut)].map((own) => ({
    ...run,
    ...around(own),
    signs: own,
    size: Math.max(...own.map(({ size }) => size)),
    text: own.length === 1 ? (own[0]?.text ?? "") : run.text.replace(arrowAtEnd, "").trim(),
  }));
}

/** A page with more is a drawing. */
const [mostArrows, mostRuns] = [30, 4_000];

/** How far a card reaches from its arrow, in heights of the arrow or of letters. */
const reach = 5;
const isNear = (run: Run, arrow: Run): boolean => {
  const least = reach * Math.max(heightOf(arrow), run.size);
  return (
    overlap(run.top, run.bottom, arrow.top, arrow.bottom) > -least &&
    overlap(run.left, run.right, arrow.left, arrow.right) > -2 * least
  );
};

/** From the run beside the arrow up and down, what stands close over and under it. */
function stackFrom(runs: readonly Run[], arrow: Run): readonly Run[] {
  const first = runs.find((run) => overlap(run.top, run.bottom, arrow.top - run.size, arrow.bottom + run.size) > 0);
  if (!first) return [];
  const stack = [first];
  const grow = (): Run | undefined => runs.find((run) => !stack.includes(run) && isOfStack(run, around(stack)));
  for (let next = grow(); next && stack.length < mostOfStack; next = grow()) stack.push(next);
  return stack;
}
const mostOfStack = 8;

const isOfStack = (run: Run, stack: Edges): boolean =>
  overlap(run.top, run.bottom, stack.top, stack.bottom) > -closeRows * run.size &&
  (overlap(run.left, run.right, stack.left, stack.right) > 0.5 * Math.min(widthOf(run), widthOf(stack)) ||
    overlap(run.left, run.right, stack.left, stack.right) > -0.6 * run.size);
const closeRows = 0.9;

/** 「41人（令和６年度）」: one figure and its year, on lines of their own; null for anything else. */
function valueWithYear(stack: readonly Run[]): string | null {
  const text = textOf(stack);
  const [only, ...others] = rowsOf(stack).length < 2 || text.length > longestValue ? [] : findPeriods(text);
  if (!only || others.length > 0) return null;
  const isAhead = text.slice(0, only.start).trim() === "";
  const [value, when] = isAhead
    ? [text.slice(only.end), text.slice(0, only.end)]
    : [text.slice(0, only.start), text.slice(only.start)];
  return /[\d０-９]/.test(value) && !/。/.test(text) ? `${bare(value)}（${bare(when.replace(sameYear, ""))}）` : null;
}
const longestValue = 40;
const bare = (text: string): string => text.replace(/^[\s　（(]+|[\s　（(）)]+$/g, "");
/** 令和３（2021）年 */
const sameYear = /[（(][12１２][\d０-９]{3}[)）]/;

const textOf = (runs: readonly Run[]): string =>
  rowsOf(runs)
    .map(({ things }) => rowText(things))
    .join("");

const wholeName = (name: readonly Run[]): Run => ({ ...(name[0] as Run), ...around(name), text: textOf(name) });

/** The line over both sides of the arrow, and the one that it goes on from. */
function nameOver(runs: readonly Run[], arrow: Run, values: readonly Run[]): readonly Run[] {
  if (values.length === 0) return [];
  let { left, right, top } = around([...values, arrow]);
  const name: Run[] = [];
  for (const row of [...rowsOf(runs.filter((run) => run.bottom <= top + 1))].reverse()) {
    const own = row.things.filter((run) => overlap(run.left, run.right, left, right) > 0.5 * widthOf(run));
    const [first] = own;
    if (!first || top - around(own).bottom > 1.6 * first.size || name.length > mostOfName) break;
    if (Math.abs(middleX(around(own)) - middleX({ left, right, top, bottom: top })) > 0.25 * (right - left)) break;
    if (name.length > 0 && top - around(own).bottom > 0.8 * first.size) break;
    name.unshift(...own);
    top = around(own).top;
  }
  return name;
}
const mostOfName = 4;
