import type { ReadingRule, RuleSays, RuleScope } from "../domain/reading-rule.ts";
import { type RulesInUse, rulesFor } from "../domain/rules-in-use.ts";

/** For tests: a rule that somebody switched on for all documents, unless `more` says otherwise. */
export const ruleOf = (id: string, says: RuleSays, more: Partial<ReadingRule> = {}): ReadingRule => ({
  id,
  version: 1,
  active: true,
  refused: false,
  says,
  scope: { kind: "all" },
  examples: [],
  byPerson: "p-hanako",
  recordedAt: "2026-11-22T00:00:00Z",
  reason: null,
  ...more,
});

export const ofPublisher = (publisher: string): RuleScope => ({ kind: "publisher", publisher });

/** For tests: these rules as they hold for a document of 見本県 without other editions. */
export const inUse = (...rules: readonly ReadingRule[]): RulesInUse =>
  rulesFor({ publisher: "見本県", editions: ["d-1"] }, rules);
