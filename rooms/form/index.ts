export type {
  Direction,
  RecordFigure,
  RecordKpi,
  RecordMoney,
  RecordOpinion,
  SheetRecord,
} from "./domain/sheet-record.ts";
