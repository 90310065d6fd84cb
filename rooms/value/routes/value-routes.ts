import type { FastifyInstance } from "fastify";
import type { StaffParts } from "../../account/server.ts";
import { bulkRoutes } from "./bulk-routes.ts";
import { calendarRoutes } from "./calendar-routes.ts";
import { evidenceRoutes } from "./evidence-routes.ts";
import { sheetValueRoutes } from "./save-route.ts";
import { oneValueRoutes } from "./value-route.ts";

/** Every address of this room: `/value/…` and `/calendar/…`. */
export function valueRoutes(server: FastifyInstance, parts: StaffParts): void {
  bulkRoutes(server, parts);
  sheetValueRoutes(server, parts);
  oneValueRoutes(server, parts);
  evidenceRoutes(server, parts);
  calendarRoutes(server, parts);
}
