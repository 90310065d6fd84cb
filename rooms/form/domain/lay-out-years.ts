import { type Drawing, faint, figureCell, headCell, inBrackets, say, textCell } from "./drawing.ts";
import type { Given } from "./form-template.ts";
import { accumulationWords, figureRowWords, formWords, kpiDirectionWords } from "./form-words.ts";
import { gradeIn } from "./grade-in.ts";
import { groupBy } from "./group-by.ts";
import { asWords, type Line, type PaperBlock, type PaperCell, type PaperTable, plain, type Words } from "./paper.ts";
import {
  comparePeriodTexts,
  periodKind,
  printedDay,
  printedPeriod,
  printedRate,
  printedReading,
  readingWithUnit,
  unitWords,
} from "./printed-values.ts";
import type { RecordFigure, RecordKpi, SheetRecord } from "./sheet-record.ts";

const rowKinds = ["expected", "actual", "forecast"] as const;
type RowKind = (typeof rowKinds)[number];

/** Notes to figures, numbered as they come up; the same words share a number. */
type Notes = { readonly words: string[] };

/** The years of all indicators: one table for each kind of year, each indicator under a band with its name. */
export function layOutYears(drawing: Drawing, record: SheetRecord, given: Given<"years">): readonly PaperBlock[] {
  if (record.kpis.length === 0) return [{ kind: "text", words: faint(say(drawing, formWords.noKpis)) }];
  const shown = record.kpis.slice(0, given.most ?? record.kpis.length);
  const notes: Notes = { words: [] };
  const tables = [...groupBy(shown, kindOfYears).values()].map((kpis) => yearsTable(drawing, kpis, given, notes));
  const left = record.kpis.length - shown.length;
  const more = left === 0 ? [] : [say(drawing, formWords.moreRows).replace("{n}", String(left))];
  const said = given.sources === false ? more : [...notes.words.map((note, index) => `*${index + 1} ${note}`), ...more];
  return said.length === 0 ? tables : [...tables, { kind: "notes", words: said.flatMap(asWords) }];
}

const figuresOf = (kpi: RecordKpi): readonly RecordFigure[] => rowKinds.flatMap((kind) => kpi[kind]);

function kindOfYears(kpi: RecordKpi): string {
  const first = figuresOf(kpi)[0] ?? kpi.target ?? kpi.baseline;
  return first ? periodKind(first.period) : "other";
}

function yearsTable(drawing: Drawing, kpis: readonly RecordKpi[], given: Given<"years">, notes: Notes): PaperTable {
  const show = rowKinds.filter((kind) => (given.show ?? rowKinds).some((asked) => asked === kind));
  const all = [...new Set(kpis.flatMap((kpi) => show.flatMap((kind) => kpi[kind].map(({ period }) => period))))];
  const periods = all.toSorted(comparePeriodTexts).slice(-(given.years ?? 5));
  const head = [
    headCell(say(drawing, formWords.kind)),
    headCell(say(drawing, formWords.baseline)),
    ...periods.map((period) => headCell(printedPeriod(period, drawing))),
    headCell(say(drawing, formWords.target)),
  ];
  const span = periods.length + 3;
  const rows = kpis.flatMap((kpi) => kpiRows({ drawing, kpi, show, periods, span, given, notes }));
  return { kind: "table", columns: [3, 3.4, ...periods.map(() => 3), 3.4], head: [head], rows };
}

type KpiRows = {
  readonly drawing: Drawing;
  readonly kpi: RecordKpi;
  readonly show: readonly RowKind[];
  readonly periods: readonly string[];
  readonly span: number;
  readonly given: Given<"years">;
  readonly notes: Notes;
};

function kpiRows(asked: KpiRows): readonly (readonly PaperCell[])[] {
  const { drawing, kpi, show, span, given } = asked;
  const kept = show.filter((kind) => kind === "actual" || kpi[kind].length > 0);
  const rows = kept.map((kind, index) => figureRow(asked, kind, index === 0 ? kept.length : 0));
  const grade =
    given.grade === false ? [] : [[headCell(say(drawing, formWords.grade)), textCell(gradeWords(asked), span - 1)]];
  return [[bandCell(drawing, kpi, span, given.definition ?? true)], ...rows, ...grade];
}

function bandCell(drawing: Drawing, kpi: RecordKpi, span: number, withDefinition: boolean): PaperCell {
  const traits = [
    `${say(drawing, formWords.unit)}: ${unitWords(kpi.unit, drawing.lang)}`,
    say(drawing, kpiDirectionWords[kpi.direction]),
    say(drawing, accumulationWords[kpi.accumulation]),
  ].join(drawing.lang === "ja" ? "・" : ", ");
  const name: Line = [{ text: kpiName(kpi, drawing), mark: "strong" }, inBrackets(drawing, traits)];
  const definition = withDefinition && kpi.definition !== null ? asWords(kpi.definition) : [];
  return {
    words: [name, ...definition.map((line): Line => line.map((piece) => ({ text: String(piece), mark: "faint" })))],
    span,
    kind: "band",
  };
}

export const kpiName = (kpi: RecordKpi, { lang }: Pick<Drawing, "lang">): string =>
  lang === "en" && kpi.nameEn ? kpi.nameEn : kpi.name;

