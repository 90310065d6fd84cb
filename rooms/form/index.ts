export { type ChosenTemplate, chooseTemplates } from "./domain/choose-template.ts";
export type { PrintContext } from "./domain/drawing.ts";
export type { FormTemplate } from "./domain/form-template.ts";
export { type LaidOut, layOut } from "./domain/lay-out.ts";
export type { Paper } from "./domain/paper.ts";
export { readTemplate } from "./domain/read-template.ts";
export type {
  Direction,
  RecordFigure,
  RecordKpi,
  RecordMoney,
  RecordOpinion,
  SheetRecord,
} from "./domain/sheet-record.ts";
