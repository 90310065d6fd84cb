import { type AsOf, type ReadTx, readLatest, readObservations, type StoredObservation } from "../../../store/index.ts";
import { readImportedMeasure } from "../../cohort/server.ts";
import type { FactContent } from "../../fact/index.ts";
import { arrangeSeries, type SeriesBook, type SeriesPoint } from "../../observation/index.ts";
import { type EditionHead, entryKinds } from "../domain/entry-kinds.ts";
import { arrangeRegion, type EditionRows, listedMeasures, type Region, type Row } from "../domain/region.ts";

/** The editions in the store, by the body they belong to. */
export async function readEditionHeads(tx: ReadTx, asOf: AsOf = {}): Promise<readonly EditionHead[]> {
  const rows = await readLatest<EditionHead>(tx, "intake_edition", asOf);
  return rows.map((row) => row.content);
}

const knownOnly = (bodyId: string, { knownAt }: AsOf): AsOf => (knownAt ? { bodyId, knownAt } : { bodyId });

/** Everything an edition said at a time (`knownAt`), with the places and groups that were valid on a day (`validOn`). */
export const readRegion = async (tx: ReadTx, head: EditionHead, asOf: AsOf = {}): Promise<Region> =>
  arrangeRegion(await readEditionRows(tx, head, asOf));

/** The rows of an edition as the store keeps them: what a region is arranged from, and what its files can be written from again. */
export async function readEditionRows(tx: ReadTx, head: EditionHead, asOf: AsOf = {}): Promise<EditionRows> {
  const known = knownOnly(head.body, asOf);
  const rows = new Map<string, readonly Row[]>();
  for (const { kind, table } of entryKinds) {
    const scope = kind === "area" || kind === "group" ? { ...asOf, ...known } : known;
    rows.set(kind, await readLatest<unknown>(tx, table, scope));
  }
  const facts = await readLatest<FactContent>(tx, "fact_fact", known);
  return { head, rows, facts };
}

/** The observations that an edition's pages draw: those of the measures its head names. */
export async function readSeries(tx: ReadTx, region: Region, asOf: AsOf = {}): Promise<SeriesBook> {
  const shown = [...(region.edition.population?.actual ?? []), ...(region.edition.population?.projection ?? [])];
  const points = [];
  for (const measure of shown) {
    points.push(...(await readObservations(tx, measure, knownOnly(region.edition.body, asOf))).map(toPoint));
  }
  return arrangeSeries(region.measures, points);
}

const toPoint = (row: StoredObservation): SeriesPoint => ({ ...row, measure: row.measureId, area: row.areaCode });

/** All values of one measure, in whatever area, as known at a time: also of a measure that no page draws. */
export const readPoints = async (
  tx: ReadTx,
  {
    bodyId,
    measureId,
    knownAt,
  }: { readonly bodyId: string; readonly measureId: string; readonly knownAt?: string | undefined },
): Promise<readonly SeriesPoint[]> =>
  (await readObservations(tx, measureId, knownOnly(bodyId, knownAt ? { knownAt } : {}))).map(toPoint);

/** One statistic of one area as the store holds it now: also of a measure that no page draws, and what was imported since the edition was read. */
export async function readAreaSeries(
  tx: ReadTx,
  region: Pick<Region, "edition" | "measures" | "cohorts">,
  wanted: { readonly measureId: string; readonly areaCode: string },
): Promise<SeriesBook> {
  const bodyId = region.edition.body;
  const listed = listedMeasures(region);
  const imported = listed.some(({ id }) => id === wanted.measureId)
    ? null
    : await readImportedMeasure(tx, bodyId, wanted.measureId);
  const points = await readObservations(tx, wanted.measureId, { bodyId, areaCode: wanted.areaCode });
  return arrangeSeries(imported ? [...listed, imported] : listed, points.map(toPoint));
}
