import ExcelJS from "exceljs";
import { asPeriod, type Outcome, type Problem, quantityOf, type Reading } from "../../../foundation/index.ts";
import type { Fact } from "../../../rooms/fact/index.ts";
import type { Kpi } from "../../../rooms/kpi/index.ts";
import { openTables } from "../../../rooms/reading/server.ts";
import {
  answerColumn,
  type BulkPlace,
  bulkCells,
  bulkMark,
  bulkPlaces,
  readBulk,
  rowAnswerWords,
} from "../../../rooms/value/index.ts";
import { tableToWorkbook } from "../../../rooms/value/server.ts";
import { againstLimit, type BenchRow, median, secondsOf } from "./bench-row.ts";

const sheets = 800;
const limitSeconds = 1;
const mostRatio = 3;
const runs = 7;
/** Runs that only warm up. */
const warm = 2;

function sure<Value>(outcome: Outcome<Value, Problem>): Value {
  if (!outcome.ok) throw new Error(outcome.problem.message.en);
  return outcome.value;
}

function factOf(role: string, value: number, period: string): Fact {
  const reading: Reading = { kind: "known", quantity: sure(quantityOf(value, "人")), bound: "exact" };
  return {
    id: `kpi.bench.${role}`,
    edition: "bench",
    subject: { kind: "kpi", id: "bench", role },
    document: null,
    lines: [],
    cell: null,
    printed: `${value}人`,
    printedPeriod: null,
    period: sure(asPeriod(period)),
    reading,
    textEn: null,
    note: null,
    uncertain: null,
    accepted: { by: "速さの測定", byEn: "Benchmark", on: "2026-11-22" },
    recordedAt: "2026-11-22T00:00:00Z",
    version: 1,
  };
}

const kpi: Kpi = {
  id: "bench",
  name: "架空の来場者数",
  nameEn: "Fictitious visitors",
  plan: "plan",
  edition: "bench",
  regions: [],
  bureaus: [],
  project: null,
  place: "table",
  baseline: factOf("baseline", 1000, "FY2024"),
  target: factOf("target", 2000, "FY2029"),
  expected: [],
  actuals: [],
  forecasts: [],
  accumulation: "yearly",
  direction: "increase",
  sameAs: null,
  sources: [],
};

/** Five years of one indicator on each of 800 sheets: 4,000 rows. */
const placesOf = (): readonly BulkPlace[] =>
  bulkPlaces(
    "bench",
    Array.from({ length: sheets }, (_, index) => ({
      head: { id: `s${index}`, title: `架空の調書${index}` },
      kpis: [kpi],
      known: { cycleYear: 2026, history: new Map(), before: new Map() },
      writable: true,
    })),
  );

/** Every fifth row filled in well, every tenth with a word where a number belongs. */
function filled(places: readonly BulkPlace[], mark: string): readonly (readonly string[])[] {
  const cells = bulkCells(mark, places).map((row) => [...row]);
  const actual = cells[0]?.indexOf("実績値") ?? 0;
  places.forEach(({ row }, index) => {
    if (row.key === "FY2026") cells[index + 1]?.splice(actual, 1, index % 2 === 0 ? "1390" : "たくさん");
  });
  return cells;
}

/** A filled sheet of 4,000 rows opened, checked and answered row by row in its own file, against exceljs only opening it. */
export async function benchSheetBack(): Promise<readonly BenchRow[]> {
  const places = placesOf();
  const mark = bulkMark("bench", "fy2026");
  const bytes = await tableToWorkbook(filled(places, mark), places);
  const check = async () => {
    const [sheet] = sure(await openTables({ name: "values.xlsx", bytes })).sheets;
    if (!sheet) throw new Error("The workbook has no sheet");
    const rows = sure(readBulk(sheet.table, { mark, places }));
    if (rows.length !== places.length) throw new Error(`${rows.length} of ${places.length} rows came back`);
    const texts = new Map(rows.map((row) => [row.number, rowAnswerWords(row).ja]));
    sure(sheet.answered(texts, answerColumn(sheet.table).column));
  };
  const rival = () => new ExcelJS.Workbook().xlsx.load(Uint8Array.from(bytes).buffer);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs + warm; run += 1) {
    const [own, other] = [await secondsOf(check), await secondsOf(rival)];
    if (run >= warm) {
      ours.push(own);
      theirs.push(other);
    }
  }
  const seconds = median(ours);
  const row = { work: `${places.length} rows opened, checked and answered in the file`, seconds, runs };
  const ratio = seconds / median(theirs);
  return [
    againstLimit({ name: "sheet-back", ...row }, seconds, limitSeconds, "s"),
    { name: "sheet-back-parser", ...row, rival: "exceljs opening the same file", ratio, holds: ratio <= mostRatio },
  ];
}
