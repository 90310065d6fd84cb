import type { FastifyInstance } from "fastify";
import type { StaffParts } from "../../account/server.ts";
import type { Readings } from "../actions/run-readings.ts";
import { documentRoutes } from "./document-routes.ts";
import { fileRoutes } from "./file-routes.ts";
import { manyRoutes } from "./many-routes.ts";
import { publicRoutes } from "./public-routes.ts";
import { publishRoutes } from "./publish-routes.ts";
import { ruleRoutes } from "./rule-routes.ts";
import { settingsRoutes } from "./settings-routes.ts";
import { workRoutes } from "./work-routes.ts";

/** What the routes of this room are given beside what every room is given. */
export type ReadingGiven = {
  /** The server's background reading. */
  readonly readings: Readings;
};

/** Every address of this room: `/reading/…`. */
export function readingRoutes(server: FastifyInstance, parts: StaffParts, { readings }: ReadingGiven): void {
  documentRoutes(server, parts, readings);
  workRoutes(server, parts);
  manyRoutes(server, parts);
  ruleRoutes(server, parts);
  settingsRoutes(server, parts, readings);
  publishRoutes(server, parts);
  fileRoutes(server, parts);
  publicRoutes(server, parts);
}
