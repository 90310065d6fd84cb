import { Difference, EmptyState, Name, type PageContent, Section, type View } from "../../../ui/index.ts";
import type { PersonWords } from "../../account/index.ts";
import { type FormState, PostForm } from "../../decision/web.tsx";
import { RecordedWhen } from "../../fact/web.tsx";
import type { Site } from "../../publication/index.ts";
import { emptyModel, type LogicAbout, type LogicModel } from "../domain/logic-model.ts";
import { type ModelDifference, modelDifference, partWords } from "../domain/model-difference.ts";
import type { LogicSubject, LogicVersion } from "../store/logic-models.ts";
import { LogicDrawing } from "./logic-drawing.tsx";
import { LogicForms } from "./logic-forms.tsx";
import { AlternativeList, ArrowTable, Checks, PartList } from "./logic-lists.tsx";
import { logicMessages } from "./logic-messages.ts";

export type LogicPageModel = {
  readonly site: Site;
  readonly view: View;
  readonly subject: LogicSubject;
  /** The newest version, or the proposal where none was kept. */
  readonly model: LogicModel;
  readonly history: readonly LogicVersion[];
  readonly people: ReadonlyMap<string, PersonWords>;
  readonly form: FormState;
};

export const logicAddress = (edition: string, { kind, id }: LogicAbout): string =>
  `/logic/${edition}/${kind}/${encodeURIComponent(id)}`;

export const subjectName = ({ title, titleEn }: LogicSubject, view: View): string =>
  view.lang === "en" ? (titleEn ?? title) : title;

/** The logic model of one project, measure or programme: /logic/:edition/:kind/:id. */
export function logicPage(props: LogicPageModel): PageContent {
  const { site, view, subject, model, history } = props;
  const t = logicMessages(view.lang);
  const action = logicAddress(site.edition.id, subject.about);
  const next = (history[0]?.version ?? 0) + 1;
  return {
    title: t("title", { name: subjectName(subject, view) }),
    description: t("about"),
    breadcrumbs: [
      [{ label: t("panelTitle"), href: `/logic/${site.edition.id}` }, { label: subjectName(subject, view) }],
    ],
    unlisted: true,
    scripts: subject.mayWrite ? ["/assets/logic-editor.js"] : [],
    main: (
      <>
        <Drawing {...props} />
        {subject.mayWrite ? (
          <>
            <p id="logic-status" class="logic-status" role="status" data-failed={t("notSent")} data-name="" />
            <LogicForms {...props} kpiIds={subject.kpiIds} next={next} action={action} />
          </>
        ) : (
          <p>{t("readOnly")}</p>
        )}
        <Checks model={model} view={view} />
        <ModelLists {...props} />
        <History {...props} action={action} next={next} />
      </>
    ),
  };
}

/** The chain as a picture, above the forms that change it. */
function Drawing({ model, view }: Pick<LogicPageModel, "model" | "view">) {
  const t = logicMessages(view.lang);
  if (model.nodes.length === 0) return <EmptyState what={t("empty")} why={t("emptyWhy")} />;
  return (
    <>
      {model.confirmed ? null : <p class="logic-proposal">{t("proposal")}</p>}
      <Section id="drawing" title={t("drawn")}>
        <LogicDrawing model={model} view={view} />
      </Section>
    </>
  );
}

/** The same as lists and tables, which say everything. */
function ModelLists({ model, site, view, subject }: Pick<LogicPageModel, "model" | "site" | "view" | "subject">) {
  if (model.nodes.length === 0) return null;
  return (
    <>
      <PartList model={model} site={site} view={view} editable={subject.mayWrite} />
      <ArrowTable model={model} site={site} view={view} />
      <AlternativeList model={model} view={view} />
    </>
  );
}

function History(props: LogicPageModel & { readonly action: string; readonly next: number }) {
  const { history, view, people, subject, form } = props;
  const t = logicMessages(view.lang);
  if (history.length === 0) return null;
  return (
    <Section id="history" title={t("history")}>
      <ol class="room-history" reversed>
        {history.map((one, index) => {
          const before = history[index + 1]?.content ?? emptyModel;
          const name = one.byPerson === null ? undefined : people.get(one.byPerson)?.name;
          return (
            <li key={one.version} id={`version-${one.version}`}>
              <details class="fold">
                <summary>
                  <Name>{t("version", { number: String(one.version) })}</Name>{" "}
                  <RecordedWhen at={one.recordedAt} view={view} /> {name === undefined ? null : <Name>{name}</Name>}{" "}
                  <Name>{one.reason ?? ""}</Name>
                </summary>
                <h3>{t("difference")}</h3>
                <Differences differences={modelDifference(before, one.content, view.lang)} view={view} />
                {subject.mayWrite && index > 0 ? (
                  <PostForm
                    form={{ ...form, problems: [] }}
                    id={`restore-${one.version}`}
                    action={`${props.action}/restore`}
                    hidden={{ from: String(one.version), version: String(props.next) }}
                    submit={t("restore")}
                    kind="quiet"
                  />
                ) : null}
              </details>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

function Differences({ differences, view }: { readonly differences: readonly ModelDifference[]; readonly view: View }) {
  const shown = (text: string | null) => (text === null ? undefined : <Name>{text}</Name>);
  if (differences.length === 0) return <p>{logicMessages(view.lang)("none")}</p>;
  return (
    <ul>
      {differences.map((one) => (
        <li key={`${one.part}-${one.id}`}>
          {partWords[one.part][view.lang]}:{" "}
          <Difference kind={one.kind} before={shown(one.before)} after={shown(one.after)} />
        </li>
      ))}
    </ul>
  );
}

/** The model as a part of the sheet's page: the drawing, what is thin, and the way to the editor. */
export function LogicPanel({
  model,
  site,
  view,
  subject,
}: Pick<LogicPageModel, "model" | "site" | "view" | "subject">) {
  const t = logicMessages(view.lang);
  return (
    <>
      <p class="section-lead">{t("about")}</p>
      {model.confirmed ? null : <p class="logic-proposal">{t("proposal")}</p>}
      {model.nodes.length === 0 ? <p>{t("noModel")}</p> : <LogicDrawing model={model} view={view} />}
      <p>
        <a class="action" href={logicAddress(site.edition.id, subject.about)}>
          {t("open")}
        </a>
      </p>
    </>
  );
}
