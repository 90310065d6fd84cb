import {
  Absent,
  cell,
  DefinitionList,
  EmptyState,
  Name,
  Origin,
  type PageContent,
  Section,
  Table,
  type View,
} from "../../../ui/index.ts";
import type { Unit } from "../../account/index.ts";
import type { Cycle, SheetHead } from "../../cycle/index.ts";
import type { Site } from "../../publication/index.ts";
import { decisionList, proposalList, sheetPage } from "../domain/addresses.ts";
import { type Proposal, proposalStateWords, proposalSums } from "../domain/proposal.ts";
import { amountUnits, yenWords } from "../domain/read-amount.ts";
import { cycleName, unitName } from "./decision-list-page.tsx";
import { decisionMessages } from "./decision-messages.ts";
import { CheckField, type FormState, PostForm, SelectField, TextArea, TextField } from "./form-fields.tsx";
import { proposalMessages } from "./proposal-messages.ts";

export type ProposalPageModel = {
  readonly site: Site;
  readonly view: View;
  readonly cycle: Cycle;
  readonly proposals: readonly Proposal[];
  readonly sheets: readonly SheetHead[];
  readonly units: ReadonlyMap<string, Unit>;
  /** Units for which the reader may write. */
  readonly ownUnits: readonly string[];
  readonly isHq: boolean;
  /** Form that is filled again or for correction; `typed.form` says which. */
  readonly form: FormState;
};

/** Proposals of a cycle, their sums, the form to write one and the answers: /proposal/:edition/:cycle. */
export function proposalPage(model: ProposalPageModel): PageContent {
  const { site, view, cycle, proposals } = model;
  const t = proposalMessages(view.lang);
  const crumb = { label: decisionMessages(view.lang)("cycleCrumb"), href: decisionList(site.edition.id, cycle.id) };
  return {
    title: t("title", { cycle: cycleName(cycle, view) }),
    description: t("about"),
    breadcrumbs: [[crumb, { label: t("crumb") }]],
    unlisted: true,
    main: (
      <>
        <Sums {...model} />
        <Section id="proposals" title={t("list")}>
          {proposals.length === 0 ? <EmptyState what={t("none")} why={t("noneWhy")} /> : <ProposalTable {...model} />}
        </Section>
        {model.ownUnits.length === 0 ? null : <WriteForm {...model} />}
      </>
    ),
  };
}

function Yen(props: {
  readonly yen: number | null;
  readonly none: string;
  readonly href: string;
  readonly label: string;
  readonly view: View;
}) {
  const { yen, none, href, label, view } = props;
  if (yen === null) return <Absent word={none} />;
  return (
    <Origin href={href} label={label} kind="derived">
      {yenWords(yen, view.lang)}
    </Origin>
  );
}

function Sums({ site, view, cycle, proposals }: ProposalPageModel) {
  const t = proposalMessages(view.lang);
  const sums = proposalSums(proposals);
  const href = `${proposalList(site.edition.id, cycle.id)}#proposal`;
  const count = (value: number) => (
    <Origin href={href} label={t("list")} kind="derived">
      {String(value)}
    </Origin>
  );
  return (
    <Section id="sums" title={t("sums")}>
      <DefinitionList
        items={[
          { term: t("sent"), detail: count(sums.count) },
          {
            term: t("requested"),
            detail: <Yen yen={sums.requestedYen} none={t("notSaid")} href={href} label={t("requested")} view={view} />,
          },
          { term: t("withoutRequest"), detail: count(sums.withoutRequest) },
          {
            term: t("allocated"),
            detail: <Yen yen={sums.allocatedYen} none={t("notYet")} href={href} label={t("allocated")} view={view} />,
          },
        ]}
      />
    </Section>
  );
}

function ProposalTable(model: ProposalPageModel) {
  const { view, proposals } = model;
  const t = proposalMessages(view.lang);
  return (
    <Table
      id="proposal"
      caption={t("list")}
      captionShown="hidden"
      columns={[
        { id: "proposal", head: t("proposal"), kind: "text" },
        { id: "unit", head: t("unit"), kind: "text" },
        { id: "state", head: t("state"), kind: "text" },
        { id: "requested", head: t("requested"), kind: "number" },
        { id: "allocated", head: t("allocated"), kind: "number" },
        { id: "answer", head: t("answer"), kind: "text" },
      ]}
      rows={proposals.map((proposal) => ({ id: proposal.id, cells: cellsOf(proposal, model) }))}
    />
  );
}

function cellsOf(proposal: Proposal, model: ProposalPageModel) {
  const { site, view, cycle, units } = model;
  const t = proposalMessages(view.lang);
  const here = `${proposalList(site.edition.id, cycle.id)}#proposal-${proposal.id}`;
  return [
    cell(
      <>
        <Name>{proposal.title}</Name>
        <p class="cell-note" data-name="">
          {proposal.text}
        </p>
        <SheetLinks proposal={proposal} model={model} />
        {mayEdit(proposal, model) ? (
          <a href={`${proposalList(site.edition.id, cycle.id)}?id=${encodeURIComponent(proposal.id)}#write`}>
            {t("edit")}
          </a>
        ) : null}
      </>,
    ),
    cell(<Name>{unitName(units, proposal.unitId, view)}</Name>),
    cell(proposalStateWords[proposal.state][view.lang]),
    cell(
      <Yen yen={proposal.requestedYen} none={t("notSaid")} href={here} label={proposal.title} view={view} />,
      proposal.requestedYen ?? undefined,
    ),
    cell(
      <>
        <Yen yen={proposal.allocatedYen} none={t("notYet")} href={here} label={proposal.title} view={view} />
        <p class="cell-note">{proposal.weight === null ? t("noWeight") : <Name>{proposal.weight}</Name>}</p>
      </>,
      proposal.allocatedYen ?? undefined,
    ),
    cell(
      <>
        {proposal.answer === null ? <Absent word={t("noAnswer")} /> : <Name>{proposal.answer}</Name>}
        {model.isHq ? <AnswerForm proposal={proposal} model={model} /> : null}
      </>,
    ),
  ];
}

