export { encodeCsv } from "./actions/encode-csv.ts";
export { type EditionPlaces, loadAllEditions, loadFolder } from "./actions/load-all-editions.ts";
export { readSearch } from "./actions/read-search.ts";
export { writeTable } from "./actions/write-table.ts";
export type { ApiParts } from "./routes/api-context.ts";
export { apiRoutes } from "./routes/api-routes.ts";
export { readOverview } from "./store/read-overview.ts";
export { readSite, type SiteScope } from "./store/read-site.ts";
