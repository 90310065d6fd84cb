export { namesOfRegion } from "./domain/known-names.ts";
export type { KnownName } from "./domain/link-facts.ts";
export type { PublishedReading } from "./domain/review.ts";
