import { type Drawing, faint, figureCell, headCell, say, textCell } from "./drawing.ts";
import type { Given } from "./form-template.ts";
import { flagWords, formWords, moneyStageWords } from "./form-words.ts";
import { groupBy } from "./group-by.ts";
import { asWords, type PaperBlock, type PaperCell } from "./paper.ts";
import { printedPeriod, printedRate, printedYen, roundingWords } from "./printed-values.ts";
import type { RecordMoney, SheetRecord } from "./sheet-record.ts";
import { moneyStages } from "./template-schema.ts";

type MoneyColumn = { readonly fiscalYear: number; readonly stage: RecordMoney["stage"] };

/** Money by programme, year and stage in the form's unit. What is listed again (再掲) is shown and never summed. */
export function layOutMoney(drawing: Drawing, record: SheetRecord, given: Given<"money">): readonly PaperBlock[] {
  const stages = moneyStages.filter((stage) => given.stages === undefined || given.stages.includes(stage));
  const asked = record.money.filter(({ stage }) => stages.includes(stage));
  const years = [...new Set(asked.map(({ fiscalYear }) => fiscalYear))]
    .toSorted((a, b) => a - b)
    .slice(-(given.years ?? 3));
  const lines = asked.filter(({ fiscalYear }) => years.includes(fiscalYear));
  if (lines.length === 0) return [{ kind: "text", words: faint(say(drawing, formWords.noMoney)) }];
  const columns = years.flatMap((fiscalYear) =>
    stages
      .filter((stage) => lines.some((line) => line.stage === stage && line.fiscalYear === fiscalYear))
      .map((stage): MoneyColumn => ({ fiscalYear, stage })),
  );
  const groups = [...groupBy(lines, ({ programme, relisted }) => `${relisted} ${programme}`).values()];
  const rows = groups.map((group) => [
    nameCell(drawing, group),
    ...columns.map((column) => sumCell(drawing, group, column)),
  ]);
  const counted = lines.filter(({ relisted }) => !relisted);
  const total = [
    headCell(say(drawing, formWords.total)),
    ...columns.map((column) => sumCell(drawing, counted, column)),
  ];
  const notes = [roundingWords(drawing), ...executionLines(drawing, counted, years)];
  return [
    {
      kind: "table",
      columns: [5, ...years.flatMap((year) => widthsOf(columns.filter(({ fiscalYear }) => fiscalYear === year)))],
      head: headRows(drawing, columns, years),
      rows: [...rows, total],
    },
    { kind: "notes", words: notes.map((note) => [note]) },
  ];
}

/** A year stands once, above its stages, so that it fits on one line. */
function headRows(
  drawing: Drawing,
  columns: readonly MoneyColumn[],
  years: readonly number[],
): readonly (readonly PaperCell[])[] {
  const above = years.map((year) =>
    headCell(printedPeriod(`FY${year}`, drawing), columns.filter(({ fiscalYear }) => fiscalYear === year).length),
  );
  const below = columns.map(({ stage }) => headCell(say(drawing, moneyStageWords[stage])));
  return [[{ ...headCell(say(drawing, formWords.programme)), down: 2 }, ...above], below];
}

/** Shares of the line for the stages of one year: wide enough for the year, and each for an amount. */
const widthsOf = (stages: readonly MoneyColumn[]): readonly number[] =>
  stages.map(() => Math.max(2.6, 4.4 / stages.length));

function nameCell(drawing: Drawing, group: readonly RecordMoney[]): PaperCell {
  const [first] = group;
  const flags = [...new Set(group.flatMap(({ flag }) => (flag === null ? [] : [say(drawing, flagWords[flag])])))];
  const marks = [...flags, ...(first?.relisted ? [say(drawing, formWords.relisted)] : [])]
    .map((word) => `【${word}】`)
    .join("");
  return textCell(asWords(`${marks}${first?.programme ?? ""}`));
}

function sumCell(drawing: Drawing, lines: readonly RecordMoney[], { fiscalYear, stage }: MoneyColumn): PaperCell {
  const found = lines.filter((line) => line.fiscalYear === fiscalYear && line.stage === stage);
  if (found.length === 0) return { words: faint(say(drawing, formWords.noRecord)), kind: "figure" };
  return figureCell(printedYen(sumYen(found), drawing));
}

const sumYen = (lines: readonly RecordMoney[]): number => lines.reduce((sum, { amountYen }) => sum + amountYen, 0);

/** 執行率 = outturn / (initial + supplementary), where all that is needed is there. */
function executionLines(drawing: Drawing, lines: readonly RecordMoney[], years: readonly number[]): readonly string[] {
  return years.flatMap((year) => {
    const of = (...stages: readonly string[]) =>
      lines.filter((line) => line.fiscalYear === year && stages.includes(line.stage));
    const outturn = of("outturn");
    const budget = sumYen(of("initial", "supplementary"));
    if (outturn.length === 0 || budget <= 0) return [];
    const rate = printedRate((sumYen(outturn) / budget) * 100, "percent", drawing.lang);
    const how = drawing.lang === "ja" ? "決算÷（当初＋補正）" : "outturn / (initial + supplementary)";
    return [`${say(drawing, formWords.execution)} ${printedPeriod(`FY${year}`, drawing)}: ${rate}（${how}）`];
  });
}
