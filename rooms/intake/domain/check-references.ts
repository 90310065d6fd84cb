import type { Problem } from "../../../foundation/index.ts";
import { type Part, partsOf } from "./entry-parts.ts";
import { everythingIn, type Found, isRecord, valuesAt } from "./entry-path.ts";
import { wordFor } from "./kind-words.ts";
import { nearIds } from "./near-ids.ts";
import { type PlacedEntry, problemIn } from "./placed-entry.ts";
import { references } from "./references.ts";
import type { Register } from "./register.ts";

type Named = Found & { readonly kind: string };

/** Everything a part of an entry names by id. */
function namedBy({ kind, value }: Part): Named[] {
  return (references[kind] ?? []).flatMap(([place, named]) =>
    valuesAt(value, place).map((found) => ({ ...found, kind: named })),
  );
}

/** Whatever is read stands in a document, so `document` means the same wherever it is written, however deep. */
function documentsNamedIn(entry: unknown): Named[] {
  return everythingIn(entry).flatMap(({ value, path }) => {
    if (!isRecord(value) || typeof value.document !== "string") return [];
    return [{ kind: "document", value: value.document, path: [...path, "document"] }];
  });
}

/** Hints are worked out once for an id that is wrong in many places. */
function hintsFrom(register: Register): (named: Named) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return ({ kind, value }) => {
    const key = `${kind} ${value}`;
    const hints = known.get(key) ?? nearIds(String(value), register.get(kind)?.keys() ?? []);
    known.set(key, hints);
    return hints;
  };
}

function pointsNowhere(placed: PlacedEntry, named: Named, hints: readonly string[]): Problem {
  const relisted = named.path.at(-1) === "relistedOf";
  const word = relisted ? { ja: "再掲の元の行", en: "First listing" } : wordFor(named.kind);
  const near = hints.join(", ");
  return problemIn(placed, {
    code: relisted ? "relistedPointsNowhere" : "editionReferenceUnknown",
    path: named.path,
    ja: `${word.ja}「${named.value}」はこの版にありません。${near ? `近い id: ${near}` : "id を確かめるか、項目を書き足してください。"}`,
    en: `${word.en} "${named.value}" is not in this edition. ${near ? `Near: ${near}` : "Check the id or add the entry."}`,
  });
}

/** A problem for every id that names nothing. */
export function checkReferences(entries: readonly PlacedEntry[], register: Register): Problem[] {
  const hints = hintsFrom(register);
  return entries.flatMap((placed) => {
    const inParts = partsOf(placed).flatMap((part) =>
      namedBy(part).map((named) => ({ ...named, path: [...part.path, ...named.path] })),
    );
    return [...inParts, ...documentsNamedIn(placed.entry)]
      .filter(({ kind, value }) => !register.get(kind)?.has(String(value)))
      .map((named) => pointsNowhere(placed, named, hints(named)));
  });
}
