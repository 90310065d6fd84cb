import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Check } from "typebox/value";
import { parse } from "yaml";
import { beginLoad, type Database, recordLoad, recordVersions } from "../../../store/index.ts";
import { importObservationFile } from "../../observation/server.ts";
import { type CohortEntry, cohortEntrySchema } from "../domain/cohort-entry.ts";
import { cohortMeasureIds } from "../domain/cohort-measures.ts";

const data = new URL("../../../data/hokkaido/", import.meta.url);

/** The sources of people by age that the Hokkaido edition lists. */
export function shippedCohorts(): readonly CohortEntry[] {
  const { cohorts }: { readonly cohorts: readonly unknown[] } = parse(
    readFileSync(new URL("observations.yaml", data), "utf8"),
  );
  return cohorts.map((entry) => {
    if (!Check(cohortEntrySchema, entry)) throw new Error(`no source: ${JSON.stringify(entry)}`);
    return entry;
  });
}

/** For tests: a body that lists sources of people by age, as an edition would. */
export async function listCohorts(
  database: Database,
  bodyId: string,
  entries: readonly CohortEntry[] = shippedCohorts(),
): Promise<void> {
  await database.write(async (tx) => {
    const load = await beginLoad(tx, bodyId, "2026-11-22T00:00:00.000Z");
    const records = entries.map((content) => ({ id: content.id, validFrom: null, validTo: null, content }));
    const counts = await recordVersions(tx, "cohort_source", { ...load, entries: records, missing: "withdraw" });
    await recordLoad(tx, load, { who: "test", editionHash: "test", counts });
  });
}

/** The censuses of 2005, 2010 and 2015 that come with the Hokkaido edition. */
export async function importShippedCensus(database: Database, body: string): Promise<void> {
  const file = fileURLToPath(new URL("observations/cohort-census.csv", data));
  const measures = shippedCohorts().flatMap(cohortMeasureIds);
  await importObservationFile(database, { file, body, measures, who: "test", now: "2026-11-22T00:00:01.000Z" });
}

/** The six-digit codes of the places that the Hokkaido edition lists. */
export function shippedAreas(): ReadonlySet<string> {
  const text = readFileSync(new URL("areas.yaml", data), "utf8");
  return new Set([...text.matchAll(/code: "(\d{6})"/g)].flatMap(([, code]) => code ?? []));
}
