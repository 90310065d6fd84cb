export {
  type ActivityEntry,
  activityEntrySchema,
  type KindEntry,
  kindEntrySchema,
  type ProgrammeEntry,
  programmeEntrySchema,
} from "./domain/programme-entry.ts";
export { type Activity, arrangeProgrammes, type Programme, type Programmes } from "./domain/programmes.ts";
