export type { ChosenTemplate } from "./domain/choose-template.ts";
export type { PrintContext } from "./domain/drawing.ts";
export type { FormTemplate } from "./domain/form-template.ts";
export { type GradeWords, gradeIn } from "./domain/grade-in.ts";
export type { LaidOut } from "./domain/lay-out.ts";
export { layOut } from "./domain/lay-out.ts";
export type { Paper } from "./domain/paper.ts";
export type {
  Direction,
  RecordFigure,
  RecordKpi,
  RecordMoney,
  RecordOpinion,
  SheetRecord,
} from "./domain/sheet-record.ts";
