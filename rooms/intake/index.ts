export { editionSchema } from "./domain/edition-schema.ts";
export type { EditionText } from "./domain/edition-text.ts";
export { editionToRows } from "./domain/edition-to-rows.ts";
export type { EditionHead, EntryKind } from "./domain/entry-kinds.ts";
export { pathFrom } from "./domain/entry-path.ts";
export { nearIds } from "./domain/near-ids.ts";
export { type ParsedFile, parseYaml } from "./domain/parse-yaml.ts";
export { type Edition, readEdition } from "./domain/read-edition.ts";
export {
  arrangeRegion,
  arrangeRows,
  type EditionRows,
  type EntryContent,
  listedMeasures,
  type Region,
  type Row,
} from "./domain/region.ts";
export { type EditionEntries, entryKeys, regionRows, rowsToEntries } from "./domain/region-rows.ts";
