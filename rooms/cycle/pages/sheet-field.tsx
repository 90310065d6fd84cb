import { Fold, Name, Tag, type View, weave } from "../../../ui/index.ts";
import { type Conflict, resolutionsFor } from "../domain/conflict.ts";
import type { FormField } from "../domain/sheet-form.ts";
import { FieldComments } from "./sheet-comments.tsx";
import { sheetMessages } from "./sheet-messages.ts";
import type { SheetModel } from "./sheet-model.ts";
import { AnswerShown, editText, Moment, personName } from "./sheet-words.tsx";

type Shown = { readonly field: FormField; readonly model: SheetModel };

export const mayWrite = ({ writable }: Pick<SheetModel, "writable">, { part }: FormField): boolean =>
  writable.includes(part);

/** One question with its answer: to be written where the viewer may, else to be read. */
export function SheetField(props: Shown) {
  const { field, model } = props;
  const { lang } = model.view;
  const writable = mayWrite(model, field);
  const labelled = writable ? { for: `v-${field.id}` } : {};
  const Label = writable ? "label" : "p";
  return (
    <div class="sheet-field" id={`field-${field.id}`} data-field={field.id}>
      <Label class="sheet-label" {...labelled}>
        <Name>{field.label[lang]}</Name>
        {writable && field.required ? <Tag word={sheetMessages(lang)("required")} /> : null}
      </Label>
      <FieldHelp {...props} />
      {writable ? <Editing {...props} /> : <AnswerShown field={field} value={answerOf(props)} view={model.view} />}
      <div class="sheet-folds">
        {writable || model.answers.has(field.id) ? (
          <p class="sheet-meta" id={`meta-${field.id}`} data-meta="">
            <LastWritten {...props} />
          </p>
        ) : null}
        <LastYear {...props} />
        <FieldComments field={field} model={model} />
      </div>
    </div>
  );
}

const answerOf = ({ field, model }: Shown) => model.answers.get(field.id)?.value ?? null;

function FieldHelp({ field, model }: Shown) {
  const { lang } = model.view;
  const t = sheetMessages(lang);
  // help is for the one who writes
  if (!mayWrite(model, field)) return null;
  const hints = typingHints(field, t);
  if (field.help === null && hints.length === 0) return null;
  return (
    <p class={field.help === null ? "sheet-help sheet-help-short" : "sheet-help"} id={`help-${field.id}`}>
      <Name>{[field.help?.[lang] ?? "", ...hints].filter((one) => one !== "").join(" ")}</Name>
    </p>
  );
}

function typingHints(field: FormField, t: ReturnType<typeof sheetMessages>): readonly string[] {
  switch (field.kind) {
    case "yen":
      return [t("inYen")];
    case "day":
      return [t("dayHint")];
    case "number":
      return field.unit === null ? [] : [t("inUnit", { unit: field.unit })];
    case "choice":
    case "grade":
      return [];
    default:
      return [t("atMost", { count: String(field.maxLength) })];
  }
}

/** The input with its version, what stood against it, and the difference with somebody else where there is one. */
function Editing({ field, model }: Shown) {
  const conflict = model.conflicts.find(({ fieldId }) => fieldId === field.id);
  const problem = model.problems.find(({ place }) => place?.path === field.id);
  const answer = model.answers.get(field.id);
  const typed = model.typed.get(field.id) ?? editText(answer?.value ?? null);
  const base = conflict?.version ?? answer?.version ?? 0;
  const described = [
    `help-${field.id}`,
    `meta-${field.id}`,
    ...(problem ? [`error-${field.id}`] : []),
    ...(conflict ? [`conflict-${field.id}`] : []),
  ].join(" ");
  return (
    <>
      <p class="sheet-error" id={`error-${field.id}`} data-error="" hidden={problem === undefined}>
        {problem ? <Name>{problem.message[model.view.lang]}</Name> : null}
      </p>
      {conflict ? <ConflictShown field={field} model={model} conflict={conflict} /> : null}
      <Control field={field} view={model.view} typed={typed} described={described} invalid={problem !== undefined} />
      <input type="hidden" name={`b.${field.id}`} value={String(base)} data-base="" />
      <div class="print-only" aria-hidden="true" data-printed="">
        <AnswerShown field={field} value={answer?.value ?? null} view={model.view} />
      </div>
    </>
  );
}

