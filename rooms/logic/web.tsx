export { LogicDrawing } from "./pages/logic-drawing.tsx";
