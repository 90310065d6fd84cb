import type { Fact } from "../../fact/index.ts";

/** The facts of a document by the lines that carry them, lines ascending; a fact on several lines stands at each. */
export function factsByLine(facts: Iterable<Fact>, document: string): ReadonlyMap<number, readonly Fact[]> {
  const lines = new Map<number, Fact[]>();
  for (const fact of facts) {
    if (fact.document !== document) continue;
    for (const line of fact.lines) lines.set(line, [...(lines.get(line) ?? []), fact]);
  }
  return new Map([...lines].sort(([one], [other]) => one - other));
}

/** The facts of a document that name no line: figures of a statistic, known by their place in words. */
export const factsWithoutLine = (facts: Iterable<Fact>, document: string): readonly Fact[] =>
  [...facts].filter((fact) => fact.document === document && fact.lines.length === 0);
