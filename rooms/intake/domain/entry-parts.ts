import { isRecord, type Path } from "./entry-path.ts";
import type { PlacedEntry } from "./placed-entry.ts";

/** Something with an id of its own: an entry, or an edition or a node inside a plan. `path` leads to it from the entry. */
export type Part = {
  readonly kind: string;
  readonly id: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly placed: PlacedEntry;
  readonly path: Path;
};

const partsIn = (list: unknown, path: Path, kind: string, placed: PlacedEntry): Part[] =>
  Array.isArray(list)
    ? list.flatMap((value: unknown, index) =>
        isRecord(value) && typeof value.id === "string"
          ? [{ kind, id: value.id, value, placed, path: [...path, index] }]
          : [],
      )
    : [];

function nodesBelow(list: unknown, path: Path, placed: PlacedEntry): Part[] {
  return partsIn(list, path, "planNode", placed).flatMap((node) => [
    node,
    ...nodesBelow(node.value.children, [...node.path, "children"], placed),
  ]);
}

/** The entry itself, and for a plan its editions and every node of their trees. */
export function partsOf(placed: PlacedEntry): Part[] {
  const own = { kind: placed.kind, id: placed.id, value: placed.entry, placed, path: [] };
  if (placed.kind !== "plan") return [own];
  const editions = partsIn(placed.entry.editions, ["editions"], "planEdition", placed);
  return [
    own,
    ...editions.flatMap((edition) => [edition, ...nodesBelow(edition.value.nodes, [...edition.path, "nodes"], placed)]),
  ];
}
