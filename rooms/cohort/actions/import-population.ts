import { asPeriod, type Bilingual, type CalendarDate, periodBounds, type Problem } from "../../../foundation/index.ts";
import type { Database, ObservationCounts, ObservationRow } from "../../../store/index.ts";
import type { KnownAreas } from "../domain/area-cells.ts";
import { checkAgeRows } from "../domain/check-age-rows.ts";
import { checkValueRows } from "../domain/check-value-rows.ts";
import type { CohortEntry } from "../domain/cohort-entry.ts";
import { cohortMeasureId, cohortMeasureIds, cohortTopic, groupsOf } from "../domain/cohort-measures.ts";
import { exceptionsIn } from "../domain/exceptions.ts";
import { PopulationRefused } from "../domain/import-problems.ts";
import type { FileRead, Taken } from "../domain/imported.ts";
import { recogniseFile } from "../domain/recognise-file.ts";
import { readCohortEntries } from "../store/cohort-entries.ts";
import { type ImportedFile, type ImportedGroup, type ImportedPlace, keepImport } from "../store/keep-import.ts";
import { openSheets } from "./open-sheets.ts";

/** Files to import for one body. `source`: what tables by age belong to, where their names do not tell. `year`: where a table does not say it. */
export type PopulationFiles = {
  readonly files: readonly string[];
  readonly known: KnownAreas;
  /** Ids of the measures that the edition itself lists. */
  readonly listed: ReadonlySet<string>;
  readonly source?: string | undefined;
  readonly year?: number | undefined;
  readonly items?: string | undefined;
  readonly who: string;
  /** ISO time. */
  readonly now: string;
};

/** What an import read and kept. */
export type PopulationReport = {
  readonly files: readonly { readonly name: string; readonly what: Bilingual; readonly rows: number }[];
  readonly counts: ObservationCounts;
  readonly notes: readonly Bilingual[];
};

type ReadOne = { readonly file: ImportedFile; readonly read: FileRead };

type Ages = Extract<Taken, { readonly kind: "ages" }>;
type Values = Extract<Taken, { readonly kind: "values" }>;

const isAges = (taken: Taken): taken is Ages => taken.kind === "ages";
const isValues = (taken: Taken): taken is Values => taken.kind === "values";

function readAll(given: PopulationFiles, entries: readonly CohortEntry[]): readonly ReadOne[] {
  const problems: Problem[] = [];
  const opened = given.files.map((path) => openSheets(path));
  const whole = opened.flatMap((one) => (one.ok ? [one.value] : []));
  for (const one of opened) if (!one.ok) problems.push(one.problem);
  const read = recogniseFile.all(whole, { ...given, entries });
  for (const { problems: found } of read) problems.push(...found);
  if (problems.length > 0) throw new PopulationRefused(problems);
  return whole.flatMap(({ name, sha256 }, index) => {
    const one = read[index];
    return one ? [{ file: { kind: one.what.en, name, sha256 }, read: one }] : [];
  });
}
