import type { Derivations } from "../../fact/index.ts";
import { bridgeDerivations } from "./bridge-derivations.ts";
import type { EditionBudget } from "./budget-model.ts";
import { lineDerivations } from "./line-derivations.ts";
import { printedDerivations } from "./printed-derivations.ts";
import { sumDerivations } from "./sum-derivations.ts";
import { tableDerivations } from "./table-derivations.ts";

/** Every number of the budget that is worked out, by name: its page works it out again from the same function. */
export const budgetDerivations: Derivations<EditionBudget> = {
  ...sumDerivations,
  ...bridgeDerivations,
  ...printedDerivations,
  ...lineDerivations,
  ...tableDerivations,
};
