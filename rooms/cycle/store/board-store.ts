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

const isMissing = "filled < required";
const isEnded = (stage: Stage): boolean => stage === "fixed" || stage === "published";

/** Nothing changed since this moment: still. Worked out here, because the database would work it out for every row. */
const stillSince = ({ now }: BoardAsked, days: number): string =>
  new Date(Date.parse(now) - days * 86_400_000).toISOString();

/** What a filter asks of a row; the values follow those of the caller, from `$first` on. */
const filtered = (first: number): string => {
  const at = (place: number) => `$${first + place}`;
  return `(${at(0)}::text IS NULL OR unit_id = ${at(0)}) AND (${at(1)}::text[] IS NULL OR stage = ANY (${at(1)}::text[]))
    AND (${at(2)}::text IS NULL OR about_kind = ${at(2)}) AND (${at(3)}::text IS NULL OR owner_id = ${at(3)})
    AND (NOT ${at(4)}::boolean OR ${isMissing}) AND (NOT ${at(5)}::boolean OR owner_id IS NULL)
    AND (${at(6)}::timestamptz IS NULL OR changed_at < ${at(6)}::timestamptz)`;
};

/** Late and still are questions of the stage too: all of it comes down to a set of stages. Null = every stage. */
function stagesOf(asked: BoardAsked, filter: BoardFilter): readonly Stage[] | null {
  if (filter.stage === null && !filter.late && filter.still === null) return null;
  const late = lateStages(asked.deadlines, asked.today);
  return stages.filter(
    (stage) =>
      (filter.stage === null || stage === filter.stage) &&
      (!filter.late || late.includes(stage)) &&
      (filter.still === null || !isEnded(stage)),
  );
}

const filterValues = (asked: BoardAsked, filter: BoardFilter): readonly unknown[] => [
  filter.unit,
  stagesOf(asked, filter),
  filter.kind,
  filter.owner,
  filter.missing,
  filter.ownerless,
  filter.still === null ? null : stillSince(asked, filter.still),
];

type CountedRow = Omit<BoardRow, "late"> & { readonly listed: number };

/**
 * The counts of a cycle by unit and stage, of the sheets the session may see, and how many of them the filter lists: one statement, one
 * reading of the rows. What depends on the stage alone (late, still at the end) is settled here.
 */
export async function readBoardRows(
  tx: ReadTx,
  asked: BoardAsked,
  { filter, stillDays }: { readonly filter: BoardFilter; readonly stillDays: number },
): Promise<{ readonly rows: readonly BoardRow[]; readonly listed: number }> {
  const counted = await tx.query<CountedRow>(
    `SELECT unit_id AS "unitId", stage, count(*) AS sheets, count(*) FILTER (WHERE ${isMissing}) AS missing,
       count(*) FILTER (WHERE changed_at < $3::timestamptz) AS still, count(*) - count(owner_id) AS ownerless,
       sum(required) AS required, sum(filled) AS filled, count(*) FILTER (WHERE ${filtered(4)}) AS listed
     FROM cycle_now WHERE body_id = $1 AND cycle_id = $2 GROUP BY unit_id, stage`,
    [asked.bodyId, asked.cycleId, stillSince(asked, stillDays), ...filterValues(asked, filter)],
  );
  const late = lateStages(asked.deadlines, asked.today);
  const rows = counted.map(({ listed: _, ...row }) => ({
    ...row,
    late: late.includes(row.stage) ? row.sheets : 0,
    still: isEnded(row.stage) ? 0 : row.still,
  }));
  return { rows, listed: counted.reduce((sum, { listed }) => sum + listed, 0) };
}

/** A page of the sheets a filter names (page from 1), the longest unchanged first. Whole rows are read for that page only. */
export const listSheets = (
  tx: ReadTx,
  asked: BoardAsked,
  filter: BoardFilter,
  { page, perPage }: { readonly page: number; readonly perPage: number },
): Promise<readonly SheetHead[]> =>
  tx.query<SheetHead>(
    `SELECT ${headColumns} FROM cycle_now
     WHERE body_id = $1 AND sheet_id = ANY (ARRAY (
       SELECT sheet_id FROM cycle_now WHERE body_id = $1 AND cycle_id = $2 AND ${filtered(5)}
       ORDER BY changed_at, sheet_id LIMIT $3 OFFSET $4))
     ORDER BY changed_at, sheet_id`,
    [asked.bodyId, asked.cycleId, perPage, (page - 1) * perPage, ...filterValues(asked, filter)],
  );

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
