import type { Problem } from "../../../foundation/index.ts";
import type { Path } from "./entry-path.ts";
import { wordFor } from "./kind-words.ts";
import type { ParsedFile } from "./parse-yaml.ts";

/** One entry as written, with the place it was written at. */
export type PlacedEntry = {
  readonly kind: string;
  readonly id: string;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly file: ParsedFile;
  readonly path: Path;
};

/** What stands against something in an entry; `path` leads to it from the entry. */
export type Complaint = { readonly code: string; readonly path: Path; readonly ja: string; readonly en: string };

/** The complaint as a problem that names the entry and its place. */
export function problemIn(placed: PlacedEntry, { code, path, ja, en }: Complaint): Problem {
  const kind = wordFor(placed.kind);
  return {
    code,
    message: { ja: `${kind.ja}「${placed.id}」: ${ja}`, en: `${kind.en} ${placed.id}: ${en}` },
    place: placed.file.placeOf([...placed.path, ...path]),
  };
}
