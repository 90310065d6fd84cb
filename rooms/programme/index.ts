export { activitiesForContract, type ContractActivity } from "./domain/activities-for-contract.ts";
export { programmeDerivations } from "./domain/derivations.ts";
export {
  type ActivityEntry,
  activityEntrySchema,
  type KindEntry,
  kindEntrySchema,
  type ProgrammeEntry,
  programmeEntrySchema,
} from "./domain/programme-entry.ts";
export type { ProgrammeModel } from "./domain/programme-model.ts";
export { type Activity, arrangeProgrammes, type Programme, type Programmes } from "./domain/programmes.ts";
export { type ContractSystem, systemsForContract } from "./domain/systems-for-contract.ts";
