import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { dayInJapan } from "../../../foundation/index.ts";
import type { ReadTx } from "../../../store/index.ts";
import { isConcernedWith } from "../../account/index.ts";
import type { StaffParts } from "../../account/server.ts";
import type { ReadPastDecisions } from "../actions/open-cycle.ts";
import { handoverOf } from "../domain/handover.ts";
import type { PastDecision } from "../domain/open-cycle-plan.ts";
import { handoverPage } from "../pages/handover-page.tsx";
import { readCurrentUnits } from "../store/open-cycle-store.ts";
import { readCycles } from "../store/read-sheets.ts";
import { countOpenComments, readSheetsOfPerson } from "../store/work-store.ts";
import { personIn, staffOnly } from "./board-requests.ts";

/** What is to be handed over, for the person, for whoever stands in, and for coordinators; the policies decide which sheets each of them sees. */
export function handoverRoutes(
  server: FastifyInstance,
  parts: StaffParts,
  given: { readonly decisions: ReadPastDecisions },
): void {
  server.get("/handover/:edition/:person", (request, reply) => showHandover(request, reply, parts, given.decisions));
}

async function decisionsBefore(tx: ReadTx, bodyId: string, cycleIds: readonly string[], read: ReadPastDecisions) {
  const found: PastDecision[] = [];
  for (const id of cycleIds) found.push(...(await read(tx, bodyId, id)));
  return found;
}

/** Reads a person's hand-over with the rights of the session that `tx` runs as. */
export async function readHandover(tx: ReadTx, bodyId: string, personId: string, decisions: ReadPastDecisions) {
  const sheets = await readSheetsOfPerson(tx, bodyId, personId);
  const cycles = await readCycles(tx, bodyId);
  const openComments = await countOpenComments(
    tx,
    bodyId,
    sheets.map(({ id }) => id),
  );
  const past = await decisionsBefore(
    tx,
    bodyId,
    cycles.map(({ id }) => id),
    decisions,
  );
  return handoverOf({ personId, cycles, sheets, openComments, decisions: past });
}

async function showHandover(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: StaffParts,
  decisions: ReadPastDecisions,
) {
  const personId = personIn(request);
  const staff = await staffOnly(request, reply, parts, (viewer) => isConcernedWith(viewer, personId));
  if (!staff) return reply;
  const { viewer, site, view } = staff;
  const known = (await parts.people(viewer)).get(personId);
  if (!known) return parts.notFound(request, reply);
  const [handover, units] = await parts.database.readAs(viewer.session, async (tx) => [
    await readHandover(tx, viewer.bodyId, personId, decisions),
    await readCurrentUnits(tx, viewer.bodyId),
  ]);
  const props = { edition: site.edition.id, name: known.name, handover, units, today: dayInJapan(parts.now()) };
  return parts.show(request, reply, handoverPage(props, view), site);
}
