import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { observationColumns } from "../../../rooms/observation/index.ts";
import { importObservationFile } from "../../../rooms/observation/server.ts";
import type { Database } from "../../../store/index.ts";
import { inBenchFolder } from "./bench-folder.ts";
import { type BenchRow, median, secondsOf } from "./bench-row.ts";
import { measureName, prefectureCodes, syntheticObservations } from "./synthetic-observations.ts";

const shape = { measures: 20, areas: 500, years: 100 };
const runs = 5;

/** One million rows as the CSV text a user would hand in. */
function csvText(): string {
  const lines = [observationColumns.join(",")];
  for (const row of syntheticObservations(0, shape)) {
    lines.push(`${row.measureId},${row.areaCode},${row.period},${row.value},`);
  }
  return lines.join("\n");
}

const measures = Array.from({ length: shape.measures }, (_, index) => measureName(index));

const importFile = (database: Database, file: string, body: string) =>
  importObservationFile(database, { file, body, measures, who: "bench", now: new Date().toISOString() });

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

/** Import of a million observations from a CSV file, against a bare COPY of the same rows into a table of the same key. */
export async function benchImport(database: Database): Promise<readonly BenchRow[]> {
  return inBenchFolder(async (folder) => {
    const file = join(folder, "million.csv");
    writeFileSync(file, csvText());
    const lines = copyLines();
    const ours: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < runs; run++) {
      bare.push(await secondsOf(() => copyBare(database, lines, `bench_copy_${run}`)));
      ours.push(await secondsOf(() => importFile(database, file, prefectureCodes[run + 1] ?? "")));
    }
    const ratio = median(bare) / median(ours);
    const rival = "bare COPY of the same rows, same table, same key";
    return [
      {
        name: "import",
        work: "1,000,000 observations from a CSV file, checked, with summary",
        seconds: median(ours),
        rival,
        ratio,
        holds: ratio >= 0.5,
        runs,
      },
      { name: "import-rival", work: `1,000,000 observations: ${rival}`, seconds: median(bare), runs },
    ];
  });
}
