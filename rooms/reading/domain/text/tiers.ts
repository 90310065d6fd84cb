import { comparePeriods, type Period, periodBounds } from "../../../../foundation/index.ts";
import { cellToReading } from "../cell-to-reading.ts";
import { findPeriods } from "../find-periods.ts";
import { type FigureRole, reason } from "../found-fact.ts";
import { roleOfWords } from "../role-words.ts";
import { boxOf } from "./boxes.ts";
import { type TextTable, unnamedRow } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { findMarks, isBracketHeading, namesMeasure } from "./marks.ts";
import { isUnfinished } from "./plain-names.ts";

/**
 * Boxes of an indicator over its figures, one below the other, each with its year: 「講座の修了者数」 / 「R元 38人」 / 「R3 42人」 / 「R6 60人」. What stands in
 * which place a line says once for all of them: 「＜主なKPI　上段：基準　中段：実績　下段：目標＞」, 「（上から基準値、実績値、目標値）」.
 */
export function tieredFigures(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const legends = lines.flatMap(legendOf);
  const titles = lines.filter(({ plain }) => plain.length <= longestTitle && titleOfAims.test(plain));
  if (legends.length + titles.length === 0) return [];
  return runsOfTiers(lines, taken).flatMap((run) => {
    const legend = nearestOf(legends, run);
    if (legend) return boxesOf(run, legend, { lines, taken });
    const unsaid = unsaidWords(run, titles);
    return unsaid ? boxesOf(run, unsaid, { lines, taken }).map((box) => ({ ...box, doubts: [rolesByYears] })) : [];
  });
}

/** 「＜主なＫＰＩ＞」, 「数値目標」 over the boxes; a line with figures of its own is no such title. */
const titleOfAims = /^[^\d。:]{0,16}(?:KPI|指標|数値目標)[^\d。:]{0,6}$/;
const longestTitle = 30;
const titleReach = 12;

/** Below such a title, where no line says what the tiers are: years that do not follow each other regularly are where it began, where it stands and what is aimed at. */
function unsaidWords(run: readonly Tier[], titles: readonly TextLine[]): Pick<Legend, "words"> | null {
  const [first] = run;
  const isTitled = titles.some(({ order, page }) => {
    const ahead = (first?.line.order ?? 0) - order;
    return page === first?.line.page && ahead > 0 && ahead <= titleReach * run.length;
  });
  const years = run.map(({ period }) => ("year" in period ? period.year : Number.NaN));
  const [gap = 0, next] = years.slice(1).map((year, at) => year - (years[at] ?? year));
  const isIrregular = next === undefined ? gap > 1 : gap > 0 && next > 1 && next !== gap;
  if (!isTitled || !isIrregular) return null;
  return run.length === 2
    ? { words: ["基準値", "目標値"] }
    : run.length === 3
      ? { words: ["基準値", "実績値", "目標値"] }
      : null;
}

const rolesByYears = reason(
  "figure/rolesByYears",
  0.7,
  "どれが基準値・実績値・目標値かは書かれていません。年の並びから読みました。",
  "Nothing says which of them is the baseline, the result and the target. It was taken from their years.",
);

/** The words of a legend, from the upper tier to the lower one. */
type Legend = { readonly line: TextLine; readonly words: readonly string[] };

const tier = /([上中下])段[)）]?\s{0,2}[:：=＝はが…]?\s{0,2}([^上中下\s、。,;；:：／/()（）＞>】〉》≫〕\]]{2,16})/g;
const fromAbove = /上から(?:順に)?[\s　、:：]{0,2}([^()（）。＞>】〉》≫〕\]]{4,40})/;
const rolesOfTiers: readonly (FigureRole | null)[] = ["baseline", "actual", "target", "expected", "forecast"];

function legendOf(line: TextLine): readonly Legend[] {
  const words = line.plain.length > longestLegend ? [] : wordsOfLegend(line.plain);
  if (words.length < 2) return [];
  const roles = words.map((word) => roleOfWords(word));
  const areRoles = roles.every((role) => rolesOfTiers.includes(role)) && new Set(roles).size === roles.length;
  return areRoles && roles.includes("target") ? [{ line, words }] : [];
}
const longestLegend = 120;

function wordsOfLegend(plain: string): readonly string[] {
  if (plain.includes("上から"))
    return (
      fromAbove
        .exec(plain)?.[1]
        ?.split(/\s?[、,・/→⇒]\s?/)
        .map((word) => word.trim()) ?? []
    );
  if (!plain.includes("上段")) return [];
  const tiers = [...plain.matchAll(tier)];
  const places = tiers.map(([, place]) => place).join("");
  return places === "上下" || places === "上中下" ? tiers.map(([, , word = ""]) => word) : [];
}

type Tier = { readonly line: TextLine; readonly year: string; readonly period: Period; readonly value: string };

