import { isRaised, raised, smaller } from "../raised.ts";
import { around, type Edges, heightOf, middleX, type Sign, type Turn, widthOf } from "./marks.ts";

/** Letters that were written one after the other without a gap: a word, a number, a line, the text of a cell. */
export type Run = Edges & {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly struck: boolean;
  readonly turn: Turn;
  /** Letters below each other. */
  readonly vertical: boolean;
  readonly signs: readonly Sign[];
};

/** Gaps in letter sizes: from the first on there is a space between two letters, beyond the second a new run begins. */
const spaceFrom = 0.3;
const runEnds = 0.6;
/** A typed space may be as wide as a letter; two of them part columns. */
const runEndsAfterSpace = 1.7;
const onSameFoot = 0.2;

type Open = {
  readonly signs: Sign[];
  text: string;
  spaces: string;
  end: number;
  foot: number;
  head: number;
  size: number;
};

/** Joins letters into runs, in the order in which the file draws them. */
export function runsOf(signs: readonly Sign[], struck: ReadonlySet<Sign>): readonly Run[] {
  const runs: Run[] = [];
  let open: Open | null = null;
  for (const sign of signs) {
    if (sign.text.trim() === "") {
      if (open !== null) open.spaces += sign.text;
      continue;
    }
    if (open !== null && goesOn(open, sign, struck)) addSign(open, sign);
    else {
      if (open !== null) runs.push(closed(open, struck));
      open = opened(sign);
    }
  }
  if (open !== null) runs.push(closed(open, struck));
  return stackedJoined(withoutDoubles(runs));
}

/** A run with other letters of the same run, as when a ruling parts it. */
export function runOfSigns(signs: readonly Sign[], like: Run): Run {
  const text = signs.map((sign) => sign.text).join("");
  return { ...like, ...around(signs), text, signs, bold: mostlyBold(signs) };
}

function goesOn(open: Open, sign: Sign, struck: ReadonlySet<Sign>): boolean {
  const last = open.signs.at(-1);
  if (last === undefined || last.turn !== sign.turn || last.downward !== sign.downward) return false;
  if (struck.has(last) !== struck.has(sign)) return false;
  const size = Math.max(open.size, sign.size);
  const foot = footOf(sign);
  const isSmall = Math.min(open.size, sign.size) < smaller * size && foot > open.head && headOf(sign) < open.foot;
  if (Math.abs(foot - open.foot) > onSameFoot * size && !isSmall) return false;
  const gap = startOf(sign) - open.end;
  return gap > -runEnds * size && gap < (open.spaces === "" ? runEnds : runEndsAfterSpace) * size;
}

function addSign(open: Open, sign: Sign): void {
  const gap = startOf(sign) - open.end;
  const text = isRaised(sign.size, footOf(sign), open.size, open.foot) ? raised(sign.text) : sign.text;
  open.text += (open.spaces === "" && gap > spaceFrom * open.size ? " " : open.spaces) + text;
  open.spaces = "";
  open.signs.push(sign);
  open.end = endOf(sign);
  if (sign.size <= open.size) return;
  open.size = sign.size;
  open.foot = footOf(sign);
  open.head = headOf(sign);
}

const opened = (sign: Sign): Open => ({
  signs: [sign],
  text: sign.text,
  spaces: "",
  end: endOf(sign),
  foot: footOf(sign),
  head: headOf(sign),
  size: sign.size,
});

function closed({ signs, text, size }: Open, struck: ReadonlySet<Sign>): Run {
  const first = signs[0];
  // field by field: a page has a thousand runs, and spreading the edges into them takes as long as finding them
  const { left, top, right, bottom } = around(signs);
  return {
    left,
    top,
    right,
    bottom,
    text,
    size,
    bold: mostlyBold(signs),
    struck: first !== undefined && struck.has(first),
    turn: first?.turn ?? 0,
    vertical: first?.downward ?? false,
    signs,
  };
}

