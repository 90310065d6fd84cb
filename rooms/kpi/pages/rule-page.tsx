import {
  cell,
  type Definition,
  DefinitionList,
  EmptyState,
  Name,
  nameIn,
  type PageContent,
  Section,
  Table,
  type View,
} from "../../../ui/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { edgeCases, edgeCaseWords, findRule, type GradingRule } from "../domain/grading/index.ts";
import type { KpiModel } from "../domain/kpi-model.ts";
import { RuleExamples } from "./rule-examples.tsx";
import { ruleMessages } from "./rule-messages.ts";
import { answerWords, gradeRows, knownWords } from "./rule-words.ts";
import { WordsUsed } from "./verdicts.tsx";

type Shown = { readonly rule: GradingRule; readonly model: KpiModel; readonly view: View };

/** One grading rule: statement, source, thresholds, edge cases, worked examples, what is not known: /rule/:edition/:id. */
export function rulePage(model: KpiModel, view: View, id: string): PageContent | null {
  const found = findRule(model, id);
  if (!found.ok) return null;
  const t = ruleMessages(view.lang);
  const rule = found.value;
  const shown = { rule, model, view };
  return {
    title: t("title", { rule: rule.name[view.lang] }),
    description: rule.statement[view.lang],
    lead: <Name>{rule.statement[view.lang]}</Name>,
    breadcrumbs: [
      [
        { label: t("kpiTrail"), href: `/kpi/${model.edition.id}` },
        { label: t("rulesTrail"), href: `/rule/${model.edition.id}` },
        { label: rule.name[view.lang] },
      ],
    ],
    main: (
      <>
        <Grades {...shown} />
        <RuleExamples {...shown} />
        <EdgeAnswers {...shown} />
        <NotKnown {...shown} />
        <About {...shown} />
      </>
    ),
  };
}

function Grades({ rule, view }: Shown) {
  const t = ruleMessages(view.lang);
  const rows = gradeRows(rule, view.lang);
  return (
    <Section id="grades" title={t("gradesTitle")}>
      {rule.grading.kind === "notKnown" ? (
        <>
          <EmptyState what={t("notRegistered")} why={t("notRegisteredWhy")} />
          <WordsUsed rule={rule} view={view} />
        </>
      ) : null}
      {rule.grading.kind === "rateOnly" ? <p>{t("noGrades")}</p> : null}
      {rule.grading.kind === "judged" ? <Judged grading={rule.grading} view={view} /> : null}
      {rows.length === 0 ? null : (
        <Table
          id="grade-rows"
          caption={t("gradesTitle")}
          captionShown="hidden"
          columns={[
            { id: "grade", head: t("colGrade"), kind: "text", sortable: false },
            { id: "meaning", head: t("colMeaning"), kind: "text", sortable: false },
            { id: "limit", head: t("colLimit"), kind: "text", sortable: false },
            { id: "words", head: t("colWords"), kind: "text", sortable: false },
          ]}
          rows={rows.map(({ named, holds }, index) => ({
            id: String(index),
            cells: [
              cell(<Name>{named.grade}</Name>),
              cell(<Name>{named.label[view.lang]}</Name>),
              cell(<Name>{holds}</Name>),
              cell(named.words === "source" ? t("wordsSource") : t("wordsProduct")),
            ],
          }))}
        />
      )}
    </Section>
  );
}

function Judged(props: { readonly grading: Extract<GradingRule["grading"], { kind: "judged" }>; readonly view: View }) {
  const t = ruleMessages(props.view.lang);
  const { score } = props.grading;
  return (
    <p>
      {t("judged")}{" "}
      {score === null ? null : <Name>{t("score", { min: String(score.min), max: String(score.max) })}</Name>}
    </p>
  );
}

function EdgeAnswers({ rule, view }: Shown) {
  const t = ruleMessages(view.lang);
  return (
    <Section id="edges" title={t("edgesTitle")} lead={t("edgesLead")}>
      <Table
        id="edge-rows"
        caption={t("edgesCaption")}
        captionShown="hidden"
        columns={[
          { id: "case", head: t("colCase"), kind: "text" },
          { id: "does", head: t("colDoes"), kind: "text" },
          { id: "reason", head: t("colReason"), kind: "text", sortable: false },
          { id: "by", head: t("colDecidedBy"), kind: "text" },
        ]}
        rows={edgeCases.map((edge) => {
          const answer = rule.edges[edge];
          const does = answerWords(answer, t);
          const by = answer.decidedBy === "source" ? t("bySource") : t("byProduct");
          return {
            id: edge,
            cells: [
              cell(<Name>{edgeCaseWords[edge][view.lang]}</Name>, edgeCaseWords[edge][view.lang]),
              cell(<Name>{does}</Name>, does),
              cell(<Name>{answer.reason[view.lang]}</Name>),
              cell(by, by),
            ],
          };
        })}
      />
    </Section>
  );
}

function NotKnown({ rule, view }: Shown) {
  const t = ruleMessages(view.lang);
  return (
    <Section id="not-known" title={t("notKnownTitle")}>
      {rule.notKnown.length === 0 ? (
        <p>{t("nothingOpen")}</p>
      ) : (
        <ul>
          {rule.notKnown.map((open) => (
            <li key={open.en}>
              <Name>{open[view.lang]}</Name>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function About({ rule, model, view }: Shown) {
  const t = ruleMessages(view.lang);
  const { source } = rule;
  const items: readonly Definition[] = [
    { term: t("body"), detail: rule.body[view.lang] },
    { term: t("source"), detail: <Name>{source.document[view.lang]}</Name> },
    { term: t("known"), detail: knownWords(rule, view.lang) },
    ...(source.note === null ? [] : [{ term: t("sourceNote"), detail: <Name>{source.note[view.lang]}</Name> }]),
    { term: t("expected"), detail: t(rule.expected) },
    { term: t("validFrom"), detail: rule.validFrom === null ? t("validUnknown") : <time>{rule.validFrom}</time> },
    { term: t("version"), detail: <Name>{String(rule.version)}</Name> },
    { term: t("usedBy"), detail: <UsedBy rule={rule} model={model} view={view} /> },
  ];
  return (
    <Section id="about" title={t("aboutTitle")}>
      <DefinitionList items={items} />
      <p>
        <a href={`/kpi/${model.edition.id}`}>{t("backToKpis")}</a>
      </p>
    </Section>
  );
}

/** The plans with KPIs whose edition is graded under the rule. */
function UsedBy({ rule, model, view }: Shown) {
  const isUsed = (edition: { readonly gradingRule?: string | null | undefined }) =>
    (edition.gradingRule ?? model.edition.gradingRule) === rule.id;
  const plans = model.plans.all.filter(
    (plan) => plan.editions.some(isUsed) && model.kpis.all.some((kpi) => kpi.plan === plan.id),
  );
  if (plans.length === 0) return <>{ruleMessages(view.lang)("usedByNone")}</>;
  return (
    <ul class="plain-list">
      {plans.map((plan) => (
        <li key={plan.id}>
          <a href={entryAddress(model.edition.id, "plan", plan.id)} data-name="">
            {nameIn(view.lang, plan)}
          </a>
        </li>
      ))}
    </ul>
  );
}
