import { asWholeUnit } from "../find-unit.ts";
import { kindOfHead } from "../head-words.ts";
import { gridOf, leastRows, type TextTable } from "./grid.ts";
import { isYearHead } from "./head-years.ts";
import type { TextLine } from "./lines.ts";
import { rowsOfNumbers } from "./row-cells.ts";

/**
 * Two rows of heads without their places: 「市町村名」 / 「国勢調査人口 世帯数」 / 「H27 R2 R2」. The years go up below each upper head, and begin again below
 * the next one.
 */
export function yearGroups(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((line) => {
    if (taken.has(line) || !mayBeYears.test(line.plain)) return [];
    const table = tableBelow(line, lines, taken);
    return table ? [table] : [];
  });
}

/** H27 R2 R2: years and nothing else, without a comma. */
const mayBeYears = /^\s*[^\s,、。]{0,4}\d{1,4}[^\s\d,、。]{0,3}\s[^,、。]{2,100}$/;
const mostYears = 24;
const mostAbove = 4;

function tableBelow(line: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): TextTable | null {
  const years = wordsOf(line);
  if (years.length < 2 || years.length > mostYears || !years.every(isYearHead)) return null;
  const groups = ascendingRuns(years);
  const upper = lines[line.order - 1];
  const above = upper ? wordsOf(upper).filter((word) => kindOfHead(word) !== "name") : [];
  if (!upper || taken.has(upper) || groups.length < 2 || above.length !== groups.length || /\d/.test(upper.plain))
    return null;
  const before = lines.slice(Math.max(0, upper.order - mostAbove), upper.order);
  const name = [...before, upper].flatMap(wordsOf).findLast((word) => kindOfHead(word) === "name" || /名$/.test(word));
  const units = before.map(unitsSaid).findLast((found) => found !== null) ?? [];
  const heads = groups.flatMap((own, index) => {
    const unit = units.length === groups.length ? `（${units[index]}）` : "";
    return own.map((year) => `${above[index]}${unit}\n${year}`);
  });
  const rows = rowsOfNumbers(line, years.length + 1, lines, taken);
  if (rows.length < leastRows) return null;
  return {
    grid: gridOf([[upper, [name ?? "項目", ...heads]], ...rows]),
    lines: [upper, line, ...rows.map(([row]) => row)],
  };
}

const wordsOf = ({ text }: TextLine): readonly string[] => text.trim().split(/[\s　]+/);

/** （単位：人、世帯、％）: the units of the upper heads, one each. */
function unitsSaid({ plain }: TextLine): readonly string[] | null {
  const said = /\(単位[::]([^()]{1,40})\)/.exec(plain)?.[1]?.split(/[、,・]/);
  return said && said.length > 1 && said.every((unit) => asWholeUnit(unit) !== null) ? said : null;
}

/** H27 R2 | R2 | R2: a year that is not later begins the next group. Years are compared as they are written, era by era. */
function ascendingRuns(years: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && !run.includes(year) && comesAfter(run.at(-1) ?? "", year)) run.push(year);
    else runs.push([year]);
  }
  return runs;
}

function comesAfter(one: string, other: string): boolean {
  const [oneEra, otherEra] = [one, other].map((year) =>
    eras.indexOf(/^(?:[SHR]|昭和|平成|令和)?/.exec(year)?.[0][0] ?? ""),
  );
  const [oneYear, otherYear] = [one, other].map((year) => Number(/\d+/.exec(year.normalize("NFKC"))?.[0] ?? 1));
  if (oneEra !== otherEra) return (oneEra ?? 0) < (otherEra ?? 0);
  return (oneYear ?? 0) < (otherYear ?? 0);
}
const eras = ["", "S", "昭", "H", "平", "R", "令"];
