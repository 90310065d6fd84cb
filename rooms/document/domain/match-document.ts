import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import type { DocumentEntry } from "./document-entry.ts";

/** A file somebody brings: its name, its SHA-256 in hexadecimal, and, when it is not the file that was read, which document it is to stand for. */
export type BroughtFile = { readonly name: string; readonly sha256: string; readonly as?: string | undefined };

/** Which document a file is. `same` = exactly the file that was read; otherwise lines may stand elsewhere than cited. */
export type MatchedDocument = { readonly document: DocumentEntry; readonly same: boolean };

/** Finds the document a file is by its SHA-256, or takes the one that is named. */
export function matchDocument(
  documents: readonly DocumentEntry[],
  file: BroughtFile,
): Outcome<MatchedDocument, Problem> {
  const same = documents.find((document) => document.sha256 === file.sha256);
  if (file.as === undefined) return same ? ok({ document: same, same: true }) : fail(unknownFile(documents, file));
  const named = documents.find((document) => document.id === file.as);
  if (!named) return fail(noSuchDocument(documents, file.as));
  if (same && same.id !== named.id) return fail(otherDocument(file, same, named));
  return ok({ document: named, same: same !== undefined });
}

/** The documents whose files can be added, one a line: id, name of the file, beginning of its SHA-256. */
function knownFiles(documents: readonly DocumentEntry[]): string {
  const known = documents.filter(({ sha256 }) => sha256 !== null);
  return known.map(({ id, file, sha256 }) => `  ${id}  ${file ?? ""}  ${sha256?.slice(0, 12)}…`).join("\n");
}

const unknownFile = (documents: readonly DocumentEntry[], { name, sha256 }: BroughtFile): Problem =>
  problem(
    "documentUnknown",
    `「${name}」（SHA-256 ${sha256.slice(0, 12)}…）は、この版が読み取ったどのファイルとも一致しません。読み取りに使われたファイルは次のとおりです。\n${knownFiles(documents)}\n別の写しをある資料として加えるときは --as に資料の id を付けてください（行がずれることがあると表示されます）。`,
    `"${name}" (SHA-256 ${sha256.slice(0, 12)}…) is none of the files this edition was read from. Those are:\n${knownFiles(documents)}\nTo add another copy as one of them, name the document with --as ID; pages will then say that its lines may stand elsewhere.`,
  );

const noSuchDocument = (documents: readonly DocumentEntry[], id: string): Problem =>
  problem(
    "documentNotInEdition",
    `この版に資料「${id}」はありません。--as には次のどれかを付けてください: ${documents.map((document) => document.id).join("、")}`,
    `This edition has no document "${id}". Give one of these with --as: ${documents.map((document) => document.id).join(", ")}`,
  );

const otherDocument = ({ name }: BroughtFile, same: DocumentEntry, named: DocumentEntry): Problem =>
  problem(
    "documentIsAnother",
    `「${name}」は資料「${same.id}」のファイルそのものです。「${named.id}」としては加えられません。--as を外してください。`,
    `"${name}" is exactly the file of the document "${same.id}", so it cannot be added as "${named.id}". Leave out --as.`,
  );
