import type { ReadTx } from "../../../store/index.ts";
import type { ChainResult } from "../domain/chain.ts";
import type { Head } from "../domain/chain-link.ts";
import { sortFindings } from "../domain/finding.ts";
import { collectFindings, type Found } from "../domain/found.ts";
import type { AuditReport, BodyReport, TableReport } from "../domain/report.ts";
import { checkChain, readBodies } from "../store/check-chain.ts";
import { checkRows } from "../store/check-rows.ts";
import { findUnwatched, readWatchedTables } from "../store/watched-tables.ts";

/** Compares a table that triggers keep with the rows it comes from. The rooms that have such tables hand these in. */
export type DerivedCheck = (tx: ReadTx, bodyId: string | null, found: Found) => Promise<TableReport>;

export type VerifyOptions = {
  /** Null: every body of the store. */
  readonly bodyId: string | null;
  /** Heads that were noted earlier and must still be in the chain. */
  readonly expected: readonly Head[];
  readonly derived: readonly DerivedCheck[];
};

/** Recomputes the whole trail. Reads row after row: memory does not grow with the trail. */
export async function verifyAudit(tx: ReadTx, { bodyId, expected, derived }: VerifyOptions): Promise<AuditReport> {
  const start = performance.now();
  const found = collectFindings();
  const watched = await readWatchedTables(tx, found);
  await findUnwatched(tx, watched, found);
  const chains: (readonly [string, ChainResult])[] = [];
  for (const body of await readBodies(tx, bodyId)) chains.push([body, await checkChain(tx, body, found)]);
  const suspectEntries = new Set(chains.flatMap(([, chain]) => [...chain.suspectEntries]));
  const tables: TableReport[] = [];
  for (const table of watched)
    tables.push({ table: table.name, rows: await checkRows(tx, table, { bodyId, suspectEntries }, found) });
  const derivedTables: TableReport[] = [];
  for (const check of derived) derivedTables.push(await check(tx, bodyId, found));
  const heads = await checkExpected(tx, bodyId, expected, found);
  return {
    bodies: chains.map(bodyReport),
    tables,
    derived: derivedTables,
    findings: sortFindings(found.kept()),
    findingsLeftOut: found.leftOut(),
    expected: heads,
    seconds: (performance.now() - start) / 1000,
  };
}

const bodyReport = ([bodyId, { entries, links, last, clockBack }]: readonly [string, ChainResult]): BodyReport => ({
  bodyId,
  entries,
  links,
  head: last,
  clockBack,
});

async function checkExpected(
  tx: ReadTx,
  bodyId: string | null,
  expected: readonly Head[],
  found: Found,
): Promise<AuditReport["expected"]> {
  const heads: (Head & { readonly holds: boolean })[] = [];
  for (const head of expected) {
    const links = await tx.query<{ hash: string }>(
      "SELECT hash FROM audit_link WHERE number = $1 AND ($2::text IS NULL OR body_id = $2)",
      [head.number, bodyId],
    );
    const holds = links.some(({ hash }) => hash === head.hash);
    heads.push({ ...head, holds });
    if (!holds) addExpectedMissing(head, links[0]?.hash ?? null, bodyId, found);
  }
  return heads;
}

function addExpectedMissing({ number, hash }: Head, there: string | null, bodyId: string | null, found: Found): void {
  found.add({
    code: "expectedHeadMissing",
    bodyId,
    table: "audit_link",
    key: String(number),
    byPerson: null,
    recordedAt: null,
    differs: {
      ja: `控えは ${number}:${hash}、鎖の ${number} 番は${there ? ` ${there} ` : "ありません"}`,
      en: `noted was ${number}:${hash}, link ${number} is ${there ?? "not there"}`,
    },
  });
}
