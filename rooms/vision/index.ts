export { visionDerivations } from "./domain/total-series.ts";
export { type VisionPlace, visionAddress, visionPlace } from "./domain/vision-place.ts";
