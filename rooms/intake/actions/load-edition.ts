import { createHash } from "node:crypto";
import { asPeriod, fail, ok, type Outcome, periodBounds, type Problem } from "../../../foundation/index.ts";
import {
  beginLoad,
  type Database,
  importObservations,
  type Load,
  type RecordEntry,
  readLoads,
  recordLoad,
  recordVersions,
  type WriteTx,
} from "../../../store/index.ts";
import { editionToRows } from "../domain/edition-to-rows.ts";
import { entryKinds } from "../domain/entry-kinds.ts";
import { type Edition, type EditionText, readEdition } from "../domain/read-edition.ts";

/** What a load did: nothing when the store already holds exactly these files. */
export type LoadReport = {
  readonly body: string;
  readonly state: "loaded" | "unchanged";
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
};

const hashOf = (texts: readonly EditionText[]): string => {
  const hash = createHash("sha256");
  for (const { file, text } of [...texts].sort((a, b) => (a.file < b.file ? -1 : 1))) hash.update(`${file}\0${text}\0`);
  return hash.digest("hex");
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function boundary(value: unknown, end: "first" | "last"): string | null {
  const period = typeof value === "string" ? asPeriod(value) : null;
  if (!period?.ok) return null;
  const { year, month, day } = periodBounds(period.value)[end];
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function toEntry({ id, content }: { id: string; content: unknown }): RecordEntry {
  if (!isRecord(content)) throw new Error(`entry ${id} is no object`);
  return { id, validFrom: boundary(content.from, "first"), validTo: boundary(content.to, "last"), content };
}

async function saveRecords(tx: WriteTx, load: Load, edition: Edition) {
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

async function saveObservations(tx: WriteTx, load: Load, edition: Edition) {
  const measures = edition.entries.filter(({ kind }) => kind === "measure").map(({ id }) => id);
  if (measures.length === 0) return { added: 0, changed: 0, withdrawn: 0, unchanged: 0 };
  return importObservations(tx, { ...load, measures, rows: edition.observations, missing: "withdraw" });
}

/** Loads an edition wholly or not at all; the same files a second time change nothing. `now` is ISO time. */
export async function loadEdition(
  database: Database,
  texts: readonly EditionText[],
  { who, now }: { readonly who: string; readonly now: string },
): Promise<Outcome<LoadReport, readonly Problem[]>> {
  const editionHash = hashOf(texts);
  const [known] = (await database.read((tx) => readLoads(tx))).filter((load) => load.editionHash === editionHash);
  const latest = known ? (await database.read((tx) => readLoads(tx, known.bodyId)))[0] : undefined;
  const nothing = { added: 0, changed: 0, withdrawn: 0 };
  if (known && latest?.loadId === known.loadId) {
    return ok({ body: known.bodyId, state: "unchanged", ...nothing });
  }
  const edition = readEdition(texts);
  if (!edition.ok) return fail(edition.problem);
  const { head } = edition.value;
  const counts = await database.write(async (tx) => {
    const load = await beginLoad(tx, head.body, now);
    const records = await saveRecords(tx, load, edition.value);
    const observations = await saveObservations(tx, load, edition.value);
    await recordLoad(tx, load, { who, editionHash, counts: { ...records, observations: observations.added } });
    return records;
  });
  return ok({ body: head.body, state: "loaded", ...counts });
}
