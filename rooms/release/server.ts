export { publish } from "./routes/publish.ts";
export { type ReleaseTools, releaseRoutes } from "./routes/release-routes.ts";
export { countReleases, readHoldingContents, readReleases } from "./store/releases.ts";
