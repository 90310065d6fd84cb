import type { FastifyInstance } from "fastify";
import type { StaffParts } from "../../account/server.ts";
import type { OpenTables } from "../domain/sent-table.ts";
import { bulkRoutes } from "./bulk-routes.ts";
import { calendarRoutes } from "./calendar-routes.ts";
import { evidenceRoutes } from "./evidence-routes.ts";
import { sheetValueRoutes } from "./save-route.ts";
import { oneValueRoutes } from "./value-route.ts";

/** Every address of this room: `/value/…` and `/calendar/…`. */
export function valueRoutes(
  server: FastifyInstance,
  parts: StaffParts,
  given: { readonly openTables: OpenTables },
): void {
  bulkRoutes(server, parts, given.openTables);
  sheetValueRoutes(server, parts);
  oneValueRoutes(server, parts);
  evidenceRoutes(server, parts);
  calendarRoutes(server, parts);
}
