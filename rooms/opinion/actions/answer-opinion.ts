import { fail, type Outcome, ok, type Problem, type SessionToken } from "../../../foundation/index.ts";
import type { Database, WriteTx } from "../../../store/index.ts";
import { attempt } from "../../account/server.ts";
import { readCycles } from "../../cycle/server.ts";
import type { Opinion } from "../domain/opinion.ts";
import { changedBefore, noLaterCycle, noSuchOpinion, notToBeAnswered, refusals } from "../domain/opinion-problems.ts";
import type { AnswerDraft, EffectDraft } from "../domain/read-fields.ts";
import { laterCycles } from "../domain/standing.ts";
import { keepAnswer, keepEffect } from "../store/keep-opinions.ts";
import { readOpinion } from "../store/read-opinions.ts";

type About = { readonly bodyId: string; readonly id: string };

/** Answers an opinion, or answers again. `version` is the one this answer gets: the number seen plus one. */
export const answerOpinion = (
  database: Database,
  session: SessionToken,
  answer: About & AnswerDraft & { readonly version: number; readonly unitId: string },
): Promise<Outcome<null, Problem>> =>
  attempt(
    () =>
      database.writeAs(session, async (tx) => {
        const { id, ...words } = answer;
        const opinion = await openOpinion(tx, answer);
        if (!opinion.ok) return opinion;
        const before = opinion.value.answer;
        // the same words sent twice are one answer
        if (before?.version === answer.version && before.text === answer.text && before.change === answer.change)
          return ok(null);
        if ((before?.version ?? 0) !== answer.version - 1) return fail(changedBefore);
        await keepAnswer(tx, { ...words, opinionId: id });
        return ok(null);
      }),
    refusals,
  );

/** Writes down what was seen of a change in a later cycle. */
export const recordEffect = (
  database: Database,
  session: SessionToken,
  effect: About & EffectDraft & { readonly version: number },
): Promise<Outcome<null, Problem>> =>
  attempt(
    () =>
      database.writeAs(session, async (tx) => {
        const { id, ...words } = effect;
        const opinion = await openOpinion(tx, effect);
        if (!opinion.ok) return opinion;
        const later = laterCycles(opinion.value, await readCycles(tx, effect.bodyId));
        if (!later.some((cycle) => cycle.id === effect.cycleId)) return fail(noLaterCycle);
        const before = opinion.value.effect;
        if (before?.version === effect.version && before.text === effect.text && before.effect === effect.effect)
          return ok(null);
        if ((before?.version ?? 0) !== effect.version - 1) return fail(changedBefore);
        await keepEffect(tx, { ...words, opinionId: id });
        return ok(null);
      }),
    refusals,
  );

async function openOpinion(tx: WriteTx, { bodyId, id }: About): Promise<Outcome<Opinion, Problem>> {
  const opinion = await readOpinion(tx, bodyId, id);
  if (opinion === null) return fail(noSuchOpinion);
  return opinion.state === "recorded" ? ok(opinion) : fail(notToBeAnswered);
}
