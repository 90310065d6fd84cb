import { join } from "node:path";
import fastifyCookie from "@fastify/cookie";
import fastify, { type FastifyInstance } from "fastify";
import type { SessionToken } from "../../../foundation/index.ts";
import { type Database, readLoads } from "../../../store/index.ts";
import { renderPage, type View } from "../../../ui/index.ts";
import { readEditionHeads } from "../../intake/server.ts";
import { loadRules } from "../../kpi/server.ts";
import type { Site } from "../../publication/index.ts";
import { loadFolder, readSite } from "../../publication/server.ts";
import type { StaffGround } from "../routes/make-staff-parts.tsx";
import type { StaffParts } from "../routes/staff-parts.ts";
import { prepareStaffServer } from "../routes/staff-server.ts";
import { formTokenOf } from "../store/seal.ts";
import { testSecret } from "./people.ts";

/** The fictitious town that comes with the product; enough for most pages and quick to load. */
const dataFolder = join(import.meta.dirname, "..", "..", "..", "data");
const townFolder = join(dataFolder, "mihon-town");

export { formTokenOf };
export const testOrigin = "http://localhost";

/** Loads an edition (default: the fictitious town, edition `mihon-town`) and arranges its site. */
export async function loadTestSite(database: Database, folder: string = townFolder): Promise<Site> {
  const rules = await loadRules(database, join(dataFolder, "grading-rules.yaml"), "2026-11-22T00:00:00Z");
  const problems = [...rules, ...(await loadFolder(database, folder))];
  if (problems[0]) throw new Error(JSON.stringify(problems[0]));
  return database.read(async (tx) => {
    const heads = await readEditionHeads(tx);
    const head = heads.find(({ id }) => folder.endsWith(id)) ?? heads[0];
    const [newest] = head ? await readLoads(tx, head.body) : [];
    if (!head || !newest) throw new Error(`No edition was loaded from ${folder}`);
    return readSite(tx, head, newest.recordedAt);
  });
}

export type StaffServerOptions = {
  /** The one edition that is there; see `loadTestSite`. */
  readonly site: Site;
  readonly register: (server: FastifyInstance, parts: StaffParts, ground: StaffGround) => void | Promise<void>;
  readonly now?: () => Date;
};

export type Answered = {
  readonly status: number;
  readonly body: string;
  readonly location: string | undefined;
  /** Cookies that were set, by name; empty = taken away. */
  readonly cookies: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | number | readonly string[] | undefined>>;
};

/** A server with real StaffParts on a throw-away database, asked without a network. `session` null = nobody signed in. */
export type TestStaffServer = {
  readonly server: FastifyInstance;
  readonly get: (session: SessionToken | null, path: string, headers?: Record<string, string>) => Promise<Answered>;
  /** Sends a form with the session's own `_form`; a field of several values is a list. */
  readonly post: (
    session: SessionToken | null,
    path: string,
    fields?: Readonly<Record<string, string | readonly string[]>>,
    headers?: Record<string, string>,
  ) => Promise<Answered>;
  /** Sends JSON as a script does: token in `x-form-token`, answer wanted as JSON. */
  readonly postJson: (session: SessionToken | null, path: string, body: object) => Promise<Answered>;
  readonly close: () => Promise<void>;
};

export async function startStaffServer(database: Database, options: StaffServerOptions): Promise<TestStaffServer> {
  const server = fastify({ routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 } });
  await server.register(fastifyCookie);
  const ground: StaffGround = {
    database,
    secret: testSecret,
    trouble: null,
    now: options.now ?? (() => new Date()),
    site: async (edition = options.site.edition.id) => (edition === options.site.edition.id ? options.site : null),
    editionOf: async (bodyId) => (bodyId === options.site.edition.body ? options.site.edition.id : null),
    view: (request) => viewOf(request.url, request.cookies.lang),
    frame: (page, view) => renderPage({ ...page, view, nav: [] }),
    notFound: async (_, reply) => reply.code(404).type("text/html; charset=utf-8").send("<h1>404</h1>"),
  };
  const parts = await prepareStaffServer(server, ground);
  await options.register(server, parts, ground);
  return { server, ...asking(server), close: () => server.close() };
}

function viewOf(url: string, lang: string | undefined): View {
  const [path = "/", query] = url.split("?");
  return { lang: lang === "en" ? "en" : "ja", era: "wareki", path, ...(query ? { query } : {}) };
}

function asking(server: FastifyInstance): Pick<TestStaffServer, "get" | "post" | "postJson"> {
  const cookies = (session: SessionToken | null) => (session === null ? {} : { cookies: { session } });
  const token = (session: SessionToken | null) => (session === null ? "" : formTokenOf(testSecret, session));
  const ask = async (call: object): Promise<Answered> => {
    const { statusCode, body, headers, cookies: given } = await server.inject({ remoteAddress: "127.0.0.1", ...call });
    const location = headers.location === undefined ? undefined : String(headers.location);
    return { status: statusCode, body, location, headers, cookies: cookiesOf(given) };
  };
  return {
    get: (session, url, headers = {}) => ask({ method: "GET", url, headers, ...cookies(session) }),
    post: (session, url, fields = {}, headers = {}) => {
      const form = new URLSearchParams({ _form: token(session) });
      for (const [name, value] of Object.entries(fields)) {
        if (name === "_form") form.delete(name);
        for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
      }
      const type = "application/x-www-form-urlencoded";
      const sent = { host: "localhost", origin: testOrigin, "content-type": type, ...headers };
      return ask({ method: "POST", url, payload: form.toString(), headers: sent, ...cookies(session) });
    },
    postJson: (session, url, body) => {
      const headers = {
        host: "localhost",
        origin: testOrigin,
        accept: "application/json",
        "x-form-token": token(session),
      };
      return ask({ method: "POST", url, payload: body, headers, ...cookies(session) });
    },
  };
}

const cookiesOf = (given: readonly { readonly name: string; readonly value: string }[]) =>
  Object.fromEntries(given.map(({ name, value }) => [name, value]));
