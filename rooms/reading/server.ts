export { addReadings, readingNames } from "./actions/amend-region.ts";
export { openTables } from "./actions/open-tables.ts";
export { readingsOf } from "./actions/readings-of.ts";
export { recogniserCall } from "./actions/recogniser.ts";
export { openReadings, type Readings } from "./actions/run-readings.ts";
export { mapRoutes } from "./routes/map-routes.ts";
export { readingRoutes } from "./routes/reading-routes.ts";
export { publicationCount, readPublications } from "./store/publications.ts";
