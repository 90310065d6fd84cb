import { Fold, Name } from "../../../ui/index.ts";
import { sheetAddress } from "../domain/sheet-address.ts";
import { type FormSection, fieldsOf } from "../domain/sheet-form.ts";
import { islandWordsIn } from "../domain/sheet-island-words.ts";
import { stageWords } from "../domain/stage.ts";
import { mayWrite, SheetField } from "./sheet-field.tsx";
import { sheetMessages } from "./sheet-messages.ts";
import type { SheetModel } from "./sheet-model.ts";
import { SheetPart } from "./sheet-part.tsx";
import { formPartLine, isPartOpen } from "./sheet-part-state.ts";

type Shown = { readonly model: SheetModel };

/** Parts that concern this stage, and those at the end that are for a later one: nothing is written there, and nobody can write there yet. */
function sectionsByTime(model: SheetModel): readonly [readonly FormSection[], readonly FormSection[]] {
  const { sections } = model.form;
  const concerns = ({ fields }: FormSection) =>
    fields.some((field) => mayWrite(model, field) || (model.answers.get(field.id)?.value ?? null) !== null);
  const last = sections.findLastIndex(concerns);
  return last === -1 ? [sections, []] : [sections.slice(0, last + 1), sections.slice(last + 1)];
}

/** All fields in their sections; a form where the viewer may write any of them. */
export function AnswersForm({ model }: Shown) {
  const { form, head, site, view } = model;
  const t = sheetMessages(view.lang);
  const [now, later] = sectionsByTime(model);
  const writable = fieldsOf(form).some((field) => mayWrite(model, field));
  const address = sheetAddress(site.edition.id, head.id);
  return (
    <form
      id="answers"
      method="post"
      action={`${address}/answers`}
      novalidate
      data-sheet={head.id}
      data-person={model.person}
      data-stage={head.stage}
      data-stage-words={JSON.stringify(
        Object.fromEntries(Object.entries(stageWords).map(([stage, words]) => [stage, words[view.lang]])),
      )}
      data-step={String(head.stepNumber)}
      data-address={address}
      data-words={JSON.stringify(islandWordsIn(view.lang))}
    >
      <input type="hidden" name="_form" value={model.formToken} />
      <input type="hidden" name="form" value={`${form.id}@${form.version}`} />
      <div id="sheet-drafts" hidden />
      {now.map((section) => (
        <FormPart key={section.id} section={section} model={model} />
      ))}
      {later.length === 0 ? null : (
        <Fold summary={t("laterParts", { parts: later.map(({ title }) => title[view.lang]).join(t("between")) })}>
          {later.map((section) => (
            <FormPart key={section.id} section={section} model={model} />
          ))}
        </Fold>
      )}
      {writable ? <SaveBar model={model} /> : null}
      <ConflictTemplate model={model} />
    </form>
  );
}

function SaveBar({ model }: Shown) {
  const t = sheetMessages(model.view.lang);
  return (
    <div class="save-bar">
      <button type="submit">{t("save")}</button>
      <p class="save-hint">{t("saveHintPlain")}</p>
      <div class="save-hint" data-with-script="" hidden>
        <Fold summary={t("saveHint")}>
          <p>{t("saveHintOffline")}</p>
        </Fold>
      </div>
      <p id="sheet-status" role="status" aria-live="polite" data-name="" />
      <div id="sheet-notice" data-name="" />
    </div>
  );
}

function FormPart({ section, model }: Shown & { readonly section: FormSection }) {
  return (
    <SheetPart
      id={`part-${section.id}`}
      title={<Name>{section.title[model.view.lang]}</Name>}
      line={<Name>{formPartLine(section, model)}</Name>}
      open={isPartOpen(section, model)}
    >
      {section.fields.map((field) => (
        <SheetField key={field.id} field={field} model={model} />
      ))}
    </SheetPart>
  );
}

/** The dialogue that the island opens, in the words of the page. */
function ConflictTemplate({ model }: Shown) {
  const t = sheetMessages(model.view.lang);
  return (
    <template id="sheet-conflict">
      <dialog class="sheet-dialog" aria-labelledby="sheet-conflict-title">
        <h2 id="sheet-conflict-title">{t("conflictTitle")}</h2>
        <p data-lead={t("conflictLead")} data-name="" />
        <p data-field-name="" data-name="" class="sheet-label" />
        <p class="sheet-side">{t("theirs")}</p>
        <div class="answer-text" data-side="theirs" data-name="" />
        <p class="sheet-side">{t("mine")}</p>
        <div class="answer-text" data-side="mine" data-name="" />
        <details class="fold">
          <summary>{t("base")}</summary>
          <div class="answer-text" data-side="base" data-name="" />
        </details>
        <div class="sheet-dialog-buttons">
          <button type="button" data-choice="mine">
            {t("keepMine")}
          </button>
          <button type="button" data-choice="theirs">
            {t("keepTheirs")}
          </button>
          <button type="button" data-choice="both">
            {t("keepBoth")}
          </button>
          <button type="button" class="quiet-button" data-choice="later">
            {t("decideLater")}
          </button>
        </div>
      </dialog>
    </template>
  );
}
