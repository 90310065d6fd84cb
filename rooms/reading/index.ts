export { addReadings } from "./domain/add-readings.ts";
export { namesOfRegion } from "./domain/known-names.ts";
export type { KnownName } from "./domain/link-facts.ts";
export { readingNames } from "./domain/reading-facts.ts";
export type { PublishedReading } from "./domain/review.ts";
