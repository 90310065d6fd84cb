import type { ReadTx } from "../../../store/index.ts";

/** What the session may do on a sheet; asked of the very function that the policies use, to shape the page. */
export type SheetRights = { readonly propose: boolean; readonly decide: boolean };

export async function readRights(tx: ReadTx, bodyId: string, sheetId: string): Promise<SheetRights> {
  const [rights] = await tx.query<SheetRights>(
    `SELECT decision_may_write($1, $2, 'proposed') AS propose, decision_may_write($1, $2, 'decided') AS decide`,
    [bodyId, sheetId],
  );
  return rights ?? { propose: false, decide: false };
}

/** The units for which the session may write proposals: departments and bureaus of its own, and below. */
export const readProposingUnits = async (tx: ReadTx): Promise<readonly string[]> =>
  (
    await tx.query<{ readonly id: string }>("SELECT id FROM account_units_as('{department,bureau}') AS id ORDER BY id")
  ).map(({ id }) => id);
