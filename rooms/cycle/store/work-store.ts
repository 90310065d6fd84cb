import type { ReadTx } from "../../../store/index.ts";
import type { SheetHead } from "../domain/sheet.ts";
import type { OpenComment, ReturnedSheet, WaitingCounts } from "../domain/work-list.ts";
import { headColumns } from "./read-sheets.ts";

type Asked = { readonly bodyId: string; readonly cycleId: string };

/** Sheets whose owner the session's person is or stands in for today. */
export const readOwnSheets = (tx: ReadTx, { bodyId, cycleId }: Asked): Promise<readonly SheetHead[]> =>
  tx.query<SheetHead>(
    `SELECT ${headColumns} FROM cycle_now
     WHERE body_id = $1 AND cycle_id = $2 AND owner_id IN (SELECT account_owners()) AND stage <> 'published' ORDER BY sheet_id`,
    [bodyId, cycleId],
  );

/** Sheets that members and reviewers read now: in the meeting or the second stage, as far as the session sees them. */
export const readSheetsToRead = (tx: ReadTx, { bodyId, cycleId }: Asked): Promise<readonly SheetHead[]> =>
  tx.query<SheetHead>(
    `SELECT ${headColumns} FROM cycle_now
     WHERE body_id = $1 AND cycle_id = $2 AND stage IN ('meeting', 'second') ORDER BY stage, sheet_id`,
    [bodyId, cycleId],
  );

/** Of these sheets those whose last step led back to writing, with the reason. */
export async function readReturned(
  tx: ReadTx,
  bodyId: string,
  sheets: readonly SheetHead[],
): Promise<readonly ReturnedSheet[]> {
  const back = sheets.filter(({ stage, stepNumber }) => stage === "draft" && stepNumber > 0);
  if (back.length === 0) return [];
  return tx.query<ReturnedSheet>(
    `SELECT s.sheet_id AS "sheetId", s.reason, s.recorded_at AS "recordedAt"
     FROM unnest($2::text[], $3::integer[]) AS last (sheet_id, number)
     JOIN cycle_step s ON s.body_id = $1 AND s.sheet_id = last.sheet_id AND s.number = last.number ORDER BY s.sheet_id`,
    [bodyId, back.map(({ id }) => id), back.map(({ stepNumber }) => stepNumber)],
  );
}

/** Unresolved comments on these sheets that somebody else wrote. */
export const readOpenComments = async (
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<readonly OpenComment[]> =>
  sheetIds.length === 0
    ? []
    : tx.query<OpenComment>(
        `SELECT "sheetId", id, text, "fieldId" FROM (
           SELECT DISTINCT ON (sheet_id, id) sheet_id AS "sheetId", id, text, field_id AS "fieldId", by_person, resolved
           FROM cycle_comment WHERE body_id = $1 AND sheet_id = ANY ($2::text[]) ORDER BY sheet_id, id, version DESC
         ) newest WHERE NOT resolved AND by_person IS DISTINCT FROM account_person() ORDER BY "sheetId", id`,
        [bodyId, sheetIds],
      );

/** How many comments of these sheets are unresolved, whoever wrote them. */
export async function countOpenComments(
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (sheetIds.length === 0) return new Map();
  const rows = await tx.query<{ sheetId: string; open: number }>(
    `SELECT "sheetId", count(*) AS open FROM (
       SELECT DISTINCT ON (sheet_id, id) sheet_id AS "sheetId", resolved FROM cycle_comment
       WHERE body_id = $1 AND sheet_id = ANY ($2::text[]) ORDER BY sheet_id, id, version DESC
     ) newest WHERE NOT resolved GROUP BY "sheetId"`,
    [bodyId, sheetIds],
  );
  return new Map(rows.map(({ sheetId, open }) => [sheetId, open]));
}

/** What waits in a cycle, counted over the sheets the session may see. */
export async function readWaiting(tx: ReadTx, { bodyId, cycleId }: Asked): Promise<WaitingCounts> {
  const [counts] = await tx.query<WaitingCounts>(
    `SELECT count(*) FILTER (WHERE stage = 'submitted') AS "check", count(*) FILTER (WHERE stage = 'second') AS second,
       count(*) FILTER (WHERE owner_id IS NULL AND stage <> 'published') AS ownerless,
       count(*) FILTER (WHERE stage NOT IN ('fixed', 'published')) AS open, count(*) AS "all"
     FROM cycle_now WHERE body_id = $1 AND cycle_id = $2`,
    [bodyId, cycleId],
  );
  return counts ?? { check: 0, second: 0, ownerless: 0, open: 0, all: 0 };
}

/** A person's sheets of every cycle, as far as the session sees them. */
export const readSheetsOfPerson = (tx: ReadTx, bodyId: string, personId: string): Promise<readonly SheetHead[]> =>
  tx.query<SheetHead>(
    `SELECT ${headColumns} FROM cycle_now WHERE body_id = $1 AND owner_id = $2 ORDER BY cycle_id, sheet_id`,
    [bodyId, personId],
  );
