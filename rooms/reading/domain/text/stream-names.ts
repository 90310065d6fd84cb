import { hasOpenBracket, namesMeasure } from "./marks.ts";
import type { StreamRow, Word } from "./stream-heads.ts";

/**
 * 「新規就農者数」 / 「市町の農業委員会が把握した、1年間に新たに農業に就いた人の数」: where the second line of every name is the longer one, no name was
 * broken at the end of its column, and what stands below it explains it. Otherwise a name is all its lines.
 */
export function namesOfRows(rows: readonly StreamRow[]): readonly (readonly Word[])[] {
  const all = belowHeadings(behindNumbers(rows.map(({ name }) => name)));
  const firsts = all.map((name) => name.filter(({ line }) => line === name[0]?.line));
  const areExplained =
    all.length > 1 &&
    all.every((name, index) => isExplained(textOf(firsts[index] ?? []), name)) &&
    firsts.filter((first) => namesMeasure(textOf(first))).length * 2 >= all.length;
  return areExplained ? firsts : all;
}

/**
 * 「1-3 検診を受けた人の増加」 / 「架空検診」 … / 「架空健診」: the number of a row is no part of its name, and where the row below has none, its line heads both.
 */
function behindNumbers(names: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  const isNumbered = (name: readonly Word[] | undefined): boolean => numberAhead.test(name?.[0]?.text ?? "");
  if (names.length < 2 || !isNumbered(names[0])) return names;
  return names.map((name, index) => {
    if (!isNumbered(name)) return name;
    const below = name.filter(({ line }) => line !== name[0]?.line);
    const next = names[index + 1];
    if (below.length > 0 && next && !isNumbered(next)) return below;
    const [first, ...others] = name;
    const rest = first?.text.replace(numberAhead, "") ?? "";
    return first && rest !== "" ? [{ ...first, text: rest }, ...others] : others;
  });
}
const numberAhead = /^[\d０-９]{1,2}[-－][\d０-９]{1,2}(?=$|[一-龠ぁ-んァ-ヶ])/;

/**
 * 「①農業の振興」 / 「新規就農者数」 … 「認定農業者数」: where a sign stands only ahead of some names, and each time on a line above the rest, its line heads these rows.
 */
function belowHeadings(names: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  const isSigned = (name: readonly Word[]): boolean => /^[①-⑳]/.test(name[0]?.text ?? "");
  const below = (name: readonly Word[]): readonly Word[] => name.filter(({ line }) => line !== name[0]?.line);
  const signed = names.filter(isSigned);
  const areHeads = signed.length > 1 && signed.length < names.length && signed.every((name) => below(name).length > 0);
  return areHeads ? names.map((name) => (isSigned(name) ? below(name) : name)) : names;
}

function isExplained(first: string, name: readonly Word[]): boolean {
  const second = name.find(({ line }) => line !== name[0]?.line)?.line;
  const below = textOf(name.filter(({ line }) => line === second));
  return below.length > first.length && !begunAnew.test(below) && !hasOpenBracket(first);
}

/** A bracket goes on in the name, a mark begins one below its goal. */
const begunAnew = /^[（(○●・■□◆◇①-⑳]/;

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join("");
