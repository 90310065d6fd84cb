import { toHalfWidth } from "../../../../foundation/index.ts";
import { findPeriods } from "../find-periods.ts";
import { asWholeUnit } from "../find-unit.ts";
import { joinLines } from "../name-words.ts";
import { mayBeIn } from "./affinity.ts";
import { programmeEnd } from "./budget-names.ts";
import { withRests } from "./flow-rests.ts";
import type { FlowWord } from "./flow-words.ts";
import { gridOf, type TextTable, unnamedRow } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { hasOpenBracket, sortOfName } from "./marks.ts";
import { outOfOrder } from "./out-of-order.ts";

/**
 * The sheets on which the offices report what grants have brought about, cell by cell: 指標① / 研修会の参加者 / 120 / 名 / H28.2 / 98. Their heads are torn
 * apart (指標値 / 単位 / 目標年月 / 実績値), but a bare figure, its unit and a month stand below each other nowhere else.
 */
export const grantSheets = (lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] => [
  ...sheetsOf(lines, taken),
  ...runOnSheets(lines, taken),
];

function sheetsOf(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  if (!lines.some(({ plain }) => monthHead.test(plain)) || !lines.some(({ plain }) => valueHead.test(plain))) return [];
  const aims = withNamesInTurn(
    lines.flatMap((line) => (taken.has(line) ? [] : (aimAt(line, lines) ?? []))),
    lines,
  );
  const ofAims = new Set(aims.flatMap(({ lines: own }) => own));
  const free = lines.filter((line) => !taken.has(line) && !ofAims.has(line));
  const ofActual = lines.find(({ plain }) => actualHead.test(plain))?.text.trim() ?? "実績値";
  return [
    ...aims.map((aim, index) => tableOfAim(aim, hasActual(aim, aims[index - 1]) ? ofActual : null)),
    ...amountTables(free, lines),
  ];
}
/** 「実績値（H28.3末）」 */
const actualHead = /^\s*実績値\s?\([^()]{2,12}\)\s*$/;

/** The same sheets where all of it ran together in one line: each word is a cell, the number of a programme and an amount with what stands behind it. */
function runOnSheets(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const runOn = lines.filter(
    (line) => !taken.has(line) && line.plain.length > leastRunOn && line.plain.includes("目標年月"),
  );
  return runOn.flatMap((line) => {
    const cells = cellsOf(line);
    const tables = sheetsOf(
      cells.map(({ text }, order) => ({ ...line, text, plain: toHalfWidth(text), order, blanks: 0 })),
      new Set(),
    );
    return withRests(
      tables.map((table) => ({
        ...table,
        lines: [line],
        used: table.lines.flatMap(({ order }) => cells[order]?.words ?? []),
      })),
    );
  });
}
const leastRunOn = 200;

type Cell = { readonly text: string; readonly words: readonly FlowWord[] };

function cellsOf(line: TextLine): readonly Cell[] {
  const cells: Cell[] = [];
  for (const { 0: text, index: start } of line.text.matchAll(/\S+/g)) {
    const word: FlowWord = { text, line, kind: "words", start, end: start + text.length };
    const before = cells.at(-1);
    const isOne =
      before &&
      bareFigure.test(before.text) &&
      ((before.text.includes(",") && label.test(word.text)) || isProgrammeName(before.text, word.text));
    if (isOne) cells.splice(-1, 1, { text: `${before.text} ${word.text}`, words: [...before.words, word] });
    else cells.push({ text: word.text, words: [word] });
  }
  return cells;
}
const isProgrammeName = (number: string, name: string): boolean => /^\d{1,2}$/.test(number) && programmeEnd.test(name);

/** 「指標①」 / 「指標②」 / 「出展回数」 / 「開発件数」 / 「4」 / 「回」 … / 「3」 / 「件」: as many names as labels are of as many figures in their order; else nobody knows whose they are. */
function withNamesInTurn(aims: readonly Aim[], lines: readonly TextLine[]): readonly Aim[] {
  const named = [...aims];
  for (const [index, aim] of aims.entries()) {
    const start = aim.above[0]?.order ?? 0;
    const count = start - 1 - lines.slice(0, start).findLastIndex(({ plain }) => !label.test(plain));
    if (count < 2) continue;
    const ofLabels = named.slice(index, index + count);
    const isEven = aim.above.length === count && ofLabels.slice(1).every(({ above }) => above.length === 0);
    for (const [place, own] of ofLabels.entries()) {
      const name = isEven ? aim.above.slice(place, place + 1) : [];
      const fits = name.every(({ text }) => mayBeIn(text, own.unit.plain) && sortOfName(text) !== "policy");
      named[index + place] = withName(own, fits ? name : []);
    }
  }
  return named;
}

const withName = (aim: Aim, name: readonly TextLine[]): Aim => ({
  ...aim,
  name,
  lines: [...name, ...aim.lines.filter((line) => !aim.name.includes(line))],
});
const monthHead = /^\s*目標年月\s*$/;
const valueHead = /^\s*指標値\s*$/;

type Aim = {
  /** All that stands between it and the label or figure ahead of it. */
  readonly above: readonly TextLine[];
  readonly name: readonly TextLine[];
  readonly value: TextLine;
  readonly unit: TextLine;
  readonly when: TextLine;
  /** The figure below the month; null where none stands there. */
  readonly actual: TextLine | null;
  readonly lines: readonly TextLine[];
};

const bareFigure = /^\s*[▲△-]?\d[\d,]{0,12}(?:\.\d{1,4})?\s*$/;
const eraMonth = /^\s*(?:平成|令和|[HR])\s?\d{1,2}\s?[.年]\s?\d{1,2}\s?月?\s*$/;
const label = /^\s*(?:[\d,]+\s)?指標\s?[①-⑳\d]\s*$/;
const mostNameLines = 3;
const longestName = 60;

