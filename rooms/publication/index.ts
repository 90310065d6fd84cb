export { derive } from "./domain/derive.ts";
export type { Site } from "./domain/site.ts";
