import { fail, type Outcome, ok, type Problem, type SessionToken } from "../../../foundation/index.ts";
import type { Database, WriteTx } from "../../../store/index.ts";
import { copyLastYear, type Filled, fillFromSeries } from "../domain/fill-cells.ts";
import { cellText } from "../domain/value.ts";
import { keepValues, type NewValue } from "../store/keep-values.ts";
import { figuresOfSheet, loadSheetValues, type SheetPlace, type SheetValues } from "./load-sheet-values.ts";
import { failureToProblem, sheetUnknown } from "./save-values.ts";

/** Where values come from that nobody types: imported statistics, or last year's values as forecast or as a note. */
export type FillFrom = "statistics" | "lastYearForecast" | "lastYearNote";

/** Fills what is empty in one sheet and leaves what is there. The answer names every indicator, filled or left, with the reason. */
export async function fillValues(
  database: Database,
  session: SessionToken,
  place: SheetPlace,
  from: FillFrom,
): Promise<Outcome<readonly Filled[], Problem>> {
  try {
    return await database.writeAs(session, (tx) => fillOnce(tx, place, from));
  } catch (error) {
    return failureToProblem(error);
  }
}

async function fillOnce(tx: WriteTx, place: SheetPlace, from: FillFrom): Promise<Outcome<readonly Filled[], Problem>> {
  const loaded = await loadSheetValues(tx, place);
  if (!loaded) return fail(sheetUnknown);
  const filled = loaded.kpis.map((kpi) => fillOne(loaded, place, from, kpi));
  const values = filled.flatMap((one): readonly NewValue[] => {
    if (one.kind === "left") return [];
    const version = (loaded.known.history.get(cellText(one.cell))?.length ?? 0) + 1;
    return [{ ...one.cell, ...one.content, sheetId: place.sheetId, version }];
  });
  await keepValues(tx, place.site.edition.body, values);
  return ok(filled);
}

function fillOne(
  loaded: SheetValues,
  { site, sheetId }: SheetPlace,
  from: FillFrom,
  kpi: SheetValues["kpis"][number],
): Filled {
  const filling = { kpi, cycleYear: loaded.cycle.fiscalYear, figures: figuresOfSheet(loaded, kpi) };
  const edition = site.edition.id;
  if (from === "statistics")
    return fillFromSeries(filling, {
      entry: loaded.calendar.get(kpi.id) ?? null,
      series: site.series,
      edition,
      sheetId,
    });
  return copyLastYear(filling, { as: from === "lastYearForecast" ? "forecast" : "note", edition, sheetId });
}
