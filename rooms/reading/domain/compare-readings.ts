import type { FoundFigure } from "./found-fact.ts";
import { placeKey } from "./heads-at.ts";
import type { LinkedFact } from "./link-facts.ts";
import { nameKey } from "./link-names.ts";

/** What a fact was and became: null = not found before, or not found any more. */
export type ReadingDifference = { readonly before: LinkedFact | null; readonly after: LinkedFact | null };

/** The facts that two readings of the same file do not share, in the order of the document. */
export function compareReadings(
  before: readonly LinkedFact[],
  after: readonly LinkedFact[],
): readonly ReadingDifference[] {
  const left = new Map<string, LinkedFact[]>();
  for (const one of after) left.set(keyOf(one), [...(left.get(keyOf(one)) ?? []), one]);
  const pairs = before.map((one): ReadingDifference => ({ before: one, after: left.get(keyOf(one))?.shift() ?? null }));
  const fresh = [...left.values()].flat().map((one): ReadingDifference => ({ before: null, after: one }));
  return [...pairs, ...fresh].filter(({ before: was, after: is }) => saidOf(was) !== saidOf(is));
}

const keyOf = ({ fact }: LinkedFact): string => `${placeKey(fact.at)}|${nameKey(fact.name)}`;

/** All that a person sees of a fact but its confidence. */
function saidOf(one: LinkedFact | null): string {
  if (one === null) return "";
  const { fact, link } = one;
  return JSON.stringify([fact.kind, fact.name, fact.figures.map(figureSaid), link && [link.kind, link.id]]);
}

const figureSaid = ({ role, reading, period, subject }: FoundFigure): unknown => [role, reading, period, subject];
