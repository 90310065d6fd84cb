export { type AreaEntry, areaEntrySchema, type GroupEntry, groupEntrySchema } from "./domain/area-entry.ts";
export {
  type Area,
  type Areas,
  ancestorsOf,
  areasOfKind,
  areRelated,
  arrangeAreas,
  childrenOf,
  type Group,
  groupsOf,
  isMunicipality,
  municipalitiesIn,
} from "./domain/areas.ts";
