import type { FastifyInstance } from "fastify";
import type { StaffParts } from "../../account/server.ts";
import { csvLine } from "../../publication/index.ts";
import { encodeCsv } from "../../publication/server.ts";
import { topPlace } from "../domain/vision-place.ts";
import { chancePage } from "../pages/chance-page.tsx";
import { figureOf } from "../pages/chance-parts.ts";
import { chanceRows } from "../pages/chance-picture.tsx";
import { chanceUnder } from "../store/known-chance.ts";
import { pastOf } from "../store/known-past.ts";
import { findPage } from "./find-page.ts";

/** Registers the page of how sure a projection is, and its file. Nothing of it is worked out before somebody asks. */
export function chanceRoutes(server: FastifyInstance, parts: StaffParts): void {
  const { database } = parts;
  server.get("/vision/:edition/:id/chance", async (request, reply) => {
    const found = await findPage(parts, request, reply);
    if (!found) return parts.notFound(request, reply);
    const { page } = found;
    const { site } = page;
    const chance = await chanceUnder(database, page);
    const past = page.place.id === topPlace(site)?.id ? null : await pastOf(database, site);
    return parts.show(request, reply, chancePage(page, chance, past), site);
  });
  server.get("/api/vision/:edition/:id/chance.csv", async (request, reply) => {
    const found = await findPage(parts, request, reply);
    const chance = found && (await chanceUnder(database, found.page));
    const rows = found && chanceRows({ ...found.page, chance, figure: figureOf(found.page.view.query ?? "") });
    if (!rows) return parts.notFound(request, reply);
    return reply.type("text/csv; charset=utf-8").send(encodeCsv(rows.map(csvLine).join(""), "utf-8").bytes);
  });
}
