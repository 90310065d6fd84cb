import type { Site } from "../site.ts";
import { activityTable } from "./activity-table.ts";
import { areaTable } from "./area-table.ts";
import { budgetTable } from "./budget-table.ts";
import { checkTable } from "./check-table.ts";
import { documentTable } from "./document-table.ts";
import { factTable } from "./fact-table.ts";
import { kpiTable } from "./kpi-table.ts";
import { observationTable } from "./observation-table.ts";
import { planTable } from "./plan-table.ts";
import { programmeTable } from "./programme-table.ts";
import { projectTable } from "./project-table.ts";
import type { DataTable, TableName } from "./table.ts";

/** The table of each room, made anew from a site. */
export const tables: Readonly<Record<TableName, (site: Site) => DataTable>> = {
  kpi: kpiTable,
  project: projectTable,
  plan: planTable,
  budget: budgetTable,
  programme: programmeTable,
  activity: activityTable,
  area: areaTable,
  document: documentTable,
  fact: factTable,
  check: checkTable,
  observation: (site) => observationTable(site),
};
