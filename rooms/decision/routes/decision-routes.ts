import type { FastifyInstance } from "fastify";
import type { StaffParts } from "../../account/server.ts";
import { decisionCycleRoutes } from "./decision-cycle-routes.ts";
import { decisionSheetRoutes } from "./decision-sheet-routes.tsx";
import { moneyRoutes } from "./money-routes.tsx";
import { proposalRoutes } from "./proposal-routes.ts";
import { type DecisionSources, noSources } from "./sources.ts";

/** All addresses of this room: /decision, /money, /proposal. `sources` brings actual values and opinions from the rooms that keep them. */
export function decisionRoutes(server: FastifyInstance, parts: StaffParts, sources: DecisionSources = noSources): void {
  decisionSheetRoutes(server, parts, sources);
  decisionCycleRoutes(server, parts, sources);
  moneyRoutes(server, parts);
  proposalRoutes(server, parts);
}
