import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { dayInJapan } from "../../../foundation/index.ts";
import type { NavItem } from "../../../ui/index.ts";
import { hasRole, isStaff, type Viewer } from "../../account/index.ts";
import type { Staff, StaffParts } from "../../account/server.ts";
import { loadBoard, sheetsPerPage } from "../actions/board-load.ts";
import { boardCsv } from "../domain/board-csv.ts";
import { readBoardFilter } from "../domain/board-filter.ts";
import type { Cycle } from "../domain/sheet.ts";
import { cyclesPage } from "../pages/board-cycles-page.tsx";
import { boardPage } from "../pages/board-page.tsx";
import { countCycles, listSheets } from "../store/board-store.ts";
import { readCurrentUnits } from "../store/open-cycle-store.ts";
import { readCycle, readCycles } from "../store/read-sheets.ts";
import { idIn, staffOnly } from "./board-requests.ts";

/** Further pages on one cycle, as its reader may use them. */
export type BoardLinks = (staff: Staff, cycleId: string) => readonly NavItem[];

/** The years, and the board of one of them. */
export function boardRoutes(server: FastifyInstance, parts: StaffParts, links: BoardLinks = () => []): void {
  server.get("/cycle/:edition", (request, reply) => showCycles(request, reply, parts));
  server.get("/cycle/:edition/:id", (request, reply) => showBoard(request, reply, parts, links));
}

async function showCycles(request: FastifyRequest, reply: FastifyReply, parts: StaffParts) {
  const staff = await staffOnly(request, reply, parts, isStaff);
  if (!staff) return reply;
  const { viewer, site, view } = staff;
  const [cycles, counts] = await parts.database.readAs(viewer.session, async (tx) => [
    await readCycles(tx, viewer.bodyId),
    await countCycles(tx, viewer.bodyId),
  ]);
  const page = cyclesPage({ edition: site.edition.id, cycles, counts, mayOpen: hasRole(viewer, "hq") }, view);
  return parts.show(request, reply, page, site);
}

const namesIn = async (parts: StaffParts, viewer: Viewer): Promise<ReadonlyMap<string, string>> =>
  new Map([...(await parts.people(viewer))].map(([id, { name }]) => [id, name]));

async function showBoard(request: FastifyRequest, reply: FastifyReply, parts: StaffParts, links: BoardLinks) {
  const staff = await staffOnly(request, reply, parts, isStaff);
  if (!staff) return reply;
  const { viewer } = staff;
  const [, id = "", csv] = /^(.*?)(\.csv)?$/.exec(idIn(request)) ?? [];
  const cycle = await parts.database.readAs(viewer.session, (tx) => readCycle(tx, viewer.bodyId, id));
  if (!cycle) return parts.notFound(request, reply);
  return csv
    ? sendCsv(reply, parts, staff, cycle)
    : sendBoard(request, reply, parts, staff, cycle, links(staff, cycle.id));
}

async function sendBoard(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: StaffParts,
  staff: Staff,
  cycle: Cycle,
  links: readonly NavItem[],
) {
  const { viewer, site, view } = staff;
  const now = parts.now();
  const at = { today: dayInJapan(now), now: now.toISOString() };
  const query = new URLSearchParams(view.query ?? "");
  const filter = readBoardFilter(query);
  const asked = Number(query.get("page"));
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
  const loaded = await parts.database.readAs(viewer.session, (tx) => loadBoard(tx, cycle, at, { filter, page }));
  const props = {
    edition: site.edition.id,
    cycle,
    links,
    ...loaded,
    filter,
    page,
    pages: Math.ceil(loaded.listed.total / sheetsPerPage),
    names: await namesIn(parts, viewer),
    today: at.today,
  };
  return parts.show(request, reply, boardPage(props, view), site);
}

const mostRows = 100_000;

async function sendCsv(reply: FastifyReply, parts: StaffParts, staff: Staff, cycle: Cycle) {
  const { viewer, view } = staff;
  const now = parts.now();
  const asked = {
    bodyId: viewer.bodyId,
    cycleId: cycle.id,
    deadlines: cycle.deadlines,
    today: dayInJapan(now),
    now: now.toISOString(),
  };
  const filter = readBoardFilter(new URLSearchParams(view.query ?? ""));
  const { sheets, units } = await parts.database.readAs(viewer.session, async (tx) => ({
    sheets: await listSheets(tx, asked, filter, { page: 1, perPage: mostRows }),
    units: await readCurrentUnits(tx, viewer.bodyId),
  }));
  const names = {
    units: new Map(units.map((unit) => [unit.id, unit.name])),
    people: await namesIn(parts, viewer),
  };
  return reply
    .type("text/csv; charset=utf-8")
    .header("content-disposition", `attachment; filename="${cycle.id}.csv"`)
    .send(`\uFEFF${boardCsv(sheets, names, cycle.deadlines)}`);
}
