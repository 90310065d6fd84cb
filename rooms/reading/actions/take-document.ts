import { createHash, randomBytes } from "node:crypto";
import { type Bilingual, fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import type { ReadTx, WriteTx } from "../../../store/index.ts";
import { attempt } from "../../account/server.ts";
import type { Documents } from "../../document/index.ts";
import { documentIdOf } from "../domain/document-id.ts";
import type { SentDocument } from "../domain/review.ts";
import { noSuchDocument } from "../domain/review-problems.ts";
import {
  cannotFollow,
  documentChanged,
  emptyFile,
  fileTooHeavy,
  onePersonNotAllowed,
  stillReading,
  takenAlready,
  unknownDocument,
  wrongLength,
} from "../domain/take-problems.ts";
import { keepDocument, keepFile, type NewDocument, readDocument, readDocuments } from "../store/documents.ts";
import { keepRun, readRuns } from "../store/runs.ts";
import type { Work } from "./work.ts";

/** A file of at most so many bytes is taken in. */
export const largestFile = 50 * 2 ** 20;
const longestName = 300;

/** A file as a person sent it. Without a title it is called by its file name. */
export type FileToTake = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  /** The older edition of the same document that was taken in before. */
  readonly follows?: string | undefined;
  /** Default: yes. */
  readonly twoPersons?: boolean;
};

/** The documents that the edition knows: a file that is one of them, byte for byte, is told to be it. */
export type TakeWork = Omit<Work, "documentId"> & { readonly documents: Documents };

/** Takes a file in and asks for its first reading, all or nothing. The reading itself is begun by `Readings.ask`. */
export async function takeDocument(work: TakeWork, file: FileToTake): Promise<Outcome<NewDocument, Problem>> {
  const against = standsAgainst(file);
  if (against) return fail(against);
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const title = file.title?.trim() || file.name;
  const document: NewDocument = {
    id: documentIdOf([title, file.name], randomBytes(4).toString("hex")),
    version: 1,
    title,
    publisher: file.publisher?.trim() || null,
    fileName: file.name,
    sha256,
    sizeBytes: file.bytes.length,
    knownDocument: work.documents.all.find((known) => known.sha256 === sha256)?.id ?? null,
    follows: file.follows || null,
    twoPersons: file.twoPersons ?? true,
    withdrawn: false,
  };
  return attempt(() => work.database.writeAs(work.viewer.session, (tx) => keepTaken(tx, work, document, file.bytes)), {
    ...(document.twoPersons ? {} : { notAllowed: onePersonNotAllowed }),
  });
}

function standsAgainst({ name, bytes, title, publisher }: FileToTake): Problem | null {
  if (bytes.length === 0) return emptyFile(name);
  if (bytes.length > largestFile) return fileTooHeavy(name, bytes.length, largestFile);
  return (
    lengthProblem(fileNameWords, name) ??
    lengthProblem(titleWords, title?.trim() || name) ??
    (publisher?.trim() ? lengthProblem(publisherWords, publisher.trim()) : null)
  );
}

const fileNameWords: Bilingual = { ja: "ファイル名", en: "file name" };
const titleWords: Bilingual = { ja: "資料の名称", en: "title" };
const publisherWords: Bilingual = { ja: "発行者", en: "publisher" };

const lengthProblem = (what: Bilingual, text: string): Problem | null =>
  text.length >= 1 && text.length <= longestName ? null : wrongLength(what, text.length, longestName);

async function keepTaken(
  tx: WriteTx,
  { bodyId }: TakeWork,
  document: NewDocument,
  bytes: Uint8Array,
): Promise<Outcome<NewDocument, Problem>> {
  const taken = await readDocuments(tx, bodyId);
  const same = taken.find(({ sha256, withdrawn }) => sha256 === document.sha256 && !withdrawn);
  if (same) return fail(takenAlready(document.fileName, same));
  if (document.follows !== null && !taken.some(({ id }) => id === document.follows)) {
    return fail(cannotFollow(document.follows));
  }
  await keepDocument(tx, bodyId, document);
  await keepFile(tx, bodyId, { documentId: document.id, sha256: document.sha256, bytes });
  await keepRun(tx, bodyId, document.id, 1);
  return ok(document);
}

/** What may be said about a document after it was taken in; `version` is the one that the person saw. */
export type DocumentChange = Pick<
  SentDocument,
  "version" | "title" | "publisher" | "knownDocument" | "follows" | "twoPersons" | "withdrawn"
>;

/** Changes what a document is called and taken for, as its next version. */
export async function changeDocument(
  work: Work & Pick<TakeWork, "documents">,
  change: DocumentChange,
): Promise<Outcome<null, Problem>> {
  const against =
    lengthProblem(titleWords, change.title) ??
    (change.publisher === null ? null : lengthProblem(publisherWords, change.publisher));
  if (against) return fail(against);
  if (change.knownDocument !== null && !work.documents.byId.has(change.knownDocument)) {
    return fail(unknownDocument(change.knownDocument));
  }
  return attempt(
    () =>
      work.database.writeAs(work.viewer.session, async (tx) => {
        const document = await readDocument(tx, work.bodyId, work.documentId);
        if (!document) return fail(noSuchDocument(work.documentId));
        const follows = await followProblem(tx, work, change.follows);
        if (follows) return fail(follows);
        await keepDocument(tx, work.bodyId, { ...document, ...change, version: change.version + 1 });
        return ok(null);
      }),
    { changed: documentChanged, ...(change.twoPersons ? {} : { notAllowed: onePersonNotAllowed }) },
  );
}

async function followProblem(
  tx: ReadTx,
  { bodyId, documentId }: Work,
  follows: string | null,
): Promise<Problem | null> {
  if (follows === null) return null;
  const older = follows === documentId ? null : await readDocument(tx, bodyId, follows);
  return older && older.follows !== documentId ? null : cannotFollow(follows);
}

/** Asks for another reading of a document that was taken in before; decisions stay. The reading itself is begun by `Readings.ask`. */
export const readAgain = ({ database, viewer, bodyId, documentId }: Work): Promise<Outcome<null, Problem>> =>
  attempt(
    () =>
      database.writeAs(viewer.session, async (tx) => {
        const [newest] = (await readRuns(tx, bodyId, documentId)).get(documentId) ?? [];
        if (!newest) return fail(noSuchDocument(documentId));
        if (newest.end === null) return fail(stillReading);
        await keepRun(tx, bodyId, documentId, newest.number + 1);
        return ok(null);
      }),
    { changed: stillReading },
  );
