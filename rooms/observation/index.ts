export { type MeasureEntry, measureEntrySchema } from "./domain/measure-entry.ts";
