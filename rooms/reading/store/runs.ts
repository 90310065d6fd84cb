import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { ReadProblem } from "../domain/placed-text.ts";
import type { ReadingRun } from "../domain/review.ts";
import { storableJson } from "../domain/storable-json.ts";
import { asFileFormat } from "../domain/stored-fact.ts";

type RunRow = {
  readonly documentId: string;
  readonly number: number;
  readonly askedAt: string;
  readonly begun: number;
  readonly endedAt: string | null;
  readonly format: string | null;
  readonly pages: number;
  readonly facts: number;
  readonly problems: readonly ReadProblem[];
};

/** The runs of one document, or of all (`documentId` null), the newest first. */
export async function readRuns(
  tx: ReadTx,
  bodyId: string,
  documentId: string | null,
): Promise<ReadonlyMap<string, readonly ReadingRun[]>> {
  const rows = await tx.query<RunRow>(
    `SELECT r.document_id AS "documentId", r.number, r.recorded_at AS "askedAt", e.recorded_at AS "endedAt", e.format, e.pages, e.facts, e.problems,
       (SELECT count(*) FROM reading_run_begin b WHERE (b.body_id, b.document_id, b.number) = (r.body_id, r.document_id, r.number)) AS begun
     FROM reading_run r LEFT JOIN reading_run_end e USING (body_id, document_id, number)
     WHERE r.body_id = $1 AND ($2::text IS NULL OR r.document_id = $2) ORDER BY r.document_id, r.number DESC`,
    [bodyId, documentId],
  );
  const runs = new Map<string, ReadingRun[]>();
  for (const row of rows) runs.set(row.documentId, [...(runs.get(row.documentId) ?? []), runOf(row)]);
  return runs;
}

const runOf = ({ number, askedAt, begun, endedAt, format, pages, facts, problems }: RunRow): ReadingRun => ({
  number,
  askedAt,
  begun,
  end: endedAt === null ? null : { at: endedAt, format: asFileFormat(format), pages, facts, problems },
});

/** The run whose facts are shown: the newest that read something; where none did, the newest that ended. */
export function shownRun(runs: readonly ReadingRun[]): ReadingRun | null {
  const ended = runs.filter(({ end }) => end !== null);
  return ended.find(({ end }) => end?.format !== null) ?? ended[0] ?? null;
}

/** Asks for a run; `number` is one more than the asker saw. */
export async function keepRun(tx: WriteTx, bodyId: string, documentId: string, number: number): Promise<void> {
  await tx.execute("INSERT INTO reading_run (body_id, document_id, number) VALUES ($1, $2, $3)", [
    bodyId,
    documentId,
    number,
  ]);
}

/** A run that was asked for and has not ended; `begun` counts how often the program began with it. */
export type UnendedRun = {
  readonly bodyId: string;
  readonly documentId: string;
  readonly number: number;
  readonly begun: number;
};

/** The runs of all bodies that have not ended, in the order in which they were asked for. */
export const readUnendedRuns = (tx: ReadTx): Promise<readonly UnendedRun[]> =>
  tx.query<UnendedRun>(
    `SELECT r.body_id AS "bodyId", r.document_id AS "documentId", r.number,
       (SELECT count(*) FROM reading_run_begin b WHERE (b.body_id, b.document_id, b.number) = (r.body_id, r.document_id, r.number)) AS begun
     FROM reading_run r
     WHERE NOT EXISTS (SELECT 1 FROM reading_run_end e WHERE (e.body_id, e.document_id, e.number) = (r.body_id, r.document_id, r.number))
     ORDER BY r.recorded_at, r.body_id, r.document_id, r.number`,
  );

/** Writes down that the program begins with a run once more. */
export async function keepRunBegin(tx: WriteTx, run: UnendedRun): Promise<void> {
  await tx.execute("INSERT INTO reading_run_begin (body_id, document_id, number, time) VALUES ($1, $2, $3, $4)", [
    run.bodyId,
    run.documentId,
    run.number,
    run.begun + 1,
  ]);
}

/** How a run ended. `rules` are those that were in use, with how many facts each of them touched. */
export type RunEnd = Omit<NonNullable<ReadingRun["end"]>, "at"> & {
  readonly rules: readonly { readonly id: string; readonly version: number; readonly used: number }[];
};

/** Ends a run. A second end of the same run is refused by the key. */
export async function keepRunEnd(
  tx: WriteTx,
  { bodyId, documentId, number }: Omit<UnendedRun, "begun">,
  { format, pages, facts, problems, rules }: RunEnd,
): Promise<void> {
  await tx.execute(
    "INSERT INTO reading_run_end (body_id, document_id, number, format, pages, facts, problems, rules) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    [bodyId, documentId, number, format, pages, facts, storableJson(problems), storableJson(rules)],
  );
}
