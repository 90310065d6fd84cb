export { ProjectionFault } from "./fault.ts";
export { abridgedLifeTable, type LifeTable, type Sex, survivalOf } from "./life-table.ts";
export { periodDeaths } from "./period-deaths.ts";
export { type Projection, project } from "./project.ts";
export { answerCohortRequest, type CohortAnswer, type CohortRequest } from "./request.ts";
export { birthCellsOf, cellsOf, type Shape } from "./shape.ts";
export { type Migration, type StepRates, type StepResult, stepForward } from "./step-forward.ts";
