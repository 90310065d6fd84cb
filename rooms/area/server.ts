export { addShapes, type ShapesReport } from "./actions/add-shapes.ts";
export { readShapes, shapesMark } from "./store/shapes.ts";
