export { publish } from "./routes/publish.ts";
export { type ReleaseTools, releaseRoutes } from "./routes/release-routes.ts";
export { readHoldingContents, readReleases, releaseCount } from "./store/releases.ts";
