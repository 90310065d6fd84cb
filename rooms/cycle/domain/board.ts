import { type Stage, stages } from "./stage.ts";

/** What the database counts: the sheets of one unit in one stage. */
export type BoardRow = {
  readonly unitId: string;
  readonly stage: Stage;
  readonly sheets: number;
  readonly late: number;
  readonly missing: number;
  readonly still: number;
  readonly ownerless: number;
  /** Required fields, and how many of them are filled. */
  readonly required: number;
  readonly filled: number;
};

export type BoardNumbers = Omit<BoardRow, "unitId" | "stage"> & { readonly byStage: Readonly<Record<Stage, number>> };
export type UnitNumbers = BoardNumbers & { readonly unitId: string };
export type Board = { readonly units: readonly UnitNumbers[]; readonly all: BoardNumbers };

const summed = ["sheets", "late", "missing", "still", "ownerless", "required", "filled"] as const;

const noStages: Readonly<Record<Stage, number>> = {
  draft: 0,
  submitted: 0,
  check: 0,
  meeting: 0,
  second: 0,
  fixed: 0,
  published: 0,
};

function addUp(rows: readonly BoardRow[]): BoardNumbers {
  const byStage = { ...noStages };
  const sums = { sheets: 0, late: 0, missing: 0, still: 0, ownerless: 0, required: 0, filled: 0 };
  for (const row of rows) {
    byStage[row.stage] += row.sheets;
    for (const name of summed) sums[name] += row[name];
  }
  return { ...sums, byStage };
}

/** The rows of the database as a board: units in the given order (unknown ones last, by id), and all together. */
export function arrangeBoard(rows: readonly BoardRow[], order: readonly string[]): Board {
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  const ids = [...new Set(rows.map(({ unitId }) => unitId))].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  return {
    units: ids.map((unitId) => ({ unitId, ...addUp(rows.filter((row) => row.unitId === unitId)) })),
    all: addUp(rows),
  };
}

/** Stages that some sheet of the board is in, or that every cycle has: 連携会議 is left out where no sheet ever meets. */
export const shownStages = (board: Board): readonly Stage[] =>
  stages.filter((stage) => stage !== "meeting" || board.all.byStage.meeting > 0);
