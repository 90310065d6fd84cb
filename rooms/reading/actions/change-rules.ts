import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import type { ReadTx } from "../../../store/index.ts";
import { attempt } from "../../account/server.ts";
import { parseSays } from "../domain/parse-rule.ts";
import { type ReadingRule, type RuleContent, type RuleScope, ruleSentence } from "../domain/reading-rule.ts";
import { conflictsAmong } from "../domain/rules-in-use.ts";
import { keepRule, type NewRule, readRules } from "../store/rules.ts";
import { type RuleWork, readRulesKnown, ruleId } from "./load-rules.ts";

/** What a person may do with a rule or a proposal: switch it on, off, or say that it is wrong. */
export const ruleActs = ["on", "off", "refuse"] as const;
export type RuleAct = (typeof ruleActs)[number];

/** What the person had before them: which rule in which version (0 = a proposal), what they do, and why. */
export type RuleChange = {
  readonly id: string;
  readonly version: number;
  readonly act: RuleAct;
  readonly reason: string | null;
};

/**
 * Switches a rule on or off, or refuses it; a proposal becomes a rule by it. A rule that contradicts one that is on for the same documents is
 * not switched on: the person is asked to choose.
 */
export const changeRule = (work: RuleWork, change: RuleChange): Promise<Outcome<ReadingRule["id"], Problem>> =>
  attempt(
    () =>
      work.database.writeAs(work.viewer.session, async (tx) => {
        const rules = await readRules(tx, work.bodyId);
        const content = change.version === 0 ? await proposed(tx, work, change) : ruleSeen(rules, change);
        if (!content) return fail(change.version === 0 ? proposalGone : changedMeanwhile);
        const active = change.act === "on";
        const refused = change.act === "refuse";
        const next = { ...content, id: change.id, version: change.version + 1, active, refused, reason: change.reason };
        const against = active ? contradicted(next, rules) : null;
        if (against) return fail(contradicts(against));
        await keepRule(tx, work.bodyId, next);
        return ok(change.id);
      }),
    { changed: changedMeanwhile },
  );

async function proposed(tx: ReadTx, { bodyId }: RuleWork, { id }: RuleChange): Promise<RuleContent | null> {
  const { proposals } = await readRulesKnown(tx, bodyId);
  const proposal = proposals.find((one) => one.id === id);
  return proposal ? { ...proposal, refused: false } : null;
}

const ruleSeen = (rules: readonly ReadingRule[], { id, version }: RuleChange): RuleContent | null =>
  rules.find((rule) => rule.id === id && rule.version === version) ?? null;

/** A rule that a person writes by hand; `says` is unchecked, as the form gave it. It is on at once. */
export const writeRule = (
  work: RuleWork,
  typed: { readonly says: unknown; readonly scope: RuleScope; readonly reason: string | null },
): Promise<Outcome<ReadingRule["id"], Problem>> => {
  const says = parseSays(typed.says);
  if (!says.ok) return Promise.resolve(says);
  const content: RuleContent = { says: says.value, scope: typed.scope, examples: [], refused: false };
  const id = ruleId(content);
  return attempt(
    () =>
      work.database.writeAs(work.viewer.session, async (tx) => {
        const rules = await readRules(tx, work.bodyId);
        const next: NewRule = { ...content, id, version: 1, active: true, reason: typed.reason };
        const same = rules.find((rule) => rule.id === id);
        if (same) return fail(alreadyThere(same));
        const against = contradicted(next, rules);
        if (against) return fail(contradicts(against));
        await keepRule(tx, work.bodyId, next);
        return ok(id);
      }),
    { changed: changedMeanwhile },
  );
};

/** The rule that is on for the same documents and says otherwise. */
function contradicted(next: NewRule, rules: readonly ReadingRule[]): ReadingRule | null {
  const others = rules.filter(({ id }) => id !== next.id);
  const asRule: ReadingRule = { ...next, byPerson: null, recordedAt: "" };
  const conflict = conflictsAmong([...others, asRule]).find(({ one, other }) => one === asRule || other === asRule);
  return conflict ? (conflict.one === asRule ? conflict.other : conflict.one) : null;
}

const contradicts = (other: ReadingRule): Problem => {
  const { ja, en } = ruleSentence(other);
  return problem(
    "rule/contradicts",
    `いま使っている規則『${ja}』と食い違います。どちらが正しいか確かめ、先にそちらを止めてください。`,
    `It contradicts a rule that is on: "${en}" Check which is right, and switch that one off first.`,
  );
};

const alreadyThere = (same: ReadingRule): Problem => {
  const { ja, en } = ruleSentence(same);
  return problem(
    "rule/alreadyThere",
    `同じ規則がもうあります：『${ja}』。一覧から入・切を変えてください。`,
    `There is such a rule already: "${en}" Switch it on or off in the list.`,
  );
};

const changedMeanwhile = problem(
  "changedMeanwhile",
  "この規則は、ほかの人が先に変えました。いまの内容を見て、もう一度選んでください。",
  "Somebody else changed this rule first. Look at what holds now, and choose again.",
);

const proposalGone = problem(
  "rule/proposalGone",
  "この提案はもうありません。ほかの人が規則にしたか、判断が変わりました。一覧を見てください。",
  "This proposal is no longer there: somebody made it a rule, or decisions changed. Look at the list.",
);
