import { type Finding, findInSteps } from "../../check/index.ts";
import type { Region } from "../../intake/index.ts";
import { addReadingsInSteps, withoutReading } from "./add-readings.ts";
import type { InSteps } from "./in-steps.ts";
import type { PublishedReading } from "./review.ts";

/** What would be found, or found of more things, if this became part of the region; and what no longer would be. */
export type FindingChange = { readonly appear: readonly Finding[]; readonly vanish: readonly Finding[] };

/**
 * What the checks say of a publication before it is one. What was published of the same document before does not count. In steps, for the checks
 * of a whole edition are not cheap.
 */
export function* newFindings(region: Region, published: PublishedReading): InSteps<FindingChange> {
  const without = withoutReading(region, published.document.id);
  yield;
  const before = yield* findInSteps(without);
  const after = yield* findInSteps(yield* addReadingsInSteps(without, [published]));
  return { appear: beyond(after, before), vanish: beyond(before, after) };
}

/** Those that the others lack, or that speak of something which the same finding among the others does not. */
function beyond(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Map(others.map((finding) => [finding.id, new Set([...finding.facts, ...finding.about])]));
  return findings.filter(({ id, facts, about }) => {
    const same = known.get(id);
    return !same || [...facts, ...about].some((one) => !same.has(one));
  });
}
