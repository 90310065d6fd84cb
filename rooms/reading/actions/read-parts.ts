import { createHash } from "node:crypto";
import { factsOfPages, problemsOfReading } from "../domain/facts-of-pages.ts";
import { foundRows } from "../domain/found-rows.ts";
import { linkByRules, type RuleUse, usesOfRules } from "../domain/link-by-rules.ts";
import type { KnownName } from "../domain/link-facts.ts";
import { piecesOfPages } from "../domain/page-pieces.ts";
import type { FileFormat, ReadProblem } from "../domain/placed-text.ts";
import { storableJson } from "../domain/storable-json.ts";
import { readFile } from "./read-file.ts";
import type { ReadTask } from "./read-task.ts";
import type { Recogniser } from "./recogniser.ts";

/** How far a reading is: which page of how many, where the format can say it. */
export type ReadStage =
  | { readonly stage: "reading"; readonly page: number; readonly of: number | null }
  | { readonly stage: "facts" | "links" | "keeping"; readonly page: number; readonly of: number };

/** What a reading hands over, piece by piece: JSON lists of `PagePiece` and of `FoundRow`, at the end what stood against it. */
export type ReadPart =
  | { readonly kind: "pages" | "found"; readonly json: string }
  | {
      readonly kind: "end";
      readonly format: FileFormat | null;
      readonly pages: number;
      readonly facts: number;
      readonly problems: readonly ReadProblem[];
      readonly rules: readonly RuleUse[];
    };

/** A reading whose facts are linked to known names and handed over for keeping. */
export type LinkTask = ReadTask & {
  readonly known: readonly KnownName[];
  /** The keys under which something was decided about this document or an edition that it follows. */
  readonly held: readonly string[];
};

/** A piece has about so many letters. */
const lettersAtOnce = 1_000_000;

const digest = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** Reads a file, links what was found in it, and gives everything piece by piece, ready for the store. `tell` hears how far it is. */
export async function* readParts(
  { file, limits, rules, known, held }: LinkTask,
  tell: (stage: ReadStage) => void,
  recogniser: Recogniser | null = null,
): AsyncGenerator<ReadPart> {
  tell({ stage: "reading", page: 0, of: null });
  const tellPage = (page: number, of: number): void => tell({ stage: "reading", page, of });
  const { format, pages, problems } = await readFile(file, limits, tellPage, recogniser);
  const counted = { page: pages.length, of: pages.length };
  tell({ stage: "facts", ...counted });
  const found = factsOfPages(pages, rules);
  tell({ stage: "links", ...counted });
  const linked = linkByRules(found.value, known, rules);
  const rows = foundRows(linked, pages, digest, new Set(held));
  tell({ stage: "keeping", ...counted });
  for (const json of inPieces(piecesOfPages(pages, rows))) yield { kind: "pages", json };
  for (const json of inPieces(rows)) yield { kind: "found", json };
  const against = problemsOfReading(problems, found, pages);
  yield {
    kind: "end",
    format,
    pages: pages.length,
    facts: rows.length,
    problems: against,
    rules: usesOfRules(rules, linked, against),
  };
}

function* inPieces(items: readonly unknown[]): Generator<string> {
  let piece: string[] = [];
  let letters = 0;
  for (const item of items) {
    const json = storableJson(item);
    piece.push(json);
    letters += json.length;
    if (letters < lettersAtOnce) continue;
    yield `[${piece.join(",")}]`;
    piece = [];
    letters = 0;
  }
  if (piece.length > 0) yield `[${piece.join(",")}]`;
}
