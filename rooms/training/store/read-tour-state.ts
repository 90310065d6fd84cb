import type { ReadTx } from "../../../store/index.ts";
import type { TourState } from "../domain/tour.ts";

type Wish = {
  readonly bodyId: string;
  readonly edition: string;
  readonly fiscalYear: number;
  readonly projectId: string;
};

/**
 * What has happened in the training year. One statement over the tables of many rooms: the tour only looks, and a reader who follows it should
 * not need an account to be shown the next step. It runs for fictitious bodies alone.
 */
export async function readTourState(tx: ReadTx, wish: Wish): Promise<TourState> {
  const cycleId = `fy${wish.fiscalYear}`;
  const [found] = await tx.query<Omit<TourState, "edition" | "cycleId">>(
    `WITH sheet AS (
       SELECT * FROM cycle_now WHERE body_id = $1 AND cycle_id = $2 AND about_kind = 'project' AND about_id = $3
     ), measure AS (
       SELECT * FROM cycle_now WHERE body_id = $1 AND cycle_id = $2 AND about_kind = 'measure' ORDER BY (stage <> 'draft') DESC, (about_id = 'kanko') DESC, sheet_id LIMIT 1
     ), step AS (
       SELECT s.* FROM cycle_step s JOIN sheet ON s.body_id = sheet.body_id AND s.sheet_id = sheet.sheet_id
     ), opinion AS (
       SELECT DISTINCT ON (o.id) o.* FROM opinion_opinion o WHERE o.body_id = $1 AND o.cycle_id = $2 ORDER BY o.id, o.version DESC
     ), mine AS (
       SELECT o.* FROM opinion o JOIN sheet ON o.sheet_id = sheet.sheet_id WHERE o.state = 'recorded'
     )
     SELECT
       EXISTS (SELECT 1 FROM cycle_cycle WHERE body_id = $1 AND id = $2) AS opened,
       (SELECT sheet_id FROM sheet) AS "sheetId",
       (SELECT sheet_id FROM measure) AS "measureId",
       (SELECT stage FROM sheet) AS stage,
       (SELECT stage FROM measure) AS "measureStage",
       (SELECT count(*) FROM step WHERE to_stage = 'submitted') AS submissions,
       (SELECT count(*) FROM step WHERE to_stage = 'draft' AND from_stage NOT IN ('fixed', 'published')) AS returns,
       (SELECT count(*) FROM step WHERE to_stage = 'draft' AND from_stage IN ('fixed', 'published')) AS reopenings,
       EXISTS (SELECT 1 FROM cycle_reviewer r JOIN sheet ON r.body_id = sheet.body_id AND r.sheet_id = sheet.sheet_id) AS asked,
       EXISTS (SELECT 1 FROM opinion_meeting WHERE body_id = $1 AND cycle_id = $2) AS meeting,
       ARRAY(SELECT DISTINCT kind FROM mine) AS kinds,
       (SELECT count(*) FROM mine WHERE NOT EXISTS (
          SELECT 1 FROM opinion_answer a WHERE a.body_id = mine.body_id AND a.opinion_id = mine.id)) AS unanswered,
       (SELECT count(*) FROM opinion_effect WHERE body_id = $1 AND cycle_id = $2) AS effects,
       EXISTS (SELECT 1 FROM decision_decision d JOIN sheet ON d.body_id = sheet.body_id AND d.sheet_id = sheet.sheet_id WHERE d.state = 'decided') AS decided,
       EXISTS (SELECT 1 FROM decision_revision d JOIN sheet ON d.body_id = sheet.body_id AND d.sheet_id = sheet.sheet_id WHERE d.state = 'decided') AS revised,
       (SELECT count(*) FROM release_release WHERE body_id = $1) AS releases,
       EXISTS (SELECT 1 FROM decision_edition WHERE body_id = $1 AND cycle_id = $2) AS "editionMade",
       (SELECT count(*) FROM opinion WHERE kind = 'citizen') AS citizens`,
    [wish.bodyId, cycleId, wish.projectId],
  );
  if (!found) throw new Error("The state of the tour could not be read");
  return { edition: wish.edition, cycleId, ...found };
}
