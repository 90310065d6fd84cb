import type { FastifyInstance } from "fastify";
import type { StaffParts } from "../../account/server.ts";
import { changeRoutes } from "./change-routes.ts";
import { commentRoutes } from "./comment-routes.ts";
import { nothingGiven, type OpinionGiven } from "./ground.ts";
import { liveRoutes } from "./live-routes.tsx";
import { meetingRoutes } from "./meeting-routes.tsx";
import { minutesRoutes } from "./minutes-routes.ts";
import { opinionListRoutes } from "./opinion-list-routes.ts";
import { oneOpinionRoutes } from "./opinion-routes.tsx";

/** All addresses of this room. `given`: what rooms to the right add. */
export function opinionRoutes(server: FastifyInstance, parts: StaffParts, given: OpinionGiven = nothingGiven): void {
  const ground = { parts, given };
  opinionListRoutes(server, ground);
  oneOpinionRoutes(server, ground);
  commentRoutes(server, parts);
  meetingRoutes(server, ground);
  liveRoutes(server, ground);
  minutesRoutes(server, ground);
  changeRoutes(server, ground);
}
