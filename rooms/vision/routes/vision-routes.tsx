import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Database } from "../../../store/index.ts";
import type { PageContent, View } from "../../../ui/index.ts";
import { paramsOf, type StaffParts } from "../../account/server.ts";
import { csvLine, type Site } from "../../publication/index.ts";
import { encodeCsv } from "../../publication/server.ts";
import { regionScenarios } from "../domain/region-scenarios.ts";
import { sentBase } from "../domain/vision-base.ts";
import type { VisionGiven } from "../domain/vision-model.ts";
import { type VisionPlace, visionAddress, visionPlace } from "../domain/vision-place.ts";
import { changeRows } from "../live/live-change.tsx";
import { compareRows } from "../live/live-compare.tsx";
import { populationRows } from "../live/live-population.tsx";
import { pyramidRows } from "../live/live-pyramid.tsx";
import { backTestPage } from "../pages/back-test-page.tsx";
import type { PageParts } from "../pages/page-parts.ts";
import { mapRows } from "../pages/vision-map.tsx";
import { pageParts, visionPage } from "../pages/vision-page.tsx";
import { type Past, readPast } from "../store/read-past.ts";
import { readPlaceTables } from "../store/read-tables.ts";

type Found = { readonly site: Site; readonly view: View; readonly place: VisionPlace };

/** A site is arranged anew whenever something is imported: what belongs to it is read once. */
const known = new WeakMap<Site, Map<string, Promise<VisionGiven>>>();

async function readGiven(database: Database, site: Site, place: VisionPlace): Promise<VisionGiven> {
  const { bases, municipal, none } = await database.read((tx) => readPlaceTables(tx, site, place));
  const [newest, ...earlier] = bases;
  const scenarios = newest ? regionScenarios(newest.from, newest) : [];
  return {
    tables: newest ?? none,
    earlier,
    municipal: municipal && sentBase(municipal, municipal.rates, municipal),
    scenarios,
  };
}

function givenOf(database: Database, site: Site, place: VisionPlace): Promise<VisionGiven> {
  const ofSite = known.get(site) ?? new Map<string, Promise<VisionGiven>>();
  known.set(site, ofSite);
  const reading = ofSite.get(place.id) ?? readGiven(database, site, place);
  ofSite.set(place.id, reading);
  reading.catch(() => ofSite.delete(place.id));
  // lists of places are made up by readers: they must not fill the memory
  if (ofSite.size > 500) ofSite.delete([...ofSite.keys()][0] ?? "");
  return reading;
}

const knownPast = new WeakMap<Site, Promise<Past>>();

function pastOf(database: Database, site: Site, place: VisionPlace): Promise<Past> {
  const reading = knownPast.get(site) ?? database.read((tx) => readPast(tx, site, place));
  knownPast.set(site, reading);
  reading.catch(() => knownPast.delete(site));
  return reading;
}

/** The area that an edition's own vision is about. */
function topPlace({ edition, areas }: Site): VisionPlace | null {
  const top = edition.population?.area ?? areas.all.find(({ parents }) => parents.length === 0)?.id;
  return top === undefined ? null : visionPlace(areas, top);
}

type Show = (found: Found) => Promise<PageContent> | PageContent;

/** Registers the pages of the vision and the files of their pictures. */
export function visionRoutes(server: FastifyInstance, parts: StaffParts): void {
  const { database } = parts;
  const find = async (request: FastifyRequest, reply: FastifyReply): Promise<Found | null> => {
    const { edition, id } = paramsOf(request);
    const view = parts.view(request, reply);
    const site = await parts.site(edition);
    const place = site && (id === undefined ? topPlace(site) : visionPlace(site.areas, id));
    return site && place ? { site, view, place } : null;
  };
  const show = (page: Show) => async (request: FastifyRequest, reply: FastifyReply) => {
    const found = await find(request, reply);
    return found ? parts.show(request, reply, await page(found), found.site) : parts.notFound(request, reply);
  };
  const placePage: Show = async ({ site, view, place }) =>
    visionPage(site, view, place, await givenOf(database, site, place));
  server.get("/vision/:edition", async (request, reply) => {
    const listed = new URLSearchParams(request.url.split("?")[1] ?? "").getAll("place");
    const { edition = "" } = paramsOf(request);
    if (listed.length > 0) return reply.redirect(visionAddress(edition, listed.join("+")), 303);
    return show(placePage)(request, reply);
  });
  server.get(
    "/vision/:edition/backtest",
    show(async ({ site, view, place }) => backTestPage(site, view, place, await pastOf(database, site, place))),
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
