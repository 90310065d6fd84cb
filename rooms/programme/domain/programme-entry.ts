import Type, { type Static } from "typebox";
import {
  closed,
  idSchema,
  maybe,
  named,
  ownerSchema,
  remarks,
  sourcesSchema,
  textSchema,
} from "../../document/index.ts";
import { figureEntrySchema } from "../../fact/index.ts";

const ids = Type.Optional(Type.Array(idSchema));
/** A kind of programme with its label: plan, centre, fund, council, agreement … */
export const kindEntrySchema = closed({ id: textSchema, ja: textSchema, en: textSchema });
export type KindEntry = Static<typeof kindEntrySchema>;

/** A named system of the documents: a measure, programme, centre, fund, council, agreement … */
export const programmeEntrySchema = closed({
  ...named,
  kind: textSchema,
  alsoKind: maybe(textSchema),
  what: textSchema,
  whatEn: textSchema,
  forWhom: maybe(Type.String()),
  forWhomEn: maybe(Type.String()),
  since: maybe(
    closed({
      period: Type.String(),
      printed: textSchema,
      lines: Type.Array(Type.Integer({ minimum: 1 })),
      document: maybe(idSchema),
      ...remarks,
    }),
  ),
  areas: ids,
  kpis: ids,
  budgetLines: ids,
  activities: ids,
  projects: ids,
  owner: maybe(ownerSchema),
  sources: sourcesSchema,
  ...remarks,
});
export type ProgrammeEntry = Static<typeof programmeEntrySchema>;

/** One countable result of an activity in a period (相談件数 813件). */
export const activityEntrySchema = closed({
  ...named,
  programme: maybe(idSchema),
  who: textSchema,
  whoEn: textSchema,
  area: maybe(idSchema),
  figure: figureEntrySchema,
  sources: sourcesSchema,
  ...remarks,
});
export type ActivityEntry = Static<typeof activityEntrySchema>;
