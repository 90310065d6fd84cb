import type { ReadTx } from "../../../store/index.ts";
import { type ChainResult, walkChain } from "../domain/chain.ts";
import type { Head, Link } from "../domain/chain-link.ts";
import { type AuditEntry, timeFromCopy } from "../domain/entry.ts";
import type { Found } from "../domain/found.ts";
import { hashText } from "./hash-text.ts";
import { type Fields, quoted, streamRows } from "./stream-rows.ts";

/** Every body of which there is anything in the trail. */
export async function readBodies(tx: ReadTx, bodyId: string | null): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT body_id AS id FROM (SELECT DISTINCT body_id FROM audit_entry UNION SELECT DISTINCT body_id FROM audit_link
       UNION SELECT body_id FROM audit_head) known WHERE $1::text IS NULL OR body_id = $1 ORDER BY 1`,
    [bodyId],
  );
  return rows.map(({ id }) => id);
}

/** Walks the chain of one body: every entry against its link, every link against the one before, the head, and what stands outside. */
export async function checkChain(tx: ReadTx, bodyId: string, found: Found): Promise<ChainResult> {
  const walk = walkChain(bodyId, hashText, found);
  const own = (table: string) => `(SELECT * FROM ${table} WHERE body_id = ${quoted(bodyId)})`;
  const query = `SELECT l.number, l.entry_id, l.hash, e.id, e.recorded_at, e.by_person, e.action, e.table_name, e.row_key, e.row_hash, e.note
    FROM ${own("audit_link")} l FULL JOIN ${own("audit_entry")} e ON e.id = l.entry_id ORDER BY l.number NULLS LAST, e.id`;
  await streamRows(tx, query, (fields) => walk.take(linkOf(fields), entryOf(bodyId, fields)));
  const [head] = await tx.query<Head>("SELECT number, hash FROM audit_head WHERE body_id = $1", [bodyId]);
  const result = walk.end(head ?? null);
  await checkLinkedTwice(tx, bodyId, found);
  return result;
}

function linkOf([number, entryId, hash]: Fields): Link | null {
  return typeof number === "string" ? { number: Number(number), entryId: entryId ?? "", hash: hash ?? "" } : null;
}

function entryOf(bodyId: string, fields: Fields): AuditEntry | null {
  const [, , , id, recordedAt, byPerson, action, tableName, rowKey, rowHash, note] = fields;
  if (typeof id !== "string") return null;
  return {
    bodyId,
    id,
    recordedAt: timeFromCopy(recordedAt ?? ""),
    byPerson: byPerson ?? null,
    action: action ?? "",
    tableName: tableName ?? null,
    rowKey: rowKey ?? null,
    rowHash: rowHash ?? null,
    note: note ?? null,
  };
}

async function checkLinkedTwice(tx: ReadTx, bodyId: string, found: Found): Promise<void> {
  const rows = await tx.query<{ id: string; numbers: readonly string[] }>(
    `SELECT entry_id AS id, array_agg(number::text ORDER BY number) AS numbers FROM audit_link WHERE body_id = $1
     GROUP BY entry_id HAVING count(*) > 1 ORDER BY 1`,
    [bodyId],
  );
  for (const { id, numbers } of rows)
    found.add({
      code: "entryLinkedTwice",
      bodyId,
      table: "audit_link",
      key: id,
      byPerson: null,
      recordedAt: null,
      differs: {
        ja: `${numbers.join("、")} 番の輪が同じ記録を指しています`,
        en: `links ${numbers.join(", ")} name the same entry`,
      },
    });
}
