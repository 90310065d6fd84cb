import { hasOpenBracket, namesMeasure } from "./text-marks.ts";
import type { StreamRow, Word } from "./text-stream-heads.ts";

/**
 * 「新規就農者数」 / 「市町の農業委員会が把握した、1年間に新たに農業に就いた人の数」: where the second line of every name is the longer one, no name was
 * broken at the end of its column, and what stands below it explains it. Otherwise a name is all its lines.
 */
export function namesOfRows(rows: readonly StreamRow[]): readonly (readonly Word[])[] {
  const all = rows.map(({ name }) => name);
  const firsts = all.map((name) => name.filter(({ line }) => line === name[0]?.line));
  const areExplained =
    all.length > 1 &&
    all.every((name, index) => isExplained(textOf(firsts[index] ?? []), name)) &&
    firsts.filter((first) => namesMeasure(textOf(first))).length * 2 >= all.length;
  return areExplained ? firsts : all;
}

function isExplained(first: string, name: readonly Word[]): boolean {
  const second = name.find(({ line }) => line !== name[0]?.line)?.line;
  const below = textOf(name.filter(({ line }) => line === second));
  return below.length > first.length && !begunAnew.test(below) && !hasOpenBracket(first);
}

/** A bracket goes on in the name, a mark begins one below its goal. */
const begunAnew = /^[（(○●・■□◆◇①-⑳]/;

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join("");
