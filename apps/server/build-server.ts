import { join } from "node:path";
import fastifyCookie from "@fastify/cookie";
import fastifyHelmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import fastify, { type FastifyInstance } from "fastify";
import { apiRoutes } from "../../rooms/publication/server.ts";
import type { TrainingFile } from "../../rooms/training/index.ts";
import type { Database } from "../../store/index.ts";
import { answerErrors } from "./errors.tsx";
import { framePage } from "./frame.tsx";
import { pageRoutes } from "./page-routes.tsx";
import { rememberEra } from "./reader.ts";
import { openSites } from "./sites.ts";
import { type AccountSettings, noAccounts, openStaff } from "./staff.ts";

export type ServerParts = {
  readonly database: Database;
  readonly projectRoot: string;
  readonly home?: string;
  /** Left out: public pages only. */
  readonly accounts?: AccountSettings;
  /** The fictitious region to practise in, where it was asked for. */
  readonly training?: TrainingFile | null;
  /** Is told every address as it is registered, so that a list of all of them can be made. */
  readonly onRoute?: (route: { readonly method: string | string[]; readonly url: string }) => void;
};

/** The whole web server: pages, API, styles and islands; not yet listening. */
export async function buildServer({
  database,
  projectRoot,
  home = "hokkaido",
  accounts = noAccounts,
  training = null,
  onRoute,
}: ServerParts): Promise<FastifyInstance> {
  const server = fastify({
    logger: false,
    // a proxy on this machine may say for whom it asks, and by which name and scheme; nobody else is believed
    trustProxy: "loopback",
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
  });
  if (onRoute) server.addHook("onRoute", onRoute);
  const sites = openSites(database, home);
  await server.register(fastifyCookie);
  await server.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    // the product runs on plain HTTP inside an office network; TLS, where there is one, is added in front of it
    strictTransportSecurity: false,
    // without a referrer browsers hide the origin of a form as well, and a change could not be told from one sent by another site
    referrerPolicy: { policy: "same-origin" },
  });
  await server.register(fastifyStatic, {
    root: join(projectRoot, "dist", "assets"),
    prefix: "/assets/",
    index: false,
    cacheControl: true,
    maxAge: "1h",
  });
  const addStaffRoutes = await openStaff(server, {
    database,
    sites,
    accounts,
    rooms: { projectRoot, training, sites },
  });
  answerErrors(server, sites);
  server.get("/settings", rememberEra);
  await server.register(apiRoutes, {
    site: (edition, asOf) => sites.find({ edition, asOf }),
    database,
    frame: framePage,
  });
  pageRoutes(server, { sites, database });
  addStaffRoutes();
  return server;
}
