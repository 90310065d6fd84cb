import { isPeriodText } from "../find-periods.ts";
import { kindOfHead, leftOver } from "../head-words.ts";
import { roleOfWords } from "../role-words.ts";
import { holdsFigure } from "./cells.ts";
import type { TextLine } from "./lines.ts";
import type { Stacked } from "./stacked-heads.ts";
import type { RoleRow } from "./yearly-grids.ts";

const leastYears = 2;
const mostYears = 8;
/** 区分, and the arrows that say which way each indicator is to go. */
const farthestYear = 12;
const mostBlocks = 40;

/** Years, and behind them for one indicator after the other its rows: 目標値, 実績値, 達成率. */
export type YearBlocks = {
  readonly years: readonly Stacked[];
  readonly heads: readonly TextLine[];
  readonly indicators: readonly (readonly RoleRow[])[];
};

/** The blocks that begin straight behind this line, one cell a line; null where the figures behind a role are not as many as the years. */
export function yearBlocks(
  last: TextLine | undefined,
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): YearBlocks | null {
  const from = (last?.order ?? lines.length) + 1;
  const until = lines.findIndex((line, index) => index >= from && taken.has(line));
  const all = lines.slice(from, until < 0 ? from + mostBlocks * (mostYears + 1) : until);
  const first = all.slice(0, farthestYear).findIndex(({ text }) => isPeriodText(text.trim()));
  if (first < 0) return null;
  const behind = all.findIndex(({ text }, index) => index > first && !isPeriodText(text.trim()));
  const years = all.slice(first, behind);
  if (behind < 0 || years.length < leastYears || years.length > mostYears) return null;
  const indicators: RoleRow[][] = [];
  for (let at = behind; labelOf(all[at]) !== null; at += 1 + years.length) {
    const [role, ...values] = all.slice(at, at + 1 + years.length);
    if (!role || values.length < years.length || !values.every(isValue)) return null;
    const block = indicators.at(-1);
    const label = labelOf(role);
    if (label === "rate" && block === undefined) return null;
    const row = { role: wordOf(role), values: values.map(wordOf) };
    if (label === "rate") continue;
    if (!block || block.some((one) => labelOf(one.role.line) === label)) indicators.push([row]);
    else block.push(row);
  }
  const areWhole = indicators.every(({ length }) => length === indicators[0]?.length && length > 1);
  return areWhole ? { years: years.map(headOf), heads: all.slice(0, behind), indicators } : null;
}

export const linesOfRoleRow = ({ role, values }: RoleRow): readonly TextLine[] => [
  role.line,
  ...values.map(({ line }) => line),
];

const wordOf = (line: TextLine) => ({ text: line.text.trim(), line });
const headOf = (line: TextLine): Stacked => ({ text: line.text.trim(), lines: [line] });

/** 目標値 and 実績値, or a rate of which nothing is read; null for anything else. */
function labelOf(line: TextLine | undefined): string | null {
  const text = line?.text.trim() ?? "";
  if (text === "" || text.length > longestLabel || holdsFigure(text)) return null;
  return kindOfHead(text) === "rate" ? "rate" : leftOver(text) === "" ? roleOfWords(text) : null;
}
const longestLabel = 8;

const isValue = ({ text }: TextLine): boolean => {
  const cell = text.trim();
  return (
    /^(?:[-－―ー–—…]|※[\d０-９]{0,2}|未集計|集計中)$/.test(cell) ||
    (cell.length <= longestValue && holdsFigure(cell) && !isPeriodText(cell))
  );
};
const longestValue = 16;
