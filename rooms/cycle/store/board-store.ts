import type { ReadTx } from "../../../store/index.ts";
import type { BoardRow } from "../domain/board.ts";
import type { BoardFilter } from "../domain/board-filter.ts";
import { type Deadlines, dueOf } from "../domain/deadline.ts";
import type { SheetHead } from "../domain/sheet.ts";
import { type Stage, stages } from "../domain/stage.ts";
import { headColumns } from "./read-sheets.ts";

/** Which cycle is asked for, and what late and still mean on that day. */
export type BoardAsked = {
  readonly bodyId: string;
  readonly cycleId: string;
  readonly deadlines: Deadlines;
  /** `2027-07-01` */
  readonly today: string;
  /** ISO time now. */
  readonly now: string;
};

/** Stages whose sheets are late today; the database compares words, not days. */
export const lateStages = (deadlines: Deadlines, today: string): readonly Stage[] =>
  stages.filter((stage) => {
    const due = dueOf(deadlines, stage);
    return due !== null && due < today;
  });

const isLate = "stage = ANY ($3::text[])";
const isMissing = "filled < required";
const isStill =
  "stage NOT IN ('fixed', 'published') AND changed_at < $4::timestamptz - make_interval(days => $5::integer)";

/** The counts of a cycle by unit and stage, of the sheets the session may see: one statement, added up by the database. */
export const readBoardRows = (tx: ReadTx, asked: BoardAsked, stillDays: number): Promise<readonly BoardRow[]> =>
  tx.query<BoardRow>(
    `SELECT unit_id AS "unitId", stage, count(*) AS sheets, count(*) FILTER (WHERE ${isLate}) AS late,
       count(*) FILTER (WHERE ${isMissing}) AS missing, count(*) FILTER (WHERE ${isStill}) AS still,
       count(*) FILTER (WHERE owner_id IS NULL) AS ownerless, sum(required) AS required, sum(filled) AS filled
     FROM cycle_now WHERE body_id = $1 AND cycle_id = $2 GROUP BY unit_id, stage`,
    [asked.bodyId, asked.cycleId, lateStages(asked.deadlines, asked.today), asked.now, stillDays],
  );

export type ListedSheets = { readonly sheets: readonly SheetHead[]; readonly total: number };

const filtered = `body_id = $1 AND cycle_id = $2
  AND ($6::text IS NULL OR unit_id = $6) AND ($7::text IS NULL OR stage = $7) AND ($8::text IS NULL OR about_kind = $8)
  AND ($9::text IS NULL OR owner_id = $9) AND (NOT $10::boolean OR ${isLate}) AND (NOT $11::boolean OR ${isMissing})
  AND ($5::integer IS NULL OR ${isStill}) AND (NOT $12::boolean OR owner_id IS NULL)`;

const filterValues = (asked: BoardAsked, filter: BoardFilter): readonly unknown[] => [
  asked.bodyId,
  asked.cycleId,
  lateStages(asked.deadlines, asked.today),
  asked.now,
  filter.still,
  filter.unit,
  filter.stage,
  filter.kind,
  filter.owner,
  filter.late,
  filter.missing,
  filter.ownerless,
];

/** A page of the sheets a filter names (page from 1), and how many there are; the longest unchanged first. */
export async function listSheets(
  tx: ReadTx,
  asked: BoardAsked,
  filter: BoardFilter,
  { page, perPage }: { readonly page: number; readonly perPage: number },
): Promise<ListedSheets> {
  const rows = await tx.query<SheetHead & { readonly total: number }>(
    `SELECT ${headColumns}, count(*) OVER () AS total FROM cycle_now WHERE ${filtered}
     ORDER BY changed_at, sheet_id LIMIT $13 OFFSET $14`,
    [...filterValues(asked, filter), perPage, (page - 1) * perPage],
  );
  return { sheets: rows.map(({ total: _, ...sheet }) => sheet), total: rows[0]?.total ?? 0 };
}

/** How many sheets of each cycle the session sees, and how many of them are done. */
export async function countCycles(
  tx: ReadTx,
  bodyId: string,
): Promise<ReadonlyMap<string, { readonly sheets: number; readonly fixed: number; readonly published: number }>> {
  const rows = await tx.query<{ cycleId: string; sheets: number; fixed: number; published: number }>(
    `SELECT cycle_id AS "cycleId", count(*) AS sheets, count(*) FILTER (WHERE stage = 'fixed') AS fixed,
       count(*) FILTER (WHERE stage = 'published') AS published
     FROM cycle_now WHERE body_id = $1 GROUP BY cycle_id`,
    [bodyId],
  );
  return new Map(rows.map(({ cycleId, ...counts }) => [cycleId, counts]));
}
