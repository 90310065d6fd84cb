import type { ReadTx } from "../../../store/index.ts";
import type { Region } from "../../intake/index.ts";
import type { SupposedActual } from "../../kpi/index.ts";

/** An opinion that a revision may answer to. */
export type OpinionChoice = { readonly id: string; readonly text: string };

/** What other rooms know and an app connects; without them nothing is invented: printed actual values only, no opinions to choose. */
export type DecisionSources = {
  /** The newest actual value of each KPI that was entered in the cycle. */
  readonly actuals: (tx: ReadTx, bodyId: string, cycleId: string) => Promise<ReadonlyMap<string, SupposedActual>>;
  /** The region as it stands without the edition that this cycle made: what that edition is compared with. */
  readonly before: (edition: string, cycleId: string) => Promise<Region | null>;
  /** The opinions on a sheet. */
  readonly opinions: (tx: ReadTx, bodyId: string, sheetId: string) => Promise<readonly OpinionChoice[]>;
};

export const noSources: DecisionSources = {
  actuals: async () => new Map(),
  before: async () => null,
  opinions: async () => [],
};
