import { fail, type Outcome, ok, type Problem, problem, type SessionToken } from "../../../foundation/index.ts";
import type { Database, ReadTx } from "../../../store/index.ts";
import { attempt } from "../../account/server.ts";
import type { Cycle } from "../../cycle/index.ts";
import { readCycle, readSheets } from "../../cycle/server.ts";
import type { Site } from "../../publication/index.ts";
import { type BulkPlace, type BulkSheet, bulkMark, bulkPlaces } from "../domain/bulk-table.ts";
import { isStorable } from "../domain/decide-cells.ts";
import { type BulkAnswers, type RowAnswer, readBulk } from "../domain/read-bulk.ts";
import type { SentTable } from "../domain/sent-table.ts";
import type { SheetValue } from "../domain/value.ts";
import { keepValues } from "../store/keep-values.ts";
import { readSheetsBefore, readValues, readValueVersions, writableSheets } from "../store/read-values.ts";
import { knownValues, kpisOf, nearestFirst } from "./load-sheet-values.ts";
import { readBeside } from "./read-once.ts";
import { toValues } from "./save-values.ts";

export type Bulk = { readonly cycle: Cycle; readonly mark: string; readonly places: readonly BulkPlace[] };
export type BulkChoice = { readonly site: Site; readonly cycleId: string; readonly unitId: string | null };

/** The whole table of a cycle (or of one unit in it) as it stands now for this session; null where there is no such cycle. */
export async function loadBulk(tx: ReadTx, { site, cycleId, unitId }: BulkChoice): Promise<Bulk | null> {
  const { body } = site.edition;
  const cycle = await readCycle(tx, body, cycleId);
  if (!cycle) return null;
  const heads = (await readSheets(tx, body, cycleId)).filter((head) => unitId === null || head.unitId === unitId);
  const ids = heads.map(({ id }) => id);
  const versions = bySheet(await readValueVersions(tx, body, ids));
  const chain = await readSheetsBefore(tx, body, ids);
  const older = bySheet(await readValues(tx, body, [...new Set([...chain.values()].flat())]));
  const writable = await writableSheets(tx, body, ids);
  const once = await readBeside(tx, body, ids);
  const sheets = heads.map((head): BulkSheet => {
    const before = chain.get(head.id) ?? [];
    const olderValues = nearestFirst(
      before.flatMap((id) => older.get(id) ?? []),
      before,
    );
    // a value that another sheet asks for has its row there
    const kpis = kpisOf(site, head).kpis.filter((kpi) => once.asking(kpi, cycleId)?.sheetId === head.id);
    const beside = kpis.flatMap((kpi) => once.entered(kpi, cycleId)).filter(({ sheetId }) => sheetId !== head.id);
    const known = knownValues(cycle.fiscalYear, versions.get(head.id) ?? [], [...beside, ...olderValues]);
    return { head, kpis, known, writable: writable.has(head.id) };
  });
  return { cycle, mark: bulkMark(site.edition.id, cycleId), places: bulkPlaces(site.edition.id, sheets) };
}

function bySheet(values: readonly SheetValue[]): ReadonlyMap<string, readonly SheetValue[]> {
  const sheets = new Map<string, SheetValue[]>();
  for (const value of values) {
    const list = sheets.get(value.sheetId);
    if (list) list.push(value);
    else sheets.set(value.sheetId, [value]);
  }
  return sheets;
}

/** Checks a table without storing anything. A table of one unit is checked against everything the session may see. */
export async function checkBulk(
  database: Database,
  session: SessionToken,
  choice: BulkChoice,
  table: SentTable,
): Promise<Outcome<readonly RowAnswer[], Problem>> {
  return database.readAs(session, async (tx) => {
    const bulk = await loadBulk(tx, choice);
    return bulk ? readBulk(table, bulk) : fail(cycleUnknown);
  });
}

export type BulkStored =
  | { readonly kind: "saved"; readonly count: number }
  | { readonly kind: "open"; readonly rows: readonly RowAnswer[] };

/** Checks the rows that were found good again and stores all of them or, where one is no longer good, nothing. */
export async function storeBulk(
  database: Database,
  session: SessionToken,
  choice: BulkChoice,
  sent: { readonly table: SentTable; readonly answers: BulkAnswers },
): Promise<Outcome<BulkStored, Problem>> {
  return attempt(
    () =>
      database.writeAs(session, async (tx): Promise<Outcome<BulkStored, Problem>> => {
        const bulk = await loadBulk(tx, choice);
        if (!bulk) return fail(cycleUnknown);
        const read = readBulk(sent.table, bulk, sent.answers);
        if (!read.ok) return read;
        const rows = read.value;
        if (rows.some((row) => row.problem !== null || !isStorable(row.decisions))) return ok({ kind: "open", rows });
        const values = rows.flatMap(({ place, decisions }) => (place ? toValues(place.sheet.head.id, decisions) : []));
        await keepValues(tx, choice.site.edition.body, values);
        return ok({ kind: "saved", count: values.length });
      }),
    { changed: savedMeanwhile },
  );
}

export const cycleUnknown: Problem = problem(
  "bulk/cycleUnknown",
  "選ばれた評価の年がありません。画面で年を選び直してください。",
  "There is no such cycle. Choose it on the page again.",
);

const savedMeanwhile: Problem = problem(
  "changedMeanwhile",
  "確かめている間に、ほかの人が同じ値を保存しました。何も保存していません。もう一度ファイルを送ると、違うところが示されます。",
  "Somebody saved the same values while you were checking. Nothing was stored. Send the file again to see the differences.",
);
