import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Viewer } from "../../rooms/account/index.ts";
import { paramsOf } from "../../rooms/account/server.ts";
import { readShapes } from "../../rooms/area/server.ts";
import { budgetAnchor, budgetPage, linePage, tablePage, themePage } from "../../rooms/budget/web.tsx";
import { checkPage, findingPage } from "../../rooms/check/web.tsx";
import { topicOf } from "../../rooms/cohort/index.ts";
import { readImportedOrigin } from "../../rooms/cohort/server.ts";
import { importedOriginLines } from "../../rooms/cohort/web.tsx";
import { readFactHistory } from "../../rooms/fact/server.ts";
import { derivedPage, factListPage, factPage } from "../../rooms/fact/web.tsx";
import { readAreaSeries } from "../../rooms/intake/server.ts";
import { kpiListPage, kpiPage, ProjectKpiPanel, ruleListPage, rulePage } from "../../rooms/kpi/web.tsx";
import { observationPage } from "../../rooms/observation/web.tsx";
import { planListPage, planPage, projectCountPage, projectListPage, projectPage } from "../../rooms/plan/web.tsx";
import { activityListPage, activityPage, programmeListPage, programmePage } from "../../rooms/programme/web.tsx";
import { derive, type Site } from "../../rooms/publication/index.ts";
import { readOverview, readSearch } from "../../rooms/publication/server.ts";
import {
  areaListPage,
  areaPage,
  documentListPage,
  documentPage,
  glossaryPage,
  groupPage,
  homePage,
  overviewBodyPage,
  overviewPage,
  searchPage,
} from "../../rooms/publication/web.tsx";
import { visionDerivations } from "../../rooms/vision/index.ts";
import { type Database, readLoads } from "../../store/index.ts";
import type { PageContent, View } from "../../ui/index.ts";
import { documentPanels } from "./document-panels.tsx";
import { answerNotFound } from "./errors.tsx";
import { framePage } from "./frame.tsx";
import { kpiPanels } from "./kpi-panels.tsx";
import { viewOf } from "./reader.ts";
import type { Sites } from "./sites.ts";

type Parts = { readonly sites: Sites; readonly database: Database };
type Params = Readonly<Record<string, string>>;
type Asked = {
  readonly site: Site;
  readonly view: View;
  readonly id: string;
  readonly params: Params;
  readonly database: Database;
  /** Who reads; null = nobody signed in. */
  readonly viewer: Viewer | null;
};
type Page = (asked: Asked) => PageContent | null | Promise<PageContent | null>;

const projectKpis = ({ site, view, id }: Asked) => {
  const project = site.plans.projectById.get(id);
  return project ? { panels: <ProjectKpiPanel project={project} model={site} view={view} /> } : {};
};

const showHome: Page = async ({ site, view, database }) =>
  homePage(site, view, await database.read((tx) => readLoads(tx, site.edition.body)));

