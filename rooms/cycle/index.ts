export type { Answer, Cycle, SheetHead } from "./domain/sheet.ts";
export {
  type AboutKind,
  type AnswerValue,
  aboutKinds,
  type FieldKind,
  type FieldOption,
  type FormField,
  type FormSection,
  fieldKinds,
  fieldsOf,
  type SheetForm,
} from "./domain/sheet-form.ts";
export { type Part, partStages, parts, type SheetStep, type Stage, stages, stageWords } from "./domain/stage.ts";