/** Baseline and target stand once, beside all rows of their indicator (`down`); the rows below the first leave them out (0). */
function figureRow({ drawing, kpi, periods, notes }: KpiRows, kind: RowKind, down: number): readonly PaperCell[] {
  const byPeriod = new Map(kpi[kind].map((figure) => [figure.period, figure]));
  const ends = (figure: RecordFigure | null) => (down === 0 ? [] : [{ ...endCell(drawing, figure, kpi, notes), down }]);
  return [
    headCell(say(drawing, figureRowWords[kind])),
    ...ends(kpi.baseline),
    ...periods.map((period) => cellOf(drawing, byPeriod.get(period) ?? null, kpi, notes)),
    ...ends(kpi.target),
  ];
}

function cellOf(drawing: Drawing, figure: RecordFigure | null, kpi: RecordKpi, notes: Notes): PaperCell {
  if (figure === null) return { words: faint(say(drawing, formWords.noRecord)), kind: "figure" };
  const cell = figureCell(printedReading(figure, kpi.unit, drawing));
  const mark = noteMark(drawing, figure, notes);
  return mark === "" ? cell : { ...cell, words: [[...(cell.words[0] ?? []), { text: ` ${mark}`, mark: "faint" }]] };
}

/** Baseline and target carry their own year. */
function endCell(drawing: Drawing, figure: RecordFigure | null, kpi: RecordKpi, notes: Notes): PaperCell {
  const cell = cellOf(drawing, figure, kpi, notes);
  if (figure === null) return cell;
  return { words: [...cell.words, [{ text: printedPeriod(figure.period, drawing), mark: "faint" }]], kind: "figure" };
}

function noteMark(drawing: Drawing, { source, note }: RecordFigure, notes: Notes): string {
  const words = [
    source === null ? "" : `${say(drawing, formWords.source)}: ${source}`,
    note === null ? "" : `${say(drawing, formWords.note)}: ${note}`,
  ].filter((word) => word !== "");
  if (words.length === 0) return "";
  const text = words.join(drawing.lang === "ja" ? "　" : "; ");
  if (!notes.words.includes(text)) notes.words.push(text);
  return `*${notes.words.indexOf(text) + 1}`;
}

function gradeWords({ drawing, kpi, given }: KpiRows): Words {
  const next = kpi.nextOn === null ? "" : `${say(drawing, formWords.nextOn)}: ${printedDay(kpi.nextOn, drawing)}`;
  const first: Line = next === "" ? [gradeText(drawing, kpi)] : [`${gradeText(drawing, kpi)}　${next}`];
  const why = given.arithmetic === true && kpi.grade !== null ? gradeIn(kpi.grade, drawing.lang).why : [];
  return [
    first,
    ...why.map((line): Line => [{ text: `${say(drawing, formWords.arithmetic)}: ${line}`, mark: "faint" }]),
  ];
}

/** The grade in words: its label, its rate, or why there is none. */
export function gradeText(drawing: Drawing, { grade }: RecordKpi): string {
  if (grade === null) return say(drawing, formWords.noRule);
  const rate = grade.rate === null ? "" : printedRate(grade.rate, grade.rateUnit ?? "percent", drawing.lang);
  const label = gradeLabel(drawing, grade);
  const inside = [rate, ruleText(drawing, grade)]
    .filter((word) => word !== "")
    .join(drawing.lang === "ja" ? "、" : ", ");
  return `${label}${inBrackets(drawing, inside)}`;
}

/** The grade alone, or why there is none. */
export function gradeLabel(drawing: Drawing, grade: NonNullable<RecordKpi["grade"]>): string {
  const { label, undefinedBecause } = gradeIn(grade, drawing.lang);
  return label ?? undefinedBecause ?? say(drawing, formWords.noRecord);
}

/** The rule and who named it: 計画の版の規則「茨城県方式」. */
export function ruleText(drawing: Drawing, grade: NonNullable<RecordKpi["grade"]>): string {
  const { rule } = gradeIn(grade, drawing.lang);
  const { from } = grade;
  if (from === undefined) return rule;
  return say(drawing, from === "form" ? formWords.ruleOfForm : formWords.ruleOfPlan).replace("{rule}", rule);
}

/** The newest actual value of an indicator that is known; null where none is. */
export function latestActual(kpi: RecordKpi): RecordFigure | null {
  return kpi.actual.toSorted((a, b) => comparePeriodTexts(a.period, b.period)).at(-1) ?? null;
}

const figureText = (drawing: Drawing, figure: RecordFigure | null, kpi: RecordKpi): string =>
  figure === null ? say(drawing, formWords.noRecord) : readingWithUnit(figure, kpi.unit, drawing);

/** An indicator in two lines: its name, then actual against target and the grade. */
export function gradeLines(drawing: Drawing, kpi: RecordKpi): Words {
  const actual = latestActual(kpi);
  const when = actual === null ? "" : inBrackets(drawing, printedPeriod(actual.period, drawing));
  const aim = kpi.target === null ? "" : inBrackets(drawing, printedPeriod(kpi.target.period, drawing));
  const words = [
    `${say(drawing, formWords.actual)} ${figureText(drawing, actual, kpi)}${when}`,
    `${say(drawing, formWords.target)} ${figureText(drawing, kpi.target, kpi)}${aim}`,
    `${say(drawing, formWords.grade)} ${gradeText(drawing, kpi)}`,
  ];
  return [...plain(`${kpiName(kpi, drawing)}: ${words.join(drawing.lang === "ja" ? "、" : "; ")}`)];
}
