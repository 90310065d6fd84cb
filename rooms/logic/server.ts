export { logicPanel, logicRoutes } from "./routes/logic-routes.tsx";
export { keepLogicModel, type LogicVersion, readLogicHistory, readLogicModels } from "./store/logic-models.ts";
