import { asScaledUnit } from "../../../foundation/index.ts";
import { findPeriods } from "./find-periods.ts";
import { asWholeUnit } from "./find-unit.ts";
import { joinLines } from "./name-words.ts";
import { affinity } from "./text-affinity.ts";
import { programmeEnd } from "./text-budget-names.ts";
import { gridOf, type TextTable, unnamedRow } from "./text-grid.ts";
import type { TextLine } from "./text-lines.ts";
import { hasOpenBracket, sortOfName } from "./text-marks.ts";
import { outOfOrder } from "./text-out-of-order.ts";

/**
 * The sheets on which the offices report what grants have brought about, cell by cell: 指標① / 研修会の参加者 / 120 / 名 / H28.2 / 98. Their heads are torn
 * apart (指標値 / 単位 / 目標年月 / 実績値), but a bare figure, its unit and a month stand below each other nowhere else.
 */
export function grantSheets(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  if (!lines.some(({ plain }) => monthHead.test(plain)) || !lines.some(({ plain }) => valueHead.test(plain))) return [];
  const aims = lines.flatMap((line) => (taken.has(line) ? [] : (aimAt(line, lines) ?? [])));
  const ofAims = new Set(aims.flatMap(({ lines: own }) => own));
  const free = lines.filter((line) => !taken.has(line) && !ofAims.has(line));
  return [...aims.map((aim, index) => tableOfAim(aim, hasActual(aim, aims[index - 1]))), ...amountTables(free, lines)];
}
const monthHead = /^\s*目標年月\s*$/;
const valueHead = /^\s*指標値\s*$/;

type Aim = {
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
  const name = nameAbove(value, unit, lines);
  return { name, value, unit, when, actual, lines: [...name, value, unit, when, ...(actual ? [actual] : [])] };
}

/** The figure of the next indicator, whose name is lost. */
const isAimAt = ({ order }: TextLine, lines: readonly TextLine[]): boolean =>
  eraMonth.test(lines[order + 2]?.plain ?? "") && asWholeUnit(lines[order + 1]?.text.trim() ?? "") !== null;

/** The lines between the figure and what stands ahead of its name; none where they name a measure, or nothing of that unit. */
function nameAbove(value: TextLine, unit: TextLine, lines: readonly TextLine[]): readonly TextLine[] {
  const name: TextLine[] = [];
  for (let order = value.order - 1; order >= 0; order -= 1) {
    const above = lines[order];
    if (!above || isEnd(above) || name.length > mostNameLines) break;
    name.unshift(above);
  }
  const printed = nameOf(name);
  const known = asScaledUnit(unit.plain.trim());
  const fits = known.ok && affinity(printed, { unit: known.value.unit.id, period: null }) !== "against";
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

function tableOfAim({ name, value, unit, when, actual, lines }: Aim, isReached: boolean): TextTable {
  const values = isReached && actual ? [actual] : [];
  const isOwn = (line: TextLine): boolean => isReached || line !== actual;
  return {
    grid: gridOf([
      [value, ["指標名", "単位", `目標値（${when.text.trim()}）`, ...values.map(() => "実績値")]],
      [
        value,
        [nameOf(name), unit.text.trim(), value.text.trim(), ...values.map(({ text }) => text.trim())],
        name[0] ?? value,
      ],
    ]),
    lines: lines.filter(isOwn),
    problems: actual && !isReached ? [outOfOrder(actual.text.trim(), [actual])] : [],
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
  const title = lines.slice(0, linesOfTitle).find(({ plain }) => /(?:検証|結果|実績|評価)/.test(plain));
  const [only, ...others] = title ? findPeriods(title.plain) : [];
  return only?.period.kind === "fiscalYear" && others.length === 0 ? only.printed : "";
}
const linesOfTitle = 4;
