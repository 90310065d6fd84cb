import type { Problem } from "../../../foundation/index.ts";
import { type Part, partsOf } from "./entry-parts.ts";
import { type PlacedEntry, problemIn } from "./placed-entry.ts";

/** Where each id of each kind was written first. */
export type Register = ReadonlyMap<string, ReadonlyMap<string, Part>>;

/** A figure may be a part of a table or of another figure, and a scenario names areas and groups alike: so the two share their ids. */
const alsoUnder: Readonly<Record<string, string>> = {
  table: "tableOrFigure",
  figure: "tableOrFigure",
  area: "areaOrGroup",
  group: "areaOrGroup",
};

/** An id used twice is told once, under the kind it was written for or the one it shares. */
function doubled({ id, placed, path }: Part, first: Part): Problem {
  const before = first.placed.file.placeOf([...first.placed.path, ...first.path, "id"]);
  return problemIn(placed, {
    code: "editionIdDoubled",
    path: [...path, "id"],
    ja: `id「${id}」は ${before.file} の ${before.line} 行目で既に使われています。別の id にしてください。`,
    en: `the id "${id}" is already used in ${before.file}, line ${before.line}: choose another.`,
  });
}

/** All ids by kind, and a problem for each that is used twice in one kind, in whatever files. */
export function registerIds(entries: readonly PlacedEntry[]): {
  readonly register: Register;
  readonly problems: readonly Problem[];
} {
  const register = new Map<string, Map<string, Part>>();
  const problems: Problem[] = [];
  const add = (kind: string, part: Part): Part | undefined => {
    const ids = register.get(kind) ?? new Map<string, Part>();
    register.set(kind, ids);
    const first = ids.get(part.id);
    if (!first) ids.set(part.id, part);
    return first;
  };
  for (const part of entries.flatMap(partsOf)) {
    const shared = alsoUnder[part.kind];
    const first = [add(part.kind, part), shared ? add(shared, part) : undefined].find((found) => found !== undefined);
    if (first) problems.push(doubled(part, first));
  }
  return { register, problems };
}
