import type { ReadTx } from "../../../store/index.ts";
import { timeFromCopy } from "../domain/entry.ts";
import type { Finding } from "../domain/finding.ts";
import type { Found } from "../domain/found.ts";
import { hashText } from "./hash-text.ts";
import { type Fields, quoted, streamRows } from "./stream-rows.ts";
import type { WatchedTable } from "./watched-tables.ts";

export type RowScope = {
  /** Null: every body. */
  readonly bodyId: string | null;
  /** Entries that do not fit their links; their rows are spoken of there. */
  readonly suspectEntries: ReadonlySet<string>;
};

type Pair = {
  readonly bodyId: string;
  readonly key: string;
  /** Null: no row. */
  readonly rowHash: string | null;
  /** Null: no entry. */
  readonly entry: {
    readonly id: string;
    readonly hash: string | null;
    readonly byPerson: string | null;
    readonly at: string;
  } | null;
};

const name = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Each row with its entry. The row's text is PostgreSQL's own (to_jsonb); hashing and comparing happen here. */
function pairQuery({ name: table, keyColumns }: WatchedTable, bodyId: string | null): string {
  const own = bodyId === null ? "" : `AND body_id = ${quoted(bodyId)}`;
  const key = keyColumns.map((column) => `j ->> ${quoted(column)}`).join(", ");
  return `SELECT coalesce(r.body_id, e.body_id), coalesce(r.key, e.row_key), r.whole, e.id, e.row_hash, e.by_person, e.recorded_at
    FROM (SELECT body_id, pg_catalog.concat_ws(' ', ${key}) COLLATE "C" AS key, j::text AS whole
          FROM (SELECT body_id, pg_catalog.to_jsonb(t) AS j FROM ${name(table)} t WHERE true ${own}) rows) r
    FULL JOIN (SELECT * FROM audit_entry WHERE table_name = ${quoted(table)} AND action = 'row' ${own}) e
      ON (e.body_id, e.row_key) = (r.body_id, r.key)`;
}

function pairOf([bodyId, key, whole, id, hash, byPerson, at]: Fields): Pair {
  return {
    bodyId: bodyId ?? "",
    key: key ?? "",
    rowHash: typeof whole === "string" ? hashText(whole) : null,
    entry:
      typeof id === "string"
        ? { id, hash: hash ?? null, byPerson: byPerson ?? null, at: timeFromCopy(at ?? "") }
        : null,
  };
}

/** Compares every row of a table with its entry, and says how many rows there are. */
export async function checkRows(tx: ReadTx, table: WatchedTable, scope: RowScope, found: Found): Promise<number> {
  const shared = await readSharedKeys(tx, table, scope.bodyId);
  const groups = new Map<string, Pair[]>();
  const rows = { count: 0 };
  const judge = (pair: Pair) => {
    const finding = judgePair(table.name, pair, scope.suspectEntries);
    if (finding) found.add(finding);
  };
  await tx.query("SELECT set_config('bytea_output', 'hex', true)");
  await streamRows(tx, pairQuery(table, scope.bodyId), (fields) => {
    const pair = pairOf(fields);
    const group = `${pair.bodyId} ${pair.key}`;
    if (shared.has(group)) {
      groups.set(group, [...(groups.get(group) ?? []), pair]);
      return;
    }
    if (pair.rowHash !== null) rows.count += 1;
    judge(pair);
  });
  for (const pairs of groups.values()) {
    for (const pair of pairOff(pairs)) {
      if (pair.rowHash !== null) rows.count += 1;
      judge(pair);
    }
  }
  return rows.count;
}

/**
 * Keys that more than one entry names: a key's parts are joined by spaces, so two rows may share one ("a b"+"c", "a"+"b c"),
 * or an entry was forged a second time.
 */
async function readSharedKeys(tx: ReadTx, table: WatchedTable, bodyId: string | null): Promise<ReadonlySet<string>> {
  const keys = await tx.query<{ key: string }>(
    `SELECT body_id || ' ' || row_key AS key FROM audit_entry
     WHERE table_name = $1 AND action = 'row' AND ($2::text IS NULL OR body_id = $2) GROUP BY body_id, row_key HAVING count(*) > 1`,
    [table.name, bodyId],
  );
  return new Set(keys.map(({ key }) => key));
}

/** Rows and entries of one shared key: those with equal hashes belong together, what is left over stands alone. */
function pairOff(pairs: readonly Pair[]): readonly Pair[] {
  const hashes = new Set(pairs.flatMap(({ rowHash }) => rowHash ?? []));
  const entries = new Map(pairs.flatMap(({ entry }) => (entry ? [[entry.id, entry] as const] : [])));
  const [first] = pairs;
  if (!first) return [];
  const base = { bodyId: first.bodyId, key: first.key };
  const together = [...entries.values()].map((entry): Pair => {
    const own = entry.hash !== null && hashes.delete(entry.hash);
    return { ...base, entry, rowHash: own ? entry.hash : null };
  });
  return [...together, ...[...hashes].map((rowHash): Pair => ({ ...base, rowHash, entry: null }))];
}

const words = {
  rowChanged: {
    ja: "行のいまの内容が、書かれた時に記録された値と合いません",
    en: "what the row says now does not give the hash that was recorded when it was written",
  },
  rowMissing: {
    ja: "記録はこの行が加えられたと言いますが、行がありません",
    en: "the trail says that this row was added, but it is not there",
  },
  rowWithoutEntry: {
    ja: "この行が加えられたという記録がありません",
    en: "no entry says that this row was added",
  },
} as const;

function judgePair(
  table: string,
  { bodyId, key, rowHash, entry }: Pair,
  suspects: ReadonlySet<string>,
): Finding | null {
  if (!entry) {
    return {
      code: "rowWithoutEntry",
      bodyId,
      table,
      key,
      byPerson: null,
      recordedAt: null,
      differs: words.rowWithoutEntry,
    };
  }
  const code = rowHash === null ? "rowMissing" : rowHash === entry.hash ? null : "rowChanged";
  if (code === null || (code === "rowChanged" && suspects.has(entry.id))) return null;
  return { code, bodyId, table, key, byPerson: entry.byPerson, recordedAt: entry.at, differs: words[code] };
}