/** Every page of an edition by its address. `:edition` names the edition; `:id` an entry of it. */
const pages: Readonly<Record<string, Page>> = {
  "/home/:edition": showHome,
  "/area/:edition": async ({ site, view, database }) =>
    areaListPage(site, view, await database.read((tx) => readShapes(tx, site.edition.body))),
  "/area/:edition/:id": ({ site, view, id }) => areaPage(site, view, id),
  "/group/:edition/:id": ({ site, view, id }) => groupPage(site, view, id),
  "/plan/:edition": ({ site, view }) => planListPage(site, view),
  "/plan/:edition/:id": ({ site, view, id }) => planPage(site, view, id),
  "/project/:edition": ({ site, view }) => projectListPage(site, view),
  "/project/:edition/:id": (asked) => projectPage(asked.site, asked.view, asked.id, projectKpis(asked)),
  "/project-count/:edition/:id": ({ site, view, id }) => projectCountPage(site, view, id),
  "/kpi/:edition": ({ site, view }) => kpiListPage(site, view),
  "/kpi/:edition/:id": async ({ site, view, id, database }) =>
    kpiPage(site, view, id, await kpiPanels(database, site, view, id)),
  "/rule/:edition": ({ site, view }) => ruleListPage(site, view),
  "/rule/:edition/:id": ({ site, view, id }) => rulePage(site, view, id),
  "/budget/:edition": ({ site, view }) => budgetPage(site, view),
  "/budget/theme/:edition/:id": ({ site, view, id }) => themePage(site, view, id),
  "/budget/line/:edition/:id": ({ site, view, id }) => linePage(site, view, id),
  "/budget/table/:edition/:id": ({ site, view, id }) => tablePage(site, view, id),
  "/programme/:edition": ({ site, view }) => programmeListPage(site, view),
  "/programme/:edition/:id": ({ site, view, id }) => programmePage(site, view, id),
  "/activity/:edition": ({ site, view }) => activityListPage(site, view),
  "/activity/:edition/:id": ({ site, view, id }) => activityPage(site, view, id),
  "/check/:edition": ({ site, view }) => checkPage(site, view),
  "/check/:edition/:id": ({ site, view, id }) => findingPage(site, view, id),
  "/document/:edition": ({ site, view }) => documentListPage(site, view),
  "/document/:edition/:id": async ({ site, view, id, viewer, database }) =>
    documentPage(site, view, id, await documentPanels(database, viewer, { site, view, id })),
  "/fact/:edition": ({ site, view }) => factListPage(site, view),
  "/fact/:edition/:id": async ({ site, view, id, database }) =>
    factPage(site, view, id, await database.read((tx) => readFactHistory(tx, site.edition.body, id))),
  "/derived/:edition/*": ({ site, view, params }) => {
    const [name = "", ...given] = (params["*"] ?? "").split("/").map(decodeURIComponent);
    const own = Object.hasOwn(visionDerivations, name) ? visionDerivations[name]?.(site, given) : null;
    const derivation = own ?? derive(site, name, given);
    return derivation ? derivedPage(derivation, site, view) : null;
  },
  "/observation/:edition/:measure/:area/:period": async ({ site, view, params, database }) => {
    const { measure = "", area: areaCode = "", period = "" } = params;
    const topic = topicOf(site.cohorts, measure) ?? measure;
    const [series, origin] = await database.read(async (tx) => [
      await readAreaSeries(tx, site, { measureId: measure, areaCode }),
      await readImportedOrigin(tx, { body: site.edition.body, measure, topic, area: areaCode, period }),
    ]);
    const furtherOrigin = importedOriginLines(origin, view);
    return observationPage({ ...site, series, furtherOrigin }, view, { measure, areaCode, period });
  },
};

/** Lists that name no edition show the home edition's. */
const homeRooms = [
  "area",
  "vision",
  "plan",
  "project",
  "kpi",
  "rule",
  "budget",
  "programme",
  "activity",
  "check",
  "document",
  "fact",
];

const anchored = ["point", "figure", "proposal"] as const;

async function showPage(page: Page, request: FastifyRequest, reply: FastifyReply, { sites, database }: Parts) {
  const view = viewOf(request, reply);
  const params = paramsOf(request);
  const site = await sites.find({ edition: params.edition, asOf: view.asOf });
  const content = site
    ? await page({ site, view, id: params.id ?? "", params, database, viewer: request.viewer })
    : null;
  if (!site || !content) return answerNotFound(request, reply, sites);
  return reply.type("text/html; charset=utf-8").send(framePage(content, view, site));
}

type SharedPage = (view: View, params: Params) => PageContent | null | Promise<PageContent | null>;

/** Pages that belong to no edition stand in the frame of the home edition. */
async function showShared(page: SharedPage, request: FastifyRequest, reply: FastifyReply, sites: Sites) {
  const view = viewOf(request, reply);
  const content = await page(view, paramsOf(request));
  if (!content) return answerNotFound(request, reply, sites);
  return reply.type("text/html; charset=utf-8").send(framePage(content, view, await sites.find({})));
}

/** Registers every page. */
export function pageRoutes(server: FastifyInstance, parts: Parts): void {
  const { sites, database } = parts;
  for (const [address, page] of Object.entries(pages)) {
    server.get(address, (request, reply) => showPage(page, request, reply, parts));
  }
  server.get("/", (request, reply) => showPage(showHome, request, reply, parts));
  for (const room of homeRooms) server.get(`/${room}`, (_, reply) => reply.redirect(`/${room}/${sites.home}`, 303));
  for (const kind of anchored) {
    server.get(`/budget/${kind}/:edition/:id`, async (request, reply) => {
      const { edition = "", id = "" } = paramsOf(request);
      const site = await sites.find({ edition });
      const anchor = site ? budgetAnchor(site, kind, id) : null;
      return anchor ? reply.redirect(anchor, 303) : answerNotFound(request, reply, sites);
    });
  }
  const shared: Readonly<Record<string, SharedPage>> = {
    "/glossary": (view) => glossaryPage(view),
    "/overview": async (view) => overviewPage(await database.read(readOverview), view),
    "/overview/:code": async (view, { code = "" }) => overviewBodyPage(await database.read(readOverview), view, code),
    "/search": async (view) => searchPage(await readSearch(database, view), view),
  };
  for (const [address, page] of Object.entries(shared)) {
    server.get(address, (request, reply) => showShared(page, request, reply, sites));
  }
}
