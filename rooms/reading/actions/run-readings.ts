import { type Problem, problem } from "../../../foundation/index.ts";
import { type Database, StoreFailure, type WriteTx } from "../../../store/index.ts";
import type { KnownName } from "../domain/link-facts.ts";
import { usualLimits } from "../domain/placed-text.ts";
import { editionsBefore, editionsOf, rulesFor } from "../domain/rules-in-use.ts";
import { readDecidedKeys } from "../store/decisions.ts";
import { readBytes, readDocument, readDocuments } from "../store/documents.ts";
import { keepFound } from "../store/found.ts";
import { keepPages } from "../store/pages.ts";
import { readRules } from "../store/rules.ts";
import { keepRunBegin, keepRunEnd, type RunEnd, readUnendedRuns, type UnendedRun } from "../store/runs.ts";
import type { LinkTask, ReadPart, ReadStage } from "./read-parts.ts";
import { type PartsOptions, ReadingFailed, ReadingStopped, readPartsApart } from "./read-parts-apart.ts";

export type ReadingsOptions = Pick<PartsOptions, "seconds" | "megabytes" | "workerFile" | "ocr"> & {
  /** What the edition of a body has names for: what is found is linked to them. */
  readonly names: (bodyId: string) => Promise<readonly KnownName[]>;
  /** Hears what nobody else would: a failure of the store while nobody waits. */
  readonly onError?: (error: unknown) => void;
};

/** The server's reading of documents, in the background and one file at a time. */
export type Readings = {
  /** Begins with what was asked for and has not ended: called after a document was taken in, and when the server starts. */
  readonly ask: () => void;
  /** How far the reading of a document is; null where it waits for its turn or is not read. */
  readonly progress: (bodyId: string, documentId: string) => ReadStage | null;
  /** Waits until nothing is left to read. */
  readonly idle: () => Promise<void>;
  /** Calls off what is going on, which the next start begins again, and waits for it. */
  readonly close: () => Promise<void>;
};

/** A run is begun so often; what never ended is a file that ends the program. */
const mostTimes = 3;
/** After a failure of the store it is tried again so many milliseconds later. */
const patience = 30_000;

/** Opens the background reading of a server. What an earlier server left unended is begun again with `ask`. */
export function openReadings(database: Database, options: ReadingsOptions): Readings {
  const stopping = new AbortController();
  let current: { readonly run: UnendedRun; readonly stage: ReadStage } | null = null;
  let going: Promise<void> | null = null;
  let asked = false;
  let later: NodeJS.Timeout | undefined;

  const oneRun = async (run: UnendedRun) => {
    const tell = (stage: ReadStage) => {
      current = { run, stage };
    };
    tell({ stage: "reading", page: 0, of: null });
    await performRun(database, run, { ...options, signal: stopping.signal, tell }).finally(() => {
      current = null;
    });
  };
  const all = async () => {
    while (asked && !stopping.signal.aborted) {
      asked = false;
      const [run] = await database.read(readUnendedRuns);
      if (!run) continue;
      // it is looked again afterwards, whether or not somebody asks
      asked = true;
      await oneRun(run);
    }
  };
  const failed = (error: unknown) => {
    asked = false;
    if (error instanceof ReadingStopped) return;
    options.onError?.(error);
    later = setTimeout(ask, patience);
    later.unref();
  };
  const ask = () => {
    asked = true;
    clearTimeout(later);
    if (going || stopping.signal.aborted) return;
    going = all()
      .catch(failed)
      .finally(() => {
        going = null;
        // asked for between the last look and now
        if (asked) ask();
      });
  };
  const idle = async () => {
    while (going) await going;
  };
  return {
    ask,
    idle,
    progress: (bodyId, documentId) =>
      current?.run.bodyId === bodyId && current.run.documentId === documentId ? current.stage : null,
    close: async () => {
      stopping.abort();
      clearTimeout(later);
      await idle();
    },
  };
}

type RunParts = ReadingsOptions & Pick<PartsOptions, "signal" | "tell">;

/** Reads what a run asks for and keeps it with its end, all or nothing: a program that is stopped leaves a run that has not ended. */
async function performRun(database: Database, run: UnendedRun, parts: RunParts): Promise<void> {
  if (run.begun >= mostTimes) return endFailed(database, run, neverEnded(run.begun));
  await database.write((tx) => keepRunBegin(tx, run));
  try {
    await keepParts(database, run, readPartsApart(await taskOf(database, run, parts), parts));
  } catch (error) {
    if (error instanceof ReadingStopped || isAway(error)) throw error;
    await endFailed(database, run, error instanceof ReadingFailed ? error.problem : notKept(error));
  }
}

/** The database does not answer: that says nothing of the file. */
const isAway = (error: unknown): boolean =>
  error instanceof StoreFailure && (error.problem.code === "databaseUnreachable" || error.problem.code === "diskFull");

async function taskOf(database: Database, { bodyId, documentId }: UnendedRun, parts: RunParts): Promise<LinkTask> {
  const known = await parts.names(bodyId);
  return database.read(async (tx) => {
    const document = await readDocument(tx, bodyId, documentId);
    const bytes = await readBytes(tx, bodyId, documentId);
    if (!document || !bytes) throw new Error(`The document ${documentId} was asked for and is not there`);
    const documents = await readDocuments(tx, bodyId);
    const editions = editionsOf(documentId, documents);
    const rules = rulesFor({ publisher: document.publisher, editions }, await readRules(tx, bodyId));
    const held = await readDecidedKeys(tx, bodyId, editionsBefore(documentId, documents));
    return { file: { name: document.fileName, bytes }, limits: usualLimits, rules, known, held };
  });
}

/** The transaction begins with the first piece: reading may take long, keeping does not. */
async function keepParts(database: Database, run: UnendedRun, parts: AsyncGenerator<ReadPart>): Promise<void> {
  const first = await parts.next();
  if (first.done) throw new Error("A reading always says how it ended");
  await database.write(async (tx) => {
    await keepPart(tx, run, first.value);
    for await (const part of parts) await keepPart(tx, run, part);
  });
}

async function keepPart(tx: WriteTx, run: UnendedRun, part: ReadPart): Promise<void> {
  if (part.kind === "end") await keepRunEnd(tx, run, part);
  else if (part.kind === "pages") await keepPages(tx, run, part.json);
  else await keepFound(tx, run, part.json);
}

/** Ends a run that gave nothing. Where another server has ended it meanwhile, its end stands. */
async function endFailed(database: Database, run: UnendedRun, why: Problem): Promise<void> {
  const end: RunEnd = { format: null, pages: 0, facts: 0, problems: [{ problem: why, at: {} }], rules: [] };
  await database
    .write((tx) => keepRunEnd(tx, run, end))
    .catch((error: unknown) => {
      if (!(error instanceof StoreFailure && error.problem.code === "doubledKey")) throw error;
    });
}

const neverEnded = (times: number): Problem =>
  problem(
    "reading/neverEnded",
    `この資料の読み取りは${times}回始まり、一度も終わりませんでした。ファイルを分けるか、元のソフトで保存し直して送ってください。`,
    `Reading this document was begun ${times} times and never ended. Split the file, or save it anew in its program, and send that.`,
  );

const notKept = (error: unknown): Problem => {
  const why = (error instanceof Error ? error.message : String(error)).replaceAll("\u0000", "").slice(0, 200);
  return problem(
    "reading/notKept",
    `この資料から読み取ったものを保存できませんでした（${why}）。もう一度読み直し、それでもだめなら管理者に知らせてください。`,
    `What was read from this document could not be stored (${why}). Have it read again, and tell the administrator if that fails too.`,
  );
};
