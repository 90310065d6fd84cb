export { rowAnswerWords, stateOf } from "./domain/answer-words.ts";
export { type BulkPlace, bulkCells, bulkMark, bulkPlaces } from "./domain/bulk-table.ts";
export type { Awaited, AwaitedState, CalendarEntry } from "./domain/calendar.ts";
export { guarded, unguarded } from "./domain/csv-guard.ts";
export type { KpiFigure, KpiFigures } from "./domain/kpi-figures.ts";
export { type NamedAnswers, type NamedValue, readNamed } from "./domain/named-values.ts";
export type { PlausibilityLimit } from "./domain/plausibility-limits.ts";
export { type RowAnswer, readBulk } from "./domain/read-bulk.ts";
export { readTyped } from "./domain/read-typed.ts";
export { type ReadingJson, readingToJson } from "./domain/reading-json.ts";
export { readingWords } from "./domain/reading-words.ts";
export {
  answerColumn,
  type CellNature,
  headOf,
  type OpenedFile,
  type OpenedSheet,
  type OpenTables,
  type SentTable,
} from "./domain/sent-table.ts";
export type { StandsAgainst } from "./domain/stands-against.ts";
export { type Asked, type SheetValue, type ValueKind, valueKindWords } from "./domain/value.ts";
