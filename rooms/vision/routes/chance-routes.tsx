import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { paramsOf, type StaffParts } from "../../account/server.ts";
import { csvLine, type Site } from "../../publication/index.ts";
import { encodeCsv } from "../../publication/server.ts";
import { topPlace, visionPlace } from "../domain/vision-place.ts";
import { chancePage } from "../pages/chance-page.tsx";
import { figureOf } from "../pages/chance-parts.ts";
import { chanceRows } from "../pages/chance-picture.tsx";
import type { PageParts } from "../pages/page-parts.ts";
import { pageParts } from "../pages/vision-page.tsx";
import { chanceUnder } from "../store/known-chance.ts";
import { pastOf } from "../store/known-past.ts";
import { givenOf } from "../store/known-places.ts";

/** Registers the page of how sure a projection is, and its file. Nothing of it is worked out before somebody asks. */
export function chanceRoutes(server: FastifyInstance, parts: StaffParts): void {
  const { database } = parts;
  const find = async (
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ readonly site: Site; readonly page: PageParts } | null> => {
    const { edition, id = "" } = paramsOf(request);
    const view = parts.view(request, reply);
    const site = await parts.site(edition);
    const place = site && visionPlace(site.areas, id);
    return site && place ? { site, page: pageParts(site, view, place, await givenOf(database, site, place)) } : null;
  };
  server.get("/vision/:edition/:id/chance", async (request, reply) => {
    const found = await find(request, reply);
    if (!found) return parts.notFound(request, reply);
    const { site, page } = found;
    const chance = await chanceUnder(database, page);
    const past = page.place.id === topPlace(site)?.id ? null : await pastOf(database, site);
    return parts.show(request, reply, chancePage(page, chance, past), site);
  });
  server.get("/api/vision/:edition/:id/chance.csv", async (request, reply) => {
    const found = await find(request, reply);
    const chance = found && (await chanceUnder(database, found.page));
    const rows = found && chanceRows({ ...found.page, chance, figure: figureOf(found.page.view.query ?? "") });
    if (!rows) return parts.notFound(request, reply);
    return reply.type("text/csv; charset=utf-8").send(encodeCsv(rows.map(csvLine).join(""), "utf-8").bytes);
  });
}
