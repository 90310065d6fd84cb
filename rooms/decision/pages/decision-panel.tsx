import type { ComponentChildren } from "preact";
import type { Problem } from "../../../foundation/index.ts";
import { Absent, cell, Name, Section, Table, type View, weave } from "../../../ui/index.ts";
import type { PersonWords } from "../../account/index.ts";
import type { SheetHead } from "../../cycle/index.ts";
import { RecordedWhen } from "../../fact/web.tsx";
import type { Site } from "../../publication/index.ts";
import { revisionForm, sheetDecisions } from "../domain/addresses.ts";
import {
  type Decision,
  directions,
  directionWords,
  type SheetDecision,
  type WrittenProposal,
} from "../domain/direction.ts";
import { aboutNamed } from "../domain/plan-now.ts";
import { type About, type Revision, revisedKindWords, whatsOf, whatWords } from "../domain/revision.ts";
import type { SheetRights } from "../store/units.ts";
import { decisionMessages } from "./decision-messages.ts";
import { type FormState, PostForm, SelectField, TextArea } from "./form-fields.tsx";
import { ChangeMark } from "./said-pieces.tsx";

/** Everything the decisions of one sheet are drawn from. */
export type DecisionPanelModel = {
  readonly site: Site;
  readonly view: View;
  readonly sheet: SheetHead;
  readonly decision: SheetDecision;
  /** The proposal in the sheet's own fields. */
  readonly written: WrittenProposal;
  readonly revisions: readonly Revision[];
  readonly rights: SheetRights;
  readonly people: ReadonlyMap<string, PersonWords>;
  /** Money against direction: questions, not errors. */
  readonly questions: readonly Problem[];
  readonly form: FormState;
  /** Where to go after a change. */
  readonly back: string;
};

/** Direction and revisions of one sheet: shown to whoever may read it, written by whom the database lets. */
export function DecisionPanel(model: DecisionPanelModel) {
  const t = decisionMessages(model.view.lang);
  return (
    <>
      <Section id="decision" title={t("panelTitle")} lead={t("panelLead")}>
        <div class="decision-sides">
          <Side title={t("proposed")} none={t("notProposed")} decision={model.decision.proposed} model={model} />
          <Side title={t("decided")} none={t("notDecided")} decision={model.decision.decided} model={model} />
        </div>
        <Questions problems={model.questions} view={model.view} />
        <DirectionForms {...model} />
      </Section>
      <Section id="revisions" title={t("revisionsTitle")} lead={t("revisionsLead")}>
        <RevisionTable {...model} />
        {model.rights.propose ? <ChooseRevision {...model} /> : null}
      </Section>
    </>
  );
}

