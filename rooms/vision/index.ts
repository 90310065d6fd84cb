export { visionDerivations } from "./domain/total-series.ts";
