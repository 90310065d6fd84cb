import type { SessionToken } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import type { AnswerValue } from "../domain/sheet-form.ts";

/** One field as the writer leaves it. `base`: the version she saw, 0 = none. */
export type GivenAnswer = { readonly field: string; readonly base: number; readonly value: AnswerValue };

/**
 * What became of a field. kept: `version` is new · same: its newest value was this one already (a double submit) ·
 * conflict: somebody wrote in between; `theirs` stands in `version`, and nothing was changed.
 */
export type SavedField = {
  readonly field: string;
  readonly outcome: "kept" | "same" | "conflict";
  readonly version: number;
  readonly at: string | null;
  readonly by: string | null;
  readonly theirs?: AnswerValue;
};

/** sessionEnded: sign in again · notAllowed: no right, or the stage is over · unknownField: not on the sheet's form · busy: try again. */
export type SaveRefusal = "sessionEnded" | "notAllowed" | "unknownField" | "busy";
export type Saved = { readonly fields: readonly SavedField[] } | { readonly refused: SaveRefusal };

export type SaveCall = {
  readonly session: SessionToken;
  readonly sheet: string;
  readonly answers: readonly GivenAnswer[];
};

type Waiting = {
  readonly call: SaveCall;
  readonly settle: (saved: Saved) => void;
  readonly giveUp: (reason: unknown) => void;
};

/** How many saves share one transaction at most: more would let the first of them wait for the last. */
const mostTogether = 75;

/** How many transactions run at the same time. The audit chain is only locked while they commit. */
const mostAtWork = 2;

type Queue = { waiting: readonly Waiting[]; readonly atWork: Set<string>; workers: number };
const queues = new WeakMap<Database, Queue>();

/**
 * Keeps the answers as the session's person, all fields without a conflict or none, and says what became of each field.
 * Acknowledged only when the database has committed. What is asked while a transaction runs waits and is committed together:
 * the audit chain admits one commit at a time, so 300 commits of one save each would stand in line.
 */
export function saveAnswers(database: Database, call: SaveCall): Promise<Saved> {
  const queue = queues.get(database) ?? { waiting: [], atWork: new Set<string>(), workers: 0 };
  queues.set(database, queue);
  return new Promise<Saved>((settle, giveUp) => {
    queue.waiting = [...queue.waiting, { call, settle, giveUp }];
    if (queue.workers < mostAtWork) void work(database, queue);
  });
}

async function work(database: Database, queue: Queue): Promise<void> {
  queue.workers += 1;
  for (let together = takeTogether(queue); together.length > 0; together = takeTogether(queue)) {
    await saveTogether(database, together);
    for (const { call } of together) queue.atWork.delete(call.sheet);
  }
  queue.workers -= 1;
}

/** No sheet twice at the same time: a second writer of a sheet must see what the first one left. In the order of sheets, as locks are taken. */
function takeTogether(queue: Queue): readonly Waiting[] {
  const bySheet = new Map<string, Waiting>();
  for (const one of queue.waiting) {
    if (bySheet.size === mostTogether) break;
    if (!bySheet.has(one.call.sheet) && !queue.atWork.has(one.call.sheet)) bySheet.set(one.call.sheet, one);
  }
  const together = new Set(bySheet.values());
  queue.waiting = queue.waiting.filter((one) => !together.has(one));
  for (const sheet of bySheet.keys()) queue.atWork.add(sheet);
  return [...together].sort((one, other) => (one.call.sheet < other.call.sheet ? -1 : 1));
}

async function saveTogether(database: Database, together: readonly Waiting[]): Promise<void> {
  try {
    const given = JSON.stringify(together.map(({ call }) => call));
    const told = await database.writeAs(null, async (tx) => {
      const [row] = await tx.query<{ told: readonly Saved[] }>("SELECT cycle_save_together($1) AS told", [given]);
      return row?.told ?? [];
    });
    for (const [place, { settle, giveUp }] of together.entries()) {
      const saved = told[place];
      if (saved) settle(saved);
      else giveUp(new Error(`A save of ${together.length} was not answered`));
    }
  } catch (reason) {
    for (const { giveUp } of together) giveUp(reason);
  }
}
