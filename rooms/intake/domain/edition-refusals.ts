import type { Problem } from "../../../foundation/index.ts";
import type { EditionHead } from "./entry-kinds.ts";
import { nearIds } from "./near-ids.ts";

const inHead = (code: string, path: string, ja: string, en: string): Problem => ({
  code,
  message: { ja, en },
  place: { file: "edition.yaml", path },
});

/** All rows of a body belong to one edition: another one would withdraw them entry by entry. */
const bodyTaken = ({ body, id }: EditionHead, owner: EditionHead): Problem =>
  inHead(
    "editionBodyTaken",
    "body",
    `団体コード ${body} の記録は、既に版「${owner.id}」（${owner.name}）のものです。版「${id}」は読み込みません。同じ団体の新しい内容なら id を ${owner.id} に、別の団体なら body を直してください。`,
    `The body ${body} already belongs to the edition "${owner.id}" (${owner.nameEn}), so "${id}" is not loaded. If it is the same body, use the id ${owner.id}; if it is another, correct body.`,
  );

/** The id stands in every address (`/kpi/hokkaido/…`), so two bodies cannot share it. */
const idTaken = ({ body, id }: EditionHead, owner: EditionHead): Problem =>
  inHead(
    "editionIdTaken",
    "id",
    `版の id「${id}」は、既に団体 ${owner.body}（${owner.name}）が使っています。団体 ${body} の版には別の id を付けてください。`,
    `The edition id "${id}" is already used by the body ${owner.body} (${owner.nameEn}): give the edition of ${body} another id.`,
  );

const ruleUnknown = ({ gradingRule }: EditionHead, rules: readonly string[]): Problem => {
  const near = nearIds(gradingRule, rules);
  const hint = (near.length > 0 ? near : rules).join(", ");
  return inHead(
    "gradingRuleUnknown",
    "gradingRule",
    `評価の規則「${gradingRule}」はありません。ある規則: ${hint}`,
    `There is no grading rule "${gradingRule}". There are: ${hint}`,
  );
};

/** What a store already holds that an edition must fit; `rules` is empty in a store to which none were brought. */
export type Standing = { readonly editions: readonly EditionHead[]; readonly rules: readonly string[] };

/** Why an edition that is right in itself cannot be loaded into this store; none when it can. */
export function refusalsOf(head: EditionHead, { editions, rules }: Standing): Problem[] {
  const owner = editions.find(({ body, id }) => body === head.body && id !== head.id);
  const namesake = editions.find(({ body, id }) => body !== head.body && id === head.id);
  return [
    ...(owner ? [bodyTaken(head, owner)] : []),
    ...(namesake ? [idTaken(head, namesake)] : []),
    ...(rules.length > 0 && !rules.includes(head.gradingRule) ? [ruleUnknown(head, rules)] : []),
  ];
}
