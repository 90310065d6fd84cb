import type { Problem } from "../../../foundation/index.ts";
import type { Part } from "./entry-parts.ts";
import { type Found, valuesAt } from "./entry-path.ts";
import { problemIn } from "./placed-entry.ts";
import { chains } from "./references.ts";
import type { Register } from "./register.ts";

/** A way that comes back: its ids in order, the first one again at the end, and the link that closes it. */
type Cycle = { readonly ids: readonly string[]; readonly closing: Found };

type Visit = { readonly id: string; readonly rest: Found[] };

/** Walks from every id once, with a list instead of a recursion: a chain may be as long as the edition. */
function findCycles(ids: Iterable<string>, linksOf: (id: string) => readonly Found[]): Cycle[] {
  const cycles: Cycle[] = [];
  const state = new Map<string, "open" | "done">();
  const trail: Visit[] = [];
  const enter = (id: string): void => {
    state.set(id, "open");
    trail.push({ id, rest: [...linksOf(id)].reverse() });
  };
  for (const start of ids) {
    if (!state.has(start)) enter(start);
    for (let here = trail.at(-1); here; here = trail.at(-1)) {
      const link = here.rest.pop();
      if (!link) {
        state.set(here.id, "done");
        trail.pop();
        continue;
      }
      const next = String(link.value);
      if (!state.has(next)) enter(next);
      else if (state.get(next) === "open")
        cycles.push({
          ids: [...trail.map(({ id }) => id).slice(trail.findIndex(({ id }) => id === next)), next],
          closing: link,
        });
    }
  }
  return cycles;
}

const longestShown = 8;
const roundOf = (ids: readonly string[]): string =>
  (ids.length > longestShown ? [...ids.slice(0, longestShown - 1), "…", ...ids.slice(-1)] : ids).join(" → ");

function goesRound({ ids, closing }: Cycle, parts: ReadonlyMap<string, Part>): Problem[] {
  const last = parts.get(ids.at(-2) ?? "");
  if (!last) return [];
  return [
    problemIn(last.placed, {
      code: "editionCyclic",
      path: closing.path,
      ja: `${roundOf(ids)} と一巡しています。どれか一つのつながりを外してください。`,
      en: `${roundOf(ids)} goes round in a circle: remove one of these links.`,
    }),
  ];
}

/** A problem for every chain (plan within plan, area in area, 同上 of 同上) that comes back to its beginning. */
export function checkCycles(register: Register): Problem[] {
  return Object.entries(chains).flatMap(([kind, places]) => {
    const parts = register.get(kind) ?? new Map<string, Part>();
    const linksOf = (id: string) => places.flatMap((place) => valuesAt(parts.get(id)?.value, place));
    return findCycles(parts.keys(), linksOf).flatMap((cycle) => goesRound(cycle, parts));
  });
}
