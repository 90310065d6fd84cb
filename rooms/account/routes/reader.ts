import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isSessionToken } from "../../../foundation/index.ts";
import type { Bilingual, View } from "../../../ui/index.ts";
import type { Viewer } from "../domain/viewer.ts";
import { sessionCookie } from "./cookies.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks, found before any handler runs; null = nobody signed in. */
    viewer: Viewer | null;
    /** What the request before this one did, said once. */
    said: Bilingual | null;
  }
}

/** Finds out who asks, before any handler. A page for somebody signed in is never kept by a cache. */
export function rememberReader(
  server: FastifyInstance,
  find: {
    readonly viewer: (request: FastifyRequest) => Promise<Viewer | null>;
    readonly said: (request: FastifyRequest, reply: FastifyReply) => Bilingual | null;
  },
): void {
  server.decorateRequest("viewer", null);
  server.decorateRequest("said", null);
  server.addHook("onRequest", async (request, reply) => {
    if (request.url.startsWith("/assets/")) return;
    const token = request.cookies[sessionCookie];
    if (token !== undefined && isSessionToken(token)) {
      reply.header("cache-control", "no-store");
      request.viewer = await find.viewer(request);
    }
    if (request.method === "GET") request.said = find.said(request, reply);
    if (request.said) reply.header("cache-control", "no-store");
  });
}

const whoReads = ({ name, bodyId, roles }: Viewer): Partial<View> => ({
  reader: name,
  readerBody: bodyId,
  readerRoles: roles.map(({ role }) => role),
});

/** What the frame shows of the reader. */
export const readerView = (request: FastifyRequest, view: View): View => ({
  ...view,
  ...(request.viewer ? whoReads(request.viewer) : {}),
  ...(request.said ? { said: request.said[view.lang] } : {}),
});
