import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isStaff } from "../../account/index.ts";
import { paramsOf, queryOf, type StaffParts } from "../../account/server.ts";
import { factTable, type Site } from "../../publication/index.ts";
import { writeTable } from "../../publication/server.ts";
import { inTurns } from "../actions/in-turns.ts";
import { loadPublication } from "../actions/publish-document.ts";
import { readWorkPlace } from "../domain/reading-address.ts";
import { type ReadingFact, readingFactsInSteps } from "../domain/reading-facts.ts";
import type { PublishedReading } from "../domain/review.ts";
import { readPage } from "../pages/read-page.tsx";

const address = "/reading/:edition/:document";

/** `GET /reading/:edition/:document` what was read from a document, for everybody; `…/facts.csv` the same as a table to take away. */
export function publicRoutes(server: FastifyInstance, parts: StaffParts): void {
  server.get(address, async (request, reply) => {
    const found = await publishedOf(parts, request);
    if (!found) return parts.notFound(request, reply);
    const { site, published, facts } = found;
    const viewer = await parts.viewer(request);
    const works = isStaff(viewer) && viewer?.bodyId === site.edition.body;
    const page = readPage({
      view: parts.view(request, reply),
      site,
      published,
      facts,
      page: readWorkPlace(queryOf(request)).page,
      works,
    });
    return parts.show(request, reply, page, site);
  });
  server.get(`${address}/facts.csv`, async (request, reply) => {
    const found = await publishedOf(parts, request);
    return found ? sendTable(parts, request, reply, found) : parts.notFound(request, reply);
  });
}

type Found = {
  readonly site: Site;
  readonly published: PublishedReading;
  readonly facts: readonly ReadingFact[];
};

async function publishedOf(parts: StaffParts, request: FastifyRequest): Promise<Found | null> {
  const { edition, document = "" } = paramsOf(request);
  const site = await parts.site(edition);
  if (!site) return null;
  const { database } = parts;
  const published = await loadPublication({ database, bodyId: site.edition.body, documentId: document });
  if (!published || published.facts.length === 0) return null;
  return { site, published, facts: await inTurns(readingFactsInSteps(site, published)) };
}

async function sendTable(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { site, published, facts }: Found,
): Promise<FastifyReply> {
  const table = factTable({ ...site, facts: new Map(facts.map(({ fact }) => [fact.id, fact])) });
  const { lang } = parts.view(request, reply);
  const encoding = queryOf(request).encoding === "Shift_JIS" ? "shift_jis" : "utf-8";
  const file = await writeTable(site, table, { format: "csv", lang, encoding });
  return reply
    .header("content-type", file.mediaType)
    .header("content-disposition", `attachment; filename="${site.edition.id}-${published.document.id}.csv"`)
    .header("x-content-type-options", "nosniff")
    .send(file.bytes);
}