function aimAt(value: TextLine, lines: readonly TextLine[]): Aim | null {
  const [unit, when, behind] = [1, 2, 3].map((step) => lines[value.order + step]);
  const isAim = bareFigure.test(value.plain) && unit !== undefined && when !== undefined && eraMonth.test(when.plain);
  if (!isAim || asWholeUnit(unit.text.trim()) === null) return null;
  const actual = behind && bareFigure.test(behind.plain) && !isAimAt(behind, lines) ? behind : null;
  const above = wordsAbove(value, lines);
  const name = nameOfAim(above, unit);
  return { above, name, value, unit, when, actual, lines: [...name, value, unit, when, ...(actual ? [actual] : [])] };
}

/** The figure of the next indicator, whose name is lost. */
const isAimAt = ({ order }: TextLine, lines: readonly TextLine[]): boolean =>
  eraMonth.test(lines[order + 2]?.plain ?? "") && asWholeUnit(lines[order + 1]?.text.trim() ?? "") !== null;

function wordsAbove(value: TextLine, lines: readonly TextLine[]): readonly TextLine[] {
  const words: TextLine[] = [];
  for (let order = value.order - 1; order >= 0; order -= 1) {
    const above = lines[order];
    if (!above || isEnd(above) || words.length > mostNameLines) break;
    words.unshift(above);
  }
  return words;
}

/** The lines between the figure and what stands ahead of its name; none where they name a measure, or nothing of that unit. */
function nameOfAim(name: readonly TextLine[], unit: TextLine): readonly TextLine[] {
  const printed = nameOf(name);
  const fits = mayBeIn(printed, unit.plain);
  const isName = printed.length <= longestName && sortOfName(printed) !== "policy" && !hasOpenBracket(printed);
  return name.length <= mostNameLines && fits && isName ? name : [];
}

const isEnd = ({ plain }: TextLine): boolean => [label, eraMonth, bareFigure].some((form) => form.test(plain));

const nameOf = (name: readonly TextLine[]): string =>
  name.length === 0 ? unnamedRow : joinLines(name.map(({ text }) => text).join("\n"));

/** Where an indicator straight above has no figure of its own below its month, the one below this may be that: it is of nobody. */
function hasActual(aim: Aim, before: Aim | undefined): boolean {
  const isLacking = before !== undefined && before.actual === null && isStraightAbove(before, aim);
  return aim.actual !== null && !isLacking;
}

const isStraightAbove = (above: Aim, { name, value }: Aim): boolean =>
  (name[0] ?? value).order === (above.actual ?? above.when).order + 1;

function tableOfAim({ name, value, unit, when, actual, lines }: Aim, ofActual: string | null): TextTable {
  const values = ofActual !== null && actual ? [actual] : [];
  const isOwn = (line: TextLine): boolean => ofActual !== null || line !== actual;
  return {
    grid: gridOf([
      [value, ["指標名", "単位", `目標値（${when.text.trim()}）`, ...values.map(() => ofActual ?? "")]],
      [
        value,
        [nameOf(name), unit.text.trim(), value.text.trim(), ...values.map(({ text }) => text.trim())],
        name[0] ?? value,
      ],
    ]),
    lines: lines.filter(isOwn),
    problems: actual && ofActual === null ? [outOfOrder(actual.text.trim(), [actual])] : [],
  };
}

/** 「1,113,001 指標③」: what was spent stands in the middle of the indicators of its programme. */
const amountForm = /^\s*(\d[\d,]{0,14})\s指標\s?[①-⑳\d]\s*$/;
const unitForm = /^\s*単位\s?[:：]\s?(円|千円)\s*$/;

function amountTables(free: readonly TextLine[], lines: readonly TextLine[]): readonly TextTable[] {
  const unit = lines.map(({ plain }) => unitForm.exec(plain)?.[1]).find((found) => found !== undefined);
  if (unit === undefined) return [];
  const year = yearOfGrant(lines);
  let last = 0;
  return free.flatMap((line) => {
    const amount = amountForm.exec(line.plain)?.[1];
    if (amount === undefined) return [];
    const named = lines.slice(last, line.order).filter(isProgramme);
    last = line.order + 1;
    const [name, ...others] = named;
    const isTold = name !== undefined && others.length === 0;
    const printed = isTold ? name.text.trim().replace(/^[\d０-９]{1,2}[\s　]*/, "") : unnamedRow;
    const grid = gridOf([
      [line, ["事業名", `${year}決算額（${unit}）`]],
      [line, [printed, amount], isTold ? name : line],
    ]);
    return [{ grid, lines: isTold ? [name, line] : [line] }];
  });
}

/** 「2 特産品PR事業」 */
const isProgramme = ({ plain }: TextLine): boolean =>
  /^\s*\d{1,2}\s?[^\d\s。、][^。]{1,40}$/.test(plain) && programmeEnd.test(plain.trim());

/** The only year of the title, the first line that says of results. */
function yearOfGrant(lines: readonly TextLine[]): string {
  const titles = lines.slice(0, linesOfTitle).filter(({ plain }) => /(?:検証|結果|実績|評価)/.test(plain));
  const title = titles[0] ?? lines.find(({ plain }) => headOfAmounts.test(plain));
  const [only, ...others] = title ? findPeriods(title.plain) : [];
  return only?.period.kind === "fiscalYear" && others.length === 0 ? only.printed : "";
}
const linesOfTitle = 4;
/** 「平成27年度実績額」 */
const headOfAmounts = /^[^\d]{0,4}\d{1,2}年度(?:実績|決算)額$/;
