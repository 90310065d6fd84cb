import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Outcome, Problem } from "../../../foundation/index.ts";
import { hasRole } from "../../account/index.ts";
import { type NamedUnit, readUnits, type Staff } from "../../account/server.ts";
import { ancestorsOf } from "../../area/index.ts";
import { readCycles, readSheets } from "../../cycle/server.ts";
import { changeMeeting, openMeeting } from "../actions/keep-meeting.ts";
import { meetingAddress } from "../domain/addresses.ts";
import { isAgendaMove, type Meeting, moveInAgenda, sheetsForAgenda } from "../domain/meeting.ts";
import { noSuchMeeting, notInList, whyMissing } from "../domain/opinion-problems.ts";
import { planOrderOf } from "../domain/plan-order.ts";
import { type Fields, readFields, readLine, readMeetingDraft, readNewId } from "../domain/read-fields.ts";
import { EditMeetingForm, NewMeetingForm } from "../pages/meeting-forms.tsx";
import { meetingListPage } from "../pages/meeting-list-page.tsx";
import { meetingMessages } from "../pages/meeting-messages.ts";
import { meetingPage } from "../pages/meeting-page.tsx";
import { valuesOf } from "../pages/opinion-forms.tsx";
import { retryPage } from "../pages/retry-page.tsx";
import { inBoth } from "../pages/said.ts";
import { readMeeting, readMeetings } from "../store/meetings.ts";
import { type Ground, newId, readShown, statusOf } from "./ground.ts";

type WithId = { readonly id: string };
const meetingFields = ["title", "heldOn", "place", "attendance", "reason", "unit"] as const;

