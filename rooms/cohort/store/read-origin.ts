import type { ReadTx } from "../../../store/index.ts";

/** Where an imported value stood: what was read (`estat`: an address of that interface), the file's name (or an address), its checksum, and the place in it (`12` = a line, `Sheet1!D8:D27`). */
export type ImportedOrigin = {
  readonly kind: string;
  readonly name: string;
  readonly sha256: string | null;
  readonly place: string;
};

/** What the newest version of an observation was imported from; null when an edition brought it. `topic`: see cohortTopic, else the measure. */
export async function readImportedOrigin(
  tx: ReadTx,
  wanted: {
    readonly body: string;
    readonly measure: string;
    readonly topic: string;
    readonly area: string;
    readonly period: string;
  },
): Promise<ImportedOrigin | null> {
  const { body, measure, topic, area, period } = wanted;
  const [found] = await tx.query<ImportedOrigin>(
    `SELECT file.kind, file.name, file.sha256, place.place
     FROM (
       SELECT load_id FROM observation_observation
       WHERE body_id = $1 AND measure_id = $2 AND area_code = $3 AND period = $4 ORDER BY version DESC LIMIT 1
     ) AS newest
     JOIN cohort_place AS place
       ON place.body_id = $1 AND place.topic = $5 AND place.area_code = $3 AND place.period = $4 AND place.load_id = newest.load_id
     JOIN cohort_file AS file ON file.body_id = $1 AND file.load_id = place.load_id AND file.number = place.file_number`,
    [body, measure, area, period, topic],
  );
  return found ?? null;
}
