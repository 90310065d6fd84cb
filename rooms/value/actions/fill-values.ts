import { fail, type Outcome, ok, type Problem, type SessionToken } from "../../../foundation/index.ts";
import type { Database, WriteTx } from "../../../store/index.ts";
import { attempt } from "../../account/server.ts";
import { readAreaSeries } from "../../intake/server.ts";
import type { Kpi } from "../../kpi/index.ts";
import type { SeriesBook } from "../../observation/index.ts";
import type { Site } from "../../publication/index.ts";
import type { CalendarEntry } from "../domain/calendar.ts";
import { copyLastYear, type Filled, fillFromSeries } from "../domain/fill-cells.ts";
import { cellText } from "../domain/value.ts";
import { keepValues, type NewValue } from "../store/keep-values.ts";
import { figuresOfSheet, loadSheetValues, type SheetPlace, type SheetValues } from "./load-sheet-values.ts";
import { sheetUnknown } from "./save-values.ts";

/** Where values come from that nobody types: imported statistics, or last year's values as forecast or as a note. */
export type FillFrom = "statistics" | "lastYearForecast" | "lastYearNote";

/** Fills what is empty in one sheet and leaves what is there. The answer names every indicator, filled or left, with the reason. */
export async function fillValues(
  database: Database,
  session: SessionToken,
  place: SheetPlace,
  from: FillFrom,
): Promise<Outcome<readonly Filled[], Problem>> {
  return attempt(() => database.writeAs(session, (tx) => fillOnce(tx, place, from)));
}

async function fillOnce(tx: WriteTx, place: SheetPlace, from: FillFrom): Promise<Outcome<readonly Filled[], Problem>> {
  const loaded = await loadSheetValues(tx, place);
  if (!loaded) return fail(sheetUnknown);
  const asked = loaded.kpis.filter(({ id }) => !loaded.elsewhere.has(id));
  const filled: Filled[] = [];
  for (const kpi of asked) filled.push(await fillOne(tx, loaded, place, { from, kpi }));
  const values = filled.flatMap((one): readonly NewValue[] => {
    if (one.kind === "left") return [];
    const version = (loaded.known.history.get(cellText(one.cell))?.length ?? 0) + 1;
    return [{ ...one.cell, ...one.content, sheetId: place.sheetId, version }];
  });
  await keepValues(tx, place.site.edition.body, values);
  return ok(filled);
}

async function fillOne(
  tx: WriteTx,
  loaded: SheetValues,
  { site, sheetId }: SheetPlace,
  { from, kpi }: { readonly from: FillFrom; readonly kpi: Kpi },
): Promise<Filled> {
  const filling = { kpi, cycleYear: loaded.cycle.fiscalYear, figures: figuresOfSheet(loaded, kpi) };
  const edition = site.edition.id;
  if (from === "statistics") {
    const entry = loaded.calendar.get(kpi.id) ?? null;
    return fillFromSeries(filling, { entry, series: await linkedSeries(tx, site, entry), edition, sheetId });
  }
  return copyLastYear(filling, { as: from === "lastYearForecast" ? "forecast" : "note", edition, sheetId });
}

/** The site holds the statistics that its pages draw; an indicator may be linked with any other. */
async function linkedSeries(tx: WriteTx, site: Site, entry: CalendarEntry | null): Promise<SeriesBook> {
  const { measureId, areaCode } = entry ?? { measureId: null, areaCode: null };
  return measureId && areaCode ? readAreaSeries(tx, site, { measureId, areaCode }) : site.series;
}
