import { type AbsenceReason, asScaledUnit, toCommonWidth } from "../../../foundation/index.ts";
import { findPeriods, withoutPeriods } from "./find-periods.ts";
import { withoutUnit } from "./find-unit.ts";
import { type FigureRole, type Reason, reason, type Step } from "./found-fact.ts";
import { nameKey } from "./link-names.ts";
import type { Legend } from "./read-legend.ts";
import { type ReadingRule, type RuledRole, ruledRoles, ruleSentence } from "./reading-rule.ts";
import type { RuleConflict, RulesInUse } from "./rules-in-use.ts";

/** What a rule makes of a heading: the text as it is to be understood, and the rule as a reason. */
export type RuledText = { readonly text: string; readonly reason: Reason };
/** A unit that a rule gives; null where two rules give two. */
export type RuledUnit = { readonly unit: string | null; readonly reason: Reason };

/** The rules of one document, made ready to be asked cell by cell. */
export type RuleBook = {
  /** Null where no rule speaks of this text. */
  readonly heading: (text: string) => RuledText | null;
  readonly unit: (words: readonly string[], role: FigureRole | null) => RuledUnit | null;
  readonly leftOut: (text: string) => ReadingRule | null;
  /** Words in the place of a figure, for the legend. */
  readonly marks: Readonly<Record<string, AbsenceReason>>;
  readonly absence: (printed: string) => Reason | null;
};

/** Made once a document; null where there are no rules, so that reading without any costs nothing. */
export function openRuleBook({ rules, conflicts }: RulesInUse): RuleBook | null {
  if (rules.length === 0 && conflicts.length === 0) return null;
  const absences = rules.flatMap((rule) => (rule.says.kind === "absence" ? [{ ...rule.says, rule }] : []));
  const asked = new Map(conflicts.map((conflict) => [keyOfConflict(conflict, "absence"), conflictReason(conflict)]));
  const byWord = new Map(absences.map(({ word, rule }) => [nameKey(word), ruleReason(rule)]));
  return {
    heading: headingReader(rules, conflicts),
    unit: unitReader(rules, conflicts),
    leftOut: leftOutReader(rules),
    marks: Object.fromEntries(absences.map(({ word, why }) => [word, why])),
    absence: (printed) => byWord.get(nameKey(printed)) ?? asked.get(`absence|${nameKey(printed)}`) ?? null,
  };
}

/** What a rule did to a fact, as a reason that takes nothing off its confidence: a person switched it on. */
export function ruleReason(rule: ReadingRule): Reason {
  const { ja, en } = ruleSentence(rule);
  return reason(ruleCode(rule), 1, `規則『${ja}』により読みました。`, `Read by the rule: "${en}"`);
}

/** The code under which reasons and problems name a rule. */
export const ruleCode = ({ id }: Pick<ReadingRule, "id">): string => `rule/${id}`;

export const conflictCode = "ruleConflict/";

/** Two rules that contradict each other leave a fact unsure. */
export function conflictReason({ one, other }: RuleConflict): Reason {
  const [first, second] = [ruleSentence(one), ruleSentence(other)];
  return reason(
    `${conflictCode}${[one.id, other.id].sort().join("/")}`,
    0.5,
    `二つの規則が食い違うため、どちらも使わずに読みました：『${first.ja}』『${second.ja}』。どちらかを止めてください。`,
    `Two rules contradict each other, so neither was used: "${first.en}" and "${second.en}". Switch one of them off.`,
  );
}

const keyOfConflict = ({ one: { says } }: RuleConflict, kind: string): string =>
  says.kind === kind ? `${kind}|${says.word === null ? "" : nameKey(says.word)}` : "";

/** A heading without its period and unit: 現況（R3） is 現況. */
const headKey = (text: string): string => nameKey(withoutUnit(withoutPeriods(text, findPeriods(text))));

/** A longer text is no heading. */
const longestHeading = 80;
const numbersOnly = /^[\s\d０-９.,，．%％▲△−-]*$/;

/** Whether any of these words can stand in a text: asked of every cell, so it must cost little. */
function mayHold(text: string, words: readonly string[]): boolean {
  if (text.length > longestHeading || numbersOnly.test(text)) return false;
  const key = nameKey(text);
  return words.some((word) => key.includes(word));
}

