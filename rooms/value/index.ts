export { type Awaited, type AwaitedState, type CalendarEntry, overdueByUnit } from "./domain/calendar.ts";
export { figuresOf, type KpiFigure, type KpiFigures } from "./domain/kpi-figures.ts";
export { periodInYear, periodKeyInYear } from "./domain/kpi-period.ts";
export { limitWords, type PlausibilityLimit, plausibilityLimits } from "./domain/plausibility-limits.ts";
export { type ReadingJson, readingFromJson, readingToJson } from "./domain/reading-json.ts";
export { readingWords } from "./domain/reading-words.ts";
export { type StandsAgainst, standsAgainst } from "./domain/stands-against.ts";
export {
  type Asked,
  type SheetValue,
  type ValueKind,
  valueAddress,
  valueKinds,
  valueKindWords,
} from "./domain/value.ts";
export { type ValueFigure, valueFigures } from "./domain/value-figures.ts";
