import Type, { type Static } from "typebox";
import { readScenario } from "../../../projection/index.ts";
import { areaEntrySchema, groupEntrySchema } from "../../area/index.ts";
import {
  budgetFigureEntrySchema,
  lineEntrySchema,
  pointEntrySchema,
  proposalEntrySchema,
  tableEntrySchema,
  themeEntrySchema,
} from "../../budget/index.ts";
import { cohortEntrySchema, scenarioEntrySchema } from "../../cohort/index.ts";
import { closed, documentEntrySchema, idSchema, maybe, textSchema } from "../../document/index.ts";
import { kpiEntrySchema, overlapEntrySchema } from "../../kpi/index.ts";
import { measureEntrySchema } from "../../observation/index.ts";
import { planEntrySchema, projectCountEntrySchema, projectEntrySchema } from "../../plan/index.ts";
import { activityEntrySchema, kindEntrySchema, programmeEntrySchema } from "../../programme/index.ts";

/** One kind of entry: the key it stands under in a file, the word for it in ids and addresses, and its table. */
export type EntryKind = {
  readonly key: string;
  readonly kind: string;
  readonly table: string;
  readonly schema: Type.TSchema;
  /** Where more than a schema decides what is right: reads an entry, throws a `ProjectionFault` that names the place. Then the schema only helps editors. */
  readonly read?: (entry: unknown) => unknown;
};

/** Every kind of entry an edition may hold, in the order in which a number flows. */
export const entryKinds: readonly EntryKind[] = [
  { key: "documents", kind: "document", table: "document_document", schema: documentEntrySchema },
  { key: "areas", kind: "area", table: "area_area", schema: areaEntrySchema },
  { key: "groups", kind: "group", table: "area_group", schema: groupEntrySchema },
  { key: "measures", kind: "measure", table: "observation_measure", schema: measureEntrySchema },
  { key: "cohorts", kind: "cohort", table: "cohort_source", schema: cohortEntrySchema },
  { key: "scenarios", kind: "scenario", table: "cohort_scenario", schema: scenarioEntrySchema, read: readScenario },
  { key: "plans", kind: "plan", table: "plan_plan", schema: planEntrySchema },
  { key: "projects", kind: "project", table: "plan_project", schema: projectEntrySchema },
  { key: "counts", kind: "count", table: "plan_count", schema: projectCountEntrySchema },
  { key: "kinds", kind: "kind", table: "programme_kind", schema: kindEntrySchema },
  { key: "programmes", kind: "programme", table: "programme_programme", schema: programmeEntrySchema },
  { key: "activities", kind: "activity", table: "programme_activity", schema: activityEntrySchema },
  { key: "themes", kind: "theme", table: "budget_theme", schema: themeEntrySchema },
  { key: "points", kind: "point", table: "budget_point", schema: pointEntrySchema },
  { key: "lines", kind: "line", table: "budget_line", schema: lineEntrySchema },
  { key: "tables", kind: "table", table: "budget_table", schema: tableEntrySchema },
  { key: "figures", kind: "figure", table: "budget_figure", schema: budgetFigureEntrySchema },
  { key: "proposals", kind: "proposal", table: "budget_proposal", schema: proposalEntrySchema },
  { key: "kpis", kind: "kpi", table: "kpi_kpi", schema: kpiEntrySchema },
  { key: "overlapGroups", kind: "overlap", table: "kpi_overlap", schema: overlapEntrySchema },
];

/** `edition.yaml`: whose edition this is and who compared its figures with the pages. */
export const editionHeadSchema = closed({
  format: Type.Literal(1),
  id: idSchema,
  name: textSchema,
  nameEn: textSchema,
  body: Type.String({ pattern: "^[0-9]{6}$" }),
  fictitious: Type.Boolean(),
  gradingRule: idSchema,
  population: maybe(
    closed({ actual: Type.Array(idSchema), projection: Type.Array(idSchema), area: idSchema, vision: maybe(idSchema) }),
  ),
  accepted: closed({ by: textSchema, byEn: textSchema, on: Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" }) }),
  about: closed({ ja: textSchema, en: textSchema }),
});
export type EditionHead = Static<typeof editionHeadSchema>;