function Control(props: {
  readonly field: FormField;
  readonly view: View;
  readonly typed: string;
  readonly described: string;
  readonly invalid: boolean;
}) {
  const { field, view, typed } = props;
  const shared = {
    id: `v-${field.id}`,
    name: `v.${field.id}`,
    "data-answer": field.id,
    "data-most": String(field.maxLength),
    "aria-describedby": props.described,
    "aria-invalid": props.invalid ? ("true" as const) : undefined,
    "aria-required": field.required ? ("true" as const) : undefined,
  };
  if (field.kind === "longText") return <textarea {...shared} rows={rowsFor(typed)} value={typed} />;
  if (field.kind === "choice" || field.kind === "grade") {
    return (
      <select {...shared}>
        <option value="">{sheetMessages(view.lang)("choose")}</option>
        {field.options.map(({ id, label }) => (
          <option key={id} value={id} selected={id === typed}>
            {label[view.lang]}
          </option>
        ))}
      </select>
    );
  }
  return <input type="text" autocomplete="off" {...shared} value={typed} />;
}

/** Tall enough for what is written, without filling the screen. */
const rowsFor = (typed: string): number => Math.min(24, Math.max(4, Math.ceil(Array.from(typed).length / 36) + 1));

function LastWritten({ field, model }: Shown) {
  const t = sheetMessages(model.view.lang);
  const answer = model.answers.get(field.id);
  if (!answer) return <>{t("neverWritten")}</>;
  // readers outside the administration are not told who wrote
  if (answer.byPerson === null || !model.names.has(answer.byPerson))
    return <Moment at={answer.recordedAt} view={model.view} />;
  return (
    <>
      {weave(t("lastWritten"), {
        who: <Name>{personName(answer.byPerson, model)}</Name>,
        when: <Moment at={answer.recordedAt} view={model.view} />,
      })}
    </>
  );
}

function LastYear({ field, model }: Shown) {
  const before = model.previous?.get(field.id)?.value ?? null;
  if (before === null) return null;
  return (
    <Fold summary={sheetMessages(model.view.lang)("lastYear")}>
      <AnswerShown field={field} value={before} view={model.view} />
    </Fold>
  );
}

/** All three sides of a conflict, and the choice; works without JavaScript. */
function ConflictShown({ field, model, conflict }: Shown & { readonly conflict: Conflict }) {
  const t = sheetMessages(model.view.lang);
  const words = { mine: t("keepMine"), theirs: t("keepTheirs"), both: t("keepBoth") } as const;
  return (
    <div class="sheet-conflict" id={`conflict-${field.id}`}>
      <p>
        {weave(t("conflictLead"), {
          who: <Name>{personName(conflict.byPerson, model)}</Name>,
          when: conflict.at === null ? "" : <Moment at={conflict.at} view={model.view} />,
        })}
      </p>
      <p class="sheet-side">{t("theirs")}</p>
      <AnswerShown field={field} value={conflict.theirs} view={model.view} />
      <Fold summary={t("base")}>
        <AnswerShown field={field} value={conflict.base} view={model.view} />
      </Fold>
      <fieldset class="sheet-choice">
        <legend>{t("conflictTitle")}</legend>
        {resolutionsFor(field).map((resolution) => (
          <label key={resolution}>
            <input type="radio" name={`r.${field.id}`} value={resolution} checked={resolution === "mine"} />
            {words[resolution]}
          </label>
        ))}
      </fieldset>
      <p class="sheet-side">{t("mine")}</p>
    </div>
  );
}
