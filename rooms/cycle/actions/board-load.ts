import type { ReadTx } from "../../../store/index.ts";
import type { Unit } from "../../account/index.ts";
import { arrangeBoard, type Board } from "../domain/board.ts";
import type { BoardFilter } from "../domain/board-filter.ts";
import type { Cycle, SheetHead } from "../domain/sheet.ts";
import { type BoardAsked, listSheets, readBoardRows } from "../store/board-store.ts";
import { readCurrentUnits } from "../store/open-cycle-store.ts";

export const sheetsPerPage = 50;
/** Days of the column 動きなし where the reader asked for none. */
export const usualStillDays = 14;

export type LoadedBoard = {
  readonly board: Board;
  readonly units: readonly Unit[];
  readonly listed: { readonly sheets: readonly SheetHead[]; readonly total: number };
  readonly stillDays: number;
};

/** Everything a board page shows, in three statements of one snapshot, the rows read twice, as far as the session sees. */
export async function loadBoard(
  tx: ReadTx,
  cycle: Cycle,
  at: { readonly today: string; readonly now: string },
  { filter, page }: { readonly filter: BoardFilter; readonly page: number },
): Promise<LoadedBoard> {
  const asked: BoardAsked = { bodyId: cycle.bodyId, cycleId: cycle.id, deadlines: cycle.deadlines, ...at };
  const stillDays = filter.still ?? usualStillDays;
  const units = await readCurrentUnits(tx, cycle.bodyId);
  const { rows, listed } = await readBoardRows(tx, asked, { filter, stillDays });
  const sheets = await listSheets(tx, asked, filter, { page, perPage: sheetsPerPage });
  return {
    board: arrangeBoard(
      rows,
      units.map(({ id }) => id),
    ),
    units,
    listed: { sheets, total: listed },
    stillDays,
  };
}
