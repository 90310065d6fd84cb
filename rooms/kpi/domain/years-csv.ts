import { periodText } from "../../../foundation/index.ts";
import type { Fact } from "../../fact/index.ts";
import { kpiYears } from "./kpi-years.ts";
import type { Kpi } from "./kpis.ts";
import { expectedIn, straightWayOf } from "./straight-way.ts";

const heads = ["period", "kind", "value", "unit", "printed", "document", "lines"] as const;

const escaped = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function factRow(kind: string, fact: Fact | null): readonly string[][] {
  if (fact === null) return [];
  const { reading } = fact;
  const value =
    reading.kind === "known" ? String(reading.quantity.value) : reading.kind === "text" ? reading.text : reading.why;
  const unit = reading.kind === "known" ? reading.quantity.unit.id : "";
  const period = fact.period === null ? "" : periodText(fact.period);
  return [[period, kind, value, unit, fact.printed ?? "", fact.document ?? "", fact.lines.join(" ")]];
}

function lineRow(kpi: Kpi, period: string, year: number | null): readonly string[][] {
  const way = straightWayOf(kpi);
  if (year === null || !way.ok) return [];
  const { value, unit } = expectedIn(way.value, year);
  return [[period, "expectedOnStraightLine", String(value), unit.id, "", "", ""]];
}

/** The values of a KPI by period as CSV (UTF-8 with BOM, values in the base unit); what was worked out says so in `kind`. */
export function yearsCsv(kpi: Kpi): string {
  const rows = kpiYears(kpi).flatMap((year) => [
    ...factRow("baseline", year.baseline),
    ...factRow("expected", year.expected),
    ...lineRow(kpi, year.key, year.onLine),
    ...factRow("actual", year.actual),
    ...factRow("forecast", year.forecast),
    ...factRow("target", year.target),
  ]);
  return `\uFEFF${[heads, ...rows].map((row) => row.map(escaped).join(",")).join("\r\n")}\r\n`;
}
