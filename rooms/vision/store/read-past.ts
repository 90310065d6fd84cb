import { setImmediate as letOthersRun } from "node:timers/promises";
import type { Database } from "../../../store/index.ts";
import type { CohortTable } from "../../cohort/index.ts";
import { cohortSources, readCohorts } from "../../cohort/server.ts";
import type { Site } from "../../publication/index.ts";
import { type PastErrors, pastErrors } from "../domain/back-task.ts";
import type { VisionPlace } from "../domain/vision-place.ts";

/** What past projections of the municipalities and of the place itself came to; null where too few counts are here. */
export type Past = { readonly municipal: PastErrors | null; readonly own: PastErrors | null };

type Counts = { readonly municipal: readonly CohortTable[]; readonly own: readonly CohortTable[] };

const readCounts = (database: Database, site: Site, place: VisionPlace): Promise<Counts> =>
  database.read(async (tx) => {
    const { body } = site.edition;
    const [source] = (await cohortSources(tx, body)).filter(({ entry }) => entry.kind === "actual");
    const tablesOf = async (areas: readonly string[]): Promise<readonly CohortTable[]> => {
      const tables: CohortTable[] = [];
      for (const year of areas.length === 0 ? [] : (source?.years ?? []))
        tables.push(await readCohorts(tx, { body, source: source?.source ?? "", year, areas }));
      return tables;
    };
    const codes = place.members.flatMap(({ code }) => code ?? []);
    return {
      municipal: await tablesOf(codes.length > 1 ? codes : []),
      own: await tablesOf(place.area?.code ? [place.area.code] : []),
    };
  });

/** Reads every count of a place and of its municipalities, and holds projections from each against the later ones, forecast by forecast, others having their turn in between. */
export async function readPast(database: Database, site: Site, place: VisionPlace): Promise<Past> {
  const { municipal, own } = await readCounts(database, site, place);
  const rest = (): Promise<void> => letOthersRun();
  return { municipal: await pastErrors(municipal, rest), own: await pastErrors(own, rest) };
}
