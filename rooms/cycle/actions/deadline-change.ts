import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import type { Viewer } from "../../account/index.ts";
import { attempt } from "../../account/server.ts";
import type { Deadlines } from "../domain/deadline.ts";
import type { Cycle } from "../domain/sheet.ts";
import { keepCycle } from "../store/keep-sheets.ts";
import { readCycle } from "../store/read-sheets.ts";
import { readWaiting } from "../store/work-store.ts";

/** A change of a cycle: new days, closing, opening again. Always with a reason; `seen` is the version the person had on the page. */
export type CycleChange = { readonly cycleId: string; readonly seen: number; readonly reason: string } & (
  | { readonly what: "deadlines"; readonly deadlines: Deadlines }
  | { readonly what: "close" }
  | { readonly what: "reopen" }
);

const noReason = problem(
  "reasonMissing",
  "理由を書いてください。後から見た人が分かるように残ります。",
  "Write the reason: it is kept for those who look later.",
);
const noCycle = problem("cycleUnknown", "この年度の評価は見つかりません。", "There is no such cycle.");
const changedMeanwhile = problem(
  "cycleChangedMeanwhile",
  "ほかの人が先に変えました。何も失われていません。新しい締切を確かめてから、もう一度保存してください。",
  "Somebody else changed it first. Nothing is lost: look at the new days and save again.",
);
const alreadySo = problem("cycleAlreadySo", "この年度はすでにその状態です。", "The cycle is in that state already.");

function nextVersion(cycle: Cycle, change: CycleChange): Outcome<Cycle, Problem> {
  const next = { ...cycle, version: cycle.version + 1, reason: change.reason.trim() };
  switch (change.what) {
    case "deadlines":
      return cycle.closed ? fail(alreadySo) : ok({ ...next, deadlines: change.deadlines });
    case "close":
      return cycle.closed ? fail(alreadySo) : ok({ ...next, closed: true });
    case "reopen":
      return cycle.closed ? ok({ ...next, closed: false }) : fail(alreadySo);
  }
}

/**
 * Adds the next version of a cycle. A cycle is closed without further words only when every sheet is fixed or published; else the reason
 * must be given, and says why the others stay as they are.
 */
export async function changeCycle(
  database: Database,
  viewer: Viewer,
  change: CycleChange,
): Promise<Outcome<Cycle, Problem>> {
  return attempt(
    () =>
      database.writeAs(viewer.session, async (tx): Promise<Outcome<Cycle, Problem>> => {
        const cycle = await readCycle(tx, viewer.bodyId, change.cycleId);
        if (!cycle) return fail(noCycle);
        if (cycle.version !== change.seen) return fail(changedMeanwhile);
        const { open } = await readWaiting(tx, { bodyId: viewer.bodyId, cycleId: cycle.id });
        const needsReason = change.what !== "close" || open > 0;
        if (needsReason && change.reason.trim() === "") return fail(noReason);
        const next = nextVersion(cycle, change);
        if (next.ok) await keepCycle(tx, next.value);
        return next;
      }),
    { changed: changedMeanwhile },
  );
}
