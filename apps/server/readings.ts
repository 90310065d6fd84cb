import type { FastifyInstance } from "fastify";
import type { KnownName } from "../../rooms/reading/index.ts";
import { namesOfRegion } from "../../rooms/reading/index.ts";
import { openReadings, type Readings, recogniserCall } from "../../rooms/reading/server.ts";
import type { Database } from "../../store/index.ts";
import type { Sites } from "./sites.ts";

/** Everything the editions of a body have a name for; what is found in its documents is linked to these. */
async function namesOfBody(sites: Sites, bodyId: string): Promise<readonly KnownName[]> {
  const head = (await sites.editions()).find(({ body }) => body === bodyId);
  const site = head ? await sites.find({ edition: head.id }) : null;
  return site ? namesOfRegion(site) : [];
}

/** The background reading of documents while a server runs: what an earlier one left unended is begun again. */
export function readInBackground(server: FastifyInstance, database: Database, sites: Sites): Readings {
  const readings = openReadings(database, {
    ocr: recogniserCall(process.env),
    names: (bodyId) => namesOfBody(sites, bodyId),
    onError: (error) => console.error(error),
  });
  server.addHook("onReady", async () => readings.ask());
  server.addHook("preClose", async () => readings.close());
  return readings;
}
