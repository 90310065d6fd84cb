export { type CheckModel, findingAddress } from "./domain/check-model.ts";
export { checkDerivations, findingCount } from "./domain/derivations.ts";
export { findAll, findInSteps } from "./domain/find-all.ts";

export {
  type Ask,
  type Citation,
  type ContractFinding,
  type Finding,
  type FindingCode,
  findingForContract,
  findingTitles,
  type Meaning,
  type Severity,
  type Step,
} from "./domain/finding.ts";
export {
  type FindingGroup,
  meaningTitles,
  mostImportant,
  severityTitles,
} from "./domain/group-findings.ts";
