import type { Bilingual, Problem } from "../../../foundation/index.ts";
import type { Database, ObservationCounts } from "../../../store/index.ts";
import type { KnownAreas } from "../domain/area-cells.ts";
import { checkAgeRows } from "../domain/check-age-rows.ts";
import { tellOnce } from "../domain/check-value-rows.ts";
import type { CohortEntry } from "../domain/cohort-entry.ts";
import { cohortMeasureIds, cohortTopic } from "../domain/cohort-measures.ts";
import { exceptionsIn } from "../domain/exceptions.ts";
import { PopulationRefused } from "../domain/import-problems.ts";
import type { FileRead, Taken, ValueRow } from "../domain/imported.ts";
import { ageObservations, valueObservations } from "../domain/observations-of.ts";
import { recogniseFile } from "../domain/recognise-file.ts";
import { readItemList } from "../domain/ssds-items.ts";
import { readCohortEntries } from "../store/cohort-entries.ts";
import { type ImportedFile, type ImportedGroup, type ImportedPlace, keepImport } from "../store/keep-import.ts";
import { openSheets } from "./open-sheets.ts";

/** For whom and when: the body's six-digit code, who imports, ISO time; `listed` are the ids of the measures that its edition lists. */
export type ImportCall = {
  readonly known: KnownAreas;
  readonly listed: ReadonlySet<string>;
  readonly who: string;
  readonly now: string;
};

/** Files to import. `source`: what tables by age belong to, where their names do not tell. `year`: where a table does not say it. */
export type PopulationFiles = ImportCall & {
  readonly files: readonly string[];
  readonly source?: string | undefined;
  readonly year?: number | undefined;
};

/** What an import read and kept. */
export type PopulationReport = {
  readonly files: readonly { readonly name: string; readonly what: Bilingual; readonly rows: number }[];
  readonly counts: ObservationCounts;
  readonly notes: readonly Bilingual[];
};

/** Something read, with what it was read from. */
export type ReadSource = { readonly file: ImportedFile; readonly read: FileRead };

type Ages = Extract<Taken, { readonly kind: "ages" }>;
type Values = Extract<Taken, { readonly kind: "values" }>;
const isAges = (taken: Taken): taken is Ages => taken.kind === "ages";
const isValues = (taken: Taken): taken is Values => taken.kind === "values";

function readFiles(given: PopulationFiles, entries: readonly CohortEntry[]): readonly ReadSource[] {
  const opened = given.files.map(openSheets);
  const files = opened.flatMap((one) => (one.ok ? [one.value] : []));
  const items = new Map(files.flatMap(({ grids }) => grids.flatMap((grid) => [...(readItemList(grid) ?? [])])));
  const sources = files.map((file) => {
    const read = recogniseFile(file, { ...given, entries, items });
    return { file: { kind: read.what.en, name: file.name, sha256: file.sha256 }, read };
  });
  const problems = [
    ...opened.flatMap((one) => (one.ok ? [] : [one.problem])),
    ...sources.flatMap(({ read }) => read.problems),
  ];
  if (problems.length > 0) throw new PopulationRefused(problems);
  return sources;
}

type BySource = ReadonlyMap<string, Ages>;

/** Rows of one source may come from several files (municipalities, prefectures): they are checked and kept together. */
function agesBySource(taken: readonly Taken[]): BySource {
  const bySource = new Map<string, Ages>();
  for (const ages of taken.filter(isAges)) {
    const before = bySource.get(ages.entry.id);
    bySource.set(ages.entry.id, before ? { ...before, rows: [...before.rows, ...ages.rows] } : ages);
  }
  return bySource;
}

const rowsIn = (taken: Taken): number => taken.rows.length;

/** The values to keep, each once. */
function check(bySource: BySource, values: readonly Values[], thisYear: number): readonly ValueRow[] {
  const once = tellOnce(values.flatMap(({ rows }) => rows));
  const problems = [
    ...[...bySource.values()].flatMap(({ rows, entry }) => checkAgeRows(rows, entry, thisYear)),
    ...once.problems,
  ];
  if (problems.length > 0) throw new PopulationRefused(problems);
  return once.rows;
}

const nothingFound: Problem = {
  code: "cohort/nothingFound",
  message: {
    ja: "取り込む値が一つもありません。表の中に行があるか確かめてください。",
    en: "There is not a single value to import: check that the tables have rows.",
  },
};

function groupsOf(bySource: BySource, rows: readonly ValueRow[]): readonly ImportedGroup[] {
  const ages = [...bySource.values()].map((one) => ({
    measures: cohortMeasureIds(one.entry),
    rows: () => ageObservations(one.entry, one.rows),
  }));
  if (rows.length === 0) return ages;
  return [...ages, { measures: [...new Set(rows.map(({ measure }) => measure))], rows: () => valueObservations(rows) }];
}

function* placesOf(sources: readonly ReadSource[], kept: ReadonlySet<ValueRow>): Generator<ImportedPlace> {
  for (const [index, { read }] of sources.entries()) {
    for (const taken of read.taken) {
      if (isAges(taken)) {
        for (const { area, year, sex, place } of taken.rows) {
          yield { topic: cohortTopic(taken.entry.id, sex), area, period: `CY${year}`, file: index + 1, place };
        }
      } else {
        for (const { measure, area, period, place } of taken.rows.filter((row) => kept.has(row))) {
          yield { topic: measure, area, period, file: index + 1, place };
        }
      }
    }
  }
}

/** Keeps what was read, wholly or not at all. Throws PopulationRefused with everything that stands against it. */
export async function keepSources(
  database: Database,
  call: ImportCall,
  sources: readonly ReadSource[],
): Promise<PopulationReport> {
  const taken = sources.flatMap(({ read }) => read.taken);
  const bySource = agesBySource(taken);
  const values = taken.filter(isValues);
  if (taken.every((one) => rowsIn(one) === 0)) throw new PopulationRefused([nothingFound]);
  const once = check(bySource, values, Number(call.now.slice(0, 4)));
  const newMeasures = new Map(
    values.flatMap(({ measures }) => measures.map((measure) => [measure.id, measure] as const)),
  );
  const counts = await database.write((tx) =>
    keepImport(tx, {
      body: call.known.body,
      who: call.who,
      now: call.now,
      files: sources.map(({ file }) => file),
      groups: groupsOf(bySource, once),
      places: () => placesOf(sources, new Set(once)),
      newMeasures: [...newMeasures.values()].filter(({ id }) => !call.listed.has(id)),
    }),
  );
  return { counts, files: sources.map(summary), notes: notesOf(sources, bySource) };
}

const summary = ({ file, read }: ReadSource) => ({
  name: file.name,
  what: read.what,
  rows: read.taken.reduce((sum, taken) => sum + rowsIn(taken), 0),
});

function notesOf(sources: readonly ReadSource[], bySource: BySource): readonly Bilingual[] {
  const notes = [
    ...sources.flatMap(({ read }) => read.notes),
    ...[...bySource.values()].flatMap(({ rows }) => exceptionsIn(rows.map(({ area }) => area))),
  ];
  return [...new Map(notes.map((note) => [note.en, note])).values()];
}

/** Imports files of population statistics for one body, wholly or not at all; the same files again add no version. */
export async function importPopulation(database: Database, given: PopulationFiles): Promise<PopulationReport> {
  const entries = await database.read((tx) => readCohortEntries(tx, given.known.body));
  return keepSources(database, given, readFiles(given, entries));
}
