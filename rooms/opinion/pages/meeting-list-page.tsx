import { cell, EmptyState, Name, type PageContent, Section, Table } from "../../../ui/index.ts";
import { meetingAddress } from "../domain/addresses.ts";
import { mayKeepMeetings } from "../domain/who-may.ts";
import { NewMeetingForm } from "./meeting-forms.tsx";
import { meetingMessages } from "./meeting-messages.ts";
import { type Listed, MeetingState } from "./meeting-pieces.tsx";
import { opinionMessages } from "./opinion-messages.ts";
import { Day } from "./opinion-pieces.tsx";

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
