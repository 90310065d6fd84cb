export { arrangeChance, cutCells, drawCommon, drawPaths, followPaths, simulate } from "./chance";
export { useSeed } from "./draw";
export { allCanBe, projectDouble, projectSingle } from "./steps";
