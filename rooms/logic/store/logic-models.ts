import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { LogicAbout, LogicModel } from "../domain/logic-model.ts";

/** One kept version of a model. */
export type LogicVersion = {
  readonly about: LogicAbout;
  readonly version: number;
  readonly recordedAt: string;
  readonly byPerson: string | null;
  readonly content: LogicModel;
  readonly reason: string | null;
};

const columns = `jsonb_build_object('kind', about_kind, 'id', about_id) AS about, version, recorded_at AS "recordedAt", by_person AS "byPerson", content, reason`;

/** Every version of one model that the session may see, the newest first. */
export const readLogicHistory = (
  tx: ReadTx,
  bodyId: string,
  { kind, id }: LogicAbout,
): Promise<readonly LogicVersion[]> =>
  tx.query<LogicVersion>(
    `SELECT ${columns} FROM logic_model WHERE body_id = $1 AND about_kind = $2 AND about_id = $3 ORDER BY version DESC`,
    [bodyId, kind, id],
  );

/** The newest version of every model that the session may see. */
export const readLogicModels = (tx: ReadTx, bodyId: string): Promise<readonly LogicVersion[]> =>
  tx.query<LogicVersion>(
    `SELECT DISTINCT ON (about_kind, about_id) ${columns} FROM logic_model WHERE body_id = $1 ORDER BY about_kind, about_id, version DESC`,
    [bodyId],
  );

/** The next version; `version` is one more than the writer saw, so that who comes second is refused. */
export async function keepLogicModel(
  tx: WriteTx,
  bodyId: string,
  { about, version, content, reason }: Omit<LogicVersion, "recordedAt" | "byPerson">,
): Promise<void> {
  await tx.execute(
    "INSERT INTO logic_model (body_id, about_kind, about_id, version, content, reason) VALUES ($1, $2, $3, $4, $5, $6)",
    [bodyId, about.kind, about.id, version, JSON.stringify(content), reason],
  );
}

/** Something that sheets the session may see are about. */
export type LogicSubject = {
  readonly about: LogicAbout;
  readonly title: string;
  readonly titleEn: string | null;
  readonly kpiIds: readonly string[];
  readonly mayWrite: boolean;
};

/** What can have a model: the subjects of all sheets that the session may see, by their newest sheet. May it write: as the policy has it. */
export const readLogicSubjects = (tx: ReadTx, bodyId: string): Promise<readonly LogicSubject[]> =>
  tx.query<LogicSubject>(
    `SELECT DISTINCT ON (about_kind, about_id) jsonb_build_object('kind', about_kind, 'id', about_id) AS about, title, title_en AS "titleEn",
       kpi_ids AS "kpiIds",
       (SELECT account_is_hq()) OR bool_or(owner_id IN (SELECT account_owners())
         OR unit_id IN (SELECT account_units_as('{department,bureau,municipality}'))) OVER (PARTITION BY about_kind, about_id) AS "mayWrite"
     FROM cycle_now WHERE body_id = $1 ORDER BY about_kind, about_id, changed_at DESC`,
    [bodyId],
  );
