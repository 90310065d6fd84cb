import type { FastifyReply, FastifyRequest } from "fastify";
import { isSessionToken, type Problem, problem } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import type { PageContent, View } from "../../../ui/index.ts";
import type { Site } from "../../publication/index.ts";
import { refusedPage } from "../pages/refused-page.tsx";
import { recallPeopleFor } from "../store/people-memory.ts";
import type { Secret } from "../store/seal.ts";
import { recallViewer } from "../store/viewer-memory.ts";
import { askSignIn } from "./ask-sign-in.tsx";
import { giveSaid, sessionCookie } from "./cookies.ts";
import { readerView } from "./reader.ts";
import type { StaffParts } from "./staff-parts.ts";

/** What the app hands in, so that the pages of staff stand in its frame and show its editions. */
export type StaffGround = {
  readonly database: Database;
  readonly secret: Secret;
  /** Why nobody can sign in here; null = accounts work. */
  readonly trouble: Problem | null;
  readonly now: () => Date;
  readonly site: (edition: string | undefined) => Promise<Site | null>;
  /** An edition of the body, for addresses that name none. */
  readonly editionOf: (bodyId: string) => Promise<string | null>;
  readonly view: (request: FastifyRequest, reply: FastifyReply) => View;
  readonly frame: (page: PageContent, view: View, site: Site | null) => string;
  readonly notFound: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
};

export const wantsJson = (request: FastifyRequest): boolean =>
  request.headers.accept?.includes("application/json") ?? false;

const signedOut = problem(
  "signedOut",
  "サインインの期限が切れています。入力したものはこの画面に残っています。別のタブでサインインし直してから、もう一度保存してください。",
  "Your sign-in has ended. What you typed is still on this page. Sign in again in another tab, then save once more.",
);

const editionIn = (request: FastifyRequest): string | undefined => {
  const { params } = request;
  if (typeof params !== "object" || params === null || !("edition" in params)) return undefined;
  return typeof params.edition === "string" ? params.edition : undefined;
};

/** The parts that every room's routes are given. `rememberReader` and `guardChanges` must stand in front of them. */
export function makeStaffParts(ground: StaffGround): StaffParts {
  const { database, secret, now, site, notFound } = ground;
  const view = (request: FastifyRequest, reply: FastifyReply) => readerView(request, ground.view(request, reply));
  const show: StaffParts["show"] = (request, reply, page, shownSite) =>
    reply.type("text/html; charset=utf-8").send(ground.frame(page, view(request, reply), shownSite));
  const refuse: StaffParts["refuse"] = async (request, reply, found, status = 400) => {
    if (wantsJson(request)) return reply.code(status).send({ problem: found });
    return show(request, reply.code(status), refusedPage(found, view(request, reply)), await site(undefined));
  };
  const parts: StaffParts = {
    database,
    secret,
    now,
    site,
    view,
    show,
    refuse,
    notFound,
    viewer: async (request) => request.viewer,
    staff: async (request, reply) => {
      reply.header("cache-control", "no-store");
      const { viewer } = request;
      if (!viewer) {
        await (wantsJson(request) ? refuse(request, reply, signedOut, 401) : askSignIn(request, reply, parts));
        return null;
      }
      const edition = editionIn(request);
      const found = edition === undefined ? null : await site(edition);
      if (!found || found.edition.body !== viewer.bodyId) {
        await notFound(request, reply);
        return null;
      }
      return { viewer, site: found, view: view(request, reply) };
    },
    people: (viewer) => recallPeopleFor(database, secret, viewer),
    back: (reply, address, said) => {
      if (said) giveSaid(reply, secret, said);
      return reply.redirect(isOwnAddress(address) ? address : "/", 303);
    },
  };
  return parts;
}

/** An address of this server, never of another one: `//elsewhere` and `/\elsewhere` lead away. */
export const isOwnAddress = (address: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a browser leaves tabs and line ends out, and `/<tab>/` would become `//`
  /^\/(?![/\\])/.test(address) && !/[\u0000-\u001f]/.test(address);

/** Who asks, by the session cookie; every use keeps an idle session alive. */
export async function viewerOf({ database, secret, trouble }: StaffGround, request: FastifyRequest) {
  const token = request.cookies[sessionCookie];
  if (trouble || token === undefined || !isSessionToken(token)) return null;
  return recallViewer(database, secret, token);
}
