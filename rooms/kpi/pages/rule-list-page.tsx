import { cell, Name, type PageContent, type Row, Status, Table, Tag, type View } from "../../../ui/index.ts";
import { currentRules, type GradingRule, grade } from "../domain/grading/index.ts";
import type { KpiModel } from "../domain/kpi-model.ts";
import { type WorkedExample, workedExamples } from "../domain/worked-examples.ts";
import { statusOf, verdictWord } from "./grade-words.ts";
import { ruleMessages } from "./rule-messages.ts";
import { knownWords } from "./rule-words.ts";
import { ruleAddress } from "./verdicts.tsx";

/** Every grading rule with its source, and its verdict on one and the same example: /rule/:edition. */
export function ruleListPage(model: KpiModel, view: View): PageContent {
  const t = ruleMessages(view.lang);
  const [example] = workedExamples;
  return {
    title: t("listTitle"),
    description: t("listDescription"),
    lead: t("listLead"),
    breadcrumbs: [[{ label: t("kpiTrail"), href: `/kpi/${model.edition.id}` }, { label: t("rulesTrail") }]],
    main: (
      <Table
        id="rules"
        caption={t("tableCaption")}
        captionShown="hidden"
        columns={[
          { id: "rule", head: t("colRule"), kind: "text" },
          { id: "body", head: t("colBody"), kind: "text" },
          { id: "statement", head: t("colStatement"), kind: "text", sortable: false },
          { id: "known", head: t("colKnown"), kind: "text" },
          { id: "example", head: t("colExample"), kind: "text" },
        ]}
        rows={currentRules(model).map((rule) => ruleRow(rule, model, view, example))}
        note={example === undefined ? undefined : <Name>{t("exampleNote", { example: example.name[view.lang] })}</Name>}
      />
    ),
  };
}

function ruleRow(rule: GradingRule, model: KpiModel, view: View, example: WorkedExample | undefined): Row {
  const { lang } = view;
  const result = example === undefined ? null : grade(rule, example.request);
  return {
    id: rule.id,
    cells: [
      cell(
        <span class="cell-stack">
          <a href={ruleAddress(model, rule)}>{rule.name[lang]}</a>
          {rule.id === model.edition.gradingRule ? (
            <span class="cell-note">
              <Tag word={ruleMessages(lang)("usedHere")} />
            </span>
          ) : null}
        </span>,
        rule.name[lang],
      ),
      cell(rule.body[lang], rule.body[lang]),
      cell(<Name>{rule.statement[lang]}</Name>),
      cell(knownWords(rule, lang), knownWords(rule, lang)),
      cell(result === null ? null : <Status kind={statusOf(rule, result)} word={verdictWord(result, lang)} />),
    ],
  };
}
