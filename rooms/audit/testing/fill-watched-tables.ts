import type { Database, ReadTx, WriteTx } from "../../../store/index.ts";

/** A column of a watched table. */
export type WatchedColumn = {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly inKey: boolean;
};

export const readWatchedColumns = (tx: ReadTx): Promise<readonly WatchedColumn[]> =>
  tx.query<WatchedColumn>(
    `SELECT c.relname::text AS table, a.attname::text AS column, format_type(a.atttypid, NULL) AS type, a.attnum = ANY (i.indkey) AS "inKey"
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_attribute a ON a.attrelid = c.oid
     JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
     WHERE t.tgname = 'audit' AND c.relnamespace = current_schema()::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
     ORDER BY c.relname, a.attnum`,
  );

const samples: Readonly<Record<string, string>> = {
  text: "'あ b'",
  integer: "1",
  bigint: "1",
  boolean: "false",
  date: "'2027-06-01'",
  "timestamp with time zone": "'2027-06-01T00:00:00.120Z'",
  jsonb: `'{"b": [1.50, "\\\\ \\" 改行\\n"], "a": null}'`,
  "text[]": "'{a,b}'",
  bytea: "'\\x00ff'",
};

/** The smallest change of a value: one sign, one day, one bit. */
const changes: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `overlay(${column} placing 'c' from length(${column}))`,
  integer: (column) => `${column} + 1`,
  bigint: (column) => `${column} + 1`,
  boolean: (column) => `NOT ${column}`,
  date: (column) => `${column} + 1`,
  "timestamp with time zone": (column) => `${column} + interval '1 millisecond'`,
  jsonb: (column) => `jsonb_set(${column}, '{b,0}', '1.5')`,
  "text[]": (column) => `${column} || 'c'::text`,
  bytea: (column) => `set_byte(${column}, 0, 1)`,
};

const lookUp = <T>(table: Readonly<Record<string, T>>, type: string): T => {
  const value = table[type];
  if (value === undefined) throw new Error(`No sample for columns of type ${type}: add one here`);
  return value;
};

export const changeOf = ({ column, type }: WatchedColumn): string => `${column} = ${lookUp(changes, type)(column)}`;

/** As a superuser would: constraints and every trigger but the audit's taken away, so that any row can be written and any row changed. */
async function openTable(tx: WriteTx, table: string): Promise<void> {
  const checks = await tx.query<{ name: string }>(
    "SELECT conname::text AS name FROM pg_constraint WHERE conrelid = to_regclass($1) AND contype = 'c'",
    [table],
  );
  for (const { name } of checks) await tx.execute(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
  const triggers = await tx.query<{ name: string }>(
    "SELECT tgname::text AS name FROM pg_trigger WHERE tgrelid = to_regclass($1) AND NOT tgisinternal AND tgname NOT IN ('audit', 'append_only')",
    [table],
  );
  for (const { name } of triggers) await tx.execute(`ALTER TABLE ${table} DISABLE TRIGGER "${name}"`);
}

/** One row, every column filled, in every watched table there is: a table that is added later is tried without a word here. */
export async function fillWatchedTables(database: Database, bodyId: string): Promise<readonly WatchedColumn[]> {
  return database.write(async (tx) => {
    const columns = await readWatchedColumns(tx);
    for (const table of new Set(columns.map((column) => column.table))) {
      const own = columns.filter((column) => column.table === table);
      await openTable(tx, table);
      const values = own.map(({ column, type }) => (column === "body_id" ? `'${bodyId}'` : lookUp(samples, type)));
      await tx.execute(
        `INSERT INTO ${table} (${own.map(({ column }) => column).join(", ")}) VALUES (${values.join(", ")})`,
      );
    }
    return columns;
  });
}
