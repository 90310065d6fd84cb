export { checkModel, type LogicQuestion, outputOnlyKpis } from "./domain/check-model.ts";
export { type Column, columns, columnWords, type LogicAbout, type LogicModel } from "./domain/logic-model.ts";
