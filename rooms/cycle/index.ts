export { type BoardFilter, wholeCycle } from "./domain/board-filter.ts";
export type { Deadlines } from "./domain/deadline.ts";
export type { Answered } from "./domain/digest.ts";
export type { FormDraft } from "./domain/form-text.ts";
export type { Handover, HandoverSheet } from "./domain/handover.ts";
export type { PastDecision } from "./domain/open-cycle-plan.ts";
export type { Answer, Cycle, SheetHead } from "./domain/sheet.ts";
export { sheetAddress } from "./domain/sheet-address.ts";
export {
  type AboutKind,
  type AnswerValue,
  type FieldKind,
  type FieldOption,
  type FormField,
  type FormSection,
  fieldsOf,
  type SheetForm,
} from "./domain/sheet-form.ts";
export { type Part, type SheetStep, type Stage, stages, stageWords } from "./domain/stage.ts";
export type { Obstacle } from "./domain/step.ts";
export type { WorkItem, WorkKind } from "./domain/work-item.ts";
