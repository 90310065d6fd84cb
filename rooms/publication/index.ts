export { derive } from "./domain/derive.ts";
export { amountOf, type PlaceValue, type PopulationModel, valueOfPlace, valuesOfPlace } from "./domain/population.ts";
export type { Site } from "./domain/site.ts";
export { factTable } from "./domain/tables/fact-table.ts";
export { csvLine } from "./domain/tables/table-to-csv.ts";
export { type Vision, visionOf } from "./domain/vision-gap.ts";
