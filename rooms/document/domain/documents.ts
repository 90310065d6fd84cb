import type { DocumentEntry } from "./document-entry.ts";

/** The documents of an edition. */
export type Documents = {
  readonly all: readonly DocumentEntry[];
  readonly byId: ReadonlyMap<string, DocumentEntry>;
};

export const arrangeDocuments = (all: readonly DocumentEntry[]): Documents => ({
  all,
  byId: new Map(all.map((document) => [document.id, document])),
});

/** A file that a user added: its lines as received, 1-based in the citations. */
export type DocumentText = { readonly id: string; readonly sha256: string; readonly lines: readonly string[] };

/** The lines of a text file exactly as received; only the line ends are taken off. A line end at the very end begins no further line. */
export const linesOf = (text: string): string[] => {
  const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
};
