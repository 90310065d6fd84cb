import {
  Absent,
  cell,
  DefinitionList,
  EmptyState,
  Fold,
  Name,
  nameIn,
  type PageContent,
  Section,
  Status,
  Table,
} from "../../../ui/index.ts";
import { type SheetHead, sheetAddress } from "../../cycle/index.ts";
import { meetingAddress } from "../domain/addresses.ts";
import { type AgendaMove, type Meeting, speakersOf } from "../domain/meeting.ts";
import { mayKeepMeetings } from "../domain/who-may.ts";
import { DayField, type FormState, type Option, PostForm, SelectField, TextArea, TextLine } from "./form-pieces.tsx";
import { meetingMessages } from "./meeting-messages.ts";
import type { Retry } from "./opinion-forms.tsx";
import { opinionMessages } from "./opinion-messages.ts";
import { Day, type OpinionModel } from "./opinion-pieces.tsx";

/** Everything the list of meetings shows; `units`: those in whose name the reader may open one. */
type Listed = {
  readonly model: OpinionModel;
  readonly meetings: readonly Meeting[];
  readonly units: readonly Option[];
  readonly cycleId: string | null;
  readonly newId: string;
};

/** All meetings the reader may see, and a new one: /meeting/:edition. */
export function meetingListPage(listed: Listed): PageContent {
  const { model, meetings, cycleId } = listed;
  const t = meetingMessages(model.view.lang);
  const o = opinionMessages(model.view.lang);
  return {
    title: t("listTitle"),
    description: t("listDescription"),
    unlisted: true,
    main: (
      <>
        {meetings.length === 0 ? <EmptyState what={t("none")} why={t("noneWhy")} /> : <MeetingTable {...listed} />}
        {cycleId === null ? (
          <EmptyState what={o("noCycle")} why={o("noCycleWhy")} />
        ) : mayKeepMeetings(model.viewer) ? (
          <Section id="new" title={t("newTitle")}>
            <NewMeetingForm {...listed} cycleId={cycleId} />
          </Section>
        ) : null}
        <p>
          <a href={`/opinion/${model.edition}`}>{o("listTitle")}</a>
        </p>
      </>
    ),
  };
}

function MeetingTable({ model, meetings }: Listed) {
  const { view, edition } = model;
  const t = meetingMessages(view.lang);
  return (
    <Table
      id="meetings"
      caption={t("table")}
      captionShown="hidden"
      columns={[
        { id: "title", head: t("colTitle"), kind: "text" },
        { id: "day", head: t("colDay"), kind: "text" },
        { id: "unit", head: t("colUnit"), kind: "text" },
        { id: "state", head: t("colState"), kind: "text" },
      ]}
      rows={meetings.map((meeting) => ({
        id: meeting.id,
        cells: [
          cell(
            <a href={meetingAddress(edition, meeting.id)} data-name="">
              {meeting.title}
            </a>,
            meeting.title,
          ),
          cell(<Day day={meeting.heldOn} view={view} />, meeting.heldOn),
          cell(<Name>{model.unitName(meeting.unitId)}</Name>),
          cell(<MeetingState model={model} meeting={meeting} />, meeting.closed ? 1 : 0),
        ],
      }))}
    />
  );
}

const MeetingState = ({ model, meeting }: { readonly model: OpinionModel; readonly meeting: Meeting }) => {
  const t = meetingMessages(model.view.lang);
  return <Status kind={meeting.closed ? "good" : "unknown"} word={meeting.closed ? t("closed") : t("open")} />;
};

/** Opens a meeting; also drawn again with what was typed when it could not be opened. */
export function NewMeetingForm(props: Listed & { readonly cycleId: string; readonly retry?: Retry }) {
  const { model, units, cycleId, newId, retry } = props;
  const t = meetingMessages(model.view.lang);
  const form: FormState = {
    view: model.view,
    formToken: model.viewer.formToken,
    values: retry?.values ?? { heldOn: model.today },
    problem: retry?.problem ?? null,
    back: null,
  };
  return (
    <PostForm
      form={form}
      action={`/meeting/${model.edition}`}
      submit={t("create")}
      hidden={{ id: newId, cycle: cycleId }}
    >
      <SelectField form={form} id="new-unit" name="unit" label={t("unit")} options={units} required />
      <MeetingFields model={model} form={form} />
    </PostForm>
  );
}

