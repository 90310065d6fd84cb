import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { type Drawing, faint, figureCell, headCell, say, textCell } from "./drawing.ts";
import type { Given } from "./form-template.ts";
import { formWords } from "./form-words.ts";
import { gradeText, kpiName, latestActual } from "./lay-out-years.ts";
import { asWords, type PaperBlock, type PaperCell } from "./paper.ts";
import { lastMonth, printedReading, unitWords } from "./printed-values.ts";
import type { RecordFigure, RecordKpi, SheetRecord } from "./sheet-record.ts";

/** Shares of the width: in English units and absences are longer words. */
const columns = { ja: [4.4, 1.3, 2, 2, 2.2, 2.7, 3.8], en: [3.6, 1.9, 2, 2, 2.8, 2.6, 3.5] } as const;

/** ④ of the grant report: each KPI with value, unit and month. More than the form holds is refused: a person chooses. */
export function layOutGrantKpis(
  drawing: Drawing,
  record: SheetRecord,
  { most }: Given<"grantKpis">,
): Outcome<readonly PaperBlock[], Problem> {
  const chosen = drawing.context.chosenKpis ?? [];
  const kpis = chosen.length === 0 ? record.kpis : record.kpis.filter(({ id }) => chosen.includes(id));
  if (kpis.length > most) return fail(tooManyKpis(record, kpis, most));
  if (kpis.length === 0) return ok([{ kind: "text", words: faint(say(drawing, formWords.noKpis)) }]);
  const heads = [
    formWords.indicator,
    formWords.unit,
    formWords.baseline,
    formWords.target,
    formWords.actual,
    formWords.month,
    formWords.grade,
  ];
  const rows = kpis.map((kpi) => kpiRow(drawing, kpi));
  return ok([
    {
      kind: "table",
      columns: columns[drawing.lang],
      head: [heads.map((word) => headCell(say(drawing, word)))],
      rows,
    },
  ]);
}

function kpiRow(drawing: Drawing, kpi: RecordKpi): readonly PaperCell[] {
  const actual = latestActual(kpi);
  const when = actual ?? kpi.target;
  return [
    textCell(asWords(kpiName(kpi, drawing))),
    textCell(asWords(unitWords(kpi.unit, drawing.lang))),
    figure(drawing, kpi.baseline, kpi),
    figure(drawing, kpi.target, kpi),
    figure(drawing, actual, kpi),
    textCell(when === null ? faint(say(drawing, formWords.noRecord)) : asWords(lastMonth(when.period, drawing))),
    textCell(asWords(gradeText(drawing, kpi))),
  ];
}

const figure = (drawing: Drawing, found: RecordFigure | null, kpi: RecordKpi): PaperCell =>
  found === null
    ? { words: faint(say(drawing, formWords.noRecord)), kind: "figure" }
    : figureCell(printedReading(found, kpi.unit, drawing));

function tooManyKpis(record: SheetRecord, kpis: readonly RecordKpi[], most: number): Problem {
  const shortTitle = shortName(record.title);
  const names = kpis.map(({ id, name }) => `${shortName(name)} (${id})`);
  return problem(
    "form/tooManyKpis",
    `調書「${shortTitle}」には指標が${kpis.length}件ありますが、この様式に載せられるのは${most}件までです。載せるものを選んでください（アドレスに kpi=指標のID を${most}つまで）: ${names.join("、")}`,
    `The sheet "${shortTitle}" has ${kpis.length} indicators, and this form holds ${most}. Choose which of them (kpi=id in the address, ${most} at most): ${names.join(", ")}`,
  );
}

const shortName = (name: string): string => (name.length <= 40 ? name : `${Array.from(name).slice(0, 39).join("")}…`);