function mostlyBold(signs: readonly Sign[]): boolean {
  let bold = 0;
  for (const sign of signs) if (sign.bold) bold++;
  return bold * 2 > signs.length;
}

// Along its line, whatever way the line runs: where a letter starts and ends, and how deep its head and foot are.
function startOf(sign: Sign): number {
  if (sign.downward || sign.turn === 90) return sign.top;
  if (sign.turn === 180) return -sign.right;
  return sign.turn === 270 ? -sign.bottom : sign.left;
}

function endOf(sign: Sign): number {
  if (sign.downward || sign.turn === 90) return sign.bottom;
  if (sign.turn === 180) return -sign.left;
  return sign.turn === 270 ? -sign.top : sign.right;
}

function footOf(sign: Sign): number {
  if (sign.downward || sign.turn === 270) return sign.right;
  if (sign.turn === 90) return -sign.left;
  return sign.turn === 180 ? -sign.top : sign.bottom;
}

function headOf(sign: Sign): number {
  if (sign.downward || sign.turn === 270) return sign.left;
  if (sign.turn === 90) return -sign.right;
  return sign.turn === 180 ? -sign.bottom : sign.top;
}

/** The second print of a text follows soon after the first. */
const mostDoubles = 40;

/** Some programs print a letter twice, a little beside itself, to make it bold. */
function withoutDoubles(runs: readonly Run[]): readonly Run[] {
  const byText = new Map<string, { run: Run; place: number }[]>();
  const kept: Run[] = [];
  for (const run of runs) {
    const same = byText.get(run.text) ?? [];
    const near = 0.25 * run.size;
    const isNear = (other: { run: Run }): boolean =>
      Math.abs(other.run.left - run.left) < near && Math.abs(other.run.top - run.top) < near;
    const double = same.length > mostDoubles ? same.slice(-mostDoubles).find(isNear) : same.find(isNear);
    if (double !== undefined) {
      kept[double.place] = { ...double.run, bold: true };
      continue;
    }
    same.push({ run, place: kept.length });
    byText.set(run.text, same);
    kept.push(run);
  }
  return kept;
}

/** A letter of running Japanese text; marks such as ○ stand below each other in tables without being a word. */
const letter = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー（）「」、。・々〜～]$/u;
const nearBelow = 0.45;

/** Joins what a file writes letter by letter downwards into vertical runs. */
function stackedJoined(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  let stack: Run[] = [];
  const finish = (): void => {
    if (stack.length > 1 && stack.filter(isLetter).length > 1) joined.push(stackOf(stack));
    else joined.push(...stack);
    stack = [];
  };
  for (const run of runs) {
    const above = stack.at(-1);
    if (above !== undefined && !(canStack(run) && isBelow(above, run))) finish();
    if (canStack(run)) stack.push(run);
    else joined.push(run);
  }
  finish();
  return joined;
}

const isLetter = (run: Run): boolean => run.vertical || letter.test(run.text);
const canStack = (run: Run): boolean => isLetter(run) || run.turn === 90 || widthOf(run) <= 1.3 * run.size;

function isBelow(above: Run, run: Run): boolean {
  const size = Math.max(above.size, run.size);
  const gap = run.top - above.bottom;
  if (above.struck !== run.struck || Math.min(above.size, run.size) < 0.6 * size) return false;
  return Math.abs(middleX(above) - middleX(run)) < 0.35 * size && gap > -0.4 * size && gap < nearBelow * size;
}

function stackOf(stack: readonly Run[]): Run {
  const signs = stack.flatMap((run) => run.signs);
  const [first] = stack;
  return {
    ...around(stack),
    text: stack.map((run) => run.text).join(""),
    size: Math.max(...stack.map((run) => run.size)),
    bold: mostlyBold(signs),
    struck: first?.struck ?? false,
    turn: 0,
    vertical: true,
    signs,
  };
}

/** Runs that are read from left to right in rows. */
export const isLevel = (run: Run): boolean => run.turn === 0 && !run.vertical && heightOf(run) < 4 * run.size;
