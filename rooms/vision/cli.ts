export { readScenarioArgument, type ScenarioChoice } from "./commands/scenario-argument.ts";
export {
  type ListedScenario,
  listScenarios,
  readyScenario,
  type ScenarioReport,
  scenarioReport,
  type ToldScenario,
} from "./commands/scenario-report.ts";
export { type LeverReport, type VisionReport, visionReport } from "./commands/vision-report.ts";
export { scenarioJson, scenarioYaml } from "./domain/scenario-file.ts";
export { topPlace } from "./domain/vision-place.ts";
