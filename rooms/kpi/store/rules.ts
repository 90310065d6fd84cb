import { type AsOf, type ReadTx, readLatest } from "../../../store/index.ts";
import type { GradingRule, RuleBook } from "../domain/grading/rule-schema.ts";

/** Rules belong to no body: they stand under a code that no body can have. */
export const ruleBody = "000000";

type StoredRule = { readonly order: number; readonly rule: GradingRule };

/** The grading rules as known at a time, in the order of their file; each was checked before it was stored. */
export async function readRuleBook(tx: ReadTx, { knownAt }: Pick<AsOf, "knownAt"> = {}): Promise<RuleBook> {
  const rows = await readLatest<StoredRule>(tx, "kpi_rule", { bodyId: ruleBody, ...(knownAt ? { knownAt } : {}) });
  const rules = [...rows].sort((a, b) => a.content.order - b.content.order);
  return { rules: rules.map((row) => row.content.rule) };
}
