import type { Fact } from "../../fact/index.ts";
import type { Citation } from "./finding.ts";
import { groupBy } from "./group-by.ts";

type Cited = { readonly sources?: readonly Citation[] };

const ascending = (lines: Iterable<number>): readonly number[] => [...new Set(lines)].sort((one, other) => one - other);

/** The places of several entries and facts as one list: each document once, its lines ascending. */
export function citationsOf(entries: readonly Cited[], facts: readonly Fact[] = []): readonly Citation[] {
  const ofEntries = entries.flatMap(({ sources }) => sources ?? []);
  const ofFacts = facts.flatMap(({ document, lines, cell }) => (document === null ? [] : [{ document, lines, cell }]));
  const byDocument = groupBy([...ofEntries, ...ofFacts], ({ document }) => document);
  return [...byDocument].map(([document, cited]) => {
    const lines = ascending(cited.flatMap((one) => one.lines));
    const cell = cited.find((one) => one.cell)?.cell;
    return cell && lines.length === 0 ? { document, lines, cell } : { document, lines };
  });
}

export const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id);
