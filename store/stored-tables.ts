import { quoteName } from "./copy.ts";
import type { ReadTx } from "./transaction.ts";

/** A table and its columns, in the order in which a back-up writes them. */
export type StoredTable = { readonly name: string; readonly columns: readonly string[] };

type KeyColumn = { readonly name: string; readonly is_text: boolean };

/** Every table of the store but the list of schema steps, by name. */
export function readTables(tx: ReadTx): Promise<readonly StoredTable[]> {
  return tx.query<StoredTable>(
    `SELECT relname::text AS name, array_agg(attname::text ORDER BY attnum) AS columns
     FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
     WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
       AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND relname <> 'store_migration'
     GROUP BY relname ORDER BY relname COLLATE "C"`,
  );
}

/** The rows of a table in the order of its primary key, text by code point: the same on every server. */
export async function orderedRows(tx: ReadTx, { name, columns }: StoredTable): Promise<string> {
  const key = await tx.query<KeyColumn>(
    `SELECT attname::text AS name, atttypid = 'text'::regtype AS is_text
     FROM pg_index CROSS JOIN unnest(indkey) WITH ORDINALITY AS part (number, place)
     JOIN pg_attribute ON attrelid = indrelid AND attnum = number
     WHERE indrelid = to_regclass($1) AND indisprimary ORDER BY place`,
    [quoteName(name)],
  );
  if (key.length === 0)
    throw new Error(`Table ${name} has no primary key, so its rows have no order to be backed up in`);
  const order = key.map((column) => `${quoteName(column.name)}${column.is_text ? ' COLLATE "C"' : ""}`);
  return `SELECT ${columns.map(quoteName).join(", ")} FROM ${quoteName(name)} ORDER BY ${order.join(", ")}`;
}

/** The first table that holds a row, or null for an empty store. */
export async function findFilledTable(tx: ReadTx): Promise<string | null> {
  for (const { name } of await readTables(tx)) {
    const rows = await tx.query(`SELECT 1 FROM ${quoteName(name)} LIMIT 1`);
    if (rows.length > 0) return name;
  }
  return null;
}
