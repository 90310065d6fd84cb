import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Bilingual, dayInJapan, type Problem } from "../../../foundation/index.ts";
import { readUnits, type Staff, type StaffParts } from "../../account/server.ts";
import { readCycles } from "../../cycle/server.ts";
import { type AwaitedInCycle, awaitValues } from "../actions/await-values.ts";
import { readCalendarForm, saveCalendar, type TypedCalendar } from "../actions/save-calendar.ts";
import { calendarFile } from "../domain/calendar-file.ts";
import { calendarEditPage } from "../pages/calendar-edit-page.tsx";
import { type CalendarModel, calendarPage } from "../pages/calendar-page.tsx";
import { calendarMessages } from "../pages/value-messages.ts";
import { readCalendar } from "../store/calendar.ts";
import { attachment } from "./evidence-routes.ts";
import { formFields } from "./read-form.ts";

type EditionParams = {
  readonly Params: { readonly edition: string };
  readonly Querystring: { readonly cycle?: string };
};
type KpiParams = { readonly Params: { readonly edition: string; readonly kpi: string } };

const nothing: AwaitedInCycle = { awaited: [], sheets: new Map(), calendar: new Map() };

/** `GET /calendar/:edition` and `/statistics.ics`; `GET`/`POST /calendar/:edition/:kpi` one entry; `POST …/chase`. */
export function calendarRoutes(server: FastifyInstance, parts: StaffParts): void {
  server.get<EditionParams>("/calendar/:edition", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const model = await calendarModel(parts, staff, request.query.cycle);
    return parts.show(request, reply, calendarPage(model), staff.site);
  });
  server.get<EditionParams>("/calendar/:edition/statistics.ics", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const model = await calendarModel(parts, staff, request.query.cycle);
    return reply
      .header("content-type", "text/calendar; charset=utf-8")
      .header("content-disposition", attachment("statistics.ics"))
      .send(fileOf(model, staff));
  });
  entryRoutes(server, parts);
}

async function calendarModel(
  parts: StaffParts,
  { site, view, viewer }: Staff,
  cycleId: string | undefined,
): Promise<CalendarModel> {
  const today = dayInJapan(parts.now());
  return parts.database.readAs(viewer.session, async (tx) => {
    const cycles = await readCycles(tx, site.edition.body);
    const cycle = cycles.find(({ id }) => id === cycleId) ?? cycles.find(({ closed }) => !closed) ?? cycles[0] ?? null;
    const found = cycle ? await awaitValues(tx, site, cycle, today) : nothing;
    return { site, view, cycle, found, units: await readUnits(tx, site.edition.body) };
  });
}

/** Each statistic once, on its day, however many sheets wait for it. */
function fileOf({ found, site, cycle }: CalendarModel, { view }: Staff): string {
  const t = calendarMessages(view.lang);
  const days = new Map(
    found.awaited.flatMap((one) => {
      if (one.on === null) return [];
      const kpi = site.kpis.byId.get(one.kpiId);
      const name = (view.lang === "en" ? kpi?.nameEn : kpi?.name) ?? one.kpiId;
      const uid = `${one.kpiId}.${one.period}@${site.edition.id}.michishirube`;
      const changedAt = one.entry?.recordedAt ?? "2000-01-01T00:00:00Z";
      const title = `${one.entry?.statistic ?? name}: ${t("on")}`;
      return [[uid, { uid, day: one.on, title, text: `${name} ${one.period}`, changedAt }] as const];
    }),
  );
  return calendarFile(cycle?.title ?? site.edition.name, [...days.values()]);
}

function entryRoutes(server: FastifyInstance, parts: StaffParts): void {
  server.get<KpiParams>("/calendar/:edition/:kpi", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    return staff ? showEntry(parts, request, reply, { staff, kpiId: request.params.kpi }) : reply;
  });
  server.post<KpiParams>("/calendar/:edition/:kpi", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { typed, base } = typedCalendar(request);
    const kpiId = request.params.kpi;
    const read = readCalendarForm(staff.site, typed);
    const open = { staff, kpiId, typed };
    if (!read.ok) return showEntry(parts, request, reply.code(422), { ...open, problem: read.problem });
    const place = { site: staff.site, kpiId, base };
    const saved = await saveCalendar(parts.database, staff.viewer.session, place, read.value);
    if (!saved.ok)
      return showEntry(parts, request, reply.code(statusOf(saved.problem)), { ...open, problem: saved.problem });
    return parts.back(reply, `/calendar/${staff.site.edition.id}`, said("saved"));
  });
  server.post<KpiParams>("/calendar/:edition/:kpi/chase", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const fields = formFields(request);
    const place = { site: staff.site, kpiId: request.params.kpi, base: Number(fields.get("version") ?? "0") };
    const chase = { chasedOn: dayInJapan(parts.now()), chasedNote: fields.get("note")?.slice(0, 500).trim() || null };
    const saved = await saveCalendar(parts.database, staff.viewer.session, place, chase);
    if (!saved.ok)
      return showEntry(parts, request, reply.code(statusOf(saved.problem)), {
        staff,
        kpiId: place.kpiId,
        problem: saved.problem,
      });
    return parts.back(reply, `/calendar/${staff.site.edition.id}`, said("chaseSaved"));
  });
}

const statusOf = ({ code }: Problem): number => (code === "notAllowed" ? 403 : code === "calendar/changed" ? 409 : 422);

const said = (key: "saved" | "chaseSaved"): Bilingual => ({
  ja: calendarMessages("ja")(key),
  en: calendarMessages("en")(key),
});

function typedCalendar(request: FastifyRequest): { readonly typed: TypedCalendar; readonly base: number } {
  const fields = formFields(request);
  const text = (name: string): string => fields.get(name) ?? "";
  const series = text("measure") === "" ? "" : `${text("measure")}|${text("area").trim()}`;
  return {
    typed: {
      statistic: text("statistic"),
      latestPeriod: text("latestPeriod"),
      nextPeriod: text("nextPeriod"),
      nextOn: text("nextOn"),
      series,
    },
    base: Number(fields.get("version") ?? "0"),
  };
}

async function showEntry(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: {
    readonly staff: Staff;
    readonly kpiId: string;
    readonly typed?: TypedCalendar;
    readonly problem?: Problem;
  },
): Promise<FastifyReply> {
  const { site, view, viewer } = asked.staff;
  const kpi = site.kpis.byId.get(asked.kpiId);
  if (!kpi) return parts.notFound(request, reply);
  const entries = await parts.database.readAs(viewer.session, (tx) => readCalendar(tx, site.edition.body));
  const entry = entries.find(({ kpiId }) => kpiId === kpi.id) ?? null;
  const page = calendarEditPage({
    site,
    view,
    viewer,
    kpi,
    entry,
    typed: asked.typed ?? null,
    problem: asked.problem ?? null,
  });
  return parts.show(request, reply, page, site);
}
