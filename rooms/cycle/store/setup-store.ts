import type { ReadTx, WriteTx } from "../../../store/index.ts";

/** Somebody who may be asked to review from outside, and whether this sheet's people asked them. */
export type Reviewer = { readonly personId: string; readonly version: number; readonly asked: boolean };

/** Versions that a change must follow; where somebody was quicker, the next one is refused. */
export type SetupVersions = { readonly sheet: number; readonly owner: number };

export async function readSetupVersions(tx: ReadTx, bodyId: string, sheetId: string): Promise<SetupVersions> {
  const [row] = await tx.query<SetupVersions>(
    "SELECT sheet_version AS sheet, owner_version AS owner FROM cycle_now WHERE body_id = $1 AND sheet_id = $2",
    [bodyId, sheetId],
  );
  return row ?? { sheet: 0, owner: 0 };
}

/** Everybody who was ever asked about the sheet, as it stands now. */
export const readReviewers = (tx: ReadTx, bodyId: string, sheetId: string): Promise<readonly Reviewer[]> =>
  tx.query<Reviewer>(
    `SELECT DISTINCT ON (person_id) person_id AS "personId", version, NOT ended AS asked
     FROM cycle_reviewer WHERE body_id = $1 AND sheet_id = $2 ORDER BY person_id, version DESC`,
    [bodyId, sheetId],
  );

type Named = { readonly bodyId: string; readonly sheetId: string; readonly personId: string; readonly version: number };

/** Hands the sheet to somebody. */
export async function keepOwner(tx: WriteTx, { bodyId, sheetId, version, personId }: Named): Promise<void> {
  await tx.execute("INSERT INTO cycle_owner (body_id, sheet_id, version, person_id) VALUES ($1, $2, $3, $4)", [
    bodyId,
    sheetId,
    version,
    personId,
  ]);
}

/** Asks somebody from outside about the sheet, or ends that. */
export async function keepReviewer(tx: WriteTx, asked: Named & { readonly ended: boolean }): Promise<void> {
  await tx.execute(
    "INSERT INTO cycle_reviewer (body_id, sheet_id, person_id, version, ended) VALUES ($1, $2, $3, $4, $5)",
    [asked.bodyId, asked.sheetId, asked.personId, asked.version, asked.ended],
  );
}

export type SheetSetup = {
  readonly bodyId: string;
  readonly sheetId: string;
  readonly version: number;
  readonly unitId: string;
  readonly partnerAreas: readonly string[];
  readonly kpiIds: readonly string[];
};

/** The next version of a sheet: who is in charge, who takes part, what is measured; everything else stays. */
export async function keepSetup(tx: WriteTx, setup: SheetSetup): Promise<void> {
  await tx.execute(
    `INSERT INTO cycle_sheet (body_id, id, version, cycle_id, form_id, form_version, about_kind, about_id, title, title_en, unit_id,
       area_path, partner_areas, kpi_ids, previous_id)
     SELECT body_id, id, $3, cycle_id, form_id, form_version, about_kind, about_id, title, title_en, $4, area_path, $5, $6, previous_id
     FROM cycle_sheet WHERE body_id = $1 AND id = $2 ORDER BY version DESC LIMIT 1`,
    [setup.bodyId, setup.sheetId, setup.version, setup.unitId, setup.partnerAreas, setup.kpiIds],
  );
}
