import { type AbsenceReason, absenceWords } from "../../../../foundation/index.ts";
import type { Area } from "../../../area/index.ts";
import { observationAddress, type SeriesPoint } from "../../../observation/index.ts";
import type { Site } from "../site.ts";
import { coded, namedValue } from "./columns.ts";
import { type DataTable, makeTable, numberColumn, textColumn } from "./table.ts";

export type ObservationChoice = {
  readonly measure?: string | undefined;
  readonly area?: string | undefined;
  /** Values read for this table alone: those of a measure that the pages do not draw. */
  readonly points?: readonly SeriesPoint[] | undefined;
};

function pointsOf(
  site: Pick<Site, "areas" | "measures" | "series">,
  { measure, area, points }: ObservationChoice,
): readonly SeriesPoint[] {
  if (points) return points.filter((point) => area === undefined || point.area === area);
  const measures = site.measures.filter(({ id }) => measure === undefined || id === measure);
  const codes = site.areas.all.flatMap(({ code }) => (code && (area === undefined || code === area) ? [code] : []));
  return measures.flatMap(({ id }) => codes.flatMap((code) => site.series.points(id, code)));
}

const words: Readonly<Record<AbsenceReason, { readonly ja: string; readonly en: string }>> = absenceWords;

/** The statistics by area and period that the pages draw; `choice` narrows them to one measure or area code. */
export function observationTable(
  site: Pick<Site, "edition" | "areas" | "measures" | "series">,
  choice: ObservationChoice = {},
): DataTable {
  const areas = new Map<string, Area>(site.areas.all.flatMap((area) => (area.code ? [[area.code, area]] : [])));
  const measures = site.series.measures;
  return makeTable<SeriesPoint>({
    id: "observation",
    title: { ja: "統計の値", en: "Observations" },
    about: { ja: "地域と時期ごとの統計の値。", en: "Values of statistics by area and period." },
    rows: pointsOf(site, choice),
    columns: [
      textColumn("measure", "指標", "Measure", (row) => namedValue(row.measure, measures.get(row.measure))),
      textColumn("code", "団体コード", "Code", (row) => row.area),
      textColumn("area", "地域", "Area", (row) => namedValue(row.area, areas.get(row.area))),
      textColumn("period", "時期", "Period", (row) => row.period),
      numberColumn("value", { ja: "値", en: "Value" }, (row) => row.value),
      textColumn("unit", "単位", "Unit", (row) => measures.get(row.measure)?.unit ?? null),
      textColumn("absent", "値がない理由", "Why there is none", (row) => coded(row.absent, words)),
      textColumn("document", "資料", "Document", (row) => measures.get(row.measure)?.document ?? null),
      textColumn("recordedAt", "記録した時刻", "Recorded at", (row) => row.recordedAt),
      textColumn("address", "アドレス", "Address", (row) => observationAddress(site.edition.id, row)),
    ],
  });
}
