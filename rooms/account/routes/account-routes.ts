import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { AccountGround } from "./account-ground.ts";
import { inviteRoutes } from "./invite-routes.tsx";
import { meRoutes } from "./me-routes.tsx";
import { peopleRoutes } from "./people-routes.tsx";
import { signInRoutes } from "./sign-in-routes.tsx";
import type { StaffParts } from "./staff-parts.ts";

/** Every address of people and power. Where nobody can sign in, only the page that says why. */
export function accountRoutes(server: FastifyInstance, parts: StaffParts, ground: AccountGround): void {
  signInRoutes(server, parts, ground);
  if (ground.trouble) return;
  inviteRoutes(server, parts, ground);
  meRoutes(server, parts, ground);
  peopleRoutes(server, parts, ground);
  const toOwn = (addressOf: (edition: string) => string) => async (request: FastifyRequest, reply: FastifyReply) => {
    const { viewer } = request;
    if (!viewer) return reply.redirect(`/signin?back=${encodeURIComponent(request.url)}`, 303);
    const edition = await ground.editionOf(viewer.bodyId);
    return edition === null ? parts.notFound(request, reply) : reply.redirect(addressOf(edition), 303);
  };
  server.get("/today", toOwn(ground.todayOf));
  server.get(
    "/me",
    toOwn((edition) => `/me/${edition}`),
  );
}
