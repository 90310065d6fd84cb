import { fail, isAbsenceReason, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { asWholeUnit } from "./find-unit.ts";
import type { KnownName } from "./link-facts.ts";
import { nameKey } from "./link-names.ts";
import {
  type RuleContent,
  type RuledRole,
  type RuleExample,
  type RuleSays,
  type RuleScope,
  ruledRoles,
} from "./reading-rule.ts";
import type { ChosenLink } from "./review.ts";

/** A longer word is a sentence, and no heading. */
export const longestWord = 60;
const mostExamples = 20;

/** A rule as it is stored. Anything that is not exactly one is refused, with the part that is not. */
export function parseRule(stored: unknown): Outcome<RuleContent, Problem> {
  const fields = fieldsOf(stored);
  const says = parseSays(fields.get("says"));
  if (!says.ok) return says;
  const scope = parseScope(fields.get("scope"));
  if (scope === null) return fail(notARule("scope", fields.get("scope")));
  const examples = listOf(fields.get("examples")).map(parseExample);
  const whole = examples.filter((example) => example !== null);
  if (whole.length !== examples.length || !Array.isArray(fields.get("examples")))
    return fail(notARule("examples", fields.get("examples")));
  const refused = fields.get("refused");
  if (typeof refused !== "boolean") return fail(notARule("refused", refused));
  return ok({ says: says.value, scope, examples: whole.slice(0, mostExamples), refused });
}

/** What a rule says, from a stored row or a form; a word that is no heading and a unit that is none are told. */
export function parseSays(given: unknown): Outcome<RuleSays, Problem> {
  const fields = fieldsOf(given);
  const kind = fields.get("kind");
  if (kind === "unit") return parseUnit(fields);
  const word = wordOf(fields.get("word"));
  if (!word.ok) return word;
  if (kind === "leaveOut") return ok({ kind, word: word.value });
  if (kind === "role") {
    const role = fields.get("role");
    return isRuledRole(role) ? ok({ kind, word: word.value, role }) : fail(notARule("role", role));
  }
  if (kind === "absence") {
    const why = fields.get("why");
    if (typeof why !== "string" || !isAbsenceReason(why)) return fail(notARule("why", why));
    return /\d/.test(word.value) ? fail(isFigure(word.value)) : ok({ kind, word: word.value, why });
  }
  if (kind !== "name") return fail(notARule("kind", kind));
  const means = parseLink(fields.get("means"));
  return means ? ok({ kind, word: word.value, means }) : fail(notARule("means", fields.get("means")));
}

function parseUnit(fields: ReadonlyMap<string, unknown>): Outcome<RuleSays, Problem> {
  const given = fields.get("word");
  const word = given === null || given === "" ? ok(null) : wordOf(given);
  if (!word.ok) return word;
  const printed = fields.get("unit");
  const unit = typeof printed === "string" ? asWholeUnit(printed) : null;
  return unit === null ? fail(noSuchUnit(String(printed ?? ""))) : ok({ kind: "unit", word: word.value, unit });
}

function wordOf(given: unknown): Outcome<string, Problem> {
  const word = typeof given === "string" ? given.trim() : "";
  // a word of signs alone would fit cells that say nothing
  return word === "" || word.length > longestWord || nameKey(word) === "" ? fail(noWord(word)) : ok(word);
}

function parseScope(given: unknown): RuleScope | null {
  const fields = fieldsOf(given);
  const [kind, publisher, document, title] = ["kind", "publisher", "document", "title"].map((name) => fields.get(name));
  if (kind === "all") return { kind };
  if (kind === "publisher") return isText(publisher) ? { kind, publisher } : null;
  return kind === "document" && isText(document) && isText(title) ? { kind, document, title } : null;
}

function parseExample(given: unknown): RuleExample | null {
  const fields = fieldsOf(given);
  const [document, title, printed] = ["document", "title", "printed"].map((name) => fields.get(name));
  const page = fields.get("page");
  const cell = fields.get("cell");
  if (!isText(document) || !isText(title) || typeof printed !== "string") return null;
  if (page !== null && typeof page !== "number") return null;
  return cell === null || typeof cell === "string" ? { document, title, printed, page, cell } : null;
}

function parseLink(given: unknown): ChosenLink | null {
  const fields = fieldsOf(given);
  const [kind, id, name] = ["kind", "id", "name"].map((field) => fields.get(field));
  const known = linkKinds.find((one) => one === kind);
  return known && isText(id) && isText(name) ? { kind: known, id, name } : null;
}

const linkKinds: readonly KnownName["kind"][] = ["kpi", "programme", "project", "measure", "area"];
const isRuledRole = (text: unknown): text is RuledRole => typeof text === "string" && Object.hasOwn(ruledRoles, text);
const isText = (value: unknown): value is string => typeof value === "string" && value !== "" && value.length <= 300;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(typeof value === "object" && value !== null ? Object.entries(value) : []);
}

const noWord = (word: string): Problem =>
  problem(
    "rule/noWord",
    `規則には、資料に書かれている言葉が要ります（1〜${longestWord}文字、記号だけは不可）。書かれたもの:「${word.slice(0, longestWord)}」`,
    `A rule needs the word that stands in the document: 1 to ${longestWord} characters, more than signs. Given: "${word.slice(0, longestWord)}".`,
  );

const noSuchUnit = (unit: string): Problem =>
  problem(
    "rule/noSuchUnit",
    `「${unit.slice(0, 40)}」は知られた単位ではありません。千円、百万円、人、件、％ のように書いてください。`,
    `"${unit.slice(0, 40)}" is no known unit. Write it as it is printed: 千円, 百万円, 人, 件, %.`,
  );

const isFigure = (word: string): Problem =>
  problem(
    "rule/isFigure",
    `「${word}」には数字があります。値がないことを表す言葉だけを規則にできます。`,
    `"${word}" holds a number. Only words that stand for a figure that is not there can be such a rule.`,
  );

const notARule = (field: string, found: unknown): Problem =>
  problem(
    "rule/notARule",
    `規則の「${field}」が正しくありません（${JSON.stringify(found)?.slice(0, 80) ?? "空"}）。選び直してください。`,
    `"${field}" of the rule is not as it must be (${JSON.stringify(found)?.slice(0, 80) ?? "missing"}): choose it again.`,
  );
