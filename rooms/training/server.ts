export { loadTraining, type TrainingParts } from "./actions/load-training.ts";
export { readTrainingFile } from "./actions/read-training-file.ts";
export { tourRoutes } from "./routes/tour-routes.ts";
