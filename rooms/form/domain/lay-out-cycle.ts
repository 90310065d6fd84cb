import { stageWords } from "../../cycle/index.ts";
import { type Drawing, faint, figureCell, headCell, headLines, say, shorten, textCell } from "./drawing.ts";
import type { Given } from "./form-template.ts";
import { directionWords, formWords } from "./form-words.ts";
import { countBy } from "./group-by.ts";
import { directionText, titleOf } from "./lay-out-labels.ts";
import { gradeLabel, gradeText, kpiName } from "./lay-out-years.ts";
import { asWords, type PaperBlock, type PaperCell, plain } from "./paper.ts";
import {
  comparePeriodTexts,
  periodKind,
  printedNumber,
  printedPeriod,
  printedReading,
  unitWords,
} from "./printed-values.ts";
import type { RecordFigure, RecordKpi, SheetRecord } from "./sheet-record.ts";

const none = (drawing: Drawing): readonly PaperBlock[] => [
  { kind: "text", words: faint(say(drawing, formWords.noSheets)) },
];
const heads = (drawing: Drawing, words: readonly { ja: string; en: string }[]): readonly PaperCell[] =>
  words.map((word) => headCell(say(drawing, word)));

const countCell = (drawing: Drawing, count: number): PaperCell =>
  figureCell({ text: printedNumber(count, drawing.lang), number: { value: count, format: "#,##0" } });

/** How many sheets and indicators there are, and how they stand. An indicator on two sheets is one (実数) and two (延べ). */
export function layOutOverview(drawing: Drawing, records: readonly SheetRecord[]): readonly PaperBlock[] {
  if (records.length === 0) return none(drawing);
  const kpis = records.flatMap((record) => record.kpis);
  const distinct = new Set(kpis.map(({ id }) => id)).size;
  const word = (head: { ja: string; en: string }, rest: string) => `${say(drawing, head)}: ${rest}`;
  const rows: readonly (readonly [string, number])[] = [
    [say(drawing, formWords.sheets), records.length],
    [word(formWords.kpis, say(drawing, formWords.distinct)), distinct],
    [word(formWords.kpis, say(drawing, formWords.gross)), kpis.length],
    ...countBy(kpis, ({ grade }) =>
      word(formWords.grade, grade === null ? say(drawing, formWords.noRule) : gradeLabel(drawing, grade)),
    ),
    ...countBy(records, ({ decision }) =>
      word(
        formWords.direction,
        say(drawing, decision === null ? formWords.undecided : directionWords[decision.direction]),
      ),
    ),
    ...countBy(records, ({ stage }) => word(formWords.stage, say(drawing, stageWords[stage]))),
  ];
  return [
    {
      kind: "table",
      columns: [6, 1],
      head: [heads(drawing, [formWords.item, formWords.count])],
      rows: rows.map(([label, count]) => [textCell(asWords(label)), countCell(drawing, count)]),
    },
  ];
}

/** One line for each sheet. */
export function layOutSheetList(
  drawing: Drawing,
  records: readonly SheetRecord[],
  given: Given<"sheetList">,
): readonly PaperBlock[] {
  if (records.length === 0) return none(drawing);
  const words = [formWords.office, formWords.sheet, formWords.results, formWords.direction, formWords.reason];
  const rows = records.map((record) => [
    textCell(asWords(record.unit.name)),
    textCell([...asWords(titleOf(record, drawing)), [{ text: say(drawing, stageWords[record.stage]), mark: "faint" }]]),
    textCell(
      record.kpis.length === 0
        ? faint(say(drawing, formWords.noKpis))
        : shorten(
            record.kpis.flatMap((kpi) => plain(`${kpiName(kpi, drawing)}: ${gradeText(drawing, kpi)}`)),
            given.characters,
            drawing,
          ),
    ),
    textCell(plain(directionText(record, drawing))),
    textCell(
      record.decision === null
        ? faint(say(drawing, formWords.noRecord))
        : shorten(asWords(record.decision.reason), given.characters, drawing),
    ),
  ]);
  return [{ kind: "table", columns: [2.4, 4, 5, 2, 4], head: [heads(drawing, words)], rows }];
}

/** Every indicator in one line, with the newest years as columns; indicators with other kinds of years stand in tables of their own. */
export function layOutKpiList(
  drawing: Drawing,
  records: readonly SheetRecord[],
  given: Given<"kpiList">,
): readonly PaperBlock[] {
  const all = records.flatMap((record) => record.kpis.map((kpi) => ({ record, kpi })));
  if (all.length === 0) return none(drawing);
  const kinds = [...new Set(all.map(({ kpi }) => kindOf(kpi)))];
  return kinds.map((kind) =>
    kpiTable(
      drawing,
      all.filter(({ kpi }) => kindOf(kpi) === kind),
      given.years ?? 3,
    ),
  );
}

const kindOf = (kpi: RecordKpi): string => periodKind((kpi.actual[0] ?? kpi.target ?? kpi.baseline)?.period ?? "");

function kpiTable(
  drawing: Drawing,
  rows: readonly { readonly record: SheetRecord; readonly kpi: RecordKpi }[],
  years: number,
): PaperBlock {
  const periods = [...new Set(rows.flatMap(({ kpi }) => kpi.actual.map(({ period }) => period)))]
    .toSorted(comparePeriodTexts)
    .slice(-years);
  const head = [
    ...heads(drawing, [formWords.office, formWords.sheet, formWords.indicator, formWords.unit, formWords.baseline]),
    ...periods.map((period) => headLines([say(drawing, formWords.actual), printedPeriod(period, drawing)])),
    ...heads(drawing, [formWords.target, formWords.grade]),
  ];
  const drawn = rows.map(({ record, kpi }) => [
    textCell(asWords(record.unit.name)),
    textCell(asWords(titleOf(record, drawing))),
    textCell(asWords(kpiName(kpi, drawing))),
    textCell(asWords(unitWords(kpi.unit, drawing.lang))),
    dated(drawing, kpi.baseline, kpi),
    ...periods.map((period) => figure(drawing, kpi.actual.find((found) => found.period === period) ?? null, kpi)),
    dated(drawing, kpi.target, kpi),
    textCell(asWords(gradeText(drawing, kpi))),
  ]);
  return {
    kind: "table",
    columns: [
      3,
      4,
      drawing.lang === "ja" ? 4.4 : 3.9,
      drawing.lang === "ja" ? 1.5 : 2,
      3,
      ...periods.map(() => 3),
      3,
      3.6,
    ],
    head: [head],
    rows: drawn,
  };
}

const figure = (drawing: Drawing, found: RecordFigure | null, kpi: RecordKpi): PaperCell =>
  found === null
    ? { words: faint(say(drawing, formWords.noRecord)), kind: "figure" }
    : figureCell(printedReading(found, kpi.unit, drawing));

function dated(drawing: Drawing, found: RecordFigure | null, kpi: RecordKpi): PaperCell {
  const cell = figure(drawing, found, kpi);
  return found === null
    ? cell
    : { ...cell, words: [...cell.words, [{ text: printedPeriod(found.period, drawing), mark: "faint" }]] };
}