/** Lines of a year and what stands for it, and nothing else, as many as there are below each other. */
function runsOfTiers(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly (readonly Tier[])[] {
  const runs: Tier[][] = [];
  for (const line of lines) {
    const own = taken.has(line) ? null : tierOf(line);
    if (own === null) continue;
    const before = runs.at(-1)?.at(-1);
    const isNext = before?.line.order === line.order - 1 && before.line.page === line.page;
    if (isNext) runs.at(-1)?.push(own);
    else runs.push([own]);
  }
  return runs;
}

function tierOf(line: TextLine): Tier | null {
  if (line.plain.length > longestTier || line.plain.includes("。") || !beginsWithYear.test(line.plain)) return null;
  const [year] = findPeriods(line.plain);
  const ahead = year ? line.plain.slice(0, year.start).trim() : "";
  if (!year || (ahead !== "" && ahead !== "(")) return null;
  const value = line.text.slice(year.end).replace(/^[\s　)）:：]+/, "");
  // 「R4 2,150 R5 3,020」 is a row of several years
  if (findPeriods(value.replace(/[（(][^()（）]*[)）]/g, "")).length > 0) return null;
  const { kind, figures, problems } = cellToReading(value);
  const isFigure = kind === "figures" && figures.length > 0 && problems.length === 0;
  return isFigure ? { line, year: year.printed, period: year.period, value } : null;
}
const longestTier = 60;
const beginsWithYear = /^\s{0,20}\(?(?:[HRS]\s?[\d元]|平成|令和|(?:19|20)\d\d)/;

function nearestOf(legends: readonly Legend[], [first]: readonly Tier[]): Legend | null {
  const order = first?.line.order ?? 0;
  const near = [...legends].sort((one, other) => Math.abs(one.line.order - order) - Math.abs(other.line.order - order));
  return near[0] ?? null;
}

type Sheet = { readonly lines: readonly TextLine[]; readonly taken: ReadonlySet<TextLine> };

/** One box where the run is as long as the legend; of a longer one only the tiers themselves tell that there are several. */
function boxesOf(run: readonly Tier[], { words }: Pick<Legend, "words">, sheet: Sheet): readonly TextTable[] {
  const count = words.length;
  if (run.length % count !== 0) return [];
  const boxes = Array.from({ length: run.length / count }, (_, at) => run.slice(at * count, (at + 1) * count));
  const areBoxes = boxes.every(
    (box) => isInOrder(box, words) && box.every(({ year }, at) => year === boxes[0]?.[at]?.year),
  );
  if (!areBoxes) return [];
  return boxes.flatMap((box, at) => {
    const name = at === 0 && box[0] ? nameAbove(box[0].line, sheet) : [];
    // 「R3 17人」 / 「R4 18人」 above 「＜派遣者数＞」 are years of another box
    if (name.length === 0 && isBracketHeading(sheet.lines[(run.at(-1)?.line.order ?? 0) + 1]?.plain ?? "")) return [];
    return [boxBelow(name, box, words)];
  });
}

/** What is aimed at comes last in time, and what it is measured from first. */
function isInOrder(box: readonly Tier[], words: readonly string[]): boolean {
  const of = (role: FigureRole): Tier | undefined => box[words.findIndex((word) => roleOfWords(word) === role)];
  const [base, aim] = [of("baseline"), of("target")];
  return box.every(
    ({ period }) =>
      (!aim || comparePeriods(lastOf(period), lastOf(aim.period)) <= 0) &&
      (!base || comparePeriods(lastOf(base.period), lastOf(period)) <= 0),
  );
}
const lastOf = (period: Period): Period => periodBounds(period).last;

const mostNameLines = 3;
const longestNameLine = 30;

/** The lines straight above the figures that name them: as far up as a name may be broken, or down to a mark. */
function nameAbove(first: TextLine, { lines, taken }: Sheet): readonly TextLine[] {
  const name: TextLine[] = [];
  let below = first;
  while (name.length < mostNameLines) {
    const above = lines[below.order - 1];
    const isClose = above && above.page === first.page && below.blanks <= (name.length === 0 ? 1 : 0);
    if (!isClose || taken.has(above) || !mayName(above)) break;
    if (name.length > 0 && below.blanks > 0) break;
    name.unshift(above);
    if (opensItem(above)) break;
    below = above;
  }
  if (endsWithName(first, lines)) return [];
  return isParagraphOfProse(name, lines) ? name.slice(-1).filter(({ text }) => namesMeasure(text.trim())) : name;
}

/** Figures and names by turns that end with a name: there each name may be of the figures above it. */
function endsWithName(first: TextLine, lines: readonly TextLine[]): boolean {
  let isName = false;
  for (const line of lines.slice(first.order + 1, first.order + longestChain)) {
    if (line.blanks > 0) break;
    const isTier = tierOf(line) !== null;
    if (!isTier && (!mayName(line) || opensItem(line))) break;
    isName = !isTier;
  }
  return isName;
}
const longestChain = 30;

const mayName = ({ plain, text }: TextLine): boolean =>
  plain.trim().length <= longestNameLine &&
  /[一-龠ァ-ヶ]/.test(plain) &&
  !/[。→⇒:]/.test(plain) &&
  !isBracketHeading(plain) &&
  tierOfWords.test(text) === false;
const tierOfWords = /[上中下]段|上から/;
const opensItem = ({ plain }: TextLine): boolean => findMarks(plain)[0]?.start === 0;

/** A box holds its name alone; where more lines stand ahead of it, they are of something else. */
const isParagraphOfProse = ([top]: readonly TextLine[], lines: readonly TextLine[]): boolean =>
  top !== undefined && top.blanks === 0 && !opensItem(top) && !isUnfinished(top) && isLongAbove(lines[top.order - 1]);
const isLongAbove = (line: TextLine | undefined): boolean =>
  line !== undefined && tierOf(line) === null && !isBracketHeading(line.plain) && !tierOfWords.test(line.text);

function boxBelow(name: readonly TextLine[], box: readonly Tier[], words: readonly string[]): TextTable {
  const [line] = name.length > 0 ? name : box.map((one) => one.line);
  const text = name.map((one) => one.text.trim().replace(/^[・•○●◎■□◆◇][\s　]*/, "")).join("");
  const cells = box.map((one, at) => ({ head: `${words[at]}（${one.year}）`, value: one.value, line: one.line }));
  const pairs = line ? [{ head: "指標名", value: text === "" ? unnamedRow : text, line }, ...cells] : cells;
  return boxOf(pairs, [...name, ...box.map((one) => one.line)]);
}
