import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { problem } from "../../../foundation/index.ts";
import { dropSession, endSession, giveSession, openSession, type StaffParts, typedOf } from "../../account/server.ts";
import type { TrainingFile } from "../domain/training-file.ts";
import { noTourPage, tourPage } from "../pages/tour-page.tsx";
import { readTourState } from "../store/read-tour-state.ts";

/** The project whose sheet the tour follows. */
const followed = "yama-kanko";

/** A fictitious person is gone after a working day, like everybody else. */
const hours = 8;

/** The guided tour. `training` null: the region was not asked for, and nobody can become anybody. */
export function tourRoutes(server: FastifyInstance, parts: StaffParts, training: TrainingFile | null): void {
  server.get("/tour", (request, reply) => showTour(request, reply, parts, training));
  if (training) server.post("/tour/become", (request, reply) => become(request, reply, parts, training));
}

async function showTour(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: StaffParts,
  training: TrainingFile | null,
) {
  reply.header("cache-control", "no-store");
  const view = parts.view(request, reply);
  const site = training && (await parts.site(training.edition));
  if (!training || !site) return parts.show(request, reply, noTourPage(view), await parts.site(undefined));
  const state = await parts.database.read((tx) =>
    readTourState(tx, {
      bodyId: site.edition.body,
      edition: training.edition,
      fiscalYear: training.past.fiscalYear + 1,
      projectId: followed,
    }),
  );
  return parts.show(
    request,
    reply,
    tourPage({ file: training, state, viewer: await parts.viewer(request), view }),
    site,
  );
}

/** Opens a session of a fictitious person, or ends the present one for the part of the public. */
async function become(request: FastifyRequest, reply: FastifyReply, parts: StaffParts, training: TrainingFile) {
  const site = await parts.site(training.edition);
  // a second look at the one thing that makes this harmless
  if (!site?.edition.fictitious) return parts.notFound(request, reply);
  const { person: wanted = "", to = "" } = typedOf(request);
  const back = /^\/(?![/\\])/.test(to) ? to : "/tour";
  const person = training.people.find(({ id }) => id === wanted);
  if (wanted !== "" && !person) return parts.refuse(request, reply, nobody(wanted), 404);
  const before = await parts.viewer(request);
  const session = await parts.database.write(async (tx) => {
    if (before && before.bodyId === site.edition.body) await endSession(tx, before.session);
    return person ? openSession(tx, { bodyId: site.edition.body, personId: person.id, hours }) : null;
  });
  if (session) giveSession(request, reply, session);
  else dropSession(request, reply);
  return reply.redirect(back, 303);
}

const nobody = (id: string) =>
  problem(
    "noSuchPerson",
    `練習の登場人物に「${id}」はいません。一覧から選んでください。`,
    `There is nobody called ${id} in the tour: choose from the list.`,
  );
