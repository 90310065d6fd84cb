import Type, { type Static } from "typebox";
import {
  closed,
  idSchema,
  maybe,
  named,
  nullable,
  ownerSchema,
  remarks,
  sourcesSchema,
  textSchema,
} from "../../document/index.ts";
import { figureEntrySchema, figureOrAbsenceSchema } from "../../fact/index.ts";

/**
 * Whether a KPI counts people who move, and who decided so: `arrivals` people who move in during the year, `balance` those who move in less those who move out, `none`
 * neither, whatever its name says.
 */
const moversSchema = closed({
  counts: Type.Enum(["arrivals", "balance", "none"]),
  decidedBy: ownerSchema,
  reason: textSchema,
  reasonEn: textSchema,
});

const figures = Type.Optional(Type.Array(figureEntrySchema));

/** One printed row of a KPI: its definition, baseline, target and the values by year that a source prints. */
export const kpiEntrySchema = closed({
  ...named,
  definition: maybe(Type.String()),
  definitionEn: maybe(Type.String()),
  plan: idSchema,
  edition: idSchema,
  node: maybe(idSchema),
  regions: Type.Array(idSchema),
  bureaus: Type.Array(idSchema),
  project: nullable(idSchema),
  place: Type.Enum(["overview", "table", "goal", "vision"]),
  baseline: figureOrAbsenceSchema,
  target: figureOrAbsenceSchema,
  expected: figures,
  actuals: figures,
  forecasts: figures,
  accumulation: Type.Enum(["yearly", "cumulative", "average", "stock"]),
  direction: Type.Enum(["increase", "decrease", "maintain", "range"]),
  sameAs: nullable(idSchema),
  overlapGroup: maybe(idSchema),
  scope: maybe(closed({ ja: textSchema, en: textSchema })),
  owner: maybe(ownerSchema),
  movers: maybe(moversSchema),
  sources: sourcesSchema,
  ...remarks,
});
export type KpiEntry = Static<typeof kpiEntrySchema>;

/** KPIs whose scopes overlap: their values must never be added. */
export const overlapEntrySchema = closed({ ...named, reason: textSchema, reasonEn: textSchema });
export type OverlapEntry = Static<typeof overlapEntrySchema>;
