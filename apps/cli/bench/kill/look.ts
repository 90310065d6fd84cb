import { findingLine } from "../../../../rooms/audit/index.ts";
import { verifyAudit } from "../../../../rooms/audit/server.ts";
import { cycleChecks } from "../../../../rooms/cycle/server.ts";
import type { Database } from "../../../../store/index.ts";
import { town } from "./a-cycle.ts";
import type { Kept } from "./writers.ts";

export type Look = {
  /** Acknowledged, but not in the store. */
  readonly lost: readonly string[];
  /** What `audit verify` found; the ways of the sheets and the derived tables are among it. */
  readonly wrong: readonly string[];
  readonly rows: number;
  readonly head: string;
};

/** Is everything that was acknowledged there, and does the whole trail agree with itself? */
export async function look(database: Database, kept: Kept): Promise<Look> {
  const [answers, steps] = [JSON.stringify(kept.answers), JSON.stringify(kept.steps)];
  return database.read(
    async (tx) => {
      const lostAnswers = await tx.query<{ what: string }>(
        `SELECT sheet || ' ' || field || ' ' || version AS what FROM jsonb_to_recordset($1) AS k (sheet text, field text, version integer, value text)
         WHERE NOT EXISTS (SELECT 1 FROM cycle_answer a WHERE (a.body_id, a.sheet_id, a.field_id, a.version) = ($2, k.sheet, k.field, k.version)
           AND a.value #>> '{}' = k.value)`,
        [answers, town.body],
      );
      const lostSteps = await tx.query<{ what: string }>(
        `SELECT sheet || ' step ' || number AS what FROM jsonb_to_recordset($1) AS k (sheet text, number integer, "to" text)
         WHERE NOT EXISTS (SELECT 1 FROM cycle_step s WHERE (s.body_id, s.sheet_id, s.number, s.to_stage) = ($2, k.sheet, k.number, k."to"))`,
        [steps, town.body],
      );
      const report = await verifyAudit(tx, { bodyId: null, expected: [], derived: cycleChecks });
      const head = report.bodies.find(({ bodyId }) => bodyId === town.body)?.head;
      return {
        lost: [...lostAnswers, ...lostSteps].map(({ what }) => what),
        wrong: report.findings.map((finding) => findingLine(finding, "en")),
        rows: report.tables.reduce((sum, { rows }) => sum + rows, 0),
        head: head ? `${head.number}:${head.hash}` : "—",
      };
    },
    { statementMilliseconds: 0 },
  );
}
