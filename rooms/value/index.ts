export type { Awaited, AwaitedState, CalendarEntry } from "./domain/calendar.ts";
export type { KpiFigure, KpiFigures } from "./domain/kpi-figures.ts";
export type { PlausibilityLimit } from "./domain/plausibility-limits.ts";
export { type ReadingJson, readingToJson } from "./domain/reading-json.ts";
export { readingWords } from "./domain/reading-words.ts";
export type { StandsAgainst } from "./domain/stands-against.ts";
export { type Asked, type SheetValue, type ValueKind, valueKindWords } from "./domain/value.ts";
