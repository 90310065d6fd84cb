import type { ReadTx } from "../../../store/index.ts";
import type { Direction } from "../domain/direction.ts";
import { groupBy } from "../domain/group-by.ts";
import type { MoneyFlag, MoneyStage } from "../domain/money.ts";
import { saidText, type What } from "../domain/revision.ts";
import { readSheetDecisions, readSheetRevisions } from "./decisions.ts";
import { readMoneyLines } from "./money.ts";

/** What stands on a sheet's direction, as every form writes it. */
export type PlainDecision = {
  readonly state: "proposed" | "decided";
  readonly direction: Direction;
  readonly reason: string;
};
/** A revision in printed words. `about` is the id of what is revised. */
export type PlainRevision = {
  readonly about: string;
  readonly what: What;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string;
};
/** An amount in whole yen; a relisted one is shown and never summed. */
export type PlainMoney = {
  readonly programme: string;
  readonly fiscalYear: number;
  readonly stage: MoneyStage;
  readonly amountYen: number;
  readonly flag: MoneyFlag | null;
  readonly relisted: boolean;
};

/** The standing decision of each sheet that has one. */
export async function readDecisions(
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<ReadonlyMap<string, PlainDecision>> {
  const all = await readSheetDecisions(tx, bodyId, sheetIds);
  return new Map(
    [...all].flatMap(([sheetId, { standing }]) =>
      standing
        ? [[sheetId, { state: standing.state, direction: standing.direction, reason: standing.reason }] as const]
        : [],
    ),
  );
}

/** The revisions of each sheet that were not withdrawn. */
export async function readRevisions(
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlainRevision[]>> {
  const standing = (await readSheetRevisions(tx, bodyId, sheetIds)).filter(({ state }) => state !== "withdrawn");
  const bySheet = groupBy(standing, ({ sheetId }) => sheetId);
  return new Map(
    [...bySheet].map(([sheetId, revisions]) => [
      sheetId,
      revisions.map(({ about, what, before, after, reason }) => ({
        about: about.id,
        what,
        before: before && saidText(before, "ja"),
        after: after && saidText(after, "ja"),
        reason,
      })),
    ]),
  );
}

/** The money of each sheet that has some, in the order programme, year, stage. */
export async function readMoney(
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlainMoney[]>> {
  const bySheet = groupBy(await readMoneyLines(tx, bodyId, sheetIds), ({ sheetId }) => sheetId);
  return new Map(
    [...bySheet].map(([sheetId, lines]) => [
      sheetId,
      lines.map(({ programme, fiscalYear, stage, amountYen, flag, relistedOf }) => ({
        programme,
        fiscalYear,
        stage,
        amountYen,
        flag,
        relisted: relistedOf !== null,
      })),
    ]),
  );
}
