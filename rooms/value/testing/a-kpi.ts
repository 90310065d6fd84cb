import { asPeriod, quantityOf, type Reading } from "../../../foundation/index.ts";
import type { Fact } from "../../fact/index.ts";
import type { Kpi } from "../../kpi/index.ts";

const accepted = { by: "試験", byEn: "Test", on: "2026-11-22" };

/** 架空: a fact of an indicator, as it leaves the store. */
export function testFact(role: string, value: number, unit: string, period: string): Fact {
  const read = asPeriod(period);
  const quantity = quantityOf(value, unit);
  if (!read.ok || !quantity.ok) throw new Error(`${period} ${unit}`);
  const reading: Reading = { kind: "known", quantity: quantity.value, bound: "exact" };
  return {
    id: `kpi.test.${role}`,
    edition: "test",
    subject: { kind: "kpi", id: "test", role },
    document: null,
    lines: [],
    cell: null,
    printed: `${value}${unit}`,
    printedPeriod: null,
    period: read.value,
    reading,
    textEn: null,
    note: null,
    uncertain: null,
    accepted,
    recordedAt: "2026-11-22T00:00:00Z",
    version: 1,
  };
}

/** 架空: visitors from 1,000人 (FY2024) to 2,000人 (FY2029); tests state what differs. */
export const testKpi = (differing: Partial<Kpi> = {}): Kpi => ({
  id: "test",
  name: "架空の来場者数",
  nameEn: "Fictitious visitors",
  plan: "plan",
  edition: "plan-1",
  regions: [],
  bureaus: [],
  project: null,
  place: "table",
  baseline: testFact("baseline", 1000, "人", "FY2024"),
  target: testFact("target", 2000, "人", "FY2029"),
  expected: [],
  actuals: [],
  forecasts: [],
  accumulation: "yearly",
  direction: "increase",
  sameAs: null,
  sources: [],
  ...differing,
});
