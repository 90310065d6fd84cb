import { Absent, DefinitionList, Name, type PageContent, Section } from "../../../ui/index.ts";
import { meetingAddress } from "../domain/addresses.ts";
import { speakersOf } from "../domain/meeting.ts";
import { Agenda } from "./meeting-agenda.tsx";
import { CloseForm, EditMeetingForm } from "./meeting-forms.tsx";
import { meetingMessages } from "./meeting-messages.ts";
import { type Held, MeetingState } from "./meeting-pieces.tsx";
import { Day } from "./opinion-pieces.tsx";

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
