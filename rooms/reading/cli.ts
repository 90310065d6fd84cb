export { type FileRead, readFiles, readingToContract } from "./commands/read-files.ts";
export { namesOfRegion } from "./domain/known-names.ts";
export type { KnownName } from "./domain/link-facts.ts";
