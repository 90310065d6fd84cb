import type { ReadTx } from "../../../store/index.ts";
import type { Found } from "../domain/found.ts";

/** A table whose rows go into the trail, and the columns of which a row's key is made. */
export type WatchedTable = { readonly name: string; readonly keyColumns: readonly string[] };

type Guard = { readonly table: string; readonly trigger: string; readonly state: string; readonly args: Buffer };

// O: always but in replication, A: always, D: never, R: only in replication
const runs: Readonly<Record<string, readonly string[]>> = { audit: ["O", "A"], append_only: ["A"], append: ["O", "A"] };

const readGuards = (tx: ReadTx): Promise<readonly Guard[]> =>
  tx.query<Guard>(
    `SELECT relname::text AS table, tgname::text AS trigger, tgenabled::text AS state, tgargs AS args
     FROM pg_catalog.pg_trigger JOIN pg_catalog.pg_class ON pg_class.oid = tgrelid
     WHERE NOT tgisinternal AND relnamespace = current_schema()::regnamespace AND tgname IN ('audit', 'append_only', 'append')
     ORDER BY relname, tgname`,
  );

/** The tables with a trigger named `audit`, by name; a guard that was switched off or taken away is a finding. */
export async function readWatchedTables(tx: ReadTx, found: Found): Promise<readonly WatchedTable[]> {
  const guards = await readGuards(tx);
  const watched = guards.filter(({ trigger }) => trigger === "audit");
  const standing = new Set(
    guards
      .filter(({ trigger, state }) => runs[trigger]?.includes(state))
      .map((guard) => `${guard.table} ${guard.trigger}`),
  );
  const wanted = [
    ...watched.flatMap(({ table }) => [`${table} append_only`, `${table} audit`]),
    "audit_entry append",
    "audit_entry append_only",
    "audit_link append_only",
  ];
  for (const guard of wanted.filter((one) => !standing.has(one))) addGuardOff(guard, found);
  return watched.map(({ table, args }) => ({
    name: table,
    keyColumns: args.toString("utf8").split("\0").slice(0, -1),
  }));
}

function addGuardOff(guard: string, found: Found): void {
  const [table = "", trigger = ""] = guard.split(" ");
  found.add({
    code: "guardOff",
    bodyId: null,
    table,
    key: trigger,
    byPerson: null,
    recordedAt: null,
    differs: {
      ja: `トリガー ${trigger} がないか、止められています。その間の変更は記録されず、拒まれません`,
      en: `trigger ${trigger} is gone or switched off: what happened meanwhile is neither recorded nor refused`,
    },
  });
}

/** Tables that the trail speaks of but that are not watched (any more). */
export async function findUnwatched(tx: ReadTx, watched: readonly WatchedTable[], found: Found): Promise<void> {
  const rows = await tx.query<{ name: string }>(
    `SELECT DISTINCT table_name AS name FROM audit_entry WHERE action = 'row' AND table_name IS NOT NULL ORDER BY 1`,
  );
  const known = new Set(watched.map(({ name }) => name));
  for (const { name } of rows.filter((row) => !known.has(row.name)))
    found.add({
      code: "tableUnwatched",
      bodyId: null,
      table: name,
      key: "audit",
      byPerson: null,
      recordedAt: null,
      differs: {
        ja: "記録はこの表の行について語りますが、表かその見張りがありません",
        en: "the trail speaks of rows of this table, but the table or its watch is gone",
      },
    });
}
