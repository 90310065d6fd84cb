export { arrangeChance, cutCells, drawCommon, drawPaths, followPaths, simulate } from "./chance";
export { useSeed } from "./draw";
export { findQuantiles } from "./quantiles";
export { allCanBe, allWithin, projectDouble, projectSingle } from "./steps";
