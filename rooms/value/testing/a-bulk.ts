import { absent } from "../../../foundation/index.ts";
import { knownValues } from "../actions/load-sheet-values.ts";
import { type BulkPlace, bulkCells, bulkMark, bulkPlaces } from "../domain/bulk-table.ts";
import type { SheetValue } from "../domain/value.ts";
import { testFact, testKpi } from "./a-kpi.ts";

/** 架空: the bulk table of a cycle FY2026 as it goes out. */
export type TestBulk = {
  readonly mark: string;
  readonly places: readonly BulkPlace[];
  readonly cells: readonly (readonly string[])[];
};

const visitors = testKpi({ actuals: [testFact("actuals.0", 1200, "人", "FY2025")] });
const sales = testKpi({
  id: "sales",
  name: "架空の売上高",
  nameEn: "Fictitious sales",
  baseline: testFact("baseline", 1_000_000, "円", "FY2024"),
  target: testFact("target", 2_000_000, "円", "FY2029"),
});
const share = testKpi({
  id: "share",
  name: "架空の割合",
  nameEn: "Fictitious share",
  baseline: testFact("baseline", 40, "%", "FY2024"),
  target: testFact("target", 50, "%", "FY2029"),
});

/** `count` sheets, each with a count of people, an amount and a share; the last sheet cannot be written. */
export function testBulk(count: number, stored: (sheetId: string) => readonly SheetValue[] = () => []): TestBulk {
  const mark = bulkMark("test", "fy2026");
  const places = bulkPlaces(
    "test",
    Array.from({ length: count }, (_, index) => ({
      head: { id: `s${index}`, title: `架空の調書${index}` },
      kpis: [visitors, sales, share],
      known: knownValues(2026, stored(`s${index}`), []),
      writable: index < count - 1 || count === 1,
    })),
  );
  return { mark, places, cells: bulkCells(mark, places) };
}

/** 架空: an actual value of FY2026 that is stored, in version 1. */
export const testStored = (sheetId: string, kpiId: string): SheetValue => ({
  sheetId,
  kpiId,
  period: "FY2026",
  kind: "actual",
  version: 1,
  recordedAt: "2027-04-01T00:00:00Z",
  byPerson: null,
  reading: absent("none"),
  printed: "該当なし",
  source: null,
  note: null,
  evidenceId: null,
  asked: [],
});
