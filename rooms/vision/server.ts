export { visionRoutes } from "./routes/vision-routes.tsx";
