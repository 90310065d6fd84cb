import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type StaffParts, versionOf } from "../../account/server.ts";
import { carryOver } from "../actions/decide-many.ts";
import { loadDocumentHeads } from "../actions/load-review.ts";
import type { Readings } from "../actions/run-readings.ts";
import { changeDocument, readAgain } from "../actions/take-document.ts";
import { documentAddress, roomAddress, workAddress } from "../domain/reading-address.ts";
import { actMessages } from "../pages/act-messages.ts";
import { saidOf } from "../pages/said.ts";
import { settingsPage, type TypedSettings, typedOfDocument } from "../pages/settings-page.tsx";
import { type Asked, askedOf, roomModel, roomStatus } from "./room-ground.ts";

const address = "/reading/:edition/:document";

/** `…/settings` what a document is called and taken for; `…/again` reads it anew, `…/carry` takes decisions over from the older edition. */
export function settingsRoutes(server: FastifyInstance, parts: StaffParts, readings: Readings): void {
  server.get(`${address}/settings`, async (request, reply) => {
    const asked = await askedOf(parts, request, reply);
    return asked ? showSettings(parts, request, reply, asked, null) : reply;
  });
  server.post(`${address}/settings`, async (request, reply) => {
    const asked = await askedOf(parts, request, reply);
    return asked ? saveSettings(parts, request, reply, asked) : reply;
  });
  server.post(`${address}/again`, async (request, reply) => {
    const asked = await askedOf(parts, request, reply);
    if (!asked) return reply;
    const done = await readAgain(asked.work);
    if (!done.ok) return parts.refuse(request, reply, done.problem, roomStatus(done.problem));
    readings.ask();
    return parts.back(reply, roomAddress(asked.edition), saidOf(actMessages, "saidAgain"));
  });
  server.post(`${address}/carry`, async (request, reply) => {
    const asked = await askedOf(parts, request, reply);
    if (!asked) return reply;
    const done = await carryOver(asked.work);
    if (!done.ok) return parts.refuse(request, reply, done.problem, roomStatus(done.problem));
    const said = saidOf(actMessages, "saidCarried", { count: String(done.value.done) });
    return parts.back(reply, workAddress(asked.edition, asked.work.documentId), said);
  });
}

type Retry = { readonly typed: TypedSettings; readonly words: string };

async function showSettings(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { staff, work }: Asked,
  retry: Retry | null,
): Promise<FastifyReply> {
  const documents = await loadDocumentHeads(work);
  const own = documents.find(({ document }) => document.id === work.documentId);
  if (!own) return parts.notFound(request, reply);
  const page = settingsPage({
    ...(await roomModel(parts, staff)),
    document: own.document,
    newest: own.newest,
    others: documents.flatMap(({ document }) => (document.id === own.document.id ? [] : [document])),
    typed: retry?.typed ?? typedOfDocument(own.document),
    refused: retry?.words ?? null,
  });
  return parts.show(request, reply, page, staff.site);
}

async function saveSettings(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Asked,
): Promise<FastifyReply> {
  const { staff, work, typed, edition } = asked;
  const settings: TypedSettings = {
    title: typed.title?.trim() ?? "",
    publisher: typed.publisher?.trim() ?? "",
    knownDocument: typed.knownDocument ?? "",
    follows: typed.follows ?? "",
    twoPersons: typed.twoPersons === "yes",
    withdrawn: typed.withdrawn === "yes",
  };
  const done = await changeDocument(
    { ...work, documents: staff.site.documents },
    {
      ...settings,
      version: versionOf(typed.version),
      publisher: settings.publisher || null,
      knownDocument: settings.knownDocument || null,
      follows: settings.follows || null,
    },
  );
  if (!done.ok) {
    const words = done.problem.message[staff.view.lang];
    return showSettings(parts, request, reply.code(roomStatus(done.problem)), asked, { typed: settings, words });
  }
  const back = `${documentAddress(edition, work.documentId)}/settings`;
  return parts.back(reply, back, saidOf(actMessages, "saidSaved"));
}
