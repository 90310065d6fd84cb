export { logicPanel, logicRoutes } from "./routes/logic-routes.tsx";
export { type LogicVersion, readLogicHistory } from "./store/logic-models.ts";
