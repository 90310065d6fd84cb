import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
import { at, type Problem } from "../../../foundation/index.ts";
import {
  beginLoad,
  type Database,
  importObservations,
  type ObservationCounts,
  recordLoad,
} from "../../../store/index.ts";
import { type Observation, observationColumns, observationReader } from "../domain/read-observation.ts";

/** What stopped an import: the first bad row, named by file and line. Nothing of the file was kept. */
export class ObservationRefused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message.en);
    this.problem = problem;
  }
}

const headWrong = (file: string, found: readonly string[]): Problem => ({
  code: "observationHeadWrong",
  message: {
    ja: `見出しは「${observationColumns.join(",")}」でなければなりません。見つかったのは「${found.join(",")}」です。`,
    en: `The heading must be "${observationColumns.join(",")}"; found "${found.join(",")}".`,
  },
  place: { file, line: 1 },
});

async function* readRows(file: string, measures: ReadonlySet<string>): AsyncGenerator<Observation> {
  const read = observationReader(measures);
  const records: AsyncIterable<string[]> = createReadStream(file).pipe(parse({ bom: true, relax_column_count: true }));
  let line = 0;
  for await (const cells of records) {
    line += 1;
    if (line === 1) {
      if (cells.join() !== observationColumns.join()) throw new ObservationRefused(headWrong(file, cells));
      continue;
    }
    const row = read(cells);
    if (!row.ok) throw new ObservationRefused(at(row.problem, { file, line }));
    yield row.value;
  }
}

/** Imports a CSV file of observations (columns as in an edition) for one body, wholly or not at all. */
export async function importObservationFile(
  database: Database,
  given: {
    readonly file: string;
    readonly body: string;
    readonly measures: readonly string[];
    readonly who: string;
    readonly now: string;
  },
): Promise<ObservationCounts> {
  return database.write(async (tx) => {
    const load = await beginLoad(tx, given.body, given.now);
    const rows = readRows(given.file, new Set(given.measures));
    const counts = await importObservations(tx, { ...load, measures: given.measures, rows, missing: "keep" });
    await recordLoad(tx, load, { who: given.who, editionHash: "", counts });
    return counts;
  });
}
