import type { Problem } from "../../../foundation/index.ts";
import type { ReadTx } from "../../../store/index.ts";
import type { SheetHead } from "../../cycle/index.ts";
import { sheetDecision } from "../domain/direction.ts";
import { decisionsAgainst } from "../domain/stands-against.ts";
import { readDecisionHistory, readSheetRevisions } from "../store/decisions.ts";

/** What this room has against fixing a sheet (二次評価 → 確定): nothing, or each open question in words. */
export async function decisionsStandAgainst(
  tx: ReadTx,
  bodyId: string,
  { id }: Pick<SheetHead, "id">,
): Promise<readonly Problem[]> {
  const history = await readDecisionHistory(tx, bodyId, [id]);
  return decisionsAgainst(sheetDecision(history), await readSheetRevisions(tx, bodyId, [id]));
}
