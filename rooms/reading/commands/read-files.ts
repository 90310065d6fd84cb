import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Problem, problem } from "../../../foundation/index.ts";
import { readApart } from "../actions/read-apart.ts";
import type { DocumentReading } from "../actions/read-document.ts";
import { recogniserCall } from "../actions/recogniser.ts";
import type { ContractLine } from "../domain/contract-lines.ts";
import { foundToContract, problemToContract, tableToContract } from "../domain/found-to-contract.ts";
import { type KnownName, type LinkOptions, linkFacts } from "../domain/link-facts.ts";

/** A file of the call: the name under which its lines are cited, and what was read. */
export type FileRead = { readonly document: string; readonly reading: DocumentReading };

/** Reads files one after the other, each in a thread of its own; a file that cannot be read is a problem and does not stop the others. */
export async function* readFiles(files: readonly string[]): AsyncGenerator<FileRead> {
  for (const file of files) {
    const name = basename(file);
    yield { document: name.replace(/\.[^.]+$/, ""), reading: await readOne(file, name) };
  }
}

async function readOne(file: string, name: string): Promise<DocumentReading> {
  try {
    return await readApart({ name, bytes: readFileSync(file) }, { ocr: recogniserCall(process.env) });
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "?";
    return { format: null, pages: 0, facts: [], problems: [{ problem: unreadable(file, why), at: {} }] };
  }
}

/** What was read as lines of machine output: facts with their links, then what must be asked. */
export function readingToContract(
  { document, reading }: FileRead,
  known: readonly KnownName[],
  options: LinkOptions = {},
): readonly ContractLine[] {
  const linked = linkFacts(reading.facts, known, options);
  const asked = linked.flatMap(({ fact, question }) => (question ? [{ problem: question, at: fact.at }] : []));
  return [
    ...linked.flatMap(({ fact, link }) => foundToContract(fact, document, link)),
    ...(reading.tables ?? []).map((table) => tableToContract(table, document)),
    ...[...reading.problems, ...(known.length > 0 ? asked : [])].map((one) => problemToContract(one, document)),
  ];
}

const unreadable = (file: string, why: string): Problem =>
  problem(
    "fileUnreadable",
    `ファイル「${file}」を読めません（${why}）。場所と読み取りの権限を確かめてください。`,
    `Cannot read the file "${file}" (${why}): check its place and whether you may read it.`,
  );
