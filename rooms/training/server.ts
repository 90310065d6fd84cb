export { tourRoutes } from "./routes/tour-routes.ts";
