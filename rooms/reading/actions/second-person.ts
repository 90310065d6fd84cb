import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { attempt } from "../../account/server.ts";
import { decidedMeanwhile, mayNotConfirm, nothingToDo } from "../domain/review-problems.ts";
import { keepWords, type NewWord } from "../store/decisions.ts";
import { type Done, newAct } from "./decide.ts";
import { readReview } from "./load-review.ts";
import type { Work } from "./work.ts";

/** Which version of a decision the second person saw. */
export type DecisionSeen = { readonly key: string; readonly version: number };

/** The second person agrees. Refused to whoever decided, and where somebody else doubts. */
export const confirm = (work: Work, seen: DecisionSeen, note: string | null = null): Promise<Outcome<Done, Problem>> =>
  say(work, [seen], "confirmed", note);

/** The second person does not agree, and says why. */
export const doubt = (work: Work, seen: DecisionSeen, note: string | null): Promise<Outcome<Done, Problem>> =>
  say(work, [seen], "doubted", note);

/**
 * Confirms at once what others accepted and nobody has spoken about: all of it, or what the person had before them (`seen`). What was decided
 * anew meanwhile is left and counted.
 */
export const confirmAll = (work: Work, seen?: readonly DecisionSeen[]): Promise<Outcome<Done, Problem>> =>
  attempt(
    async () => {
      const { database, viewer } = work;
      const review = await database.readAs(viewer.session, (tx) => readReview(tx, work, { keys: [] }));
      const waiting = (review?.heads ?? []).filter(
        ({ standing, byPerson }) => standing === "accepted" && byPerson !== viewer.personId,
      );
      const versions = seen && new Map(seen.map(({ key, version }) => [key, version]));
      const chosen = versions ? waiting.filter(({ key, version }) => versions.get(key) === version) : waiting;
      if (chosen.length === 0) return fail(nothingToDo);
      const said = await say(work, chosen, "confirmed", null);
      return said.ok ? ok({ done: chosen.length, left: (seen?.length ?? chosen.length) - chosen.length }) : said;
    },
    { changed: decidedMeanwhile },
  );

const say = (
  work: Work,
  seen: readonly DecisionSeen[],
  outcome: NewWord["outcome"],
  note: string | null,
): Promise<Outcome<Done, Problem>> =>
  attempt(
    async () => {
      const words = seen.map(({ key, version }) => ({ key, version, outcome, note }));
      await work.database.writeAs(work.viewer.session, (tx) => keepWords(tx, work, newAct(), words));
      return ok({ done: words.length, left: 0 });
    },
    { changed: decidedMeanwhile, notAllowed: mayNotConfirm },
  );