const mayEdit = ({ state, unitId }: Proposal, { ownUnits }: ProposalPageModel): boolean =>
  (state === "draft" || state === "sent") && ownUnits.includes(unitId);

function SheetLinks({ proposal, model }: { readonly proposal: Proposal; readonly model: ProposalPageModel }) {
  if (proposal.sheetIds.length === 0) return null;
  return (
    <ul class="room-links">
      {proposal.sheetIds.map((id) => (
        <li key={id}>
          <a href={sheetPage(model.site.edition.id, id)} data-name="">
            {model.sheets.find((sheet) => sheet.id === id)?.title ?? id}
          </a>
        </li>
      ))}
    </ul>
  );
}

function AnswerForm({ proposal, model }: { readonly proposal: Proposal; readonly model: ProposalPageModel }) {
  const { site, view, cycle } = model;
  const t = proposalMessages(view.lang);
  const id = `answer-${proposal.id}`;
  const sent = model.form.typed.form === id;
  const before = { state: proposal.state, weight: proposal.weight ?? "", answer: proposal.answer ?? "" };
  const form = { ...model.form, typed: sent ? model.form.typed : before, problems: sent ? model.form.problems : [] };
  return (
    <details class="fold" open={sent}>
      <summary>{t("decideHead")}</summary>
      <PostForm
        form={form}
        id={id}
        action={`${proposalList(site.edition.id, cycle.id)}/${encodeURIComponent(proposal.id)}/answer`}
        hidden={{ form: id, version: String(proposal.version + 1) }}
        submit={t("keep")}
      >
        <SelectField
          form={form}
          id={`${id}.state`}
          name="state"
          label={t("state")}
          options={[
            { value: "allocated", label: t("allocate") },
            { value: "declined", label: t("decline") },
          ]}
        />
        <AmountFields form={form} id={id} label={t("allocated")} view={view} />
        <TextField form={form} id={`${id}.weight`} name="weight" label={t("weight")} hint={t("weightHint")} />
        <TextArea form={form} id={`${id}.answer`} name="answer" label={t("answer")} />
      </PostForm>
    </details>
  );
}

function AmountFields(props: {
  readonly form: FormState;
  readonly id: string;
  readonly label: string;
  readonly view: View;
}) {
  const { form, id, label, view } = props;
  return (
    <>
      <TextField form={form} id={`${id}.amount`} name="amount" label={label} />
      <SelectField
        form={form}
        id={`${id}.unit`}
        name="unit"
        label={proposalMessages(view.lang)("unitOfAmount")}
        options={["", ...amountUnits].map((value) => ({ value, label: value === "" ? "—" : value }))}
      />
    </>
  );
}

function WriteForm(model: ProposalPageModel) {
  const { site, view, cycle, units, ownUnits } = model;
  const t = proposalMessages(view.lang);
  const mine = model.form.typed.form === "write";
  const form = mine ? model.form : { ...model.form, typed: {}, problems: [] };
  const corrected = form.typed.id !== undefined && form.typed.id !== "";
  return (
    <Section id="write" title={t(corrected ? "rewrite" : "write")}>
      <PostForm
        form={form}
        id="write-form"
        action={proposalList(site.edition.id, cycle.id)}
        hidden={{ form: "write", id: form.typed.id ?? "", version: form.typed.version ?? "1" }}
        submit={t("keep")}
      >
        <SelectField
          form={form}
          id="write-form.unitId"
          name="unitId"
          label={t("unit")}
          options={ownUnits.map((value) => ({ value, label: unitName(units, value, view) }))}
        />
        <TextField form={form} id="write-form.title" name="title" label={t("heading")} />
        <TextArea form={form} id="write-form.text" name="text" label={t("text")} />
        <AmountFields form={form} id="write-form" label={t("amount")} view={view} />
        <SheetChoice form={form} sheets={model.sheets} label={t("sheets")} />
        <CheckField form={form} id="write-form.send" name="send" label={t("sendNow")} />
      </PostForm>
    </Section>
  );
}

/** Sheets are ticked one by one; `sheet-ID` is the name of each box. */
function SheetChoice(props: {
  readonly form: FormState;
  readonly sheets: readonly SheetHead[];
  readonly label: string;
}) {
  if (props.sheets.length === 0) return null;
  return (
    <fieldset class="room-fieldset">
      <legend>{props.label}</legend>
      {props.sheets.map(({ id, title }) => (
        <CheckField key={id} form={props.form} id={`write-form.sheet-${id}`} name={`sheet-${id}`} label={title} />
      ))}
    </fieldset>
  );
}