type Headed = { readonly means: RuledRole | null; readonly reason: Reason };

function headingReader(rules: RulesInUse["rules"], conflicts: RulesInUse["conflicts"]): RuleBook["heading"] {
  const known = new Map<string, Headed>();
  for (const rule of rules)
    if (rule.says.kind === "role")
      known.set(nameKey(rule.says.word), { means: rule.says.role, reason: ruleReason(rule) });
  for (const conflict of conflicts)
    for (const { says } of [conflict.one, conflict.other])
      if (says.kind === "role") known.set(nameKey(says.word), { means: null, reason: conflictReason(conflict) });
  const all = [...known.keys()];
  return (text) => {
    if (!mayHold(text, all)) return null;
    const key = headKey(text);
    const found = known.get(key);
    if (!found) return null;
    return { text: found.means === null ? text : understood(text, key, found.means), reason: found.reason };
  };
}

/** The heading with the word of its role, its period and unit kept. */
function understood(text: string, key: string, role: RuledRole): string {
  const word = ruledRoles[role].ja;
  const rest = findPeriods(text).map(({ printed }) => printed);
  const unit = /[(（［[【][^()（）［\]【】]{1,16}[)）］\]】]/g;
  const units = [...text.matchAll(unit)].map(([found]) => found).filter((found) => !nameKey(found).includes(key));
  const periods = rest.filter((printed) => !units.some((found) => found.includes(printed)));
  return `${word}${units.join("")}${periods.map((printed) => `（${printed}）`).join("")}`;
}

const moneyRoles: readonly FigureRole[] = ["amount", "expansion", "previous", "supplement", "outturn"];

function unitReader(rules: RulesInUse["rules"], conflicts: RulesInUse["conflicts"]): RuleBook["unit"] {
  const known = new Map<string, RuledUnit>();
  for (const rule of rules)
    if (rule.says.kind === "unit")
      known.set(rule.says.word === null ? "" : nameKey(rule.says.word), {
        unit: rule.says.unit,
        reason: ruleReason(rule),
      });
  for (const conflict of conflicts) {
    const { says } = conflict.one;
    if (says.kind === "unit")
      known.set(says.word === null ? "" : nameKey(says.word), { unit: null, reason: conflictReason(conflict) });
  }
  const general = known.get("");
  return (words, role) => {
    const own = words.map((word) => known.get(headKey(word) || "\u0000")).find((found) => found !== undefined);
    if (own) return own;
    return general && fitsRole(general.unit, role) ? general : null;
  };
}

/** A unit of money that holds under every heading is meant for money: it must not make yen of people. */
function fitsRole(unit: string | null, role: FigureRole | null): boolean {
  const scaled = unit === null ? null : asScaledUnit(unit);
  const isMoney = scaled?.ok === true && scaled.value.unit.id === "円";
  return !isMoney || (role !== null && moneyRoles.includes(role));
}

function leftOutReader(rules: RulesInUse["rules"]): RuleBook["leftOut"] {
  const words = rules.flatMap((rule) =>
    rule.says.kind === "leaveOut" ? [{ rule, key: nameKey(rule.says.word) }] : [],
  );
  const all = words.map(({ key }) => key);
  return (text) => {
    if (!mayHold(text, all)) return null;
    const key = headKey(text);
    const ahead = /^\s*(?:[([【〔<〈《]\s*([^)\]】〕>〉》]{1,60}?)\s*[)\]】〕>〉》]|([^:：]{1,60}?)\s*[:：])/.exec(
      toCommonWidth(text),
    );
    const label = nameKey(ahead?.[1] ?? ahead?.[2] ?? "");
    return words.find((word) => word.key === key || (label !== "" && word.key === label))?.rule ?? null;
  };
}

/** The legend of a document with the words that rules say stand for an absent figure. What the document itself explains stands first. */
export function ruledLegend(legend: Step<Legend>, book: RuleBook | null): Step<Legend> {
  if (book === null) return legend;
  return { ...legend, value: { ...legend.value, marks: { ...book.marks, ...legend.value.marks } } };
}
