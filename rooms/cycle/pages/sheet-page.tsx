import { Name, nameIn, type PageContent, Section, weave } from "../../../ui/index.ts";
import { threadsOf } from "../domain/comment.ts";
import { rulesOf } from "../domain/grade-sheet.ts";
import { sheetAddress } from "../domain/sheet-address.ts";
import { fieldsOf } from "../domain/sheet-form.ts";
import { stageWords } from "../domain/stage.ts";
import { GradePanel } from "./grade-panel.tsx";
import { AnswersForm } from "./sheet-answers-form.tsx";
import { CommentForms, SheetComments } from "./sheet-comments.tsx";
import { sheetMessages } from "./sheet-messages.ts";
import type { SheetModel, SheetPanel } from "./sheet-model.ts";
import { SheetPart } from "./sheet-part.tsx";
import { judgedLine } from "./sheet-part-state.ts";
import { StepHistory, StepPanel } from "./sheet-step-panel.tsx";
import { holderWords, SheetFacts, StageTrack } from "./sheet-track.tsx";
import { SheetTurn } from "./sheet-turn.tsx";
import { Moment } from "./sheet-words.tsx";

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
  const fields = fieldsOf(model.form);
  return (
    <div class="sheet">
      <StageTrack model={model} />
      <Trouble model={model} />
      <SheetTurn model={model} />
      <SheetContents model={model} />
      <Facts model={model} />
      <Panels model={model} place="above" />
      <Grades model={model} />
      <AnswersForm model={model} />
      <Panels model={model} />
      <Section id="step" title={t("steps")}>
        <StepPanel model={model} />
      </Section>
      <Comments model={model} />
      <Steps model={model} />
      <Panels model={model} place="end" />
      <CommentForms model={model} fields={fields} />
    </div>
  );
}

/** Who holds it and what is filled in is said in the line; the rest is looked up, but open for those who set it. */
function Facts({ model }: Shown) {
  const t = sheetMessages(model.view.lang);
  const { filled, required } = model.head;
  const done = t("progressOf", { done: String(filled), all: String(required) });
  const between = model.view.lang === "ja" ? "。" : "; ";
  return (
    <SheetPart
      id="facts"
      title={t("facts")}
      line={<Name>{`${holderWords(model)}${between}${done}`}</Name>}
      open={model.rights.coordinates}
    >
      <SheetFacts model={model} />
    </SheetPart>
  );
}

/** Open where a rule says something, or where the second judgement is due. */
function Grades({ model }: Shown) {
  const { grades, form, head, view } = model;
  const t = sheetMessages(view.lang);
  const judged = fieldsOf(form).some(({ kind }) => kind === "grade");
  if (grades.kpis.length === 0 && !judged) return null;
  return (
    <SheetPart
      id="grades"
      title={t("grades")}
      line={<Name>{judgedLine(model)}</Name>}
      open={rulesOf(grades).length > 0 || head.stage === "second"}
    >
      {judged ? <p class="section-lead">{t("gradesLead")}</p> : null}
      <GradePanel model={model} />
    </SheetPart>
  );
}

function Comments({ model }: Shown) {
  const t = sheetMessages(model.view.lang);
  const threads = threadsOf(model.comments.filter(({ fieldId }) => fieldId === null));
  const open = threads.filter(({ first }) => !first.resolved).length;
  const line = threads.length === 0 ? t("noComments") : t("commentCount", { count: String(threads.length) });
  const begun = model.commentDraft !== null && model.commentDraft.fieldId === null;
  return (
    <SheetPart id="comments" title={t("sheetComments")} line={<Name>{line}</Name>} open={open > 0 || begun}>
      <SheetComments model={model} />
    </SheetPart>
  );
}

function Steps({ model }: Shown) {
  const { site, head, steps, view } = model;
  const t = sheetMessages(view.lang);
  const last = steps.at(-1);
  return (
    <SheetPart
      id="steps"
      title={t("stepHistory")}
      line={
        last === undefined ? (
          t("stepNone")
        ) : (
          <>
            {stageWords[last.from][view.lang]} → {stageWords[last.to][view.lang]}{" "}
            <Moment at={last.recordedAt} view={view} />
          </>
        )
      }
      open={false}
    >
      <StepHistory model={model} />
      <p>
        <a href={`${sheetAddress(site.edition.id, head.id)}/history`}>{t("history")}</a>
      </p>
    </SheetPart>
  );
}

const panelsAt = ({ panels }: SheetModel, place?: SheetPanel["place"]): readonly SheetPanel[] =>
  panels.filter((panel) => panel.place === place);

/** Content with sections of its own keeps its id for them. */
const panelAddress = ({ id, framed }: SheetPanel): string => (framed ? `about-${id}` : id);

/** What other rooms know of this sheet, at one place of the page. */
function Panels({ model, place }: Shown & { readonly place?: SheetPanel["place"] }) {
  return (
    <>
      {panelsAt(model, place).map((panel) => (
        <SheetPart
          key={panel.id}
          id={panelAddress(panel)}
          title={panel.title}
          line={panel.line}
          open={panel.open ?? false}
        >
          {panel.content}
        </SheetPart>
      ))}
    </>
  );
}

/** The way to the parts of a long page, in their order; it stays in sight. */
function SheetContents({ model }: Shown) {
  const t = sheetMessages(model.view.lang);
  const links = [
    ...panelsAt(model, "above").map((panel) => ({ id: panelAddress(panel), title: panel.title })),
    { id: "answers", title: t("answersPart") },
    ...panelsAt(model).map((panel) => ({ id: panelAddress(panel), title: panel.title })),
    { id: "step", title: t("steps") },
    { id: "comments", title: t("sheetComments") },
    ...panelsAt(model, "end").map((panel) => ({ id: panelAddress(panel), title: panel.title })),
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
