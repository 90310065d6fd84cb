import type { KnownName } from "./link-facts.ts";
import { matchNames, nameForms, nameKey } from "./link-names.ts";

const mostFound = 20;

/** The names of an edition that a person may mean by what they typed: those that hold it first, then those that are near to it. */
export function searchNames(names: readonly KnownName[], typed: string): readonly KnownName[] {
  const key = nameKey(typed);
  if (key === "") return [];
  const asked = nameForms(typed);
  const scored = names.flatMap((known) => {
    const score = Math.max(...[known.name, ...(known.aliases ?? [])].map((name) => scoreOf(name, key, asked)));
    return score > 0 ? [{ known, score }] : [];
  });
  return scored
    .sort((one, other) => other.score - one.score)
    .slice(0, mostFound)
    .map(({ known }) => known);
}

function scoreOf(name: string, key: string, asked: ReturnType<typeof nameForms>): number {
  const known = nameKey(name);
  if (known.includes(key)) return 1 + key.length / known.length;
  return matchNames(asked, nameForms(name))?.confidence ?? 0;
}
