import type { ReadTx, WriteTx } from "../../../store/index.ts";

/** A scenario that somebody of the staff keeps: the settings of a page as its query, under a name; or a file (then `settings` choose it on a page). */
export type KeptScenario = {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly byPerson: string | null;
  readonly place: string;
  readonly settings: string;
  readonly name: string;
  readonly reason: string;
  /** As it was written; null = settings only. */
  readonly file: string | null;
  readonly withdrawn: boolean;
};

const columns = `id, version, recorded_at AS "recordedAt", by_person AS "byPerson", place, settings, name, reason, file, withdrawn`;

/** The newest version of every scenario that the session may see, the last made first; without those taken back. */
export async function readKeptScenarios(tx: ReadTx, bodyId: string): Promise<readonly KeptScenario[]> {
  const rows = await tx.query<KeptScenario>(
    `SELECT DISTINCT ON (id) ${columns} FROM vision_scenario WHERE body_id = $1 ORDER BY id, version DESC`,
    [bodyId],
  );
  return rows.filter(({ withdrawn }) => !withdrawn).sort((one, other) => (one.recordedAt < other.recordedAt ? 1 : -1));
}

/** The next version; `version` is one more than the writer saw, so that who comes second is refused. */
export async function keepScenario(
  tx: WriteTx,
  bodyId: string,
  { id, version, place, settings, name, reason, file, withdrawn }: Omit<KeptScenario, "recordedAt" | "byPerson">,
): Promise<void> {
  await tx.execute(
    "INSERT INTO vision_scenario (body_id, id, version, place, settings, name, reason, file, withdrawn) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    [bodyId, id, version, place, settings, name, reason, file, withdrawn],
  );
}
