import { headingDepth } from "../heading-forms.ts";
import type { TextLine } from "./lines.ts";
import { rowsOfFigures } from "./order-of-figures.ts";
import { kindOfWord, type Word, wordsOf } from "./stream-heads.ts";

/** `lines` is how many of them the rows take up. */
export type NameBlock = {
  readonly rows: readonly { readonly name: Word; readonly values: readonly Word[] }[];
  readonly lines: number;
};

/**
 * Rows of a table whose names stand below each other ahead of all their figures: 「架空人口」 / 「仮想人口」 / 「210 180」 / 「95 80」, each line of figures those of
 * one name, or one figure to a line, whose units or sizes tell whether they were written row by row. Null where the figures do not come out even.
 */
export function nameBlock(lines: readonly TextLine[], from: number, columns: number): NameBlock | null {
  const first = lines[from];
  if (!first || columns < 2 || !isName(first)) return null;
  const body = lines.slice(from, from + mostNames * (columns + 1) + 1);
  const count = body.findIndex((line) => !isName(line));
  if (count < leastNames || count > mostNames) return null;
  const figures = body.slice(count).map(wordsOf);
  const end = figures.findIndex((words, index) => !areFigures(words) || isOnOtherPage(body[count + index], first));
  const run = end < 0 ? figures : figures.slice(0, end);
  const rows = rowsOfRun(run, count, columns);
  return (
    rows && {
      rows: rows.map((values, row) => ({ name: nameOf(body[row] ?? first), values })),
      lines: count + run.length,
    }
  );
}
const leastNames = 2;
const mostNames = 12;
const longestName = 40;

function rowsOfRun(
  run: readonly (readonly Word[])[],
  count: number,
  columns: number,
): readonly (readonly Word[])[] | null {
  if (run.length === count && run.every((words) => words.length === columns)) return run;
  const isOneByOne = run.length === count * columns && run.every((words) => words.length === 1);
  return isOneByOne ? rowsOfFigures(run.flat(), columns) : null;
}

const areFigures = (words: readonly Word[]): boolean =>
  words.every(({ text }) => kindOfWord(text) === "figure") && !pageNumber.test(words.map(({ text }) => text).join(""));
const pageNumber = /^[-–−－ー][\d０-９]{1,3}[-–−－ー]$/;
const isOnOtherPage = (line: TextLine | undefined, { page }: TextLine): boolean => line?.page !== page;

/** Words of one cell; the end of a broken name (件数, 「（累計）」) is none of its own. */
function isName(line: TextLine): boolean {
  const { plain } = line;
  const isShort = plain.length <= longestName && !/[。、→⇒:：]|\([^()]*$/.test(plain);
  if (!isShort || !/^\s{0,8}[一-龠ァ-ヶぁ-ん「A-Z]\S{2,}\s*$/.test(plain)) return false;
  return headingDepth(line.text) === null && kindOfWord(line.text.trim()) === "words";
}

const nameOf = (line: TextLine): Word => ({ text: line.text.trim(), line });
