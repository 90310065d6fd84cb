export { type AreaEntry, areaEntrySchema, type GroupEntry, groupEntrySchema } from "./domain/area-entry.ts";
export { areaKindWords, groupKinds, groupKindWords } from "./domain/area-words.ts";
export {
  type Area,
  type Areas,
  ancestorsOf,
  areasOfKind,
  arrangeAreas,
  childrenOf,
  type Group,
  groupsOf,
  isMunicipality,
  municipalitiesIn,
} from "./domain/areas.ts";
export { areasForContract, type ContractArea, type ContractParent } from "./domain/areas-for-contract.ts";
export {
  type AreaModel,
  areaDerivations,
  bureauCount,
  groupCount,
  groupsOfArea,
  memberCount,
  municipalityCount,
  regionCount,
} from "./domain/derivations.ts";
export { neighboursOf } from "./domain/neighbours.ts";
export { nation, wellKnownPlace } from "./domain/place-names.ts";
export { type Prefecture, prefectures } from "./domain/prefectures.ts";
export type { AreaShapes } from "./store/shapes.ts";
