import { threadsOf } from "../domain/comment.ts";
import { rulesOf } from "../domain/grade-sheet.ts";
import type { FormSection } from "../domain/sheet-form.ts";
import { fieldsOf } from "../domain/sheet-form.ts";
import { mayWrite } from "./sheet-field.tsx";
import { sheetMessages } from "./sheet-messages.ts";
import type { SheetModel } from "./sheet-model.ts";
import { answerText } from "./sheet-words.tsx";

const excerptLength = 40;

/** The parts of the form that this viewer may write now. */
export const writableParts = (model: SheetModel): readonly FormSection[] =>
  model.form.sections.filter(({ fields }) => fields.some((field) => mayWrite(model, field)));

/** What is checked is read as a whole; so is a sheet that this viewer only reads. */
const isReading = (model: SheetModel): boolean =>
  ["submitted", "check"].includes(model.head.stage) || fieldsOf(model.form).every((field) => !mayWrite(model, field));

/** Open: what this viewer writes now, what has to be looked at before a form is sent again, and everything for a reader. */
export function isPartOpen({ fields }: FormSection, model: SheetModel): boolean {
  const asked = new Set([
    ...model.problems.map(({ place }) => place?.path),
    ...model.conflicts.map(({ fieldId }) => fieldId),
    model.commentDraft?.fieldId ?? undefined,
  ]);
  return isReading(model) || fields.some((field) => mayWrite(model, field) || asked.has(field.id));
}

/** A folded part in one line: how its first answer begins, and how many comments wait. */
export function formPartLine({ fields }: FormSection, model: SheetModel): string {
  const { view, answers, comments } = model;
  const t = sheetMessages(view.lang);
  const first = fields
    .map((field) => answerText(field, answers.get(field.id)?.value ?? null, view))
    .find((text) => text !== null);
  const ids = new Set(fields.map(({ id }) => id));
  const open = threadsOf(comments.filter(({ fieldId }) => fieldId !== null && ids.has(fieldId))).filter(
    (thread) => !thread.first.resolved,
  ).length;
  const waiting = open === 0 ? [] : [t("openComments", { count: String(open) })];
  return [first === undefined ? t("notAnswered") : excerpt(first), ...waiting].join(t("lineBreak"));
}

/** The beginning of a text on one line, with … where it goes on. */
export function excerpt(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, " ").trim());
  return letters.length <= excerptLength ? letters.join("") : `${letters.slice(0, excerptLength).join("")}…`;
}

/** What people judged, in one line: the sheet's grades while they are folded. */
export function judgedLine(model: SheetModel): string {
  const { view, answers, form, grades } = model;
  const t = sheetMessages(view.lang);
  const judged = fieldsOf(form)
    .filter(({ kind }) => kind === "grade")
    .map((field) => {
      const word = answerText(field, answers.get(field.id)?.value ?? null, view) ?? t("notAnswered");
      return t("labelled", { label: field.label[view.lang], word });
    });
  return [...judged, ...(rulesOf(grades).length === 0 && grades.kpis.length > 0 ? [t("noRuleShort")] : [])].join(
    t("lineBreak"),
  );
}
