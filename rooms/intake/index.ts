export { editionToRows } from "./domain/edition-to-rows.ts";
export { type EditionHead, type EntryKind, editionSchema, entryKinds } from "./domain/entry-kinds.ts";
export { type Edition, type EditionText, readEdition } from "./domain/read-edition.ts";
export { arrangeRegion, type EditionRows, type Region, type Row } from "./domain/region.ts";