function MeetingFields({ model, form }: { readonly model: OpinionModel; readonly form: FormState }) {
  const t = meetingMessages(model.view.lang);
  return (
    <>
      <TextLine form={form} id="meeting-title" name="title" label={t("title")} required />
      <DayField form={form} id="meeting-day" name="heldOn" label={t("heldOn")} required />
      <TextLine form={form} id="meeting-place" name="place" label={t("place")} />
      <TextArea
        form={form}
        id="meeting-attendance"
        name="attendance"
        label={t("attendance")}
        hint={t("attendanceHint")}
        rows={6}
      />
    </>
  );
}

type Held = {
  readonly model: OpinionModel;
  readonly meeting: Meeting;
  /** Sheets of the agenda in its order; one the reader may not see is missing. */
  readonly agenda: readonly SheetHead[];
  /** Sheets that could be put on it. */
  readonly others: readonly SheetHead[];
};

/** One meeting before and after it is held: /meeting/:edition/:id. */
export function meetingPage(held: Held): PageContent {
  const { model, meeting } = held;
  const { view, edition } = model;
  const t = meetingMessages(view.lang);
  const address = meetingAddress(edition, meeting.id);
  return {
    title: meeting.title,
    description: t("meetingDescription"),
    heading: <Name>{meeting.title}</Name>,
    unlisted: true,
    breadcrumbs: [[{ label: t("listTitle"), href: `/meeting/${edition}` }, { label: meeting.title }]],
    main: (
      <>
        <MeetingFacts model={model} meeting={meeting} />
        <p class="meeting-doors">
          {meeting.closed || held.agenda.length === 0 ? null : (
            <a class="action" href={`${address}/live`}>
              {t("start")}
            </a>
          )}
          <a class="action" href={`${address}/minutes`}>
            {t("toMinutes")}
          </a>
        </p>
        <Section id="agenda" title={t("agenda")} lead={meeting.closed ? undefined : t("agendaLead")}>
          <Agenda {...held} />
        </Section>
        {meeting.mayKeep ? (
          <Section id="change" title={t("edit")}>
            <EditMeetingForm model={model} meeting={meeting} />
            <CloseForm model={model} meeting={meeting} />
          </Section>
        ) : null}
      </>
    ),
  };
}

function MeetingFacts({ model, meeting }: Pick<Held, "model" | "meeting">) {
  const t = meetingMessages(model.view.lang);
  const present = speakersOf(meeting.attendance);
  return (
    <DefinitionList
      items={[
        { term: t("colState"), detail: <MeetingState model={model} meeting={meeting} /> },
        { term: t("heldOn"), detail: <Day day={meeting.heldOn} view={model.view} /> },
        {
          term: t("place"),
          detail: meeting.place === null ? <Absent word={t("noPlace")} /> : <Name>{meeting.place}</Name>,
        },
        { term: t("unit"), detail: <Name>{model.unitName(meeting.unitId)}</Name> },
        {
          term: t("attendanceShort"),
          detail:
            present.length === 0 ? (
              <Absent word={t("noAttendance")} />
            ) : (
              <Name>{present.join(model.view.lang === "ja" ? "、" : ", ")}</Name>
            ),
        },
        ...(meeting.reason === null ? [] : [{ term: t("reason"), detail: <Name>{meeting.reason}</Name> }]),
      ]}
    />
  );
}

