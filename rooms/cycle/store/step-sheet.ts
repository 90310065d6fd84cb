import type { WriteTx } from "../../../store/index.ts";
import type { Stage } from "../domain/stage.ts";

export type NewStep = {
  readonly bodyId: string;
  readonly sheetId: string;
  /** The number after the last step that the person saw: of two with one number, one is refused. */
  readonly number: number;
  readonly from: Stage;
  readonly to: Stage;
  readonly reason: string | null;
};

/** Takes a step. Fails with `doubledKey` or `changedMeanwhile` where somebody was quicker, `notAllowed` where the viewer may not. */
export async function keepStep(tx: WriteTx, step: NewStep): Promise<void> {
  await tx.execute(
    "INSERT INTO cycle_step (body_id, sheet_id, number, from_stage, to_stage, reason) VALUES ($1, $2, $3, $4, $5, $6)",
    [step.bodyId, step.sheetId, step.number, step.from, step.to, step.reason],
  );
}