/** Meetings: list, one meeting, its agenda, closing and correcting. */
export function meetingRoutes(server: FastifyInstance, ground: Ground): void {
  const { parts } = ground;

  const readList = (staff: Staff) =>
    readShown(ground, staff, async (tx) => {
      const { bodyId } = staff.viewer;
      const [newest] = await readCycles(tx, bodyId);
      const units = await readUnits(tx, bodyId);
      return {
        opinions: [],
        meetings: await readMeetings(tx, bodyId, {}),
        cycleId: newest?.id ?? null,
        units: unitsToMeet(staff, [...units.values()]),
      };
    });

  server.get("/meeting/:edition", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const shown = await readList(staff);
    return parts.show(request, reply, meetingListPage({ ...shown, newId: newId() }), staff.site);
  });

  server.post("/meeting/:edition", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const fields = readFields(request.body);
    const shown = await readList(staff);
    const id = readNewId(fields) ?? newId();
    const cycleId = shown.model.cycles.find((cycle) => cycle.id === fields("cycle"))?.id;
    if (cycleId === undefined) return parts.refuse(request, reply, notInList("cycle", fields("cycle")), 400);
    const opened = await open(staff, fields, { id, cycleId, units: shown.units });
    if (opened.ok)
      return parts.back(reply, meetingAddress(staff.site.edition.id, id), inBoth(meetingMessages, "saidOpened"));
    const retry = { values: valuesOf(meetingFields, fields), problem: opened.problem };
    const form = <NewMeetingForm {...shown} cycleId={cycleId} newId={id} retry={retry} />;
    return again({ request, reply, staff }, opened.problem, form);
  });

  async function open(
    staff: Staff,
    fields: Fields,
    wanted: { readonly id: string; readonly cycleId: string; readonly units: readonly { readonly value: string }[] },
  ): Promise<Outcome<unknown, Problem>> {
    const { viewer, site } = staff;
    const unitId = fields("unit");
    if (!wanted.units.some(({ value }) => value === unitId)) return { ok: false, problem: notInList("unit", unitId) };
    const draft = readMeetingDraft(fields);
    if (!draft.ok) return draft;
    const { units, sheets } = await parts.database.readAs(viewer.session, async (tx) => ({
      units: await readUnits(tx, viewer.bodyId),
      sheets: await readSheets(tx, viewer.bodyId, wanted.cycleId),
    }));
    const areaPath = areaPathFor(staff, units.get(unitId));
    const agenda = sheetsForAgenda(sheets, { unitId, areaPath }, planOrderOf(site)).map(({ id }) => id);
    const { reason: _, ...what } = draft.value;
    const meeting = {
      ...what,
      bodyId: viewer.bodyId,
      id: wanted.id,
      cycleId: wanted.cycleId,
      unitId,
      areaPath,
      agenda,
    };
    return openMeeting(parts.database, viewer.session, meeting);
  }

  const readOne = (staff: Staff, id: string) =>
    readShown(ground, staff, async (tx) => {
      const { bodyId } = staff.viewer;
      const meeting = await readMeeting(tx, bodyId, id);
      if (meeting === null) return { opinions: [], meeting, agenda: [], others: [] };
      const sheets = await readSheets(tx, bodyId, meeting.cycleId);
      const agenda = meeting.agenda.flatMap((sheetId) => sheets.find((sheet) => sheet.id === sheetId) ?? []);
      const possible = sheetsForAgenda(sheets, meeting, planOrderOf(staff.site));
      const others = possible.filter((sheet) => !meeting.agenda.includes(sheet.id));
      return { opinions: [], meeting, agenda, others };
    });

  server.get<{ Params: WithId }>("/meeting/:edition/:id", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { meeting, ...shown } = await readOne(staff, request.params.id);
    if (meeting === null) return parts.notFound(request, reply);
    return parts.show(request, reply, meetingPage({ ...shown, meeting }), staff.site);
  });

  server.post<{ Params: WithId }>("/meeting/:edition/:id", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const fields = readFields(request.body);
    const draft = readMeetingDraft(fields);
    const kept = draft.ok ? await change(staff, request.params.id, fields, () => draft.value) : draft;
    if (kept.ok) return done(reply, staff, request.params.id, "saidSaved");
    const { meeting, model } = await readOne(staff, request.params.id);
    if (meeting === null) return parts.refuse(request, reply, noSuchMeeting, 404);
    const retry = { values: valuesOf(meetingFields, fields), problem: kept.problem };
    return again(
      { request, reply, staff },
      kept.problem,
      <EditMeetingForm model={model} meeting={meeting} retry={retry} />,
    );
  });

  server.post<{ Params: WithId }>("/meeting/:edition/:id/agenda", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const fields = readFields(request.body);
    const [sheet, move] = [fields("sheet"), fields("move")];
    if (!isAgendaMove(move)) return parts.refuse(request, reply, notInList("move", move));
    const { others } = await readOne(staff, request.params.id);
    if (move === "in" && !others.some(({ id }) => id === sheet))
      return parts.refuse(request, reply, notInList("sheet", sheet));
    const kept = await change(staff, request.params.id, fields, ({ agenda }) => ({
      agenda: moveInAgenda(agenda, sheet, move),
    }));
    if (!kept.ok) return parts.refuse(request, reply, kept.problem, statusOf(kept.problem));
    return parts.back(reply, `${meetingAddress(staff.site.edition.id, request.params.id)}#agenda-${sheet}`);
  });

  server.post<{ Params: WithId }>("/meeting/:edition/:id/close", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const fields = readFields(request.body);
    const reason = readLine(fields, "reason", 1000);
    if (!reason.ok) return parts.refuse(request, reply, reason.problem);
    const closed = fields("closed") === "yes";
    if (!closed && reason.value === null) return parts.refuse(request, reply, whyMissing);
    const kept = await change(staff, request.params.id, fields, () => ({ closed, reason: reason.value }));
    if (!kept.ok) return parts.refuse(request, reply, kept.problem, statusOf(kept.problem));
    return done(reply, staff, request.params.id, closed ? "saidClosed" : "saidOpened");
  });

  const change = (staff: Staff, id: string, fields: Fields, next: Parameters<typeof changeMeeting>[3]) =>
    changeMeeting(
      parts.database,
      staff.viewer.session,
      { bodyId: staff.viewer.bodyId, id, version: Number(fields("version")) },
      next,
    );

  const done = (reply: FastifyReply, staff: Staff, id: string, said: "saidSaved" | "saidClosed" | "saidOpened") =>
    parts.back(reply, meetingAddress(staff.site.edition.id, id), inBoth(meetingMessages, said));

  const again = (
    {
      request,
      reply,
      staff,
    }: { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly staff: Staff },
    found: Problem,
    form: Parameters<typeof retryPage>[0]["form"],
  ) => parts.show(request, reply.code(statusOf(found)), retryPage({ view: staff.view, form }), staff.site);
}

/** Units in whose name a meeting is opened: one's own; for HQ every living one. */
function unitsToMeet({ viewer, view }: Staff, units: readonly NamedUnit[]) {
  const own = viewer.roles.filter(({ role }) => role === "department" || role === "bureau").map(({ unitId }) => unitId);
  return units
    .filter(({ id, ended }) => !ended && (hasRole(viewer, "hq") || own.includes(id)))
    .map(({ id, name, nameEn }) => ({ value: id, label: view.lang === "en" ? (nameEn ?? name) : name }));
}

/** The unit's area, or that of the person's role in it, with everything it lies in. A unit without an area meets on its own sheets only. */
function areaPathFor({ viewer, site }: Staff, unit: NamedUnit | undefined): Meeting["areaPath"] {
  const held = viewer.roles.find(({ unitId }) => unitId === unit?.id);
  const area = unit?.areaId ?? held?.areaId ?? null;
  return area === null ? [] : [area, ...ancestorsOf(site.areas, area).map(({ id }) => id)];
}
