import { createHash } from "node:crypto";
import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import {
  beginLoad,
  type Database,
  importObservations,
  type Load,
  type ObservationCounts,
  type ObservationLoad,
  type ReadTx,
  type RecordCounts,
  type RecordEntry,
  readLatest,
  readLoads,
  recordLoad,
  recordVersions,
  type WriteTx,
} from "../../../store/index.ts";
import { type CohortEntry, cohortMeasureIds } from "../../cohort/index.ts";
import { readRuleBook } from "../../kpi/server.ts";
import { checkMeasureFiles } from "../domain/check-measures.ts";
import { refusalsOf } from "../domain/edition-refusals.ts";
import type { EditionText } from "../domain/edition-text.ts";
import { editionToRows, rowsVersion } from "../domain/edition-to-rows.ts";
import { type EditionHead, entryKinds } from "../domain/entry-kinds.ts";
import { isRecord } from "../domain/entry-path.ts";
import { measureIdsOf } from "../domain/measure-ids.ts";
import { type Edition, readEdition } from "../domain/read-edition.ts";
import { validTimeOf } from "../domain/valid-time.ts";
import { readEditionHeads } from "../store/read-region.ts";

/** What a load did: nothing when the store already holds exactly these files. */
export type LoadReport = {
  readonly body: string;
  readonly state: "loaded" | "unchanged";
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
};

type Loading = { readonly who: string; readonly now: string };

function hashOf(texts: readonly EditionText[]): string {
  const hash = createHash("sha256").update(`rows ${rowsVersion}\0`);
  for (const { file, text } of [...texts].sort((a, b) => (a.file < b.file ? -1 : 1))) hash.update(`${file}\0${text}\0`);
  return hash.digest("hex");
}

/** The body whose newest edition has exactly these files. Loads of statistics in between carry no edition and do not count. */
async function findUnchanged(tx: ReadTx, editionHash: string): Promise<string | null> {
  const loads = (await readLoads(tx)).filter((load) => load.editionHash !== "");
  const newest = loads.filter(({ bodyId }, index) => loads[index - 1]?.bodyId !== bodyId);
  return newest.find((load) => load.editionHash === editionHash)?.bodyId ?? null;
}

function toEntry({ id, content }: { readonly id: string; readonly content: unknown }): RecordEntry {
  if (!isRecord(content)) throw new Error(`entry ${id} is no object`);
  const { from, to } = validTimeOf(content);
  return { id, validFrom: from, validTo: to, content };
}

async function saveRecords(tx: WriteTx, load: Load, edition: Edition): Promise<RecordCounts> {
  const { rows, facts } = editionToRows(edition, load.recordedAt);
  const tables = [
    { table: "intake_edition", entries: [toEntry({ id: edition.head.id, content: edition.head })] },
    { table: "fact_fact", entries: facts.map(toEntry) },
    ...entryKinds.map(({ kind, table }) => ({ table, entries: (rows.get(kind) ?? []).map(toEntry) })),
  ];
  const total = { added: 0, changed: 0, withdrawn: 0, unchanged: 0 };
  for (const { table, entries } of tables) {
    const counts = await recordVersions(tx, table, { ...load, entries, missing: "withdraw" });
    total.added += counts.added;
    total.changed += counts.changed;
    total.withdrawn += counts.withdrawn;
    total.unchanged += counts.unchanged;
  }
  return total;
}

/** The measures an edition in the store had, and those of its sources of people by age. */
async function readMeasureIds(tx: ReadTx, bodyId: string): Promise<readonly string[]> {
  const measures = await readLatest(tx, "observation_measure", { bodyId });
  const cohorts = await readLatest<CohortEntry>(tx, "cohort_source", { bodyId });
  return [...measures.map(({ id }) => id), ...cohorts.flatMap(({ content }) => cohortMeasureIds(content))];
}

/**
 * `before` are the measures the body had: the observations of one that is gone from the edition are withdrawn with it. Of the others only
 * what an edition brought and does not bring any more is withdrawn: what was imported stays.
 */
async function saveObservations(
  tx: WriteTx,
  load: Load,
  edition: Edition,
  before: readonly string[],
): Promise<ObservationCounts> {
  const measures = measureIdsOf(edition.entries);
  const named = new Set(measures);
  const gone = before.filter((id) => !named.has(id));
  const kept = await importUnlessNone(tx, { ...load, measures, rows: edition.observations, missing: "withdrawOwn" });
  const { withdrawn } = await importUnlessNone(tx, { ...load, measures: gone, rows: [], missing: "withdraw" });
  return { ...kept, withdrawn: kept.withdrawn + withdrawn };
}

async function importUnlessNone(tx: WriteTx, load: ObservationLoad): Promise<ObservationCounts> {
  if (load.measures.length === 0) return { added: 0, changed: 0, withdrawn: 0, unchanged: 0 };
  return importObservations(tx, load);
}

/** Thrown inside the transaction, so that nothing of a refused load is kept, not even its number. */
class EditionRefused extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ code }) => code).join(", "));
    this.problems = problems;
  }
}

async function refuseUnlessItFits(tx: ReadTx, head: EditionHead): Promise<void> {
  const { rules } = await readRuleBook(tx);
  const refusals = refusalsOf(head, { editions: await readEditionHeads(tx), rules: rules.map(({ id }) => id) });
  if (refusals.length > 0) throw new EditionRefused(refusals);
}

/** Everything of one edition in one transaction. The number of a load says how many versions it added, table by table or observation. */
function save(
  database: Database,
  edition: Edition,
  { who, now, editionHash }: Loading & { readonly editionHash: string },
): Promise<RecordCounts> {
  return database.write(async (tx) => {
    const load = await beginLoad(tx, edition.head.body, now);
    await refuseUnlessItFits(tx, edition.head);
    const before = await readMeasureIds(tx, load.bodyId);
    const records = await saveRecords(tx, load, edition);
    const observed = await saveObservations(tx, load, edition, before);
    const counts = {
      ...records,
      observationsAdded: observed.added,
      observationsChanged: observed.changed,
      observationsWithdrawn: observed.withdrawn,
    };
    await recordLoad(tx, load, { who, editionHash, counts });
    return records;
  });
}

async function unlessRefused(saving: Promise<RecordCounts>): Promise<Outcome<RecordCounts, readonly Problem[]>> {
  try {
    return ok(await saving);
  } catch (error) {
    if (error instanceof EditionRefused) return fail(error.problems);
    throw error;
  }
}

/** Loads an edition wholly or not at all; the same files a second time change nothing. `now` is ISO time. */
export async function loadEdition(
  database: Database,
  texts: readonly EditionText[],
  loading: Loading,
): Promise<Outcome<LoadReport, readonly Problem[]>> {
  const editionHash = hashOf(texts);
  const unchanged = await database.read((tx) => findUnchanged(tx, editionHash));
  if (unchanged !== null) return ok({ body: unchanged, state: "unchanged", added: 0, changed: 0, withdrawn: 0 });
  const edition = readEdition(texts);
  if (!edition.ok) return edition;
  const missing = checkMeasureFiles(edition.value.entries, texts);
  if (missing.length > 0) return fail(missing);
  const counts = await unlessRefused(save(database, edition.value, { ...loading, editionHash }));
  return counts.ok ? ok({ body: edition.value.head.body, state: "loaded", ...counts.value }) : counts;
}
