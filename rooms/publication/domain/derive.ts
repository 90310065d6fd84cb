import { areaDerivations } from "../../area/index.ts";
import { budgetDerivations } from "../../budget/index.ts";
import { checkDerivations } from "../../check/index.ts";
import { type Derivation, type Derivations, factDerivations } from "../../fact/index.ts";
import { kpiDerivations } from "../../kpi/index.ts";
import { planDerivations } from "../../plan/index.ts";
import { programmeDerivations } from "../../programme/index.ts";
import { documentDerivations } from "./document-derivations.ts";
import { publicationDerivations } from "./publication-derivations.ts";
import type { Site } from "./site.ts";

const derivations: Derivations<Site> = {
  ...factDerivations,
  ...areaDerivations,
  ...planDerivations,
  ...kpiDerivations,
  ...budgetDerivations,
  ...programmeDerivations,
  ...checkDerivations,
  ...documentDerivations,
  ...publicationDerivations,
};

/** Works a derived number out again from its address; null = there is no such number. */
export function derive(site: Site, name: string, given: readonly string[]): Derivation | null {
  return Object.hasOwn(derivations, name) ? (derivations[name]?.(site, given) ?? null) : null;
}
