import type { Bilingual, Language, Problem } from "../../../foundation/index.ts";
import type { Region } from "../../intake/index.ts";
import {
  type GradeResult,
  type GradingRule,
  grade,
  type Kpi,
  kpiToRequest,
  ruleOf,
  type SupposedActual,
} from "../../kpi/index.ts";
import type { EditionChange, EditionContent } from "./edition-content.ts";
import { aboutNamed } from "./plan-now.ts";
import { saidText, whatWords } from "./revision.ts";

/** 新 · 改 · 廃. */
export type DifferenceMark = "new" | "changed" | "ended";

/** A grade under the plan's rule with the target of this year's and of next year's edition; a rule that is not there is a problem. */
export type Regraded = {
  readonly rule: GradingRule;
  readonly before: GradeResult;
  readonly after: GradeResult;
};

export type DifferenceRow = {
  readonly mark: DifferenceMark;
  readonly change: EditionChange;
  readonly name: Bilingual;
  /** Null where nothing is graded: the change is of no figure, or the thing is new or ends. */
  readonly regraded: Regraded | Problem | null;
};

export type DifferenceRequest = {
  readonly before: Region;
  readonly after: Region;
  readonly content: EditionContent;
  readonly rules: readonly GradingRule[];
  /** Actual values of the cycle, newer than what the edition prints. */
  readonly actuals: ReadonlyMap<string, SupposedActual>;
};

export const isProblem = (found: Regraded | Problem): found is Problem => "code" in found;

const markOf = ({ what }: EditionChange): DifferenceMark =>
  what === "added" ? "new" : what === "ended" ? "ended" : "changed";

/** Targets are compared as numbers only where both are: then the rule is told that the target was revised. */
function requestAfter(before: Kpi, after: Kpi, supposed: SupposedActual | null) {
  const request = kpiToRequest(after, supposed);
  const was = before.target.reading;
  if (was.kind !== "known" || !request.target || request.target.value === was.quantity.value) return request;
  return { ...request, target: { ...request.target, revisedFrom: was.quantity.value } };
}

const changesGrade = ({ what }: EditionChange): boolean => ["target", "baseline", "direction"].includes(what);

function regrade(change: EditionChange, request: DifferenceRequest): DifferenceRow["regraded"] {
  if (change.about.kind !== "kpi" || !changesGrade(change)) return null;
  const before = request.before.kpis.byId.get(change.about.id);
  const after = request.after.kpis.byId.get(change.about.id);
  if (!before || !after) return null;
  const rule = ruleOf({ ...request.before, rules: request.rules }, before);
  if (!rule.ok) return rule.problem;
  const supposed = request.actuals.get(before.id) ?? null;
  return {
    rule: rule.value,
    before: grade(rule.value, kpiToRequest(before, supposed)),
    after: grade(rule.value, requestAfter(before, after, supposed)),
  };
}

function nameOf(change: EditionChange, { before }: DifferenceRequest): Bilingual {
  if (change.after?.kind === "kpi")
    return { ja: change.after.kpi.name, en: change.after.kpi.nameEn ?? change.after.kpi.name };
  const thing = aboutNamed(before, change.about);
  return thing ? { ja: thing.name, en: thing.nameEn ?? thing.name } : { ja: change.about.id, en: change.about.id };
}

/** Every change of a next edition with what it does to rate and grade under the plan's own rule. */
export const editionDifference = (request: DifferenceRequest): readonly DifferenceRow[] =>
  request.content.changes.map((change) => ({
    mark: markOf(change),
    change,
    name: nameOf(change, request),
    regraded: regrade(change, request),
  }));

/** One change as a sentence: 「新規起業者数」の目標値を 14件 から 16件 に改める。 */
export function changeSentence({ mark, change, name }: Omit<DifferenceRow, "regraded">, lang: Language): string {
  const what = whatWords[change.what][lang];
  const [before, after] = [change.before, change.after].map((said) => (said ? saidText(said, lang) : null));
  if (mark === "new") return lang === "ja" ? `${after} を新しく設ける。` : `${after} is added.`;
  if (mark === "ended") return lang === "ja" ? `「${name.ja}」を終わりにする。` : `"${name.en}" ends.`;
  if (before === null || before === undefined)
    return lang === "ja" ? `「${name.ja}」の${what}を ${after} とする。` : `${what} of "${name.en}" becomes ${after}.`;
  return lang === "ja"
    ? `「${name.ja}」の${what}を ${before} から ${after} に改める。`
    : `${what} of "${name.en}" changes from ${before} to ${after}.`;
}
