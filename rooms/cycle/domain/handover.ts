import { dueOf } from "./deadline.ts";
import type { PastDecision } from "./open-cycle-plan.ts";
import type { Cycle, SheetHead } from "./sheet.ts";
import { stages } from "./stage.ts";

/** One sheet that somebody else must take over. */
export type HandoverSheet = {
  readonly sheet: SheetHead;
  readonly cycle: Cycle;
  /** The day by which it leaves its stage; null where there is none. */
  readonly due: string | null;
  readonly openComments: number;
  /** Decided a year before; null in the first year or where nothing was decided. */
  readonly lastDecision: PastDecision["direction"] | null;
};

/** 引き継ぐものの一覧: everything a person is in charge of, what is due first. */
export type Handover = { readonly personId: string; readonly sheets: readonly HandoverSheet[] };

export type HandoverInput = {
  readonly personId: string;
  readonly cycles: readonly Cycle[];
  readonly sheets: readonly SheetHead[];
  readonly openComments: ReadonlyMap<string, number>;
  readonly decisions: readonly PastDecision[];
};

const byDue = (one: HandoverSheet, other: HandoverSheet): number => {
  const [left, right] = [one.due ?? "9999", other.due ?? "9999"];
  if (left !== right) return left < right ? -1 : 1;
  return (
    stages.indexOf(one.sheet.stage) - stages.indexOf(other.sheet.stage) || (one.sheet.id < other.sheet.id ? -1 : 1)
  );
};

/** What a person hands over: the sheets of open cycles that are not published. Closed years stay where they are. */
export function handoverOf(input: HandoverInput): Handover {
  const open = new Map(input.cycles.filter(({ closed }) => !closed).map((cycle) => [cycle.id, cycle]));
  const decided = new Map(input.decisions.map(({ sheetId, direction }) => [sheetId, direction]));
  const sheets = input.sheets.flatMap((sheet): HandoverSheet[] => {
    const cycle = open.get(sheet.cycleId);
    if (!cycle || sheet.ownerId !== input.personId || sheet.stage === "published") return [];
    return [
      {
        sheet,
        cycle,
        due: dueOf(cycle.deadlines, sheet.stage),
        openComments: input.openComments.get(sheet.id) ?? 0,
        lastDecision: sheet.previousId === null ? null : (decided.get(sheet.previousId) ?? null),
      },
    ];
  });
  return { personId: input.personId, sheets: sheets.toSorted(byDue) };
}
