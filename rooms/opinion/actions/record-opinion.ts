import { fail, type Outcome, ok, type Problem, type SessionToken } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import { attempt } from "../../account/server.ts";
import type { OpinionState } from "../domain/opinion.ts";
import { noSuchOpinion, refusals } from "../domain/opinion-problems.ts";
import { keepOpinion, keepOpinionState, type NewOpinion } from "../store/keep-opinions.ts";
import { readOpinion } from "../store/read-opinions.ts";

/** Writes an opinion down. The same id with the same text sent twice (double press, a draft sent again) is one opinion. */
export async function recordOpinion(
  database: Database,
  session: SessionToken,
  opinion: NewOpinion,
): Promise<Outcome<{ readonly id: string }, Problem>> {
  const kept = await attempt(async () => {
    await database.writeAs(session, (tx) => keepOpinion(tx, opinion));
    return ok({ id: opinion.id });
  }, refusals);
  if (kept.ok || kept.problem.code !== "changedBefore") return kept;
  const there = await database.readAs(session, (tx) => readOpinion(tx, opinion.bodyId, opinion.id));
  return there?.text === opinion.text && there.cycleId === opinion.cycleId ? ok({ id: opinion.id }) : kept;
}

export type StateChange = {
  readonly bodyId: string;
  readonly id: string;
  /** The version that the person saw. */
  readonly version: number;
  readonly state: OpinionState;
  readonly why: string | null;
};

/** Shows a citizen's opinion, or takes an opinion back. */
export const changeOpinionState = (
  database: Database,
  session: SessionToken,
  change: StateChange,
): Promise<Outcome<null, Problem>> =>
  attempt(async () => {
    const kept = await database.writeAs(session, (tx) => keepOpinionState(tx, change, change));
    return kept === 0 ? fail(noSuchOpinion) : ok(null);
  }, refusals);
