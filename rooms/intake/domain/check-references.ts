import type { Problem } from "../../../foundation/index.ts";
import type { PlacedEntry } from "./check-shape.ts";
import { chains, type Found, references, valuesAt } from "./references.ts";

/** Where each id of each kind was written first. */
export type Register = ReadonlyMap<string, ReadonlyMap<string, PlacedEntry>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

type Declared = { kind: string; id: string; path: readonly (string | number)[] };

function nodesBelow(value: unknown, path: readonly (string | number)[]): Declared[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((node, index) => {
    if (!isRecord(node) || typeof node.id !== "string") return [];
    const here = [...path, index];
    return [{ kind: "planNode", id: node.id, path: here }, ...nodesBelow(node.children, [...here, "children"])];
  });
}

/** The ids an entry declares: its own, and for a plan those of its editions and of every node of their trees. */
function declaredBy(placed: PlacedEntry): Declared[] {
  const own: Declared = { kind: placed.kind, id: placed.id, path: [] };
  if (placed.kind === "table" || placed.kind === "figure") return [own, { ...own, kind: "tableOrFigure" }];
  if (placed.kind !== "plan" || !Array.isArray(placed.entry.editions)) return [own];
  return [
    own,
    ...placed.entry.editions.flatMap((edition: unknown, index) => {
      if (!isRecord(edition)) return [];
      const path = ["editions", index];
      return [
        { kind: "planEdition", id: String(edition.id), path },
        ...nodesBelow(edition.nodes, [...path, "nodes"]),
      ];
    }),
  ];
}

function doubled(placed: PlacedEntry, { kind, id, path }: Declared, first: PlacedEntry): Problem {
  const before = first.file.placeOf(first.path);
  return {
    code: "editionIdDoubled",
    message: {
      ja: `${kind} の id「${id}」は ${before.file} ${before.line} 行目で既に使われています。別の id にしてください。`,
      en: `The ${kind} id "${id}" is already used at ${before.file} line ${before.line}: choose another.`,
    },
    place: placed.file.placeOf([...placed.path, ...path, "id"]),
  };
}

/** All ids of an edition by kind, and a problem for each that is used twice. */
export function registerIds(entries: readonly PlacedEntry[]): { register: Register; problems: Problem[] } {
  const register = new Map<string, Map<string, PlacedEntry>>();
  const problems: Problem[] = [];
  for (const placed of entries) {
    for (const declared of declaredBy(placed)) {
      const ids = register.get(declared.kind) ?? new Map<string, PlacedEntry>();
      register.set(declared.kind, ids);
      const first = ids.get(declared.id);
      if (first) problems.push(doubled(placed, declared, first));
      else ids.set(declared.id, placed);
    }
  }
  return { register, problems };
}

const near = (id: string, known: Iterable<string>): string[] => {
  const parts = id.split("-");
  return [...known].filter((candidate) => parts.some((part) => part.length > 2 && candidate.includes(part))).slice(0, 3);
};

function pointsNowhere(placed: PlacedEntry, found: Found, kind: string, register: Register): Problem {
  const id = String(found.value);
  const hints = near(id, register.get(kind)?.keys() ?? []);
  const relisted = found.path.at(-1) === "relistedOf";
  return {
    code: relisted ? "relistedPointsNowhere" : "editionReferenceUnknown",
    message: {
      ja: `${relisted ? "再掲の元" : kind}「${id}」はこの版にありません。${hints.length > 0 ? `近いもの: ${hints.join(", ")}` : "id を確かめるか、項目を書き足してください。"}`,
      en: `${relisted ? "The first listing" : `The ${kind}`} "${id}" is not in this edition. ${hints.length > 0 ? `Near: ${hints.join(", ")}` : "Check the id or add the entry."}`,
    },
    place: placed.file.placeOf([...placed.path, ...found.path]),
  };
}

/** A problem for every id that names nothing. */
export function checkReferences(entries: readonly PlacedEntry[], register: Register): Problem[] {
  return entries.flatMap((placed) => [
    ...(references[placed.kind] ?? []).flatMap(([path, kind]) =>
      valuesAt(placed.entry, path)
        .filter(({ value }) => !register.get(kind)?.has(String(value)))
        .map((found) => pointsNowhere(placed, found, kind, register)),
    ),
    ...valuesAt(placed.entry, "sources[].document")
      .filter(({ value }) => !register.get("document")?.has(String(value)))
      .map((found) => pointsNowhere(placed, found, "document", register)),
  ]);
}

function findCycle(start: string, nextOf: (id: string) => string[]): string[] | null {
  const walk = (id: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(id)) return id === start ? [...trail, id] : null;
    for (const next of nextOf(id)) {
      const cycle = walk(next, [...trail, id]);
      if (cycle) return cycle;
    }
    return null;
  };
  return walk(start, []);
}

/** A problem for every chain (plan within plan, 再掲 of 再掲, area in area) that comes back to its beginning. */
export function checkCycles(entries: readonly PlacedEntry[], register: Register): Problem[] {
  return Object.entries(chains).flatMap(([kind, paths]) => {
    const ids = register.get(kind) ?? new Map<string, PlacedEntry>();
    const nextOf = (id: string) =>
      paths.flatMap((path) => valuesAt(ids.get(id)?.entry, path).map(({ value }) => String(value)));
    return entries
      .filter((placed) => placed.kind === kind)
      .flatMap((placed) => {
        const cycle = findCycle(placed.id, nextOf);
        if (!cycle || cycle.toSorted()[0] !== placed.id) return [];
        const round = cycle.join(" → ");
        return [
          {
            code: "editionCyclic",
            message: {
              ja: `${round} と一巡しています。どれか一つの上位・参照を外してください。`,
              en: `${round} goes round in a circle: remove one of these links.`,
            },
            place: placed.file.placeOf(placed.path),
          },
        ];
      });
  });
}
