import type { Region } from "../../intake/index.ts";
import {
  checkExpansionsNotPrinted,
  checkLostFlags,
  checkSameAsAbove,
  checkSupplementaryLines,
} from "./budget-marks.ts";
import { checkParts, checkRoundedFigures } from "./figure-relations.ts";
import type { Finding } from "./finding.ts";
import { checkGoalsAgainstTables } from "./goal-against-table.ts";
import { checkGroupSizes, checkGroupTotals } from "./group-counts.ts";
import { checkMissingOwners } from "./missing-owner.ts";
import { checkMissingActuals, checkMissingBaselines } from "./missing-values.ts";
import { checkOverlappingScopes } from "./overlapping-scopes.ts";
import { checkRepeatedKpis } from "./overview-against-detail.ts";
import { checkPercentAgainstPoints } from "./percent-against-points.ts";
import { checkPreviousPlusExpansion } from "./previous-plus-expansion.ts";
import { checkEqualProjectCounts, checkNamedProjects, checkProjectSums } from "./project-counts.ts";
import { checkRelistedPairs, checkRelistedWithoutFirst } from "./relisted-lines.ts";
import { checkRepeatedExpansion } from "./repeated-expansion.ts";
import { checkSameKpiValues } from "./same-kpi-values.ts";
import { checkProgrammeUnits, checkSameNames } from "./same-name.ts";
import { checkSameNumbers } from "./same-number.ts";
import { checkTableRatios } from "./table-ratios.ts";
import { checkTableSums } from "./table-sums.ts";
import { checkThemesWithoutTotal, checkThemeTotals } from "./theme-totals.ts";
import { checkUncertainReadings } from "./uncertain-readings.ts";
import { checkUnitMix } from "./unit-mix.ts";
import { checkUnknownMembers } from "./unknown-members.ts";

/** One kind of check: looks over everything an edition says and finds what somebody should know or answer. */
type Check = (region: Region) => readonly Finding[];

/** Every check, in the order in which findings are read. A new kind of check is one file and one line here. */
const allChecks: readonly Check[] = [
  checkPreviousPlusExpansion,
  checkRepeatedExpansion,
  checkThemeTotals,
  checkTableSums,
  checkTableRatios,
  checkRoundedFigures,
  checkParts,
  checkRepeatedKpis,
  checkProjectSums,
  checkGroupSizes,
  checkGroupTotals,
  checkRelistedPairs,
  checkRelistedWithoutFirst,
  checkGoalsAgainstTables,
  checkOverlappingScopes,
  checkUnitMix,
  checkSameNames,
  checkProgrammeUnits,
  checkSameNumbers,
  checkSameKpiValues,
  checkEqualProjectCounts,
  checkPercentAgainstPoints,
  checkSupplementaryLines,
  checkSameAsAbove,
  checkMissingBaselines,
  checkMissingActuals,
  checkMissingOwners,
  checkThemesWithoutTotal,
  checkNamedProjects,
  checkUnknownMembers,
  checkLostFlags,
  checkExpansionsNotPrinted,
  checkUncertainReadings,
];

/** Everything that does not add up or agree in an edition. Pure: the same region always gives the same findings. */
export const findAll = (region: Region): readonly Finding[] => allChecks.flatMap((check) => check(region));

/** The same in steps, one check after the other, for whoever must be able to do other things in between. */
export function* findInSteps(region: Region): Generator<void, readonly Finding[]> {
  const found: (readonly Finding[])[] = [];
  for (const check of allChecks) {
    found.push(check(region));
    yield;
  }
  return found.flat();
}
