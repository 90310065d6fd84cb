import type { Bilingual, Problem } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import type { CohortEntry } from "../domain/cohort-entry.ts";
import { type EstatReading, findAgeAxes, readEstatAges } from "../domain/estat-ages.ts";
import { estatCredit } from "../domain/estat-credit.ts";
import { findItemAxis, readEstatItems } from "../domain/estat-items.ts";
import { findSource } from "../domain/find-source.ts";
import { PopulationRefused, placeAt } from "../domain/import-problems.ts";
import type { FileRead } from "../domain/imported.ts";
import { readCohortEntries } from "../store/cohort-entries.ts";
import { type EstatAccess, type EstatTable, type EstatWish, readEstatTables } from "./estat-client.ts";
import { type ImportCall, keepSources, type PopulationReport } from "./import-population.ts";

/** A table of e-Stat to import. `source`: what people by age belong to, where the table's title does not tell. */
export type EstatImport = ImportCall & {
  readonly access: EstatAccess;
  readonly wish: EstatWish;
  readonly source?: string | undefined;
};

const what: Bilingual = { ja: "e-Stat の統計表", en: "estat" };

const notTable = (title: string): Problem => ({
  code: "cohort/estatNoAges",
  message: {
    ja: `統計表「${title}」には、男女と年齢の区分も、社会・人口統計体系の項目もありません。男女・年齢別人口の表か、社会・人口統計体系の表を指定してください。`,
    en: `The table "${title}" has neither classes of sex and age nor items of the System of Social and Demographic Statistics. Name a table of people by sex and age, or of that system.`,
  },
});

function readTable(table: EstatTable, call: EstatImport, entries: readonly CohortEntry[]): FileRead {
  const reading: EstatReading = { ...table, known: call.known };
  const spot = { file: table.address };
  const ages = findAgeAxes(table.axes);
  if (ages) {
    const source = findSource(entries, { asked: call.source, name: "", title: table.title }, spot);
    if (!source.ok) return { what, taken: [], notes: [], problems: [source.problem] };
    const { rows, problems, notes } = readEstatAges(reading, ages, source.value);
    return { what, taken: [{ kind: "ages", entry: source.value, rows }], notes, problems };
  }
  const axis = findItemAxis(table);
  if (axis === null)
    return { what, taken: [], notes: [], problems: [{ ...notTable(table.title), place: placeAt(spot) }] };
  const { rows, measures, problems, notes } = readEstatItems(reading, axis);
  return { what, taken: [{ kind: "values", measures, rows }], notes, problems };
}

const nothingThere = (table: string): Problem => ({
  code: "cohort/estatNothing",
  message: {
    ja: `統計表 ${table} に、求めた条件の値はありません（e-Stat は「該当データなし」と答えました）。地域や --cd の指定を確かめてください。`,
    en: `The table ${table} has no value of what was asked for (e-Stat answered that there is no such data). Check the areas and --cd.`,
  },
});

/** Imports a table of e-Stat for one body, wholly or not at all. The address that is kept names no appId. */
export async function importEstat(database: Database, call: EstatImport): Promise<PopulationReport> {
  const tables = await readEstatTables(call.access, call.wish);
  if (!tables.ok) throw new PopulationRefused([tables.problem]);
  if (tables.value.every(({ cells }) => cells.length === 0))
    throw new PopulationRefused([nothingThere(call.wish.table)]);
  const entries = await database.read((tx) => readCohortEntries(tx, call.known.body));
  const sources = tables.value
    .filter(({ cells }) => cells.length > 0)
    .map((table) => ({
      file: { kind: "estat", name: table.address, sha256: null },
      read: readTable(table, call, entries),
    }));
  const problems = sources.flatMap(({ read }) => read.problems);
  if (problems.length > 0) throw new PopulationRefused(problems);
  const report = await keepSources(database, call, sources);
  return { ...report, notes: [...report.notes, estatCredit] };
}
