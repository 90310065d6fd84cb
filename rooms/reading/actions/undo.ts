import { randomUUID } from "node:crypto";
import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { attempt } from "../../account/server.ts";
import { changedByOthers, nothingToDo } from "../domain/review-problems.ts";
import { keepDecisions, keepWords, readLastAct, readUndone, readUnsaid } from "../store/decisions.ts";
import type { Done } from "./decide.ts";
import type { Work } from "./work.ts";

/**
 * Takes back the person's last act in this document: everything it decided or said stands again as before, as new versions. Asked again, it takes
 * back the act before. What others have decided about since is left and counted.
 */
export const undo = (work: Work): Promise<Outcome<Done, Problem>> =>
  attempt(
    () =>
      work.database.writeAs(work.viewer.session, async (tx) => {
        const last = await readLastAct(tx, work, work.viewer.personId);
        if (last === null) return fail(nothingToDo);
        const undone = await readUndone(tx, work, last);
        const unsaid = await readUnsaid(tx, work, last);
        const done = undone.decisions.length + unsaid.words.length;
        if (done === 0) return fail(changedByOthers);
        const act = { id: randomUUID(), undoes: last };
        await keepDecisions(tx, work, act, undone.decisions);
        await keepWords(tx, work, act, unsaid.words);
        return ok({ done, left: undone.left + unsaid.left });
      }),
    { changed: changedByOthers },
  );
