import type { MunicipalRates } from "../municipal/municipal-step.ts";
import { applyFertilityFactor, applyFertilityPath } from "./apply-fertility.ts";
import { applyMigrationAdd, applyMigrationBalance, applyMigrationFactor, applyMigrationLoss } from "./apply-moving.ts";
import { applyDeathFactor, applySurvivalYears } from "./apply-survival.ts";
import type { ScenarioBase } from "./base.ts";
import { type Draft, draftOf } from "./draft.ts";
import type { Change, Scenario } from "./scenario.ts";

/**
 * The rates of every step with the changes of a scenario; the base's own stay as they are. Throws a `ProjectionFault` that names the change: an area that is not there
 * (`scenario/unknownArea`), years beside the projection (`scenario/yearOutside`), numbers that cannot be (`scenario/impossible`), a TFR without the nation's
 * ratio (`scenario/noNationalRatio`).
 */
export function applyScenario(base: ScenarioBase, scenario: Pick<Scenario, "changes">): readonly MunicipalRates[] {
  if (scenario.changes.length === 0) return base.rates;
  const draft = draftOf(base.rates);
  for (const [index, change] of scenario.changes.entries()) apply(base, draft, change, `changes[${index}]`);
  return draft;
}

function apply(base: ScenarioBase, draft: Draft, change: Change, at: string): void {
  switch (change.kind) {
    case "fertilityPath":
      applyFertilityPath(base, draft, change, at);
      break;
    case "fertilityFactor":
      applyFertilityFactor(base, draft, change, at);
      break;
    case "survivalYears":
      applySurvivalYears(base, draft, change, at);
      break;
    case "deathFactor":
      applyDeathFactor(base, draft, change, at);
      break;
    case "migrationFactor":
      applyMigrationFactor(base, draft, change, at);
      break;
    case "migrationBalance":
      applyMigrationBalance(base, draft, change, at);
      break;
    case "migrationLoss":
      applyMigrationLoss(base, draft, change, at);
      break;
    case "migrationAdd":
      applyMigrationAdd(base, draft, change, at);
      break;
  }
}
