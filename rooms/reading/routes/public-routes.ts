import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isStaff } from "../../account/index.ts";
import { paramsOf, queryOf, type StaffParts } from "../../account/server.ts";
import { factTable, type Site } from "../../publication/index.ts";
import { writeTable } from "../../publication/server.ts";
import { inTurns } from "../actions/in-turns.ts";
import { loadPublication, loadPublishedPage } from "../actions/publish-document.ts";
import { readWorkPlace } from "../domain/reading-address.ts";
import { type ReadingFact, readingFacts, readingFactsInSteps } from "../domain/reading-facts.ts";
import type { PublishedReading } from "../domain/review.ts";
import { readPage } from "../pages/read-page.tsx";

const address = "/reading/:edition/:document";

/** `GET /reading/:edition/:document` what was read from a document, for everybody; `…/facts.csv` the same as a table to take away. */
export function publicRoutes(server: FastifyInstance, parts: StaffParts): void {
  server.get(address, async (request, reply) => {
    const { edition, document = "" } = paramsOf(request);
    const site = await parts.site(edition);
    if (!site) return parts.notFound(request, reply);
    const place = { database: parts.database, bodyId: site.edition.body, documentId: document };
    const found = await loadPublishedPage(place, { page: readWorkPlace(queryOf(request)).page, size: figuresOnPage });
    if (!found || found.things === 0) return parts.notFound(request, reply);
    const { published, figures, page, before } = found;
    const viewer = await parts.viewer(request);
    const works = isStaff(viewer) && viewer?.bodyId === site.edition.body;
    const shown = readPage({
      view: parts.view(request, reply),
      site,
      published,
      facts: readingFacts(site, published).slice(before, before + figuresOnPage),
      page,
      pages: Math.max(1, Math.ceil(figures / figuresOnPage)),
      works,
    });
    return parts.show(request, reply, shown, site);
  });
  server.get(`${address}/facts.csv`, async (request, reply) => {
    const { edition, document = "" } = paramsOf(request);
    const site = await parts.site(edition);
    if (!site) return parts.notFound(request, reply);
    const place = { database: parts.database, bodyId: site.edition.body, documentId: document };
    const published = await loadPublication(place);
    if (!published || published.facts.length === 0) return parts.notFound(request, reply);
    const facts = await inTurns(readingFactsInSteps(site, published));
    return sendTable(parts, request, reply, { site, published, facts });
  });
}

/** A page shows so many figures; the table to take away has all. */
const figuresOnPage = 200;

type Found = {
  readonly site: Site;
  readonly published: PublishedReading;
  readonly facts: readonly ReadingFact[];
};

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
