import { nameKey } from "./link-names.ts";
import type { ReadingRule, RuleSays, RuleScope } from "./reading-rule.ts";

/** Two rules of the same reach that say different things of the same word: neither is applied, and a person is asked. */
export type RuleConflict = { readonly one: ReadingRule; readonly other: ReadingRule };

/** The rules that hold for one document, at most one of each word; plain data, so that a thread can be given it. */
export type RulesInUse = { readonly rules: readonly ReadingRule[]; readonly conflicts: readonly RuleConflict[] };

export const noRules: RulesInUse = { rules: [], conflicts: [] };

/** A document as far as it decides which rules hold for it. */
export type RuledDocument = {
  readonly publisher: string | null;
  /** The ids of all its editions that are known, its own among them. */
  readonly editions: readonly string[];
};

/** The active rules whose scope holds this document. A rule of a narrower scope stands before one of a wider scope. */
export function rulesFor(document: RuledDocument, all: readonly ReadingRule[]): RulesInUse {
  const held = all.filter((rule) => rule.active && !rule.refused && holdsFor(rule.scope, document));
  const slots = new Map<string, ReadingRule[]>();
  for (const rule of held) slots.set(slotOf(rule.says), [...(slots.get(slotOf(rule.says)) ?? []), rule]);
  const decided = [...slots.values()].map(decide);
  return {
    rules: decided.flatMap(({ rule }) => (rule ? [rule] : [])),
    conflicts: decided.flatMap(({ conflict }) => (conflict ? [conflict] : [])),
  };
}

const reach: readonly RuleScope["kind"][] = ["document", "publisher", "all"];

function decide(rules: readonly ReadingRule[]): { readonly rule?: ReadingRule; readonly conflict?: RuleConflict } {
  const nearest = Math.min(...rules.map(({ scope }) => reach.indexOf(scope.kind)));
  const [first, ...others] = rules.filter(({ scope }) => reach.indexOf(scope.kind) === nearest);
  if (!first) return {};
  const other = others.find(({ says }) => meaningOf(says) !== meaningOf(first.says));
  return other ? { conflict: { one: first, other } } : { rule: first };
}

function holdsFor(scope: RuleScope, { publisher, editions }: RuledDocument): boolean {
  if (scope.kind === "all") return true;
  if (scope.kind === "document") return editions.includes(scope.document);
  return publisher !== null && nameKey(publisher) === nameKey(scope.publisher);
}

/** What a rule is about: of two rules about the same only one can hold. */
export function slotOf(says: RuleSays): string {
  const about = says.kind === "leaveOut" ? "role" : says.kind;
  return `${about}|${says.word === null ? "" : nameKey(says.word)}`;
}

/** What it says about it. */
export function meaningOf(says: RuleSays): string {
  switch (says.kind) {
    case "role":
      return says.role;
    case "unit":
      return says.unit;
    case "name":
      return `${says.means.kind}|${says.means.id}`;
    case "absence":
      return says.why;
    case "leaveOut":
      return "leaveOut";
  }
}

/** The same for two rules that say the same, whatever documents they are for: what was refused once is known again by it. */
export const gistOf = (says: RuleSays): string => `${says.kind}|${slotOf(says)}|${meaningOf(says)}`;

/** Pairs among the given active rules that contradict each other within the same scope. */
export function conflictsAmong(rules: readonly ReadingRule[]): readonly RuleConflict[] {
  const active = rules.filter(({ active: isOn, refused }) => isOn && !refused);
  return active.flatMap((one, place) =>
    active
      .slice(place + 1)
      .filter((other) => sameScope(one.scope, other.scope) && slotOf(one.says) === slotOf(other.says))
      .filter((other) => meaningOf(one.says) !== meaningOf(other.says))
      .map((other) => ({ one, other })),
  );
}

export function sameScope(one: RuleScope, other: RuleScope): boolean {
  if (one.kind === "publisher" && other.kind === "publisher")
    return nameKey(one.publisher) === nameKey(other.publisher);
  if (one.kind === "document" && other.kind === "document") return one.document === other.document;
  return one.kind === "all" && other.kind === "all";
}

type Edition = { readonly id: string; readonly follows: string | null };

/** A document and the editions before it: the one that it follows, the one that that follows, and so on. */
export function editionsBefore(id: string, documents: readonly Edition[]): readonly string[] {
  const follows = new Map(documents.map((document) => [document.id, document.follows]));
  const found = new Set<string>();
  for (let at: string | null = id; at !== null && !found.has(at); at = follows.get(at) ?? null) found.add(at);
  return [...found];
}

/** The editions of a document that are known: those that follow each other, in both directions. */
export function editionsOf(id: string, documents: readonly Edition[]): readonly string[] {
  const found = new Set([id]);
  const links = documents.flatMap(({ id: newer, follows }) => (follows === null ? [] : [[newer, follows] as const]));
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const [newer, older] of links) {
      if (found.has(newer)) found.add(older);
      if (found.has(older)) found.add(newer);
    }
  }
  return [...found];
}
