import type { ReadTx } from "../../../store/index.ts";
import type { EntryFilter } from "../domain/entry-filter.ts";
import { sheetTables } from "../domain/entry-words.ts";

export type ShownEntry = {
  readonly id: string;
  readonly recordedAt: string;
  readonly byPerson: string | null;
  readonly action: string;
  readonly tableName: string | null;
  readonly rowKey: string | null;
  readonly rowHash: string | null;
  /** Place in the chain; null for those who may not see the chain. */
  readonly number: number | null;
};

export type Part = { readonly offset: number; readonly limit: number };

const condition = `e.body_id = $1
  AND ($2::text IS NULL OR e.by_person = $2)
  AND ($3::text IS NULL OR e.table_name = $3)
  AND ($4::text IS NULL OR e.table_name = ANY ($5::text[]) AND e.row_key >= $1 || ' ' || $4 || ' ' AND e.row_key < $1 || ' ' || $4 || '!')
  AND ($6::date IS NULL OR e.recorded_at >= $6::date::timestamp AT TIME ZONE 'Asia/Tokyo'
    AND e.recorded_at < ($6::date + 1)::timestamp AT TIME ZONE 'Asia/Tokyo')`;

/** The entries that the session may see, the newest first. */
export const readEntries = (
  tx: ReadTx,
  bodyId: string,
  { person, table, sheet, day }: EntryFilter,
  { offset, limit }: Part,
): Promise<readonly ShownEntry[]> =>
  tx.query<ShownEntry>(
    `SELECT page.id, page.recorded_at AS "recordedAt", page.by_person AS "byPerson", page.action, page.table_name AS "tableName",
       page.row_key AS "rowKey", page.row_hash AS "rowHash", l.number
     FROM (SELECT e.* FROM audit_entry e WHERE ${condition} ORDER BY e.recorded_at DESC, e.id LIMIT $7 OFFSET $8) page
     LEFT JOIN audit_link l ON l.body_id = $1 AND l.entry_id = page.id ORDER BY page.recorded_at DESC, l.number DESC, page.id`,
    [bodyId, person, table, sheet, sheetTables, day, limit, offset],
  );
