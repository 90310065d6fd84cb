import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { MoneyLine } from "../domain/money.ts";

const columns = `id, version, recorded_at AS "recordedAt", by_person AS "byPerson", sheet_id AS "sheetId", programme, fiscal_year AS "fiscalYear",
  stage, amount_yen::text AS "amountText", funding, flag, relisted_of AS "relistedOf", source, note, withdrawn`;

type StoredLine = Omit<MoneyLine, "amountYen"> & { readonly amountText: string; readonly withdrawn: boolean };

/** Amounts were checked to be exact (below about 9,007兆円) before they were kept. */
function toLine({ amountText, withdrawn: _, ...line }: StoredLine): MoneyLine {
  const amountYen = Number(amountText);
  if (!Number.isSafeInteger(amountYen)) throw new Error(`money ${line.id}: ${amountText} yen is beyond what is exact`);
  return { ...line, amountYen };
}

/** The newest version of every amount of the sheets that the session may see, without those taken back. */
export async function readMoneyLines(
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<readonly MoneyLine[]> {
  const rows = await tx.query<StoredLine>(
    `SELECT * FROM (
       SELECT DISTINCT ON (id) ${columns} FROM decision_money WHERE body_id = $1 AND sheet_id = ANY ($2) ORDER BY id, version DESC
     ) newest WHERE NOT withdrawn
     ORDER BY "sheetId", programme, "fiscalYear", array_position('{request,initial,supplementary,outturn}', stage), "recordedAt", id`,
    [bodyId, sheetIds],
  );
  return rows.map(toLine);
}

export type MoneyVersion = MoneyLine & { readonly withdrawn: boolean };

/** Every version of every amount of a sheet, the newest first. */
export async function readMoneyHistory(tx: ReadTx, bodyId: string, sheetId: string): Promise<readonly MoneyVersion[]> {
  const rows = await tx.query<StoredLine>(
    `SELECT ${columns} FROM decision_money WHERE body_id = $1 AND sheet_id = $2 ORDER BY recorded_at DESC, id, version DESC`,
    [bodyId, sheetId],
  );
  return rows.map((row) => ({ ...toLine(row), withdrawn: row.withdrawn }));
}

/** An amount, or its next version; `withdrawn` takes it back. */
export async function keepMoney(
  tx: WriteTx,
  bodyId: string,
  line: Omit<MoneyVersion, "recordedAt" | "byPerson">,
): Promise<void> {
  await tx.execute(
    `INSERT INTO decision_money (body_id, id, version, sheet_id, programme, fiscal_year, stage, amount_yen, funding, flag, relisted_of, source, note, withdrawn)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      bodyId,
      line.id,
      line.version,
      line.sheetId,
      line.programme,
      line.fiscalYear,
      line.stage,
      line.amountYen,
      line.funding === null ? null : JSON.stringify(line.funding),
      line.flag,
      line.relistedOf,
      line.source,
      line.note,
      line.withdrawn,
    ],
  );
}
