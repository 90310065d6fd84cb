import { Name, Section, type Verdict, Verdicts, type View } from "../../../ui/index.ts";
import { DerivedNumber } from "../../fact/web.tsx";
import { type GradingRule, grade } from "../domain/grading/index.ts";
import type { KpiModel } from "../domain/kpi-model.ts";
import { deriveExample } from "../domain/rate-derivations.ts";
import { type WorkedExample, workedExamples } from "../domain/worked-examples.ts";
import { statusOf, verdictWord } from "./grade-words.ts";
import { ruleMessages } from "./rule-messages.ts";
import { GradeSteps } from "./verdicts.tsx";

type Shown = { readonly rule: GradingRule; readonly model: KpiModel; readonly view: View };

/** The worked examples under one rule, computed as the page is drawn. */
export function RuleExamples(shown: Shown) {
  const t = ruleMessages(shown.view.lang);
  return (
    <Section id="examples" title={t("examplesTitle")} lead={t("examplesLead")}>
      <Verdicts
        label={t("examplesTitle")}
        whyLabel={t("steps")}
        verdicts={workedExamples.map((example) => exampleVerdict(example, shown))}
      />
    </Section>
  );
}

function exampleVerdict(example: WorkedExample, { rule, model, view }: Shown): Verdict {
  const result = grade(rule, example.request);
  const because = result.undefinedBecause;
  const digits = result.rateUnit === "ratio" ? 3 : 1;
  return {
    id: example.id,
    by: <Name>{example.name[view.lang]}</Name>,
    kind: statusOf(rule, result),
    word: verdictWord(result, view.lang),
    rate:
      result.rate === null ? (
        ruleMessages(view.lang)("noRate")
      ) : (
        <DerivedNumber
          derivation={deriveExample(example, rule)}
          edition={model.edition.id}
          view={view}
          style={{ digits }}
        />
      ),
    reason: (
      <>
        <Name>{example.story[view.lang]}</Name>
        {because === null ? null : <Name> {because[view.lang]}</Name>}
      </>
    ),
    why: <GradeSteps result={result} view={view} />,
  };
}
