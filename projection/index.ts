export { shapeOfAges } from "./age-labels.ts";
export {
  type BackRow,
  type BackTask,
  type BackTest,
  backTest,
  backTestSteps,
  type Count,
  type SizeClass,
} from "./back/back-test.ts";
export { type KnownThen, type Method, methods } from "./back/forecast.ts";
export { type KnownOfSize, knownOfSize } from "./back/known-of-size.ts";
export { drawTrajectory } from "./chance/draw.ts";
export {
  type Autoregression,
  commonShare,
  fitAutoregression,
  fitPooled,
  fitWalk,
  overYears,
} from "./chance/estimate.ts";
export { type FanBlock, type FanSeries, type FanTask, type FanYear, fansOf, runBlock } from "./chance/fan.ts";
export { fitPlaces } from "./chance/fit-places.ts";
export type { ChanceModel, Draws, Process } from "./chance/model.ts";
export { birthsFromTfr, deathsFromLifeYears, movesFromYears, movingProfile } from "./chance/model-from-data.ts";
export { quantileOf, streamingQuantile } from "./chance/quantiles.ts";
export { normalsOf, wordsOf, xoshiro128 } from "./chance/random.ts";
export { type PlaceSeries, seriesFromCounts } from "./chance/series-from-counts.ts";
export { stepWithChance } from "./chance/step-with-chance.ts";
export { type StreamingFan, streamingFan } from "./chance/streaming-fan.ts";
export { forEveryArea, sumOfAreas } from "./cohorts.ts";
export { type Difference, differenceOf, influenceOf } from "./compare/compare.ts";
export { type StepChange, stepChanges, zeroCrossings } from "./compare/components.ts";
export { type PartsOfChange, partsOfChange } from "./compare/parts-of-change.ts";
export { answerBlocks, portOfWorker } from "./fast/answer-blocks.ts";
export { type ChanceRates, type ChanceTask, ratesOfMunicipal, sumNames, usualAges } from "./fast/chance-task.ts";
export { type EngineChoices, type FastEngine, openFastEngine } from "./fast/engine.ts";
export type { FastRun, FastStep } from "./fast/fast-run.ts";
export type { AreaChance } from "./fast/run-block.ts";
export { type ChanceResult, type SimulateChoices, sumAreas } from "./fast/simulate.ts";
export { ProjectionFault } from "./fault.ts";
export {
  type AreaException,
  areaExceptions,
  type CodeChange,
  codeChanges,
  exceptionOf,
} from "./from-censuses/area-exceptions.ts";
export {
  type BorrowedRatios,
  borrowedChange,
  borrowedRatios,
  type Groups,
  type RatioCounts,
} from "./from-censuses/borrow-strength.ts";
export { childSexCounts, childSexRatios, childWomanCounts, childWomanRatios } from "./from-censuses/children.ts";
export { type CohortChange, cohortChange } from "./from-censuses/cohort-change.ts";
export { type AreaPart, type AreaRows, mergeAreas } from "./from-censuses/merge-areas.ts";
export { borrowedRatesFromCensuses, ratesFromCensuses } from "./from-censuses/rates-from-censuses.ts";
export { ratiosFromProjection } from "./from-censuses/ratios-from-projection.ts";
export { smoothedChange } from "./from-censuses/smooth-over-ages.ts";
export { type SplitChange, splitChange } from "./from-censuses/split-change.ts";
export { averagedChange, type Caps, cappedRatios, syntheticRatios } from "./from-censuses/steady-change.ts";
export { spreadUnknownAges } from "./from-censuses/unknown-ages.ts";
export { abridgedLifeTable } from "./life-table/abridged.ts";
export { type LogitChange, relationalTable, survivalUnderHazard } from "./life-table/change-mortality.ts";
export { groupedTable, openedEarlier } from "./life-table/regroup.ts";
export { cohortDeaths, periodDeaths, separationOf } from "./life-table/separate-deaths.ts";
export { singleYearTable, singleYearTableOfRisks } from "./life-table/single-year.ts";
export { expectancyOf, survivalOf } from "./life-table/survival.ts";
export type { LifeTable, Sex } from "./life-table/table.ts";
export { childWomanOf, type NationalFertility, totalFertilityOf } from "./municipal/child-woman.ts";
export { type Controlled, type ControlTotals, closedRates, controlToTotals } from "./municipal/control.ts";
export { type MunicipalRates, type MunicipalResult, stepMunicipal } from "./municipal/municipal-step.ts";
export { type MunicipalProjection, type MunicipalStep, projectMunicipal } from "./municipal/project-municipal.ts";
export { type PoolFlows, type PoolRates, poolRatesOf } from "./pool/pool-rates.ts";
export {
  type MunicipalPoolProjection,
  type MunicipalPoolRates,
  type MunicipalPoolStep,
  projectMunicipalPool,
} from "./pool/project-municipal-pool.ts";
export {
  type MovingProjection,
  type MovingStep,
  type MovingStepRates,
  type NetRates,
  projectMoving,
} from "./pool/project-pool.ts";
export { type Projection, project } from "./project.ts";
export { answerCohortRequest, type CohortAnswer, type CohortRequest } from "./request.ts";
export { applyScenario } from "./scenario/apply-scenario.ts";
export { type ScenarioBase, stepYears } from "./scenario/base.ts";
export { type Course, runScenario } from "./scenario/course.ts";
export { type LinkedProject, linkedScenario } from "./scenario/linked.ts";
export { readScenario } from "./scenario/read-scenario.ts";
export {
  balancedBy,
  halvedLoss,
  type MoreEachYear,
  moreEachYear,
  nationalPath,
  patternOne,
  readyScenarios,
  simulationOne,
  simulationTwo,
} from "./scenario/ready.ts";
export type { AgeBand, Change, ComingPart, Period, Scenario, Told, Where, WhichSex } from "./scenario/scenario.ts";
export { scenarioData } from "./scenario/scenario-data.ts";
export {
  type FertilityLever,
  type FrontierPoint,
  type MoversLever,
  seekFertility,
  seekFrontier,
  seekMovers,
} from "./seek/seek.ts";
export type { SeekAnswer, SeekPoint } from "./seek/seek-level.ts";
export type { SeekTask } from "./seek/task.ts";
export { sexesLookSwapped } from "./sexes-swapped.ts";
export { birthCellsOf, cellsOf, type Shape } from "./shape.ts";
export { type Migration, type StepRates, type StepResult, stepForward } from "./step-forward.ts";
export { medianAge, peopleOfAges } from "./summary/ages.ts";
export { aggregateCourse, type Group, placesOf } from "./summary/aggregate.ts";
export { type Crossing, crossingsOf, type YearSeries } from "./summary/crossings.ts";
export type { Known } from "./summary/known.ts";
export { type Pyramid, pyramidOf } from "./summary/pyramid.ts";
export { summaryOfYears } from "./summary/series.ts";
export { type Summary, summaries } from "./summary/summaries.ts";
export { version } from "./version.ts";
