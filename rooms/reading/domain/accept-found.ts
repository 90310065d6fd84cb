import type { LinkedFact } from "./link-facts.ts";
import type { AcceptedFact, ChosenLink } from "./review.ts";

/** What a person says otherwise than it was found; what is left out stands as found. `link` null: nothing in the edition is meant. */
export type Correction = {
  readonly kind?: AcceptedFact["kind"];
  readonly name?: string;
  readonly figures?: AcceptedFact["figures"];
  readonly link?: ChosenLink | null;
};

/** The fact that is accepted when a found thing is taken with these corrections. */
export function acceptedOf({ fact, link }: LinkedFact, correction: Correction = {}): AcceptedFact {
  const found: Pick<AcceptedFact, "kind" | "name" | "figures" | "link"> = {
    kind: fact.kind,
    name: fact.name,
    figures: fact.figures,
    link: link && { kind: link.kind, id: link.id, name: link.name },
  };
  const said = { ...found, ...defined(correction) };
  return {
    ...said,
    flag: fact.flag,
    within: fact.within.map(({ name }) => name),
    at: fact.at,
    printed: fact.printed,
    corrected: correctable.filter((part) => !sameContent(found[part], said[part])),
  };
}

const correctable = ["kind", "name", "figures", "link"] as const;

const defined = (correction: Correction): Correction =>
  Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== undefined));

/** The store gives the parts of a thing in another order than it was given them: that makes no difference. */
const sameContent = (one: unknown, other: unknown): boolean => one === other || ordered(one) === ordered(other);

const ordered = (content: unknown): string =>
  JSON.stringify(content, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
