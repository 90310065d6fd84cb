export type { Site } from "./domain/site.ts";
