import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { dayInJapan } from "../../../foundation/index.ts";
import { isStaff } from "../../account/index.ts";
import type { PersonWords, StaffParts } from "../../account/server.ts";
import { loadWork, type WorkProvider } from "../actions/work-load.ts";
import { workPage } from "../pages/work-page.tsx";

/** Where everybody who signed in starts. */
export function workRoutes(
  server: FastifyInstance,
  parts: StaffParts,
  given: { readonly work: readonly WorkProvider[] },
): void {
  server.get("/work/:edition", (request, reply) => showWork(request, reply, parts, given.work));
}

async function showWork(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: StaffParts,
  providers: readonly WorkProvider[],
) {
  const staff = await parts.staff(request, reply);
  if (!staff) return reply;
  const { viewer, site, view } = staff;
  const today = dayInJapan(parts.now());
  const items = await parts.database.readAs(viewer.session, (tx) => loadWork({ tx, viewer, site, today }, providers));
  // names are only needed where the viewer stands in for somebody
  const people = items.some(({ forPerson }) => forPerson) ? await parts.people(viewer) : new Map<string, PersonWords>();
  const names = new Map([...people].map(([id, { name }]) => [id, name]));
  const board = isStaff(viewer) ? `/cycle/${site.edition.id}` : null;
  return parts.show(request, reply, workPage({ edition: site.edition.id, items, names, today, board }, view), site);
}
