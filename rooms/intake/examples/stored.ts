import type { Database } from "../../../store/index.ts";

const tablesSql = `SELECT table_name AS name FROM information_schema.tables
  WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`;

/** Every row of every table of a store as text, by table: two stores hold the same when these are equal. */
export function everythingStored(database: Database): Promise<ReadonlyMap<string, string>> {
  return database.read(async (tx) => {
    const stored = new Map<string, string>();
    for (const { name } of await tx.query<{ name: string }>(tablesSql)) {
      const [rows] = await tx.query<{ text: string | null }>(
        `SELECT string_agg(one::text, E'\\n' ORDER BY one::text) AS text FROM "${name}" AS one`,
      );
      stored.set(name, rows?.text ?? "");
    }
    return stored;
  });
}

/** How many versions each load left in all tables, by body and load number. */
export function versionsByLoad(database: Database): Promise<ReadonlyMap<string, number>> {
  return database.read(async (tx) => {
    const counted = new Map<string, number>();
    const tables = await tx.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'load_id' AND table_name NOT IN ('intake_load', 'intake_clock')",
    );
    for (const { name } of tables) {
      const rows = await tx.query<{ load: string; versions: number }>(
        `SELECT body_id || ' ' || load_id AS load, count(*) AS versions FROM "${name}" GROUP BY 1`,
      );
      for (const { load, versions } of rows) counted.set(load, (counted.get(load) ?? 0) + versions);
    }
    return counted;
  });
}
