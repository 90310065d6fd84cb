import { cellToReading } from "../cell-to-reading.ts";
import { isHeadText } from "../head-words.ts";
import { mayBeIn } from "./affinity.ts";
import { holdsFigure } from "./cells.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { namesMeasure } from "./marks.ts";

const leastHeads = 2;
const mostHeads = 8;
const leastRows = 2;
const mostRows = 40;
const longestName = 30;

/**
 * Tables cell by cell whose heads say what is measured, and no roles nor years: 「区分」 / 「収支率」 / 「利用者数」 over 「架空バス」 / 「20%以上」 / 「1,800人以上」 … Each row has as
 * many figures as there are heads, each in a unit that its head calls for.
 */
export function measureHeads(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((line) =>
    firstHead.test(line.plain) && !taken.has(line) ? tableBelow(line, lines, taken) : [],
  );
}
const firstHead = /^\s*(?:区\s{0,3}分|項\s{0,3}目|種\s{0,3}別|名\s{0,3}称|(?:路線|施設|地区|事業)名?)\s*$/;

function tableBelow(first: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const below = lines.slice(first.order + 1, first.order + 1 + mostHeads + mostRows * (mostHeads + 1));
  const end = below.findIndex((line) => taken.has(line) || line.page !== first.page);
  const free = end < 0 ? below : below.slice(0, end);
  const count = headsOf(free);
  if (count < leastHeads) return [];
  const heads = free.slice(0, count);
  const rows = rowsOf(free.slice(count), heads);
  if (rows.length < leastRows) return [];
  const role = roleAbove(first, lines);
  const cells = rows.map(([name = first, ...values]): Row => [values[0] ?? name, [name, ...values].map(textOf), name]);
  return [
    {
      grid: gridOf([[first, ["区分", ...heads.map((head) => `${textOf(head)}${role}`)]], ...cells]),
      lines: [first, ...heads, ...rows.flat()],
    },
  ];
}

const textOf = ({ text }: TextLine): string => text.trim();

/** So many lines from the first on name what is measured; the one behind them names the first row, whatever it is called. */
function headsOf(lines: readonly TextLine[]): number {
  const firstFigure = lines.findIndex(isFigure);
  const words = firstFigure < 1 ? [] : lines.slice(0, firstFigure - 1);
  const areHeads = words.every(
    (line) => namesMeasure(textOf(line)) && !/[\d。、]/.test(line.plain) && line.plain.length <= longestName,
  );
  return words.length <= mostHeads && areHeads ? words.length : 0;
}

const isFigure = (line: TextLine): boolean => holdsFigure(textOf(line)) && !isHeadText(textOf(line));

/** One row after the other, as long as behind a name stand a figure for each head and no more. */
function rowsOf(lines: readonly TextLine[], heads: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const rows: (readonly TextLine[])[] = [];
  for (let at = 0; rows.length < mostRows; at += heads.length + 1) {
    const [name, ...values] = lines.slice(at, at + heads.length + 1);
    if (!name || !isName(name) || values.length < heads.length || !values.every(isFigure)) break;
    // one figure too many, and nobody knows which is below which head
    const next = lines[at + heads.length + 1];
    if ((next && isFigure(next)) || !values.every((value, column) => isBelow(value, heads[column] ?? name))) return [];
    rows.push([name, ...values]);
  }
  return rows;
}

const isName = (line: TextLine): boolean =>
  line.plain.trim().length <= longestName &&
  /[一-龠ァ-ヶ]{2}/.test(line.plain) &&
  !isFigure(line) &&
  !/[。:：]/.test(line.plain);

/** A figure in a unit that the head calls for, or a mark in its place. */
function isBelow(value: TextLine, head: TextLine): boolean {
  const read = cellToReading(textOf(value));
  if (read.figures[0]?.reading.kind === "absent") return true;
  const unit = unitBehind.exec(value.plain)?.[1];
  return unit !== undefined && mayBeIn(textOf(head), unit);
}
const unitBehind = /\d\s?([^\s\d,.()]{1,6}?)(?:以上|以下|以内|未満|程度)?(?:\([^()]{1,16}\))?\s*$/;

/** 「新たな交通の目標値」 straight above says what the figures are. */
function roleAbove({ order }: TextLine, lines: readonly TextLine[]): string {
  const said = lines.slice(Math.max(0, order - farthestTitle), order).map(({ plain }) => role.exec(plain)?.[1] ?? "");
  const word = said.findLast((one) => one !== "");
  return word === undefined ? "" : `（${word}）`;
}
const farthestTitle = 3;
const role = /(目標値|実績値|現状値)(?:は.{0,12})?[\s】」』)〉》>]*$/;
