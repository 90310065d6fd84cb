import { Fragment } from "preact";
import { Fold, Name, nameIn, type PageContent, Section, weave } from "../../../ui/index.ts";
import { sheetAddress } from "../domain/sheet-address.ts";
import { type FormSection, fieldsOf } from "../domain/sheet-form.ts";
import { islandWordsIn } from "../domain/sheet-island-words.ts";
import { stageWords } from "../domain/stage.ts";
import { GradePanel } from "./grade-panel.tsx";
import { CommentForms, SheetComments } from "./sheet-comments.tsx";
import { mayWrite, SheetField } from "./sheet-field.tsx";
import { sheetMessages } from "./sheet-messages.ts";
import type { SheetModel, SheetPanel } from "./sheet-model.ts";
import { StepHistory, StepPanel } from "./sheet-step-panel.tsx";
import { SheetFacts, StageTrack } from "./sheet-track.tsx";

type Shown = { readonly model: SheetModel };

/** The page of a sheet: /sheet/:edition/:id. */
export function sheetPage(model: SheetModel): PageContent {
  const { head, cycle, site, view } = model;
  const t = sheetMessages(view.lang);
  const title = view.lang === "en" ? (head.titleEn ?? head.title) : head.title;
  const cycleTitle = cycle === null ? head.cycleId : view.lang === "en" ? (cycle.titleEn ?? cycle.title) : cycle.title;
  const said = { cycle: cycleTitle, about: t(head.about.kind) };
  return {
    title,
    heading: <Name>{title}</Name>,
    description: t("description", said),
    lead: (
      <>
        {weave(t("description"), { cycle: <Name>{cycleTitle}</Name>, about: t(head.about.kind) })}
        {site.edition.fictitious ? <> {t("fictitious")}</> : null}
      </>
    ),
    breadcrumbs: [
      [
        { label: nameIn(view.lang, site.edition), href: `/home/${site.edition.id}` },
        ...(model.staff
          ? [{ label: cycleTitle, href: `/cycle/${site.edition.id}/${encodeURIComponent(head.cycleId)}` }]
          : [{ label: cycleTitle, href: `/work/${site.edition.id}` }]),
        { label: title },
      ],
    ],
    main: <SheetBody model={model} />,
    unlisted: true,
    scripts: ["/assets/cycle-sheet.js"],
  };
}

function SheetBody({ model }: Shown) {
  const t = sheetMessages(model.view.lang);
  const { form, site, head } = model;
  const fields = fieldsOf(form);
  const judged = fields.some(({ kind }) => kind === "grade");
  return (
    <div class="sheet">
      <StageTrack model={model} />
      <Trouble model={model} />
      <SheetContents model={model} />
      <SheetFacts model={model} />
      <Panels model={model} place="above" />
      {model.grades.kpis.length === 0 && !judged ? null : (
        <Section id="grades" title={t("grades")} lead={judged ? t("gradesLead") : undefined}>
          <GradePanel model={model} />
        </Section>
      )}
      <AnswersForm model={model} />
      <Panels model={model} />
      <Section id="step" title={t("steps")}>
        <StepPanel model={model} />
      </Section>
      <Section id="comments" title={t("sheetComments")}>
        <SheetComments model={model} />
      </Section>
      <Section id="steps" title={t("stepHistory")}>
        <StepHistory model={model} />
        <p>
          <a href={`${sheetAddress(site.edition.id, head.id)}/history`}>{t("history")}</a>
        </p>
      </Section>
      <FoldedPanels model={model} />
      <CommentForms model={model} fields={fields} />
    </div>
  );
}

const panelsAt = ({ panels }: SheetModel, place?: SheetPanel["place"]): readonly SheetPanel[] =>
  panels.filter((panel) => panel.place === place);

/** What other rooms know of this sheet, at one place of the page. */
function Panels({ model, place }: Shown & { readonly place?: SheetPanel["place"] }) {
  return (
    <>
      {panelsAt(model, place).map(({ id, title, content, framed }) =>
        framed ? (
          <div key={id}>{content}</div>
        ) : (
          <Section key={id} id={id} title={title}>
            {content}
          </Section>
        ),
      )}
    </>
  );
}

/** What only some readers look for: one line until it is opened. A link to a part of it opens it. */
function FoldedPanels({ model }: Shown) {
  const folded = panelsAt(model, "folded");
  if (folded.length === 0) return null;
  const titles = folded.map(({ title }, index) => (
    <Fragment key={index}>
      {index === 0 ? null : sheetMessages(model.view.lang)("between")}
      {title}
    </Fragment>
  ));
  return (
    <div class="sheet-more">
      <Fold summary={titles}>
        <Panels model={model} place="folded" />
      </Fold>
    </div>
  );
}

/** The way to the parts of a long page; where something is to be done next comes first. */
function SheetContents({ model }: Shown) {
  const t = sheetMessages(model.view.lang);
  const links = [
    { id: "step", title: t("steps") },
    ...panelsAt(model, "above"),
    { id: "answers", title: t("answersPart") },
    ...panelsAt(model),
    { id: "comments", title: t("sheetComments") },
    ...panelsAt(model, "folded"),
  ];
  return (
    <nav class="sheet-contents" aria-label={t("contents")}>
      <ul>
        {links.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Said once at the top when a form came back; each field says its own part. */
function Trouble({ model }: Shown) {
  const { lang } = model.view;
  const t = sheetMessages(lang);
  const { problems, conflicts } = model;
  if (problems.length === 0 && conflicts.length === 0) return null;
  const fields = new Map(fieldsOf(model.form).map((field) => [field.id, field.label[lang]]));
  return (
    <div class="sheet-trouble" role="alert">
      {problems.length === 0 ? null : <p>{t("problems")}</p>}
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.place?.path}`}>
            <a href={problem.place?.path ? `#field-${problem.place.path}` : "#answers"} data-name="">
              {problem.message[lang]}
            </a>
          </li>
        ))}
      </ul>
      {conflicts.length === 0 ? null : <p>{t("conflictsFound")}</p>}
      <ul>
        {conflicts.map(({ fieldId }) => (
          <li key={fieldId}>
            <a href={`#field-${fieldId}`} data-name="">
              {fields.get(fieldId) ?? fieldId}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Parts that concern this stage, and those at the end that are for a later one: nothing is written there, and nobody can write there yet. */
function sectionsByTime(model: SheetModel): readonly [readonly FormSection[], readonly FormSection[]] {
  const { sections } = model.form;
  const concerns = ({ fields }: FormSection) =>
    fields.some((field) => mayWrite(model, field) || (model.answers.get(field.id)?.value ?? null) !== null);
  const last = sections.findLastIndex(concerns);
  return last === -1 ? [sections, []] : [sections.slice(0, last + 1), sections.slice(last + 1)];
}

/** All fields in their sections; a form where the viewer may write any of them. */
function AnswersForm({ model }: Shown) {
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
      {writable ? null : <p class="sheet-note">{t("readOnly")}</p>}
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
      <p class="save-hint" data-with-script="" hidden>
        {t("saveHint")}
      </p>
      <p id="sheet-status" role="status" aria-live="polite" data-name="" />
      <div id="sheet-notice" data-name="" />
    </div>
  );
}

function FormPart({ section, model }: Shown & { readonly section: FormSection }) {
  return (
    <Section id={`part-${section.id}`} title={<Name>{section.title[model.view.lang]}</Name>}>
      {section.fields.map((field) => (
        <SheetField key={field.id} field={field} model={model} />
      ))}
    </Section>
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
