import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { type Database, readLatest } from "../../../store/index.ts";
import { type AddedDocument, addDocument } from "../actions/add-document.ts";
import type { DocumentEntry } from "../domain/document-entry.ts";

/** `document add FILE… [--edition E] [--as ID]`: `bodyId` is the body of that edition. */
export type DocumentAddCall = {
  readonly bodyId: string;
  readonly files: readonly string[];
  readonly as?: string | undefined;
  readonly who: string;
  /** ISO time. */
  readonly now: string;
};

/** A file of the call and what became of it. */
export type DocumentAddResult = { readonly file: string; readonly outcome: Outcome<AddedDocument, Problem> };

/** Adds files to the documents of a body, one after the other; a file that cannot be added does not stop the others. */
export async function addDocumentFiles(
  database: Database,
  call: DocumentAddCall,
): Promise<readonly DocumentAddResult[]> {
  const stored = await database.read((tx) =>
    readLatest<DocumentEntry>(tx, "document_document", { bodyId: call.bodyId }),
  );
  const documents = stored.map(({ content }) => content);
  const results: DocumentAddResult[] = [];
  for (const file of call.files) {
    const bytes = readBytes(file);
    const { bodyId, who, now, as } = call;
    const outcome = bytes.ok
      ? await addDocument(database, { bodyId, who, now, as, documents, name: basename(file), bytes: bytes.value })
      : bytes;
    results.push({ file, outcome });
  }
  return results;
}

function readBytes(file: string): Outcome<Uint8Array, Problem> {
  try {
    return ok(readFileSync(file));
  } catch (error) {
    return fail(unreadable(file, error instanceof Error && "code" in error ? String(error.code) : String(error)));
  }
}

const unreadable = (file: string, why: string): Problem =>
  problem(
    "fileUnreadable",
    `ファイル「${file}」を読めません（${why}）。場所と読み取りの権限を確かめてください。`,
    `Cannot read the file "${file}" (${why}): check its place and whether you may read it.`,
  );

/** What to tell the person who added a file. */
export function addedWords({ document, state, version, same }: AddedDocument): {
  readonly ja: string;
  readonly en: string;
} {
  const ja =
    state === "added"
      ? `「${document.title}」に加えました（第${version}版）。`
      : `「${document.title}」にはもう同じファイルがあります。`;
  const en =
    state === "added"
      ? `Added to “${document.titleEn}” (version ${version}).`
      : `“${document.titleEn}” already has this very file.`;
  if (same) return { ja, en };
  return {
    ja: `${ja}読み取りに使ったファイルとは違うため、引用の行がずれていることがあります。`,
    en: `${en} It is not the file that was read, so cited lines may stand elsewhere.`,
  };
}
