import { Readable } from "node:stream";
import {
  beginLoad,
  importObservations,
  type Load,
  type ObservationCounts,
  type ObservationRow,
  recordLoad,
  recordVersions,
  type WriteTx,
} from "../../../store/index.ts";
import type { MeasureEntry } from "../../observation/index.ts";

/** A file (or an address of an interface, then without a checksum) that an import read. */
export type ImportedFile = { readonly kind: string; readonly name: string; readonly sha256: string | null };

/** Where a row of values stood: the topic is a source with its sex, or a measure; `file` counts from 1. */
export type ImportedPlace = {
  readonly topic: string;
  readonly area: string;
  readonly period: string;
  readonly file: number;
  readonly place: string;
};

/** Values that belong to the same measures, handed over as they are worked out. */
export type ImportedGroup = { readonly measures: readonly string[]; readonly rows: () => Iterable<ObservationRow> };

export type Import = {
  readonly body: string;
  readonly who: string;
  readonly now: string;
  readonly files: readonly ImportedFile[];
  readonly groups: readonly ImportedGroup[];
  readonly places: () => Iterable<ImportedPlace>;
  /** Measures that no edition lists: kept so that pages can name them. */
  readonly newMeasures: readonly MeasureEntry[];
};

const batchRows = 50_000;

async function* inBatches(rows: Iterable<ObservationRow>): AsyncGenerator<readonly ObservationRow[]> {
  let batch: ObservationRow[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

const escaped = (text: string): string => text.replace(/[\\\t\n\r]/g, " ");

function* placeLines({ body, places }: Import, { loadId }: Load): Generator<string> {
  for (const { topic, area, period, file, place } of places()) {
    yield `${loadId}\t${file}\t${body}\t${topic}\t${area}\t${period}\t${escaped(place)}\n`;
  }
}

async function keepProvenance(tx: WriteTx, load: Load, given: Import): Promise<void> {
  for (const [index, { kind, name, sha256 }] of given.files.entries()) {
    await tx.execute(
      "INSERT INTO cohort_file (body_id, load_id, number, recorded_at, kind, name, sha256) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      [given.body, load.loadId, index + 1, load.recordedAt, kind, name, sha256],
    );
  }
  await tx.copyIn(
    "COPY cohort_place (load_id, file_number, body_id, topic, area_code, period, place) FROM STDIN",
    Readable.from(placeLines(given, load)),
  );
}

const entriesOf = (measures: readonly MeasureEntry[]) =>
  measures.map((content) => ({ id: content.id, validFrom: null, validTo: null, content }));

/** Keeps an import in one transaction of the caller's: values as versions, and, where anything is new, which files said so and where. */
export async function keepImport(tx: WriteTx, given: Import): Promise<ObservationCounts> {
  const load = await beginLoad(tx, given.body, given.now);
  const counts = { added: 0, changed: 0, withdrawn: 0, unchanged: 0 };
  if (given.newMeasures.length > 0) {
    await recordVersions(tx, "cohort_measure", { ...load, entries: entriesOf(given.newMeasures), missing: "keep" });
  }
  for (const { measures, rows } of given.groups) {
    const done = await importObservations(tx, { ...load, measures, rows: inBatches(rows()), missing: "keep" });
    counts.added += done.added;
    counts.changed += done.changed;
    counts.unchanged += done.unchanged;
  }
  if (counts.added + counts.changed > 0) await keepProvenance(tx, load, given);
  await recordLoad(tx, load, { who: given.who, editionHash: "", counts });
  return counts;
}
