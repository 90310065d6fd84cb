import type { FastifyInstance } from "fastify";
import { dayWords } from "../../../foundation/index.ts";
import type { Staff } from "../../account/server.ts";
import { readForm, readSheet, saveSheet } from "../../cycle/server.ts";
import { writeMinutes } from "../actions/write-minutes.ts";
import { meetingAddress } from "../domain/addresses.ts";
import { type Meeting, speakersOf } from "../domain/meeting.ts";
import { type Minutes, minutesOf, recordForSheet } from "../domain/minutes.ts";
import { opinionChangeWords } from "../domain/opinion.ts";
import { changedBefore, noSuchMeeting, noSuchSheet } from "../domain/opinion-problems.ts";
import { readFields } from "../domain/read-fields.ts";
import { meetingMessages } from "../pages/meeting-messages.ts";
import { type FieldToFill, minutesPage } from "../pages/minutes-page.tsx";
import { minutesWords } from "../pages/minutes-words.ts";
import type { OpinionModel } from "../pages/opinion-pieces.tsx";
import { inBoth } from "../pages/said.ts";
import { readAgreed, readMeeting } from "../store/meetings.ts";
import { type RecordField, readRecordField } from "../store/read-fill.ts";
import { readAnswersOf, readOpinionList } from "../store/read-opinions.ts";
import { type Ground, readShown, statusOf } from "./ground.ts";

type WithId = { readonly id: string };

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Minutes of a meeting: page, Word file, and copying them into the sheets. */
export function minutesRoutes(server: FastifyInstance, ground: Ground): void {
  const { parts } = ground;

  server.get<{ Params: WithId }>("/meeting/:edition/:id/minutes", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const read = await readMinutes(ground, staff, request.params.id);
    if (read === null) return parts.notFound(request, reply);
    const fill = fieldsToFill(read);
    const page = minutesPage({ model: read.model, meetingId: read.meeting.id, minutes: read.minutes, fill });
    return parts.show(request, reply, page, staff.site);
  });

  server.get<{ Params: WithId }>("/meeting/:edition/:id/minutes.docx", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const read = await readMinutes(ground, staff, request.params.id);
    if (read === null) return parts.notFound(request, reply);
    const words = minutesWords(read.minutes, {
      view: staff.view,
      unitName: read.model.unitName,
      day: dayWords(read.minutes.heldOn, staff.view),
    });
    return reply
      .type(docxType)
      .header("content-disposition", `attachment; filename="minutes-${read.minutes.heldOn}.docx"`)
      .send(await writeMinutes(read.minutes, words));
  });

  server.post<{ Params: WithId }>("/meeting/:edition/:id/fill", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const fields = readFields(request.body);
    const read = await readMinutes(ground, staff, request.params.id);
    if (read === null) return parts.refuse(request, reply, noSuchMeeting, 404);
    const wanted = fieldsToFill(read).find(
      ({ sheetId, fieldId }) => sheetId === fields("sheet") && fieldId === fields("field"),
    );
    if (wanted === undefined) return parts.refuse(request, reply, noSuchSheet, 404);
    const found = await fill(staff, wanted, Number(fields("base")));
    if (found !== null) return parts.refuse(request, reply, found, statusOf(found));
    const address = `${meetingAddress(staff.site.edition.id, read.meeting.id)}/minutes#fill`;
    return parts.back(reply, address, inBoth(meetingMessages, "fillDone"));
  });

  /** Saves as the sheet's own page does, so that a field somebody changed meanwhile is not overwritten. */
  async function fill({ viewer }: Staff, wanted: FieldToFill, base: number) {
    const form = await parts.database.readAs(viewer.session, async (tx) => {
      const sheet = await readSheet(tx, viewer.bodyId, wanted.sheetId);
      return sheet && readForm(tx, viewer.bodyId, sheet.formId, sheet.formVersion);
    });
    if (!form) return noSuchSheet;
    const typed = [{ field: wanted.fieldId, base, typed: wanted.text }];
    const told = await saveSheet(parts.database, { viewer, sheetId: wanted.sheetId, form, typed });
    if (told.problems[0]) return told.problems[0];
    return told.conflicts.length > 0 ? changedBefore : null;
  }
}

type Read = {
  readonly model: OpinionModel;
  readonly meeting: Meeting;
  readonly minutes: Minutes;
  readonly recordFields: ReadonlyMap<string, RecordField>;
};

async function readMinutes(ground: Ground, staff: Staff, id: string): Promise<Read | null> {
  const { bodyId } = staff.viewer;
  const { meeting, model, ...shown } = await readShown(ground, staff, async (tx) => {
    const found = await readMeeting(tx, bodyId, id);
    const opinions = found === null ? [] : await readOpinionList(tx, bodyId, { meetingId: id });
    const recordFields = new Map<string, RecordField>();
    for (const sheetId of found?.agenda ?? []) {
      const sheet = await readSheet(tx, bodyId, sheetId);
      const field = sheet && (await readRecordField(tx, sheet));
      if (field) recordFields.set(sheetId, field);
    }
    return {
      meeting: found,
      opinions,
      recordFields,
      agreed: await readAgreed(tx, bodyId, id),
      answers: await readAnswersOf(
        tx,
        bodyId,
        opinions.map((opinion) => opinion.id),
      ),
      sheetIds: found?.agenda ?? [],
    };
  });
  if (meeting === null) return null;
  const sheets = new Map(
    [...model.sheets].map(([sheetId, { title, titleEn, unitId }]) => [
      sheetId,
      { title, titleEn, unit: model.unitName(unitId) },
    ]),
  );
  const minutes = minutesOf({
    meeting,
    unit: model.unitName(meeting.unitId),
    attendance: speakersOf(meeting.attendance),
    sheets,
    opinions: shown.opinions.map((opinion) => ({ ...opinion, answers: shown.answers.get(opinion.id) ?? [] })),
    agreed: shown.agreed,
  });
  return { model, meeting, minutes, recordFields: shown.recordFields };
}

function fieldsToFill({ model, minutes, recordFields }: Read): readonly FieldToFill[] {
  const { lang } = model.view;
  return minutes.items.flatMap((item) => {
    const field = recordFields.get(item.sheetId);
    if (field === undefined) return [];
    return [
      {
        sheetId: item.sheetId,
        sheetTitle: lang === "en" && item.titleEn ? item.titleEn : item.title,
        fieldId: field.fieldId,
        fieldLabel: field.label[lang],
        base: field.version,
        now: field.now,
        text: recordForSheet(minutes, item, ({ change }) => opinionChangeWords[change].ja),
      },
    ];
  });
}
