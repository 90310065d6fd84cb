import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { type Observation, observationColumns, observationReader } from "../../../rooms/observation/index.ts";
import { beginLoad, type Database, importObservations } from "../../../store/index.ts";
import { type BenchRow, median, secondsOf } from "./bench-row.ts";
import { measureName, prefectureCodes, syntheticObservations } from "./synthetic-observations.ts";

const shape = { measures: 20, areas: 500, years: 100 };
const runs = 3;

/** One million rows as the CSV text a user would hand in. */
function csvText(): string {
  const lines = [observationColumns.join(",")];
  for (const row of syntheticObservations(0, shape)) {
    lines.push(`${row.measureId},${row.areaCode},${row.period},${row.value},`);
  }
  return lines.join("\n");
}

async function* readRows(csv: string): AsyncGenerator<Observation> {
  const read = observationReader(new Set(Array.from({ length: shape.measures }, (_, index) => measureName(index))));
  const records: AsyncIterable<string[]> = Readable.from([csv]).pipe(parse({ from_line: 2 }));
  for await (const cells of records) {
    const row = read(cells);
    if (!row.ok) throw new Error(row.problem.message.en);
    yield row.value;
  }
}

const measures = Array.from({ length: shape.measures }, (_, index) => measureName(index));

async function importCsv(database: Database, csv: string, body: string): Promise<void> {
  await database.write(async (tx) => {
    const load = await beginLoad(tx, body, new Date().toISOString());
    await importObservations(tx, { ...load, measures, rows: readRows(csv), missing: "keep" });
  });
}

/** The rival: the same rows, already in PostgreSQL's copy format, into a table of the same shape and key. */
async function copyBare(database: Database, lines: Buffer, table: string): Promise<void> {
  await database.write(async (tx) => {
    await tx.execute(`CREATE TABLE ${table} (LIKE observation_observation INCLUDING ALL)`);
    await tx.copyIn(
      `COPY ${table} (body_id, measure_id, area_code, period, period_from, period_to, version, withdrawn, recorded_at, load_id, value, absent) FROM STDIN`,
      Readable.from([lines]),
    );
  });
}

function copyLines(): Buffer {
  const lines: string[] = [];
  for (const row of syntheticObservations(0, shape)) {
    lines.push(
      [
        prefectureCodes[0],
        row.measureId,
        row.areaCode,
        row.period,
        row.periodFrom,
        row.periodTo,
        1,
        "f",
        "2026-01-01T00:00:00Z",
        1,
        row.value,
        "\\N",
      ].join("\t"),
    );
  }
  return Buffer.from(`${lines.join("\n")}\n`);
}

/** Import of a million observations from CSV text, against a bare COPY of the same rows. */
export async function benchImport(database: Database): Promise<readonly BenchRow[]> {
  const csv = csvText();
  const lines = copyLines();
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run++) {
    bare.push(await secondsOf(() => copyBare(database, lines, `bench_copy_${run}`)));
    ours.push(await secondsOf(() => importCsv(database, csv, prefectureCodes[run + 1] ?? "")));
  }
  const ratio = median(bare) / median(ours);
  return [
    {
      name: "import",
      work: "1,000,000 observations from CSV, checked, with summary",
      seconds: median(ours),
      rival: "bare COPY of the same rows",
      ratio,
      holds: ratio >= 0.5,
      runs,
    },
    { name: "import-rival", work: "1,000,000 rows by bare COPY", seconds: median(bare), runs },
  ];
}
