export { contentToFact, type FactRow, withFacts } from "./domain/content-to-fact.ts";
export { countOf } from "./domain/count-of.ts";
export { type Derivation, type DerivationInput, type Derivations, derivationAddress } from "./domain/derivation.ts";
export { factCount, factDerivations } from "./domain/derivations.ts";
export {
  type Acceptance,
  type Fact,
  factAddress,
  isKnown,
  type KnownFact,
  numberOf,
  type WithFacts,
} from "./domain/fact.ts";
export {
  type ContractBound,
  type ContractFigure,
  type ContractSource,
  type ContractTarget,
  figureForContract,
  sourcesForContract,
  targetForContract,
} from "./domain/fact-for-contract.ts";
export { type FactModel, factName, factPlace, subjectKey, subjectName } from "./domain/fact-model.ts";
export type { FactVersion } from "./domain/fact-version.ts";
export {
  type AbsenceEntry,
  type FigureEntry,
  figureEntrySchema,
  figureOrAbsenceSchema,
} from "./domain/figure-entry.ts";
export type { FactChoice } from "./domain/find-facts.ts";
export { type FactContent, isFigure, splitFigures } from "./domain/split-figures.ts";
export { entryAddress, kindWord, roleWord } from "./domain/subject-address.ts";
