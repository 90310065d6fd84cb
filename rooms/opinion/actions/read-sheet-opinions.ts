import type { ReadTx } from "../../../store/index.ts";
import { readUnits } from "../../account/server.ts";
import { readCycles } from "../../cycle/server.ts";
import type { EffectKind, Opinion, OpinionChange, OpinionKind } from "../domain/opinion.ts";
import { readOpinionList } from "../store/read-opinions.ts";

/** An opinion with what became of it, as every form prints it. */
export type SheetOpinion = {
  readonly id: string;
  readonly kind: OpinionKind;
  readonly saidBy: string | null;
  readonly saidOn: string;
  readonly text: string;
  readonly answer: {
    /** Name of the unit that answered. */
    readonly unit: string;
    readonly text: string;
    readonly change: OpinionChange;
    readonly reason: string | null;
  } | null;
  readonly effect: { readonly effect: EffectKind; readonly text: string; readonly cycle: string } | null;
};

/**
 * The recorded opinions on the given sheets with their newest answers, by sheet; a sheet without opinions has an empty list.
 * Received and withdrawn ones are left out: no form prints them.
 */
export async function readOpinions(
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SheetOpinion[]>> {
  const opinions = await readOpinionList(tx, bodyId, { sheetIds });
  const units = await readUnits(tx, bodyId);
  const cycles = new Map((await readCycles(tx, bodyId)).map(({ id, title }) => [id, title]));
  const bySheet = new Map<string, SheetOpinion[]>(sheetIds.map((id) => [id, []]));
  for (const opinion of opinions) {
    if (opinion.state !== "recorded" || opinion.sheetId === null) continue;
    bySheet.get(opinion.sheetId)?.push(
      inForm(opinion, {
        unit: (id) => units.get(id)?.name ?? id,
        cycle: (id) => cycles.get(id) ?? id,
      }),
    );
  }
  return bySheet;
}

type Names = { readonly unit: (id: string) => string; readonly cycle: (id: string) => string };

function inForm({ id, kind, saidBy, saidOn, text, answer, effect }: Opinion, names: Names): SheetOpinion {
  return {
    id,
    kind,
    saidBy,
    saidOn,
    text,
    answer: answer && {
      unit: names.unit(answer.unitId),
      text: answer.text,
      change: answer.change,
      reason: answer.reason,
    },
    effect: effect && { effect: effect.effect, text: effect.text, cycle: names.cycle(effect.cycleId) },
  };
}