function Agenda(held: Held) {
  const { model, meeting, agenda, others } = held;
  const t = meetingMessages(model.view.lang);
  const move = meeting.mayKeep && !meeting.closed;
  return (
    <>
      {agenda.length === 0 ? (
        <EmptyState what={t("agendaNone")} why={t("agendaNoneWhy")} />
      ) : (
        <ol class="agenda">
          {agenda.map((sheet, index) => (
            <li key={sheet.id} id={`agenda-${sheet.id}`}>
              <SheetName model={model} sheet={sheet} />
              {move ? (
                <span class="agenda-moves">
                  {index === 0 ? null : <Move {...held} sheet={sheet} move="up" />}
                  {index === agenda.length - 1 ? null : <Move {...held} sheet={sheet} move="down" />}
                  <Move {...held} sheet={sheet} move="out" />
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      )}
      {move && others.length > 0 ? (
        <Fold summary={t("notOnAgenda")}>
          <ul class="agenda">
            {others.map((sheet) => (
              <li key={sheet.id}>
                <SheetName model={model} sheet={sheet} />
                <span class="agenda-moves">
                  <Move {...held} sheet={sheet} move="in" />
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </>
  );
}

const titleOf = ({ view }: OpinionModel, sheet: SheetHead): string =>
  nameIn(view.lang, { name: sheet.title, nameEn: sheet.titleEn });

const SheetName = ({ model, sheet }: { readonly model: OpinionModel; readonly sheet: SheetHead }) => (
  <span class="agenda-name">
    <a href={sheetAddress(model.edition, sheet.id)} data-name="">
      {titleOf(model, sheet)}
    </a>{" "}
    <small data-name="">{model.unitName(sheet.unitId)}</small>
  </span>
);

const moveNames = { up: "moveUp", down: "moveDown", out: "takeOut", in: "putIn" } as const;

/** One press moves one sheet; after it the page comes back at the moved sheet, so that keys can go on. */
function Move({ model, meeting, sheet, move }: Held & { readonly sheet: SheetHead; readonly move: AgendaMove }) {
  const t = meetingMessages(model.view.lang);
  return (
    <form method="post" action={`${meetingAddress(model.edition, meeting.id)}/agenda`}>
      <input type="hidden" name="_form" value={model.viewer.formToken} />
      <input type="hidden" name="version" value={String(meeting.version)} />
      <input type="hidden" name="sheet" value={sheet.id} />
      <button
        type="submit"
        class="quiet-button"
        name="move"
        value={move}
        aria-label={t(moveNames[move], { sheet: titleOf(model, sheet) })}
      >
        {t(move)}
      </button>
    </form>
  );
}

/** Changes what the meeting is; of a closed one only with the reason. */
export function EditMeetingForm(props: {
  readonly model: OpinionModel;
  readonly meeting: Meeting;
  readonly retry?: Retry;
}) {
  const { model, meeting, retry } = props;
  const t = meetingMessages(model.view.lang);
  const now = {
    title: meeting.title,
    heldOn: meeting.heldOn,
    place: meeting.place ?? "",
    attendance: meeting.attendance ?? "",
  };
  const form: FormState = {
    view: model.view,
    formToken: model.viewer.formToken,
    values: retry?.values ?? now,
    problem: retry?.problem ?? null,
    back: null,
  };
  return (
    <PostForm
      form={form}
      action={meetingAddress(model.edition, meeting.id)}
      submit={meeting.closed ? t("correct") : t("save")}
      hidden={{ version: String(meeting.version) }}
    >
      <MeetingFields model={model} form={form} />
      {meeting.closed ? <TextLine form={form} id="meeting-reason" name="reason" label={t("reason")} required /> : null}
    </PostForm>
  );
}

function CloseForm({ model, meeting }: Pick<Held, "model" | "meeting">) {
  const t = meetingMessages(model.view.lang);
  const form: FormState = {
    view: model.view,
    formToken: model.viewer.formToken,
    values: {},
    problem: null,
    back: null,
  };
  return (
    <PostForm
      form={form}
      action={`${meetingAddress(model.edition, meeting.id)}/close`}
      submit={meeting.closed ? t("reopen") : t("close")}
      hidden={{ version: String(meeting.version), closed: meeting.closed ? "no" : "yes" }}
      quiet
    >
      {meeting.closed ? (
        <TextLine form={form} id="reopen-reason" name="reason" label={t("reason")} required />
      ) : (
        <p>{t("closeLead")}</p>
      )}
    </PostForm>
  );
}
