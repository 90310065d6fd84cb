import { problem } from "../../../foundation/index.ts";
import type { FoundFact, Reason } from "./found-fact.ts";
import { type KnownName, type Link, type LinkedFact, linkFacts } from "./link-facts.ts";
import { nameKey } from "./link-names.ts";
import type { ReadProblem } from "./placed-text.ts";
import type { ReadingRule } from "./reading-rule.ts";
import type { ChosenLink } from "./review.ts";
import { conflictReason, ruleCode, ruleReason } from "./rule-book.ts";
import type { RuleConflict, RulesInUse } from "./rules-in-use.ts";

/**
 * Links facts as `linkFacts` does; where a rule says what a name means, that thing is taken for it, the rule is the reason, and figures that
 * contradict are asked about as ever.
 */
export function linkByRules(
  facts: readonly FoundFact[],
  known: readonly KnownName[],
  { rules, conflicts }: RulesInUse,
): readonly LinkedFact[] {
  const linked = linkFacts(facts, known);
  const meant = new Map(rules.flatMap((rule) => (rule.says.kind === "name" ? [[nameKey(rule.says.word), rule]] : [])));
  const asked = new Map(
    conflicts.flatMap((one) => (one.one.says.kind === "name" ? [[nameKey(one.one.says.word), one]] : [])),
  );
  if (meant.size === 0 && asked.size === 0) return linked;
  const things = new Map(known.map((thing) => [`${thing.kind}|${thing.id}`, thing]));
  return linked.map((one) => {
    const key = nameKey(one.fact.name);
    const conflict = asked.get(key);
    if (conflict) return undecided(one, conflict, things);
    const rule = meant.get(key);
    return (rule && linkedBy(one.fact, rule, things)) ?? one;
  });
}

type Things = ReadonlyMap<string, KnownName>;

const meaningIn = ({ says }: ReadingRule, things: Things): KnownName | undefined =>
  says.kind === "name" ? things.get(keyOf(says.means)) : undefined;
const keyOf = ({ kind, id }: ChosenLink): string => `${kind}|${id}`;

/** The fact as if its name were that of the thing; null where the edition has no such thing, or one that such a fact cannot be of. */
function linkedBy(fact: FoundFact, rule: ReadingRule, things: Things): LinkedFact | null {
  const thing = meaningIn(rule, things);
  if (!thing) return null;
  const [as] = linkFacts([{ ...fact, name: thing.name }], [thing]);
  if (!as || as.candidates.length === 0) return null;
  const named = ({ reasons, ...link }: Link): Link => ({
    ...link,
    reasons: [ruleReason(rule), ...reasons.filter(({ code }) => !code.startsWith("name/"))],
  });
  return { ...as, fact, link: as.link && named(as.link), candidates: as.candidates.map(named) };
}

function undecided({ fact }: LinkedFact, conflict: RuleConflict, things: Things): LinkedFact {
  const candidates = [conflict.one, conflict.other].flatMap((rule) => linkedBy(fact, rule, things)?.candidates ?? []);
  const { code, words } = conflictReason(conflict);
  return { fact, link: null, candidates, question: problem(code, words.ja, words.en) };
}

/** How often a rule was used in a reading; in which version. */
export type RuleUse = Pick<ReadingRule, "id" | "version"> & { readonly used: number };

/** What each rule in use touched: facts that name it among their reasons, and what it left unread. */
export function usesOfRules(
  { rules }: RulesInUse,
  linked: readonly LinkedFact[],
  problems: readonly ReadProblem[],
): readonly RuleUse[] {
  const counts = new Map<string, number>();
  const count = (codes: readonly string[]) => {
    for (const code of new Set(codes)) counts.set(code, (counts.get(code) ?? 0) + 1);
  };
  for (const { fact, link, candidates } of linked) {
    const reasons: readonly Pick<Reason, "code">[] = [
      ...fact.confidence.reasons,
      ...[link, ...candidates].flatMap((one) => one?.reasons ?? []),
    ];
    count(reasons.map(({ code }) => code));
  }
  for (const { problem: found } of problems) count([found.code]);
  return rules.map((rule) => ({ id: rule.id, version: rule.version, used: counts.get(ruleCode(rule)) ?? 0 }));
}
