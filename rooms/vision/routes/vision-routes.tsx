import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Database } from "../../../store/index.ts";
import type { PageContent, View } from "../../../ui/index.ts";
import { hasRole } from "../../account/index.ts";
import { paramsOf, type StaffParts } from "../../account/server.ts";
import { csvLine, type Site } from "../../publication/index.ts";
import { encodeCsv } from "../../publication/server.ts";
import { isAboutMovers } from "../domain/kpi-movers.ts";
import { topPlace, type VisionPlace, visionAddress, visionPlace } from "../domain/vision-place.ts";
import { changeRows } from "../live/live-change.tsx";
import { compareRows } from "../live/live-compare.tsx";
import { populationRows } from "../live/live-population.tsx";
import { pyramidRows } from "../live/live-pyramid.tsx";
import { backTestPage } from "../pages/back-test-page.tsx";
import type { Keeper } from "../pages/kept-scenarios.tsx";
import { KpiVision } from "../pages/kpi-vision.tsx";
import type { PageParts } from "../pages/page-parts.ts";
import { mapRows } from "../pages/vision-map.tsx";
import { pageParts, visionPage } from "../pages/vision-page.tsx";
import { readKeptScenarios } from "../store/kept-scenarios.ts";
import { pastOf } from "../store/known-past.ts";
import { givenOf } from "../store/known-places.ts";
import { chanceRoutes } from "./chance-routes.tsx";
import { keptRoutes } from "./kept-routes.ts";

type Found = { readonly site: Site; readonly view: View; readonly place: VisionPlace };

/** Who of the staff of this body reads, with what they keep; null for everybody else. */
async function keeperOf(parts: StaffParts, request: FastifyRequest, { edition }: Site): Promise<Keeper | null> {
  const viewer = await parts.viewer(request);
  if (viewer?.bodyId !== edition.body || !hasRole(viewer, ...staffRoles)) return null;
  const kept = await parts.database.readAs(viewer.session, (tx) => readKeptScenarios(tx, edition.body));
  return { kept, formToken: viewer.formToken, personId: viewer.personId };
}

const staffRoles = ["hq", "department", "bureau", "municipality", "owner"] as const;

type Asked = Found & { readonly request: FastifyRequest };
type Show = (found: Asked) => Promise<PageContent> | PageContent;

/** Registers the pages of the vision and the files of their pictures. */
export function visionRoutes(server: FastifyInstance, parts: StaffParts): void {
  const { database } = parts;
  keptRoutes(server, parts);
  chanceRoutes(server, parts);
  const find = async (request: FastifyRequest, reply: FastifyReply): Promise<Found | null> => {
    const { edition, id } = paramsOf(request);
    const view = parts.view(request, reply);
    const site = await parts.site(edition);
    const place = site && (id === undefined ? topPlace(site) : visionPlace(site.areas, id));
    return site && place ? { site, view, place } : null;
  };
  const show = (page: Show) => async (request: FastifyRequest, reply: FastifyReply) => {
    const found = await find(request, reply);
    return found
      ? parts.show(request, reply, await page({ ...found, request }), found.site)
      : parts.notFound(request, reply);
  };
  const placePage: Show = async ({ site, view, place, request }) =>
    visionPage(site, view, place, await givenOf(database, site, place), await keeperOf(parts, request, site));
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
    const found = await find(request, reply);
    const given = found && (await givenOf(database, found.site, found.place));
    return given?.municipal ? reply.send(given.municipal) : parts.notFound(request, reply);
  });
  server.get("/api/vision/:edition/:id/:table.csv", async (request, reply) => {
    const found = await find(request, reply);
    const csv = found && (await tableCsv(database, found, paramsOf(request).table ?? ""));
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

async function tableCsv(database: Database, { site, view, place }: Found, table: string): Promise<string | null> {
  const rowsOf = Object.hasOwn(tables, table) ? tables[table] : undefined;
  if (!rowsOf) return null;
  const parts = pageParts(site, view, place, await givenOf(database, site, place));
  return rowsOf(parts)?.map(csvLine).join("") ?? null;
}

/** What the target of a KPI about movers would mean for the population; nothing for any other KPI. */
export async function kpiVision(database: Database, site: Site, view: View, kpiId: string) {
  const place = topPlace(site);
  if (!place || !isAboutMovers(site.kpis.byId.get(kpiId))) return null;
  return <KpiVision site={site} view={view} kpiId={kpiId} given={await givenOf(database, site, place)} />;
}
