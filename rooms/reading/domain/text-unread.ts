import { problem } from "../../../foundation/index.ts";
import { isPeriodText } from "./find-periods.ts";
import type { FoundFact } from "./found-fact.ts";
import { isBareYear } from "./head-words.ts";
import { looksLikeNumber } from "./looks-like-number.ts";
import type { Place, ReadProblem } from "./placed-text.ts";
import { placeAround, type TextLine } from "./text-lines.ts";

/** A line with fewer bare figures may be a date, a page number or a list of numbers of chapters. */
const leastFigures = 2;
/** Lines that stand so near to each other are of one table. */
const farthest = 2;
const longestQuote = 60;

/**
 * Lines that hold figures like the row of a table, of which nothing was read and nothing asked: each run of them is told once, so that no table is
 * passed over in silence.
 */
export function unreadLines(
  lines: readonly TextLine[],
  facts: readonly FoundFact[],
  asked: readonly ReadProblem[],
): readonly ReadProblem[] {
  const open = lines.filter(mayHoldRow);
  if (open.length === 0) return [];
  const told = placesOf([
    ...facts.flatMap(({ at, figures }) => [at, ...figures.map((one) => one.at)]),
    ...asked.map(({ at }) => at),
  ]);
  const runs: TextLine[][] = [];
  for (const line of open.filter((one) => !told.has(`${one.page} ${one.number}`) && holdsRow(one))) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && before.page === line.page && line.order - before.order <= farthest) run.push(line);
    else runs.push([line]);
  }
  return runs.map((run) => ({ problem: unread(run), at: placeAround(run) }));
}

function placesOf(places: readonly Place[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { page, lines } of places) {
    const [first, last] = lines ?? [1, 0];
    for (let number = first; number <= last; number += 1) found.add(`${page ?? 1} ${number}`);
  }
  return found;
}

/** Where lines bear no numbers, as on pages of a PDF, the tables were found by their places. */
const mayHoldRow = ({ plain, at }: TextLine): boolean =>
  at.lines !== undefined && plain.length <= longestRow && /\d\S*[\s|].*\d/.test(plain);
const longestRow = 200;

function holdsRow({ text }: TextLine): boolean {
  const words = text.split(/[\s　|｜]+/).filter((word) => word !== "");
  const figures = words.filter((word) => /[\d０-９]/.test(word) && looksLikeNumber(word));
  return figures.length >= leastFigures && !words.every((word) => isPeriodText(word) || isBareYear(word));
}

const unread = (run: readonly TextLine[]) => {
  const quote = (run[0]?.text.trim() ?? "").slice(0, longestQuote);
  return problem(
    "text/unreadFigures",
    `「${quote}」${run.length > 1 ? `ほか${run.length - 1}行` : ""}に数が並んでいますが、表の見出しが分からず読み取っていません。元の資料を見て加えてください。`,
    `Figures stand in "${quote}"${run.length > 1 ? ` and ${run.length - 1} more lines` : ""}, and were not read: no heads tell what they are. Look at the document and add them.`,
  );
};
