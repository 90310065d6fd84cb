export { addShapes, type ShapesReport } from "./actions/add-shapes.ts";
export { readShapes } from "./store/shapes.ts";
