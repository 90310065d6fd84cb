import type { ReadTx } from "../../../store/index.ts";
import type { CohortTable } from "../../cohort/index.ts";
import { cohortSources, readCohorts } from "../../cohort/server.ts";
import type { Site } from "../../publication/index.ts";
import { type PastErrors, pastErrors } from "../domain/back-task.ts";
import type { VisionPlace } from "../domain/vision-place.ts";

/** What past projections of the municipalities and of the place itself came to; null where too few counts are here. */
export type Past = { readonly municipal: PastErrors | null; readonly own: PastErrors | null };

/** Reads every count of a place and of its municipalities, and holds projections from each against the later ones. */
export async function readPast(tx: ReadTx, site: Site, place: VisionPlace): Promise<Past> {
  const { body } = site.edition;
  const [source] = (await cohortSources(tx, body)).filter(({ entry }) => entry.kind === "actual");
  if (!source) return { municipal: null, own: null };
  const errorsOf = async (areas: readonly string[]): Promise<PastErrors | null> => {
    const tables: CohortTable[] = [];
    for (const year of source.years) tables.push(await readCohorts(tx, { body, source: source.source, year, areas }));
    return areas.length === 0 ? null : pastErrors(tables);
  };
  const codes = place.members.flatMap(({ code }) => code ?? []);
  return {
    municipal: codes.length > 1 ? await errorsOf(codes) : null,
    own: place.area?.code ? await errorsOf([place.area.code]) : null,
  };
}
