import type { ReadTx } from "../../../store/index.ts";
import type { Observation } from "../../observation/index.ts";
import { cohortMeasureIds } from "../domain/cohort-measures.ts";
import { readCohortEntries } from "./cohort-entries.ts";

/** One value of the kind that stands in the files of an edition. */
export type Carried = Pick<Observation, "measureId" | "areaCode" | "period" | "value" | "absent">;

/** The people by sex and age that the edition of a body itself brought, without the many that were imported: what its files must hold. */
export async function readCarriedCohorts(tx: ReadTx, body: string): Promise<readonly Carried[]> {
  const entries = (await readCohortEntries(tx, body)).filter(({ file }) => file);
  if (entries.length === 0) return [];
  return tx.query<Carried>(
    `SELECT measure_id AS "measureId", area_code AS "areaCode", period, value, absent FROM (
       SELECT DISTINCT ON (measure_id, area_code, period) * FROM observation_observation
       WHERE body_id = $1 AND measure_id = ANY ($2)
       ORDER BY measure_id, area_code, period, version DESC
     ) AS latest
     WHERE NOT withdrawn AND load_id IN (SELECT load_id FROM intake_load WHERE body_id = $1 AND edition_hash <> '')
     ORDER BY measure_id, area_code, period`,
    [body, entries.flatMap(cohortMeasureIds)],
  );
}
