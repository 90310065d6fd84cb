import { toHalfWidth } from "../../../../foundation/index.ts";
import { isPeriodText } from "../find-periods.ts";
import { kindOfHead } from "../head-words.ts";
import { holdsFigure, type LaidLine, type LaidTable, type LineCell, type Stripe } from "./cells.ts";
import type { TextLine } from "./lines.ts";

/** A table without what is said below the names of its rows; of lines that hold more, what is left of them. */
export type LaidApart = { readonly table: LaidTable; readonly rest: readonly TextLine[] };

/** 「(98,300)」, 「(－)」: what stands below an amount is said of it. */
export const inBracket = /^[(（][\s　]*(?:[\d０-９][\d０-９,，.．]*|[-－―ー–—])[\s　]*[)）]$/;

/** 「（H27.3末）」 below a figure: when it was so. */
export const isYearInBracket = (text: string): boolean =>
  /^[(（][^()（）]{2,24}[)）]$/.test(text) && isPeriodText(text.slice(1, -1).trim());

const longestSaid = 60;

/** 「相談を一つの窓口で受けます。」 straight below a row and right of its first column goes on about it. */
export const isSaidBelowRow = (line: TextLine, cells: readonly LineCell[], stripes: readonly Stripe[]): boolean =>
  line.blanks === 0 &&
  cells.length === 1 &&
  stripes.length > 2 &&
  cells.every(({ from, text }) => from > (stripes[0]?.to ?? 0) && text.length <= longestSaid && !/^[※*＊]/.test(text));

/**
 * 区分 | 事業名 | 予算額, and below a name in its column what is done, beside it last year's amount in a bracket: the words are lines of their own,
 * the bracket stays below its amount.
 */
export function withWordsApart(table: LaidTable): LaidApart {
  const name = columnOfNames(table);
  const next = table.stripes[name + 1]?.from;
  if (next === undefined) return { table, rest: [] };
  const rest: TextLine[] = [];
  let row: LaidLine | null = null;
  const lines = table.lines.flatMap((laid): readonly LaidLine[] => {
    const above = row;
    if (laid.isHead || !isSetIn(laid, table)) row = isRow(laid) ? laid : null;
    if (above === null || row !== above) return [laid];
    const words = laid.cells.filter(({ from, text }) => from < next && !inBracket.test(text));
    const behind = laid.cells.slice(words.length);
    const said = words.map(({ text }) => text).join("　");
    if (!behind.every(({ text }) => inBracket.test(text)) || !tells(said)) return [laid];
    if (behind.length === 0) return [];
    rest.push({ ...laid.line, text: `　${said}`, plain: toHalfWidth(`　${said}`) });
    return [{ ...laid, cells: behind, columns: laid.columns.slice(words.length) }];
  });
  return { table: { ...table, lines }, rest };
}

/** The column that names what stands behind a first one of flags or numbers; -1 where there is none. */
function columnOfNames({ lines, stripes }: LaidTable): number {
  const [head] = lines.filter(({ isHead }) => isHead);
  if (!head || stripes.length < 3 || head.cells.length !== stripes.length) return -1;
  return head.cells.findIndex(
    ({ text }, column) => column === 1 && kindOfHead(text) === "name" && namesWhat.test(text.replace(/[\s　]/g, "")),
  );
}
const namesWhat = /^(?:[^\s　]{0,6}(?:事業|取組|施策)(?:の?名称?)?|名称|件名)$/;

/** Straight below another line, right of the first column. */
const isSetIn = ({ line, cells: [first] }: LaidLine, { stripes: [column] }: LaidTable): boolean =>
  line.blanks === 0 && first !== undefined && column !== undefined && first.from >= column.to;

const isRow = ({ cells, isHead }: LaidLine): boolean =>
  !isHead && cells.length > 2 && cells.slice(2).some(({ text }) => holdsFigure(text));

/** A sentence, an item, or words with a figure: no rest of a name. */
const tells = (said: string): boolean => /[。、\d０-９]|^[・･※○◯(（]/.test(said);
