export { arrangeChance, cutCells } from "./area";
export { drawCommon, drawPaths, followPaths, simulate } from "./chance";
export { allWithin } from "./check";
export { useSeed } from "./draw";
export { findQuantiles } from "./quantiles";
export { allCanBe, projectDouble, projectSingle } from "./steps";
