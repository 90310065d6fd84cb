import fastifyFormbody from "@fastify/formbody";
import fastifyMultipart from "@fastify/multipart";
import fastifyRateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import { askAgain } from "./ask-sign-in.tsx";
import { sessionCookie, takeSaid } from "./cookies.ts";
import { guardChanges } from "./guard-changes.ts";
import { makeStaffParts, type StaffGround, viewerOf } from "./make-staff-parts.tsx";
import { rememberReader } from "./reader.ts";
import type { StaffParts } from "./staff-parts.ts";

/** A whole sheet with long answers is well below; a file may be larger. */
const formBytes = 2 * 1024 * 1024;
const fileBytes = 20 * 1024 * 1024;

/** Twenty changes a second for a minute: nobody types that fast, and an autosave is far below. */
const changesAMinute = 1200;

/** Prepares a server (with cookies) for signed-in people: forms, files, limits, who asks, and the guard before every change. */
export async function prepareStaffServer(server: FastifyInstance, ground: StaffGround): Promise<StaffParts> {
  await server.register(fastifyFormbody, { bodyLimit: formBytes });
  await server.register(fastifyMultipart, {
    limits: { fileSize: fileBytes, files: 5, fields: 200, fieldSize: formBytes },
  });
  await server.register(fastifyRateLimit, {
    max: changesAMinute,
    timeWindow: 60_000,
    allowList: (request) => request.method === "GET" || request.method === "HEAD" || request.url.startsWith("/api/"),
    keyGenerator: (request) => request.cookies[sessionCookie] ?? request.ip,
  });
  rememberReader(server, {
    viewer: (request) => viewerOf(ground, request),
    said: (request, reply) => takeSaid(request, reply, ground.secret),
  });
  const parts = makeStaffParts(ground);
  guardChanges(server, { parts, staleForm: (request, reply) => askAgain(request, reply, parts) });
  return parts;
}
