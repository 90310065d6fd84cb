import { type Cell, type Column, cell, Fold, Name, nameIn, Status, Table } from "../../../ui/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { GradeSteps, KpiWay, statusOf, verdictWord } from "../../kpi/web.tsx";
import { judgedOtherwise, type KpiGrade, reasonFieldOf } from "../domain/grade-sheet.ts";
import { type FormField, fieldsOf } from "../domain/sheet-form.ts";
import { sheetMessages } from "./sheet-messages.ts";
import type { SheetModel } from "./sheet-model.ts";
import { AnswerShown, answerText } from "./sheet-words.tsx";

type Shown = { readonly model: SheetModel };

/** Every indicator of the sheet under the form's rule, and beside it what people judged and why. */
export function GradePanel({ model }: Shown) {
  const t = sheetMessages(model.view.lang);
  const { rule, kpis } = model.grades;
  return (
    <>
      {kpis.length === 0 ? null : rule === null ? (
        <p>{t("noRule")}</p>
      ) : (
        <p>
          {t("rule")}:{" "}
          <a href={`/rule/${model.site.edition.id}/${rule.id}`} data-name="">
            {rule.name[model.view.lang]}
          </a>
        </p>
      )}
      {kpis.length === 0 ? null : <KpiGrades model={model} />}
      {fieldsOf(model.form)
        .filter(({ kind }) => kind === "grade")
        .map((field) => (
          <JudgedGrade key={field.id} field={field} model={model} />
        ))}
    </>
  );
}

function KpiGrades({ model }: Shown) {
  const t = sheetMessages(model.view.lang);
  const graded: readonly Column[] =
    model.grades.rule === null ? [] : [{ id: "grade", head: t("mechanical"), kind: "text", sortable: false }];
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
  const { kpi, actual, result } = one;
  const { view, site } = model;
  const supposed = actual === null ? {} : { supposed: { actual, words: String(actual.value) } };
  return [
    cell(
      <a href={entryAddress(site.edition.id, "kpi", kpi.id)} data-name="">
        {nameIn(view.lang, kpi)}
      </a>,
    ),
    cell(<KpiWay kpi={kpi} model={site} view={view} {...supposed} />),
    ...(result === null || model.grades.rule === null
      ? []
      : [
          cell(
            <>
              <Status kind={statusOf(model.grades.rule, result)} word={verdictWord(result, view.lang)} />
              {result.undefinedBecause === null ? null : (
                <p class="cell-note">
                  <Name>{result.undefinedBecause[view.lang]}</Name>
                </p>
              )}
              <Fold summary={sheetMessages(view.lang)("whyGrade")}>
                <GradeSteps result={result} view={view} />
              </Fold>
            </>,
          ),
        ]),
  ];
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
      {reasonField === null ? null : (
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
