import { type Problem, problem } from "../../../foundation/index.ts";
import { type SheetDecision, standsDecided } from "./direction.ts";
import { type Revision, whatWords } from "./revision.ts";

const undecided = (decision: SheetDecision): Problem =>
  decision.standing === null
    ? problem(
        "decisionMissing",
        "来年度の方向性（拡充・継続・改善・縮小・廃止・終了）が決まっていません。二次評価で決めてください。",
        "Next year's direction is not decided: decide it in the second stage.",
      )
    : problem(
        "decisionOnlyProposed",
        "来年度の方向性は提案のままです。二次評価で決定してください。",
        "Next year's direction is only proposed: decide it in the second stage.",
      );

const open = ({ about, what }: Revision): Problem =>
  problem(
    "revisionOnlyProposed",
    `「${about.id}」の${whatWords[what].ja}の改定が提案のままです。決定するか、取り下げてください。`,
    `The revision of ${about.id} (${whatWords[what].en}) is only proposed: decide it or withdraw it.`,
  );

/** What stands against fixing a sheet: an undecided direction, revisions neither decided nor withdrawn. */
export const decisionsAgainst = (decision: SheetDecision, revisions: readonly Revision[]): readonly Problem[] => [
  ...(standsDecided(decision) ? [] : [undecided(decision)]),
  ...revisions.filter(({ state }) => state === "proposed").map(open),
];
