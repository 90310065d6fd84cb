import Type, { type Static } from "typebox";
import { closed, idSchema, maybe, named, remarks, textSchema } from "../../document/index.ts";

/** A statistic given by area and period in a CSV file beside `observations.yaml`; without a `file`, its values are imported. */
export const measureEntrySchema = closed({
  ...named,
  unit: textSchema,
  document: idSchema,
  cell: maybe(Type.String()),
  file: maybe(textSchema),
  kind: Type.Enum(["actual", "projection"]),
  ...remarks,
});
export type MeasureEntry = Static<typeof measureEntrySchema>;