export function Questions({ problems, view }: { readonly problems: readonly Problem[]; readonly view: View }) {
  if (problems.length === 0) return null;
  return (
    <div class="decision-questions">
      <h3>{decisionMessages(view.lang)("questions")}</h3>
      <ul>
        {problems.map((one) => (
          <li key={one.code}>
            <Name>{one.message[view.lang]}</Name>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Side(props: {
  readonly title: string;
  readonly none: string;
  readonly decision: Decision | null;
  readonly model: DecisionPanelModel;
}) {
  const { title, none, decision, model } = props;
  if (decision === null && title === decisionMessages(model.view.lang)("proposed") && model.written.direction !== null)
    return <WrittenSide title={title} model={model} />;
  if (decision === null)
    return (
      <div class="decision-side">
        <h3>{title}</h3>
        <Absent word={none} />
      </div>
    );
  const name = decision.byPerson === null ? undefined : model.people.get(decision.byPerson)?.name;
  return (
    <div class="decision-side">
      <h3>{title}</h3>
      <p class="decision-word">{directionWords[decision.direction][model.view.lang]}</p>
      <p class="decision-reason" data-name="">
        {decision.reason}
      </p>
      <p class="cell-note">
        <RecordedWhen at={decision.recordedAt} view={model.view} /> {name === undefined ? null : <Name>{name}</Name>}
      </p>
    </div>
  );
}

/** What the sheet itself says, where nobody proposed anything beside it. */
function WrittenSide({ title, model }: { readonly title: string; readonly model: DecisionPanelModel }) {
  const { written, view } = model;
  if (written.direction === null) return null;
  return (
    <div class="decision-side">
      <h3>{title}</h3>
      <p class="decision-word">{directionWords[written.direction][view.lang]}</p>
      <p class="decision-reason" data-name="">
        {written.reason}
      </p>
      <p class="cell-note">{decisionMessages(view.lang)("asWritten")}</p>
    </div>
  );
}

function DirectionForms(model: DecisionPanelModel) {
  const t = decisionMessages(model.view.lang);
  const forms = [
    ...(model.rights.decide ? (["decided"] as const) : []),
    // a form that asks for the direction is the one place to propose it
    ...(model.rights.propose && !model.written.asked ? (["proposed"] as const) : []),
  ];
  return (
    <>
      {forms.map((state) => (
        <DirectionForm
          key={state}
          model={model}
          state={state}
          title={t(state === "decided" ? "decideHead" : "proposeHead")}
          submit={t(state === "decided" ? "decide" : "propose")}
        />
      ))}
    </>
  );
}

function DirectionForm(props: {
  readonly model: DecisionPanelModel;
  readonly state: Decision["state"];
  readonly title: string;
  readonly submit: string;
}) {
  const { model, state, title, submit } = props;
  const t = decisionMessages(model.view.lang);
  const sent = model.form.typed.state === state;
  const standing = model.decision[state] ?? model.decision.standing;
  const typed = sent
    ? model.form.typed
    : { direction: standing?.direction ?? model.written.direction ?? "", reason: standing?.reason ?? "" };
  const form = { ...model.form, typed, problems: sent ? model.form.problems : [] };
  const id = `direction-${state}`;
  return (
    <details class="fold" open={sent || model.decision[state] === null}>
      <summary>{title}</summary>
      <PostForm
        form={form}
        id={id}
        action={sheetDecisions(model.site.edition.id, model.sheet.id)}
        submit={submit}
        hidden={{ state, back: model.back, version: String((model.decision.standing?.version ?? 0) + 1) }}
      >
        <SelectField
          form={form}
          id={`${id}.direction`}
          name="direction"
          label={t("direction")}
          options={[
            { value: "", label: t("choose") },
            ...directions.map((value) => ({ value, label: directionWords[value][model.view.lang] })),
          ]}
        />
        <TextArea form={form} id={`${id}.reason`} name="reason" label={t("reason")} />
      </PostForm>
    </details>
  );
}

const stateKeys = { proposed: "stateProposed", decided: "stateDecided", withdrawn: "stateWithdrawn" } as const;

function RevisionTable(model: DecisionPanelModel) {
  const t = decisionMessages(model.view.lang);
  if (model.revisions.length === 0)
    return (
      <p>
        <Absent word={t("noRevisions")} />
      </p>
    );
  return (
    <Table
      id="revision"
      caption={t("revisionsTitle")}
      captionShown="hidden"
      columns={[
        { id: "thing", head: t("thing"), kind: "text" },
        { id: "change", head: t("change"), kind: "text" },
        { id: "reason", head: t("reason"), kind: "text" },
        { id: "state", head: t("state"), kind: "text" },
      ]}
      rows={model.revisions.map((revision) => ({
        id: revision.id,
        cells: [
          cell(<ThingName about={revision.about} revision={revision} model={model} />),
          cell(
            <ChangeMark
              change={revision}
              view={model.view}
              from={thingAddress(model.site, revision.about) ?? `#revision-${revision.id}`}
              to={`${sheetDecisions(model.site.edition.id, model.sheet.id)}#revision-${revision.id}`}
              label={t("applied", { title: model.sheet.title })}
            />,
          ),
          cell(<Name>{revision.reason}</Name>),
          cell(<RevisionState revision={revision} model={model} />, revision.state),
        ],
      }))}
    />
  );
}

/** The page of what is revised; null for what has none (measures of a plan's tree, new things). */
export function thingAddress(site: Site, { kind, id }: About): string | null {
  if (aboutNamed(site, { kind, id }) === null || kind === "measure") return null;
  return `/${kind}/${site.edition.id}/${encodeURIComponent(id)}`;
}

function ThingName(props: { readonly about: About; readonly revision: Revision; readonly model: DecisionPanelModel }) {
  const { about, revision, model } = props;
  const { lang } = model.view;
  const thing = aboutNamed(model.site, about);
  const name = thing === null ? about.id : lang === "en" ? (thing.nameEn ?? thing.name) : thing.name;
  return (
    <>
      <Name>{revision.after?.kind === "kpi" ? revision.after.kpi.name : name}</Name>
      <p class="cell-note">
        {revisedKindWords[about.kind][lang]} · {whatWords[revision.what][lang]}
      </p>
    </>
  );
}

function RevisionState({ revision, model }: { readonly revision: Revision; readonly model: DecisionPanelModel }) {
  const t = decisionMessages(model.view.lang);
  const action = `${revisionForm(model.site.edition.id, model.sheet.id)}/${encodeURIComponent(revision.id)}`;
  const step = (state: "decided" | "withdrawn", label: string): ComponentChildren => (
    <PostForm
      form={{ ...model.form, problems: [] }}
      id={`revision-${state}-${revision.id}`}
      action={action}
      hidden={{ state, version: String(revision.version + 1), back: model.back }}
      submit={label}
      kind="quiet"
    />
  );
  return (
    <>
      <p>{t(stateKeys[revision.state])}</p>
      {revision.state === "proposed" && model.rights.decide ? step("decided", t("decide")) : null}
      {revision.state !== "withdrawn" && model.rights.propose ? step("withdrawn", t("withdraw")) : null}
    </>
  );
}

/** What can be revised from a sheet: its KPIs, and the thing it is about. */
export const revisable = (sheet: SheetHead): readonly About[] => [
  ...sheet.kpiIds.map((id) => ({ kind: "kpi", id }) as const),
  sheet.about,
];

function ChooseRevision(model: DecisionPanelModel) {
  const { site, sheet, view } = model;
  const t = decisionMessages(view.lang);
  const options = revisable(sheet).flatMap((about) => {
    const thing = aboutNamed(site, about);
    const name = thing === null ? about.id : view.lang === "en" ? (thing.nameEn ?? thing.name) : thing.name;
    return whatsOf[about.kind]
      .filter((what) => what !== "added")
      .map((what) => ({
        value: `${about.kind}:${about.id}:${what}`,
        label: `${name} — ${whatWords[what][view.lang]}`,
      }));
  });
  const added = { value: "kpi::added", label: whatWords.added[view.lang] };
  return (
    <form class="room-form" method="get" action={revisionForm(site.edition.id, sheet.id)}>
      <div class="room-field">
        <label for="revision-of">{t("chooseRevision")}</label>
        <select id="revision-of" name="of">
          {[...options, added].map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <input type="hidden" name="back" value={model.back} />
      <button type="submit">{t("next")}</button>
    </form>
  );
}

/** A counted number of revisions that are only proposed, as a sentence with its origin. */
export const stillProposed = (view: View, count: ComponentChildren): ComponentChildren =>
  weave(decisionMessages(view.lang)("stillProposed", {}), { count });
