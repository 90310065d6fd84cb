import { plainStyle, type TextStyle } from "../placed-text.ts";
import { isRaised, raised } from "../raised.ts";
import { around, type Edges, heightOf, middleX, overlap } from "./marks.ts";
import { isLevel, type Run } from "./runs.ts";

/** Things side by side at one height, from left to right. */
export type Row<Thing extends Edges> = Edges & { readonly things: readonly Thing[] };

/** Arranges things into rows from top to bottom: what lies at least half beside each other is one row. */
export function rowsOf<Thing extends Edges>(things: readonly Thing[]): readonly Row<Thing>[] {
  if (things.length < 2) return things.map((only) => rowOf([only]));
  const sorted = [...things].sort((one, other) => one.top + one.bottom - other.top - other.bottom);
  const rows: { things: Thing[]; tall: Thing }[] = [];
  for (const thing of sorted) {
    const row = besideOf(rows, thing);
    if (row === undefined) {
      rows.push({ things: [thing], tall: thing });
      continue;
    }
    row.things.push(thing);
    if (heightOf(thing) > heightOf(row.tall)) row.tall = thing;
  }
  return rows.map((row) => rowOf(row.things.sort((one, other) => one.left - other.left)));
}

function rowOf<Thing extends Edges>(things: readonly Thing[]): Row<Thing> {
  const { left, top, right, bottom } = around(things);
  return { left, top, right, bottom, things };
}

/** Of the last three rows the lowest in which the thing stands. */
function besideOf<Thing extends Edges, Open extends { readonly tall: Thing }>(
  rows: readonly Open[],
  thing: Thing,
): Open | undefined {
  for (let index = rows.length - 1; index >= Math.max(0, rows.length - 3); index--) {
    const row = rows[index];
    if (row !== undefined && isBeside(row.tall, thing)) return row;
  }
  return undefined;
}

const isBeside = (one: Edges, other: Edges): boolean =>
  overlap(one.top, one.bottom, other.top, other.bottom) >= 0.5 * Math.min(heightOf(one), heightOf(other));

/** Gaps in letter sizes between runs of a row: a space from the first on, two from the second on, so that columns stay apart. */
const spaceFrom = 0.3;
const wideFrom = 1.7;

/** The text of runs beside each other. What is struck through is left out without a gap; only where all is, it stands. */
export function rowText(runs: readonly Run[]): string {
  const isAllStruck = runs.every((run) => run.struck);
  let text = "";
  let before: Run | null = null;
  for (const run of runs) {
    if (!run.struck || isAllStruck)
      text += before === null || text === "" ? run.text : `${gapText(before, run)}${shownText(before, run)}`;
    before = run;
  }
  return text;
}

const oneIdeograph = /^\p{Script=Han}$/u;
const widestSpread = 3;

/** Letters of one short word, such as 氏　名, spread to the width of longer ones. */
export const isSpread = (before: Run, run: Run): boolean =>
  oneIdeograph.test(before.text) && oneIdeograph.test(run.text) && run.left - before.right <= widestSpread * run.size;

function gapText(before: Run, run: Run): string {
  const gap = (run.left - before.right) / run.size;
  if (gap < spaceFrom) return "";
  if (isSpread(before, run)) return " ";
  return gap < wideFrom ? " " : "  ";
}

const shownText = (before: Run, run: Run): string =>
  isRaised(run.size, run.bottom, before.size, before.bottom) ? raised(run.text) : run.text;

/** What runs look like together: the size and weight of most of their letters. */
export function styleOf(runs: readonly Run[]): TextStyle {
  if (runs.length === 0) return plainStyle;
  const all = runs.reduce((sum, run) => sum + run.signs.length, 0);
  const most = runs.reduce((one, run) => (run.signs.length > one.signs.length ? run : one));
  const bold = runs.reduce((sum, run) => sum + (run.bold ? run.signs.length : 0), 0);
  return sharedStyle({
    size: Math.round(most.size * 100) / 100,
    bold: bold * 2 > all,
    struck: runs.every((run) => run.struck),
    vertical: most.vertical,
  });
}

let latest: TextStyle = plainStyle;

/** Cell after cell looks the same: they share one object, since a long file has a hundred thousand. */
function sharedStyle(style: TextStyle): TextStyle {
  const { size, bold, struck, vertical } = latest;
  const isSame = style.size === size && style.bold === bold && style.struck === struck && style.vertical === vertical;
  if (!isSame) latest = style;
  return latest;
}

/** The text of a cell, its style, and the parts of it that are struck through while the rest is not. */
export type CellText = {
  readonly text: string;
  readonly style: TextStyle;
  readonly struck: readonly { readonly text: string; readonly edges: Edges }[];
};

export function cellText(runs: readonly Run[]): CellText {
  const [only] = runs;
  if (only !== undefined && runs.length === 1) return { text: only.text, style: styleOf(runs), struck: [] };
  const valid = runs.filter((run) => !run.struck);
  const style = styleOf(valid.length > 0 ? valid : runs);
  const struck = valid.length > 0 ? runs.filter((run) => run.struck) : [];
  return {
    text: cellLines(runs, valid.length > 0),
    style,
    struck: struck.map((run) => ({ text: run.text, edges: run })),
  };
}

/** Rows downwards, vertical lines from the right, letters that lie on their side along their own way. */
function cellLines(runs: readonly Run[], withoutStruck: boolean): string {
  const level = rowsOf(runs.filter(isLevel))
    .filter((row) => !withoutStruck || row.things.some((run) => !run.struck))
    .map((row) => ({ top: row.top, text: rowText(row.things) }));
  const others = runs.filter((run) => !isLevel(run) && !(withoutStruck && run.struck));
  const first = Math.min(...others.map((run) => run.top));
  const upward = others.some((run) => run.turn === 270);
  const standing = others
    .sort((one, other) => (upward ? middleX(one) - middleX(other) : middleX(other) - middleX(one)))
    .map((run) => ({ top: first, text: run.text }));
  const lines = [...level, ...standing].sort((one, other) => one.top - other.top);
  return lines.map((line) => line.text).join("\n");
}
