import Type, { type Static } from "typebox";
import { closed, idSchema, maybe, named, remarks, textSchema } from "../../document/index.ts";

/**
 * A source of population by sex and age: one entry stands for one measure a sex and age group. Age groups are five years wide from 0;
 * `open` is the age at which the last, open group begins (90: 0-4 … 85-89, 90+). `unknown` = the source counts people of unknown age.
 * `file` is the CSV beside the edition that holds some of its values; left out, all of them are imported.
 */
export const cohortEntrySchema = closed({
  ...named,
  document: idSchema,
  cell: maybe(Type.String()),
  file: maybe(textSchema),
  kind: Type.Enum(["actual", "projection"]),
  open: Type.Integer({ minimum: 5, maximum: 120, multipleOf: 5 }),
  unknown: Type.Boolean(),
  ...remarks,
});
export type CohortEntry = Static<typeof cohortEntrySchema>;
