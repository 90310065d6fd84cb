import fastifySwagger from "@fastify/swagger";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { renderPage, type View } from "../../../ui/index.ts";
import { licence } from "../domain/licence.ts";
import { type Api, apiVersion, json } from "./address.ts";
import { type ApiParts, languageOf, siteOf } from "./api-context.ts";
import { answerProblems, answerUnknown } from "./api-errors.ts";
import { apiPage } from "./api-page.tsx";
import { budgetRoutes } from "./budget-routes.ts";
import { catalogueRoutes } from "./catalogue-routes.ts";
import { entryRoutes } from "./entry-routes.ts";
import { derivedRoutes, factRoutes } from "./fact-routes.ts";
import { gradeRoutes } from "./grade-routes.ts";
import { listRoutes } from "./list-routes.ts";
import { observationRoutes } from "./observation-routes.ts";
import { searchRoutes } from "./search-routes.ts";

const openapi = {
  openapi: "3.1.0",
  info: {
    title: "道標 Michishirube API",
    description:
      "地域の戦略を、数字ごとに資料と行をたどれるデータとして返します。 / Regional strategies as data, every number traceable to its document and line.",
    version: apiVersion,
    license: { name: licence.id, url: licence.url },
  },
} as const;

function viewOf(request: FastifyRequest): View {
  const [path = "/api", query = ""] = request.url.split("?");
  const lang = languageOf(
    new URLSearchParams(query).get("lang") ?? undefined,
    "cookies" in request ? request.cookies : undefined,
  );
  return { lang, era: lang === "ja" ? "wareki" : "western", path };
}

async function sendPage(
  { described }: Api,
  parts: ApiParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const site = await siteOf(parts);
  const view = viewOf(request);
  const content = apiPage(described, { site, view });
  const html = parts.frame ? parts.frame(content, view, site) : renderPage({ ...content, view, nav: [] });
  return reply.type("text/html; charset=utf-8").header("vary", "Cookie").send(html);
}

/** The API: lists, entries, facts, derived numbers, observations, search, grades, catalogue, and a page that explains it. */
export async function apiRoutes(server: FastifyInstance, parts: ApiParts): Promise<void> {
  const api: Api = { server, described: [] };
  await server.register(fastifySwagger, {
    openapi,
    transform: ({ schema, url }) => ({ schema, url: url.replace("*", ":rest") }),
  });
  // parameters are read by readParameters, which names what it does not know
  server.setValidatorCompiler(() => () => true);
  server.setSerializerCompiler(() => (value) => json(value));
  answerProblems(server);
  listRoutes(api, parts);
  entryRoutes(api, parts);
  budgetRoutes(api, parts);
  factRoutes(api, parts);
  derivedRoutes(api, parts);
  observationRoutes(api, parts);
  searchRoutes(api, parts);
  gradeRoutes(api, parts);
  catalogueRoutes(api, parts);
  const hidden = { schema: { hide: true } };
  server.get("/api", hidden, (request, reply) => sendPage(api, parts, request, reply));
  server.get("/api/openapi.json", hidden, (_, reply) =>
    reply.type("application/json; charset=utf-8").send(json(server.swagger())),
  );
  answerUnknown(server, () => api.described.map(({ method, path }) => `${method} ${path}`));
}
