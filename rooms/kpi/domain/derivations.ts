import type { Derivations } from "../../fact/index.ts";
import { countDerivations } from "./count-derivations.ts";
import type { KpiModel } from "./kpi-model.ts";
import { rateDerivations } from "./rate-derivations.ts";
import { wayDerivations } from "./way-derivations.ts";

/** Every number that the KPI pages work out, by name; each can be worked out again from the model and its arguments. */
export const kpiDerivations: Derivations<KpiModel> = { ...countDerivations, ...wayDerivations, ...rateDerivations };
