import { createHash } from "node:crypto";
import type { ReadTx } from "../../../store/index.ts";
import { type HeadFinder, headFinder } from "../domain/heads-at.ts";
import { type Proposal, proposeRules } from "../domain/learn-rules.ts";
import type { DecidedThing } from "../domain/lessons.ts";
import type { ReadingRule, RuleContent } from "../domain/reading-rule.ts";
import type { SentDocument } from "../domain/review.ts";
import { conflictsAmong, gistOf, type RuleConflict } from "../domain/rules-in-use.ts";
import { readDocuments } from "../store/documents.ts";
import {
  type DecidedRow,
  type PagesOfRun,
  type RuleUses,
  readDecided,
  readPagesOf,
  readRules,
  readRuleUses,
} from "../store/rules.ts";
import type { Work } from "./work.ts";

/** Somebody of a body at work on its rules. */
export type RuleWork = Omit<Work, "documentId">;

/** A proposal with the id that it will have as a rule: the same for the same rule, whoever switches it on. */
export type NamedProposal = Proposal & { readonly id: string };

/** Everything that is known of a body's rules. */
export type RulesKnown = {
  readonly rules: readonly ReadingRule[];
  readonly proposals: readonly NamedProposal[];
  readonly conflicts: readonly RuleConflict[];
  /** By the id of the rule, of the newest reading of each document. */
  readonly uses: ReadonlyMap<string, RuleUses>;
  readonly documents: readonly SentDocument[];
};

/** So many decisions are looked through for what they teach, the newest ones. */
const mostDecisions = 3_000;

/** The rules of a body, what its decisions propose beside them, and how often they were used. */
export const loadRules = ({ database, viewer, bodyId }: RuleWork): Promise<RulesKnown> =>
  database.readAs(viewer.session, (tx) => readRulesKnown(tx, bodyId));

/** The same within a transaction that is open already. */
export async function readRulesKnown(tx: ReadTx, bodyId: string): Promise<RulesKnown> {
  const rules = await readRules(tx, bodyId);
  const documents = await readDocuments(tx, bodyId);
  const things = await readDecidedThings(tx, bodyId, documents);
  const proposals = proposeRules(things, rules).map((proposal) => ({ ...proposal, id: ruleId(proposal) }));
  const uses = await readRuleUses(tx, bodyId);
  return {
    rules,
    proposals,
    conflicts: conflictsAmong(rules),
    uses: new Map(uses.map((one) => [one.id, one])),
    documents,
  };
}

/** The id of a rule that says this for these documents. */
export const ruleId = ({ says, scope }: Pick<RuleContent, "says" | "scope">): string =>
  createHash("sha256")
    .update(`${gistOf(says)}|${JSON.stringify(scope.kind === "document" ? [scope.kind, scope.document] : scope)}`)
    .digest("hex")
    .slice(0, 12);

async function readDecidedThings(
  tx: ReadTx,
  bodyId: string,
  documents: readonly SentDocument[],
): Promise<readonly DecidedThing[]> {
  const rows = await readDecided(tx, bodyId, mostDecisions);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const finders = new Map<string, HeadFinder>();
  for (const wanted of pagesWanted(rows))
    finders.set(`${wanted.documentId}|${wanted.run}`, headFinder(await readPagesOf(tx, bodyId, wanted)));
  return rows.flatMap(({ documentId, run, found, accepted }) => {
    const document = byId.get(documentId);
    if (!document || document.withdrawn) return [];
    const { id, title, publisher } = document;
    const headOf = finders.get(`${documentId}|${run}`) ?? (() => null);
    return [{ document: { id, title, publisher }, found: found.fact, link: found.link, accepted, headOf }];
  });
}

/** Where figures were corrected, and the page before, whose heads may hold for a table that goes on. */
function pagesWanted(rows: readonly DecidedRow[]): readonly PagesOfRun[] {
  const wanted = new Map<string, { documentId: string; run: number; pages: Set<number> }>();
  for (const { documentId, run, page, accepted } of rows) {
    if (page === null || !accepted?.corrected.includes("figures")) continue;
    const key = `${documentId}|${run}`;
    const known = wanted.get(key) ?? { documentId, run, pages: new Set<number>() };
    wanted.set(key, { ...known, pages: known.pages.add(page).add(page - 1) });
  }
  return [...wanted.values()].map(({ pages, ...place }) => ({ ...place, pages: [...pages] }));
}
