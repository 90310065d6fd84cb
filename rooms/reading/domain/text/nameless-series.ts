import { findPeriods, isPeriodText } from "../find-periods.ts";
import { looksLikeNumber } from "../looks-like-number.ts";
import { type FlowTable, withRests } from "./flow-rests.ts";
import { type FlowWord, flowWords } from "./flow-words.ts";
import { gridOf, type TextTable, unnamedRow } from "./grid.ts";
import type { TextLine } from "./lines.ts";

/**
 * What is left of tables whose names are torn away: years, and behind them as many figures. They say when, and not of what: of what is asked. The
 * finders of tables with names come first.
 */
export function namelessSeries(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return [...seriesBelowYears(lines, taken), ...stagesOfProjects(lines, taken)];
}

const leastYears = 3;
const mostRows = 3;

/** 「H27 H28 H29 H30」 / 「90万人 92万人 94万人 96万人」 / 「91万人 93万人」: what was reached so far is shorter than what was planned. */
function seriesBelowYears(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((head) => {
    const mayBeYears = head.plain.length <= longestRow && manyYears.test(head.plain) && !taken.has(head);
    const years = mayBeYears ? consecutiveYears(head) : [];
    if (years.length < leastYears) return [];
    const rows: (readonly [TextLine, readonly string[]])[] = [];
    for (const line of lines.slice(head.order + 1, head.order + 1 + mostRows)) {
      const cells = taken.has(line) || line.page !== head.page ? [] : cellsOf(line);
      const [first] = rows;
      if (!(first ? goesOn(cells, first[1]) : cells.length === years.length)) break;
      rows.push([line, cells]);
    }
    return rows.map(([line, cells], index) => ({
      grid: gridOf([
        [line, ["区分", ...years.slice(0, cells.length)]],
        [line, [unnamedRow, ...cells]],
      ]),
      lines: index === 0 ? [head, line] : [line],
    }));
  });
}

/** Fewer cells in the same units; a number alone may be that of a page. */
function goesOn(cells: readonly string[], first: readonly string[]): boolean {
  const units = new Set(first.map(unitOf));
  return cells.length > 1 && cells.length <= first.length && cells.every((cell) => units.has(unitOf(cell)));
}

const manyYears = /^\s{0,9}(?:平成|令和|[HR])?\d{1,4}年?度?\s{1,9}(?:平成|令和|[HR])?\d/;

function consecutiveYears({ text }: TextLine): readonly string[] {
  const words = text.trim().split(/[\s　]+/);
  const years = words.map((word) => (isPeriodText(word) ? findPeriods(word)[0]?.period : undefined));
  const isNext = years.every((period, index) => {
    const before = years[index - 1];
    if (period === undefined || period.kind === "span") return false;
    return index === 0 || (before !== undefined && before.kind !== "span" && period.year === before.year + 1);
  });
  return isNext ? words : [];
}

/** The cells of a line that holds figures, or marks for none, and nothing else. */
function cellsOf({ text, plain }: TextLine): readonly string[] {
  if (plain.length > longestRow || !/\d|^\s*[-－―–]/.test(plain)) return [];
  const words = text.trim().split(/[\s　]+/);
  return words.every((word) => /^[-－―–—]$/.test(word) || looksLikeNumber(word)) ? words : [];
}
const longestRow = 120;

/** 「事業開始前 平成28年度 平成29年度 (現時点) (1年目) (2年目) 0人 10人 20人」: the aims of a plan to revive an area, whose indicators stood beside them. */
function stagesOfProjects(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  if (!lines.some(({ plain }) => plain.includes(beforeStart))) return [];
  const words = flowWords(lines, taken);
  return withRests(words.flatMap(({ text }, at) => (text.includes(beforeStart) ? (stagesFrom(words, at) ?? []) : [])));
}
const beforeStart = "事業開始前";

function stagesFrom(words: readonly FlowWord[], from: number): FlowTable | null {
  let at = from + 1;
  while (words[at]?.kind === "when") at += 1;
  const years = words.slice(from + 1, at).map(({ text }) => text);
  while (stage.test(words[at]?.text.normalize("NFKC") ?? "")) at += 1;
  const columns = years.length + 1;
  const { values, to } = valuesFrom(words, at);
  const rows = Array.from({ length: Math.floor(values.length / columns) }, (_, row) =>
    values.slice(row * columns, (row + 1) * columns),
  );
  const areOfOneUnit = rows.every((row) => row.every((value) => unitOf(value) === unitOf(row[0] ?? "")));
  const [first] = words.slice(from, from + 1);
  if (years.length < 2 || rows.length === 0 || values.length % columns > 0 || !areOfOneUnit || !first) return null;
  const used = words.slice(from, to);
  return {
    grid: gridOf([
      [first.line, ["区分", "基準値", ...years.map((year) => `期待値（${year}）`)]],
      ...rows.map((row) => [first.line, [unnamedRow, ...row]] as const),
    ]),
    lines: [...new Set(used.map(({ line }) => line))],
    used,
  };
}
/** (現時点), (1年目) below the years. */
const stage = /^\((?:現時点|\d{1,2}年目)\)$/;

const unitOf = (value: string): string => value.replace(/[\d０-９.,，．\s]+/g, "");

/** Figures with their units, one behind the other. */
function valuesFrom(
  words: readonly FlowWord[],
  from: number,
): { readonly values: readonly string[]; readonly to: number } {
  const values: string[] = [];
  let to = from;
  for (; words[to]?.kind === "figure"; to += 1) {
    const isApart = words[to + 1]?.kind === "unit";
    values.push(`${words[to]?.text ?? ""}${isApart ? (words[to + 1]?.text ?? "") : ""}`);
    if (isApart) to += 1;
  }
  return { values, to };
}
