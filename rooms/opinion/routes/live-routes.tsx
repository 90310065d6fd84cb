import type { FastifyInstance } from "fastify";
import { dayInJapan } from "../../../foundation/index.ts";
import type { Staff } from "../../account/server.ts";
import { readSheet } from "../../cycle/server.ts";
import { recordAgreed } from "../actions/keep-meeting.ts";
import { changeOpinionState, recordOpinion } from "../actions/record-opinion.ts";
import { meetingAddress, safeBack } from "../domain/addresses.ts";
import { noSuchMeeting } from "../domain/opinion-problems.ts";
import { type Fields, readFields, readNewId, readOpinionDraft, readText } from "../domain/read-fields.ts";
import { kindsFor } from "../domain/who-may.ts";
import { liveAddress, livePage } from "../pages/live-page.tsx";
import { meetingMessages } from "../pages/meeting-messages.ts";
import { type Retry, valuesOf } from "../pages/opinion-forms.tsx";
import { opinionMessages } from "../pages/opinion-messages.ts";
import { inBoth } from "../pages/said.ts";
import { readAgreed, readMeeting } from "../store/meetings.ts";
import { readOpinionList } from "../store/read-opinions.ts";
import { type Ground, newId, readShown, statusOf } from "./ground.ts";

type WithId = { readonly id: string };

/** Meeting mode: what is discussed now, and taking opinions down. Each answers a page's form and, asked for JSON, a script. */
export function liveRoutes(server: FastifyInstance, ground: Ground): void {
  const { parts } = ground;

  const readLive = async (staff: Staff, id: string, wanted: string, retry?: Retry) => {
    const { bodyId } = staff.viewer;
    const shown = await readShown(ground, staff, async (tx) => {
      const meeting = await readMeeting(tx, bodyId, id);
      const agenda = [];
      for (const sheetId of meeting?.agenda ?? []) agenda.push(await readSheet(tx, bodyId, sheetId));
      const known = agenda.filter((sheet) => sheet !== null);
      const sheet = known.find((one) => one.id === wanted) ?? known[0] ?? null;
      const all = meeting === null ? [] : await readOpinionList(tx, bodyId, { meetingId: id });
      const opinions = all.filter((one) => one.sheetId === sheet?.id && one.state !== "withdrawn");
      const agreed = (await readAgreed(tx, bodyId, id)).find(({ sheetId }) => sheetId === sheet?.id) ?? null;
      return { meeting, agenda: known, sheet, opinions, agreed, sheetIds: sheet === null ? [] : [sheet.id] };
    });
    const { meeting, sheet } = shown;
    if (meeting === null || sheet === null) return null;
    const figures = await ground.given.keyFigures(staff, sheet);
    const mayTake = !meeting.closed && kindsFor(staff.viewer).includes("meeting");
    const mayAgree = !meeting.closed && meeting.mayKeep;
    return { ...shown, meeting, sheet, figures, mayTake, mayAgree, newId: newId(), retry };
  };

  server.get<{ Params: WithId }>("/meeting/:edition/:id/live", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const wanted = new URLSearchParams(staff.view.query ?? "").get("sheet") ?? "";
    const live = await readLive(staff, request.params.id, wanted);
    if (live === null) return parts.notFound(request, reply);
    return parts.show(request, reply, livePage(live), staff.site);
  });

  server.post<{ Params: WithId }>("/meeting/:edition/:id/opinion", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { viewer, site } = staff;
    const fields = readFields(request.body);
    const id = readNewId(fields) ?? newId();
    const meeting = await parts.database.readAs(viewer.session, (tx) =>
      readMeeting(tx, viewer.bodyId, request.params.id),
    );
    if (meeting === null) return parts.refuse(request, reply, noSuchMeeting, 404);
    const today = dayInJapan(parts.now());
    const said = saidIn(fields, meeting.heldOn <= today ? meeting.heldOn : today);
    const draft = readOpinionDraft(said, today);
    const kept = draft.ok
      ? await recordOpinion(parts.database, viewer.session, {
          ...draft.value,
          bodyId: viewer.bodyId,
          id,
          cycleId: meeting.cycleId,
          sheetId: fields("sheet") || null,
          meetingId: meeting.id,
        })
      : draft;
    if (kept.ok) {
      if (wantsJson(request.headers.accept)) return reply.code(201).send({ id, version: 1 });
      return parts.back(
        reply,
        liveAddress(site.edition.id, meeting.id, fields("sheet")),
        inBoth(opinionMessages, "said"),
      );
    }
    const status = statusOf(kept.problem);
    if (wantsJson(request.headers.accept)) return parts.refuse(request, reply, kept.problem, status);
    const retry = { values: valuesOf(["saidBy", "saidByOther", "text"], fields), problem: kept.problem };
    const live = await readLive(staff, meeting.id, fields("sheet"), retry);
    if (live === null) return parts.refuse(request, reply, kept.problem, status);
    return parts.show(request, reply.code(status), livePage(live), site);
  });

  server.post<{ Params: WithId }>("/meeting/:edition/:id/undo", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const fields = readFields(request.body);
    const undone = await changeOpinionState(parts.database, staff.viewer.session, {
      bodyId: staff.viewer.bodyId,
      id: fields("opinion"),
      version: Number(fields("version")) || 1,
      state: "withdrawn",
      why: meetingMessages("ja")("undoWhy"),
    });
    if (!undone.ok) return parts.refuse(request, reply, undone.problem, statusOf(undone.problem));
    if (wantsJson(request.headers.accept)) return { undone: fields("opinion") };
    return parts.back(reply, backFrom(fields, staff, request.params.id), inBoth(meetingMessages, "stateUndone"));
  });

  server.post<{ Params: WithId }>("/meeting/:edition/:id/agreed", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const fields = readFields(request.body);
    // emptied again is a way to take it back
    const text = fields("agreed") === "" ? { ok: true as const, value: "" } : readText(fields, "agreed");
    if (!text.ok) return parts.refuse(request, reply, text.problem);
    const kept = await recordAgreed(parts.database, staff.viewer.session, {
      bodyId: staff.viewer.bodyId,
      meetingId: request.params.id,
      sheetId: fields("sheet"),
      version: Number(fields("version")) || 1,
      text: text.value,
    });
    if (!kept.ok) return parts.refuse(request, reply, kept.problem, statusOf(kept.problem));
    if (wantsJson(request.headers.accept)) return { saved: true };
    return parts.back(reply, backFrom(fields, staff, request.params.id), inBoth(meetingMessages, "stateSaved"));
  });
}

const wantsJson = (accept: string | undefined): boolean => accept?.includes("application/json") ?? false;

const backFrom = (fields: Fields, { site }: Staff, meeting: string): string =>
  safeBack(fields("back"), `${meetingAddress(site.edition.id, meeting)}/live`);

/** In a meeting the kind is known, the day is the meeting's, and somebody without a button of their own stands in the other field. */
const saidIn =
  (fields: Fields, day: string): Fields =>
  (name) => {
    if (name === "kind") return "meeting";
    if (name === "saidOn") return day;
    return name === "saidBy" ? fields("saidByOther") || fields("saidBy") : fields(name);
  };
