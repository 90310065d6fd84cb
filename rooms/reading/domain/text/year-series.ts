import { onlyYearIn } from "../find-periods.ts";
import { yearOfReport } from "./budget-title.ts";
import { type FlowTable, withRests } from "./flow-rests.ts";
import { type FlowWord, flowWords } from "./flow-words.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { namesMeasure } from "./marks.ts";
import { runOnLines } from "./run-on-lines.ts";

/** A name alone has a figure of each year; with its parts two years are enough. */
const leastYears = 3;
const leastYearsOfParts = 2;
const mostFigures = 5;

/**
 * A name and its figures year by year in a line that ran together, 「■入込客数 H18年度 90万人 うち道内客 70万人 H20年度 85万人 66万人」: the parts are named in the
 * first year, and stand in the same order in the others. In a report on the aims of a plan the year of the report tells what was reached from
 * what is aimed at.
 */
export function yearSeries(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const runs = runOnLines(lines, taken).filter((own) => own.some(({ plain }) => mayHold.test(plain)));
  if (runs.length === 0) return [];
  const reported = yearOfReport(lines)?.period;
  const year = reported?.kind === "fiscalYear" ? reported.year : null;
  return withRests(runs.flatMap((own) => seriesIn(flowWords(own, taken), year)));
}
const mayHold = /年度?\s[\d,.]+[万千億]?\S{1,3}\s/;

function seriesIn(words: readonly FlowWord[], reported: number | null): readonly FlowTable[] {
  const tables: FlowTable[] = [];
  let ofAims = false;
  for (let at = 1; at < words.length; ) {
    const name = words[at - 1];
    ofAims ||= name?.text.includes("目標") ?? false;
    const groups = name && isName(name) ? groupsFrom(words, at) : [];
    const table = name && isSeries(groups) ? tableOf(name, groups, { reported, ofAims }) : null;
    if (table) tables.push(table);
    at = table ? (groups.at(-1)?.to ?? at + 1) : at + 1;
  }
  return tables;
}

const mark = /^[■□●○◎◆◇・▼▽]\s?/;
const isName = ({ text, kind }: FlowWord): boolean =>
  kind === "words" && text.length <= longestName && namesMeasure(text.replace(mark, ""));
const longestName = 40;

/** The figures of a year; in the first one words stand ahead of all but the first figure. */
type Group = {
  readonly when: FlowWord;
  readonly labels: readonly FlowWord[];
  readonly figures: readonly FlowWord[];
  readonly to: number;
};

const isSeries = (groups: readonly Group[]): boolean => {
  const [first] = groups;
  if (!first || first.labels.length !== first.figures.length - 1) return false;
  return groups.length >= (first.figures.length > 1 ? leastYearsOfParts : leastYears);
};

/** Years one behind the other with as many figures each, later and later. */
function groupsFrom(words: readonly FlowWord[], from: number): readonly Group[] {
  const groups: Group[] = [];
  for (let at = from; ; ) {
    const group = groupAt(words, at, groups[0]?.figures.length ?? mostFigures);
    const [first, before] = [groups[0], groups.at(-1)];
    const isNext = group && (!before || onlyYearIn(group.when.text) > onlyYearIn(before.when.text));
    if (!group || !isNext || (first && group.figures.length !== first.figures.length)) return groups;
    groups.push(group);
    at = group.to;
  }
}

function groupAt(words: readonly FlowWord[], from: number, most: number): Group | null {
  const when = words[from];
  if (when?.kind !== "when" || Number.isNaN(onlyYearIn(when.text))) return null;
  const figures: FlowWord[] = [];
  const labels: FlowWord[] = [];
  let at = from + 1;
  while (figures.length < most) {
    const [word, next] = [words[at], words[at + 1]];
    const isPart = figures.length > 0 && word?.kind === "words" && partForm.test(word.text) && next?.kind === "figure";
    const figure = isPart ? next : word;
    if (figure?.kind !== "figure" || !/[^\d\s,.]$/.test(figure.text)) break;
    if (isPart && word) labels.push(word);
    figures.push(figure);
    at += isPart ? 2 : 1;
  }
  return figures.length === 0 ? null : { when, labels, figures, to: at };
}
const partForm = /^(?:うち|内|男|女)[^\d]{0,12}$/;

type Report = { readonly reported: number | null; readonly ofAims: boolean };

/** Null where a year lies behind that of the report, and nothing says that its figures are aims. */
function tableOf(name: FlowWord, groups: readonly Group[], { reported, ofAims }: Report): FlowTable | null {
  const isToCome = reported !== null && groups.some(({ when }) => onlyYearIn(when.text) > reported);
  if (isToCome && !ofAims) return null;
  const heads = groups.map(({ when }) =>
    isToCome ? `${roleIn(onlyYearIn(when.text), reported)}（${when.text}）` : when.text,
  );
  const rows = [name, ...(groups[0]?.labels ?? [])].map(
    (label, place): Row => [
      label.line,
      [label.text.replace(mark, ""), ...groups.map(({ figures }) => figures[place]?.text ?? "")],
    ],
  );
  const used = [name, ...groups.flatMap(({ when, labels, figures }) => [when, ...labels, ...figures])];
  const lines = [...new Set(used.map(({ line }) => line))];
  return { grid: gridOf([[name.line, [isToCome ? "指標名" : "区分", ...heads]], ...rows]), lines, used };
}

/** Ahead of the year of the report stands what the plan began with, and behind it what it aims at. */
const roleIn = (year: number, reported: number): string =>
  year < reported ? "基準値" : year === reported ? "実績値" : "目標値";
