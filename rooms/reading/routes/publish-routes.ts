import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { dayInJapan } from "../../../foundation/index.ts";
import { hasRole } from "../../account/index.ts";
import { type StaffParts, versionOf } from "../../account/server.ts";
import type { Site } from "../../publication/index.ts";
import { openComparisons } from "../actions/compare-document.ts";
import { loadChanges } from "../actions/load-changes.ts";
import { loadToPublish, publishDocument } from "../actions/publish-document.ts";
import { documentAddress, readWorkPlace } from "../domain/reading-address.ts";
import { actMessages } from "../pages/act-messages.ts";
import { changesPage } from "../pages/changes-page.tsx";
import { publishPage } from "../pages/publish-page.tsx";
import { saidOf } from "../pages/said.ts";
import { type Asked, askedOf, roomModel, roomStatus } from "./room-ground.ts";

const address = "/reading/:edition/:document";

/** `…/changes` what was read against the store; `…/publish` what becomes public, and making it so. */
export function publishRoutes(server: FastifyInstance, parts: StaffParts): void {
  const comparisons = openComparisons();
  server.get(`${address}/changes`, async (request, reply) => {
    const asked = await askedOf(parts, request, reply);
    if (!asked) return reply;
    const { staff, work, query } = asked;
    const wish = { region: staff.site, on: onToday(parts, staff.site), page: readWorkPlace(query).page };
    const changes = await loadChanges(work, comparisons, wish);
    if (!changes) return parts.notFound(request, reply);
    return parts.show(request, reply, changesPage({ ...(await roomModel(parts, staff)), ...changes }), staff.site);
  });
  server.get(`${address}/publish`, async (request, reply) => {
    const asked = await askedOf(parts, request, reply);
    return asked ? showPublish(parts, request, reply, asked, null) : reply;
  });
  server.post(`${address}/publish`, async (request, reply) => {
    const asked = await askedOf(parts, request, reply);
    return asked ? publish(parts, request, reply, asked) : reply;
  });
}

/** In whose name, and on which day. */
const onToday = (parts: StaffParts, { edition }: Site) => ({
  body: { id: edition.body, name: edition.name, nameEn: edition.nameEn },
  publishedOn: dayInJapan(parts.now()),
});

type Retry = { readonly words: string; readonly reason: string };

async function showPublish(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { staff, work, query }: Asked,
  retry: Retry | null,
): Promise<FastifyReply> {
  const next = await loadToPublish(work, readWorkPlace(query).page);
  if (!next) return parts.notFound(request, reply);
  const page = publishPage({
    ...(await roomModel(parts, staff)),
    ...next,
    version: next.last?.version ?? 0,
    publishedOn: next.last?.publishedOn ?? null,
    mayPublish: hasRole(staff.viewer, "hq"),
    refused: retry?.words ?? null,
    typedReason: retry?.reason ?? "",
  });
  return parts.show(request, reply, page, staff.site);
}

async function publish(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Asked,
): Promise<FastifyReply> {
  const { staff, work, typed, edition } = asked;
  const reason = typed.reason?.trim().slice(0, 2000) ?? "";
  const done = await publishDocument(work, {
    ...onToday(parts, staff.site),
    version: typed.version === "0" ? 0 : versionOf(typed.version),
    reason: reason || null,
  });
  if (!done.ok) {
    const retry = { words: done.problem.message[staff.view.lang], reason };
    return showPublish(parts, request, reply.code(roomStatus(done.problem)), asked, retry);
  }
  return parts.back(reply, documentAddress(edition, work.documentId), saidOf(actMessages, "saidPublished"));
}
