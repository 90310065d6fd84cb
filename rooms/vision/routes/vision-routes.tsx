import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Database } from "../../../store/index.ts";
import type { PageContent, View } from "../../../ui/index.ts";
import { paramsOf, type StaffParts } from "../../account/server.ts";
import { csvLine, type Site } from "../../publication/index.ts";
import { encodeCsv } from "../../publication/server.ts";
import { moversOf } from "../domain/kpi-movers.ts";
import { pictureAsked } from "../domain/map-picture.ts";
import { topPlace, visionAddress } from "../domain/vision-place.ts";
import { changeRows } from "../live/live-change.tsx";
import { compareRows } from "../live/live-compare.tsx";
import { populationRows } from "../live/live-population.tsx";
import { pyramidRows } from "../live/live-pyramid.tsx";
import { backTestPage } from "../pages/back-test-page.tsx";
import { KpiVision } from "../pages/kpi-vision.tsx";
import type { PageParts } from "../pages/page-parts.ts";
import { mapRows } from "../pages/vision-map.tsx";
import { visionPage } from "../pages/vision-page.tsx";
import { outlinesOf } from "../store/known-outlines.ts";
import { pastOf } from "../store/known-past.ts";
import { baseWanted, givenOf } from "../store/known-places.ts";
import { bringRoutes } from "./bring-routes.ts";
import { chanceRoutes } from "./chance-routes.tsx";
import { type FoundPlace, findPage, findPlace, givenFor, keeperOf } from "./find-page.ts";
import { keptRoutes } from "./kept-routes.ts";
import { scenarioRoutes } from "./scenario-routes.ts";

type Asked = FoundPlace & { readonly request: FastifyRequest };
type Show = (found: Asked) => Promise<PageContent> | PageContent;

/** Registers the pages of the vision and the files of their pictures. */
export function visionRoutes(server: FastifyInstance, parts: StaffParts): void {
  const { database } = parts;
  keptRoutes(server, parts);
  chanceRoutes(server, parts);
  bringRoutes(server, parts);
  scenarioRoutes(server, parts);
  const show = (page: Show) => async (request: FastifyRequest, reply: FastifyReply) => {
    const found = await findPlace(parts, request, reply);
    return found
      ? parts.show(request, reply, await page({ ...found, request }), found.site)
      : parts.notFound(request, reply);
  };
  const placePage: Show = async ({ request, ...found }) => {
    const keeper = await keeperOf(parts, request, found.site);
    const { site, view, place } = found;
    const outlines = await outlinesOf(database, site, place, pictureAsked(view.query));
    return visionPage(site, view, place, await givenFor(database, found, keeper), keeper, outlines);
  };
  server.get("/vision/:edition", async (request, reply) => {
    const listed = new URLSearchParams(request.url.split("?")[1] ?? "").getAll("place");
    const { edition = "" } = paramsOf(request);
    if (listed.length > 0) return reply.redirect(visionAddress(edition, listed.join("+")), 303);
    return show(placePage)(request, reply);
  });
  server.get(
    "/vision/:edition/backtest",
    show(async ({ site, view, place }) => backTestPage(site, view, place, await pastOf(database, site))),
  );
  server.get("/vision/:edition/:id", show(placePage));
  server.get("/api/vision/:edition/:id/municipal.json", async (request, reply) => {
    const found = await findPlace(parts, request, reply);
    const given = found && (await givenOf(database, found.site, found.place, baseWanted(found.view.query)));
    return given?.municipal ? reply.send(given.municipal) : parts.notFound(request, reply);
  });
  server.get("/api/vision/:edition/:id/:table.csv", async (request, reply) => {
    const found = await findPage(parts, request, reply);
    const csv = found && tableCsv(found.page, paramsOf(request).table ?? "");
    if (!csv) return parts.notFound(request, reply);
    return reply.type("text/csv; charset=utf-8").send(encodeCsv(csv, "utf-8").bytes);
  });
}

const tables: Readonly<Record<string, (parts: PageParts) => readonly (readonly string[])[] | null>> = {
  population: populationRows,
  pyramid: pyramidRows,
  change: changeRows,
  compare: compareRows,
  map: mapRows,
};

function tableCsv(page: PageParts, table: string): string | null {
  const rowsOf = Object.hasOwn(tables, table) ? tables[table] : undefined;
  return rowsOf?.(page)?.map(csvLine).join("") ?? null;
}

/** What the target of a KPI about movers would mean for the population; nothing for any other KPI. */
export async function kpiVision(database: Database, site: Site, view: View, kpiId: string) {
  const place = topPlace(site);
  const kpi = site.kpis.byId.get(kpiId);
  if (!place || !kpi || !moversOf(kpi)) return null;
  return <KpiVision site={site} view={view} kpiId={kpiId} given={await givenOf(database, site, place)} />;
}
