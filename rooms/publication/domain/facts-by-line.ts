import type { Fact } from "../../fact/index.ts";

/** The printed facts of a document by the lines that carry them, lines ascending; a fact on several lines stands at each. */
export function factsByLine(facts: Iterable<Fact>, document: string): ReadonlyMap<number, readonly Fact[]> {
  const lines = new Map<number, Fact[]>();
  for (const fact of facts) {
    if (fact.document !== document || fact.printed === null) continue;
    for (const line of fact.lines) lines.set(line, [...(lines.get(line) ?? []), fact]);
  }
  return new Map([...lines].sort(([one], [other]) => one - other));
}

/** The printed facts of a document that name no line: figures of a page known by their place in words. */
export const factsWithoutLine = (facts: Iterable<Fact>, document: string): readonly Fact[] =>
  [...facts].filter((fact) => fact.document === document && fact.printed !== null && fact.lines.length === 0);

/** What was looked for in a document and is not printed there: such a record has a reason, but no place of its own. */
export const factsNotPrinted = (facts: Iterable<Fact>, document: string): readonly Fact[] =>
  [...facts].filter((fact) => fact.document === document && fact.printed === null);
