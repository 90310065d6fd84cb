import { type Cell, type Column, cell, Fold, Name, nameIn, Status, Table } from "../../../ui/index.ts";
import { entryAddress } from "../../fact/index.ts";
import type { ChosenRule } from "../../kpi/index.ts";
import { GradeSteps, KpiWay, statusOf, verdictWord } from "../../kpi/web.tsx";
import { judgedOtherwise, type KpiGrade, reasonFieldOf, rulesOf } from "../domain/grade-sheet.ts";
import { type FormField, fieldsOf } from "../domain/sheet-form.ts";
import { sheetMessages } from "./sheet-messages.ts";
import type { SheetModel } from "./sheet-model.ts";
import { AnswerShown, answerText } from "./sheet-words.tsx";

type Shown = { readonly model: SheetModel };

/** Every indicator of the sheet under the rule of the form or of the plan, and beside it what people judged and why. */
export function GradePanel({ model }: Shown) {
  const t = sheetMessages(model.view.lang);
  const { kpis } = model.grades;
  const rules = rulesOf(model.grades);
  return (
    <>
      {kpis.length > 0 && rules.length === 0 ? <p>{t("noRule")}</p> : null}
      {rules.map((chosen) => (
        <p key={chosen.rule.id}>
          {t("rule")}: <RuleLink chosen={chosen} model={model} />
        </p>
      ))}
      {kpis.length === 0 ? null : <KpiGrades model={model} />}
      {fieldsOf(model.form)
        .filter(({ kind }) => kind === "grade")
        .map((field) => (
          <JudgedGrade key={field.id} field={field} model={model} />
        ))}
    </>
  );
}

/** The rule by its name, and who named it. */
function RuleLink({ chosen, model }: Shown & { readonly chosen: ChosenRule }) {
  const { lang } = model.view;
  return (
    <>
      <a href={`/rule/${model.site.edition.id}/${chosen.rule.id}`} data-name="">
        {chosen.rule.name[lang]}
      </a>
      {sheetMessages(lang)(`ruleFrom${chosen.from}`)}
    </>
  );
}

function KpiGrades({ model }: Shown) {
  const t = sheetMessages(model.view.lang);
  const graded: readonly Column[] =
    rulesOf(model.grades).length === 0 ? [] : [{ id: "grade", head: t("mechanical"), kind: "text", sortable: false }];
  return (
    <Table
      id="sheet-grades"
      caption={t("grades")}
      captionShown="hidden"
      columns={[
        { id: "kpi", head: t("kpi"), kind: "text" },
        { id: "way", head: t("kpiWay"), kind: "picture" },
        ...graded,
      ]}
      rows={model.grades.kpis.map((one) => ({ id: one.kpi.id, cells: cellsOf(one, model) }))}
    />
  );
}

function cellsOf(one: KpiGrade, model: SheetModel): readonly Cell[] {
  const { kpi, actual } = one;
  const { view, site } = model;
  const supposed = actual === null ? {} : { supposed: { actual, words: actual.words, isEntered: true } };
  return [
    cell(
      <a href={entryAddress(site.edition.id, "kpi", kpi.id)} data-name="">
        {nameIn(view.lang, kpi)}
      </a>,
    ),
    cell(<KpiWay kpi={kpi} model={site} view={view} {...supposed} />),
    ...(rulesOf(model.grades).length === 0 ? [] : [cell(<Graded one={one} model={model} />)]),
  ];
}

/** The grade, why there is none, and its arithmetic; the rule itself only where the sheet has several. */
function Graded({ one, model }: Shown & { readonly one: KpiGrade }) {
  const { view } = model;
  const t = sheetMessages(view.lang);
  if (one.verdict === null) return <Status kind="unknown" word={t("ruleNone")} />;
  const { rule, result } = one.verdict;
  return (
    <>
      <Status kind={statusOf(rule, result)} word={verdictWord(result, view.lang)} />
      {rulesOf(model.grades).length === 1 ? null : (
        <p class="cell-note">
          <RuleLink chosen={one.verdict} model={model} />
        </p>
      )}
      {result.undefinedBecause === null ? null : (
        <p class="cell-note">
          <Name>{result.undefinedBecause[view.lang]}</Name>
        </p>
      )}
      <Fold summary={t("whyGrade")}>
        <GradeSteps result={result} view={view} />
      </Fold>
    </>
  );
}

/** What people judged, with the reason; where it differs from the rule and no reason stands, it is asked for. */
function JudgedGrade({ field, model }: Shown & { readonly field: FormField }) {
  const t = sheetMessages(model.view.lang);
  const judged = model.answers.get(field.id)?.value ?? null;
  const reasonField = reasonFieldOf(model.form.sections, field);
  const reason = reasonField === null ? null : (model.answers.get(reasonField.id)?.value ?? null);
  const differs = judgedOtherwise(field, judged, model.grades);
  return (
    <div class="judged-grade">
      <p>
        {t("judged")}: <Name>{field.label[model.view.lang]}</Name>{" "}
        <b>
          <Name>{answerText(field, judged, model.view) ?? t("notAnswered")}</Name>
        </b>
      </p>
      {differs ? <p class="sheet-note">{t(reason === null ? "judgedOtherwise" : "judgedOtherwiseGiven")}</p> : null}
      {reasonField === null || (judged === null && reason === null) ? null : (
        <>
          <p class="sheet-side">
            <a href={`#field-${reasonField.id}`}>{t("judgedReason")}</a>
          </p>
          <AnswerShown field={reasonField} value={reason} view={model.view} />
        </>
      )}
    </div>
  );
}
