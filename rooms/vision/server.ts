export { kpiVision, visionRoutes } from "./routes/vision-routes.tsx";
