import { formatQuantity } from "../../../foundation/index.ts";
import { LargeVerdict, Name, ReasonSteps, type Verdict, Verdicts, type View } from "../../../ui/index.ts";
import { DerivedNumber, type FactStyle } from "../../fact/web.tsx";
import { isEdgeCase } from "../domain/grading/edge-cases.ts";
import { currentRules, type GradeRequest, type GradeResult, type GradingRule, grade } from "../domain/grading/index.ts";
import type { KpiModel } from "../domain/kpi-model.ts";
import { kpiToRequest, type SupposedActual } from "../domain/kpi-to-request.ts";
import type { Kpi } from "../domain/kpis.ts";
import { printedScale } from "../domain/printed-scale.ts";
import { deriveRate, rateQuantity } from "../domain/rate-derivations.ts";
import { ruleIdOf, ruleOf } from "../domain/rule-of-kpi.ts";
import { statusOf, verdictWord } from "./grade-words.ts";
import { oneKpiMessages } from "./kpi-messages.ts";

type Judged = {
  readonly kpi: Kpi;
  readonly model: KpiModel;
  readonly view: View;
  /** A value of the reader's in the place of the printed one. */
  readonly supposed?: SupposedActual | undefined;
};

/** The grade under the plan's own rule, large, and beside it the same number under every other rule. */
export function KpiVerdicts(props: Judged) {
  const { kpi, model, view } = props;
  const t = oneKpiMessages(view.lang);
  const own = ruleOf(model, kpi);
  const request = kpiToRequest(kpi, props.supposed ?? null);
  const others = currentRules(model).filter(({ id }) => id !== ruleIdOf(model, kpi));
  return (
    <>
      {own.ok ? (
        <OwnVerdict {...props} rule={own.value} request={request} />
      ) : (
        <p>
          <Name>{own.problem.message[view.lang]}</Name>
        </p>
      )}
      <h3>{t("otherRules")}</h3>
      {request.actual?.value === null ? (
        <p>{t("otherRulesNoValue")}</p>
      ) : (
        <p class="section-lead">{t("otherRulesNote")}</p>
      )}
      <Verdicts
        label={t("otherRules")}
        whyLabel={t("why")}
        verdicts={others.map((rule) => verdictOf(rule, grade(rule, request), props))}
      />
    </>
  );
}

function OwnVerdict(props: Judged & { readonly rule: GradingRule; readonly request: GradeRequest }) {
  const { rule, view } = props;
  const t = oneKpiMessages(view.lang);
  const result = grade(rule, props.request);
  const because = result.undefinedBecause;
  const verdict = {
    ...verdictOf(rule, result, props),
    ...(because === null ? {} : { reason: <Name>{because[view.lang]}</Name> }),
  };
  const by = <a href={ruleAddress(props.model, rule)}>{t("ownRule", { rule: rule.body[view.lang] })}</a>;
  return (
    <LargeVerdict verdict={{ ...verdict, by }} whyLabel={t("why")}>
      <WordsUsed rule={rule} view={view} />
    </LargeVerdict>
  );
}

/** Of a rule that is known by name only: the words of its grades as they were seen in print. */
export function WordsUsed({ rule, view }: { readonly rule: GradingRule; readonly view: View }) {
  const t = oneKpiMessages(view.lang);
  if (rule.grading.kind !== "notKnown" || rule.grading.wordsUsed.length === 0) return null;
  const [quoteStart, quoteEnd] = view.lang === "ja" ? ["「", "」"] : ["“", "”"];
  return (
    <p>
      {t("wordsUsed")}: {rule.grading.wordsUsed.map((words) => `${quoteStart}${words[view.lang]}${quoteEnd}`).join(" ")}{" "}
      {t("wordsUsedNote")}
    </p>
  );
}

export const ruleAddress = ({ edition }: Pick<KpiModel, "edition">, rule: Pick<GradingRule, "id">): string =>
  `/rule/${edition.id}/${rule.id}`;

/** An edge case is told in the steps already; only a missing input needs its own sentence. */
function verdictOf(rule: GradingRule, result: GradeResult, judged: Judged): Verdict {
  const { view, model } = judged;
  const reason = result.undefinedBecause;
  return {
    id: rule.id,
    by: <a href={ruleAddress(model, rule)}>{rule.name[view.lang]}</a>,
    kind: statusOf(rule, result),
    word: verdictWord(result, view.lang),
    rate: <Rate rule={rule} result={result} judged={judged} />,
    ...(reason === null || isEdgeCase(reason.code) ? {} : { reason: <Name>{reason[view.lang]}</Name> }),
    why: <GradeSteps result={result} view={view} />,
  };
}

/** A difference keeps the scale of the target; percentages and ratios have none. */
const rateStyle = ({ rateUnit }: GradeResult, kpi: Kpi): FactStyle =>
  rateUnit === "unit" ? { scale: printedScale(kpi.target), digits: 1 } : { digits: rateUnit === "ratio" ? 3 : 1 };

/** The rate: with its working where it was made from printed values, as the reader's own where it was made from a supposed one. */
function Rate({
  rule,
  result,
  judged,
}: {
  readonly rule: GradingRule;
  readonly result: GradeResult;
  readonly judged: Judged;
}) {
  const { kpi, model, view, supposed } = judged;
  const rate = rateQuantity(
    result,
    kpi.target.reading.kind === "known" ? kpi.target.reading.quantity.unit.id : undefined,
  );
  if (rate === null) return null;
  const style = rateStyle(result, kpi);
  if (supposed !== undefined) return <Name>{formatQuantity(rate, { lang: view.lang, ...style })}</Name>;
  return (
    <DerivedNumber derivation={deriveRate(model, kpi, rule)} edition={model.edition.id} view={view} style={style} />
  );
}

/** The steps of a grade as arithmetic with its numbers. */
export function GradeSteps({ result, view }: { readonly result: GradeResult; readonly view: View }) {
  return (
    <ReasonSteps
      steps={result.steps.map(({ text, formula }) => ({
        text: <Name>{text[view.lang]}</Name>,
        formula: <Name>{formula}</Name>,
      }))}
    />
  );
}
