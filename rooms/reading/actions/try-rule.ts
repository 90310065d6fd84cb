import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { compareReadings, type ReadingDifference } from "../domain/compare-readings.ts";
import { linkByRules } from "../domain/link-by-rules.ts";
import type { KnownName, LinkedFact } from "../domain/link-facts.ts";
import type { ReadingRule, RuleContent } from "../domain/reading-rule.ts";
import { editionsOf, type RulesInUse, rulesFor } from "../domain/rules-in-use.ts";
import { readBytes } from "../store/documents.ts";
import type { RulesKnown, RuleWork } from "./load-rules.ts";
import { readApart } from "./read-apart.ts";
import type { SentFile } from "./read-task.ts";

/** What a rule changes in a document: its facts without the rule and with it. */
export type RuleTrial = {
  readonly differences: readonly ReadingDifference[];
  /** How many facts the document has with the rule. */
  readonly facts: number;
};

/** So long a trial may take, each time it reads. */
const seconds = 60;

/** Reads a document once without and once with a rule, whether it is on or not, and stores nothing. */
export async function tryRule(
  { database, viewer, bodyId }: RuleWork,
  { documents, rules }: RulesKnown,
  asked: {
    readonly rule: RuleContent & Pick<ReadingRule, "id">;
    readonly documentId: string;
    readonly names: readonly KnownName[];
  },
): Promise<Outcome<RuleTrial, Problem>> {
  const document = documents.find(({ id }) => id === asked.documentId);
  const bytes = document && (await database.readAs(viewer.session, (tx) => readBytes(tx, bodyId, document.id)));
  if (!document || !bytes) return fail(noSuchDocument);
  const others = rules.filter(({ id }) => id !== asked.rule.id);
  const trial: ReadingRule = {
    version: 0,
    byPerson: null,
    recordedAt: "",
    reason: null,
    ...asked.rule,
    active: true,
    refused: false,
  };
  const ruled = { publisher: document.publisher, editions: editionsOf(document.id, documents) };
  const file = { name: document.fileName, bytes };
  const before = await readBy(file, rulesFor(ruled, others), asked.names);
  const after = await readBy(file, rulesFor(ruled, [...others, trial]), asked.names);
  if (!before.ok) return before;
  if (!after.ok) return after;
  return ok({ differences: compareReadings(before.value, after.value), facts: after.value.length });
}

async function readBy(
  file: SentFile,
  rules: RulesInUse,
  names: readonly KnownName[],
): Promise<Outcome<readonly LinkedFact[], Problem>> {
  const { format, facts, problems } = await readApart(file, { rules, seconds });
  if (format === null) return fail(problems[0]?.problem ?? noSuchDocument);
  return ok(linkByRules(facts, names, rules));
}

const noSuchDocument = problem(
  "rule/noSuchDocument",
  "この資料は見つかりません。一覧から選び直してください。",
  "There is no such document. Choose it from the list again.",
);
