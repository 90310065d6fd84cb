import type { WriteTx } from "../../../store/index.ts";
import type { PersonKey } from "./people.ts";

export type AccountEvent =
  | "sign-in"
  | "sign-in-failed"
  | "sign-out"
  | "invited"
  | "invitation-used"
  | "credential-added"
  | "credential-ended"
  | "sessions-ended"
  | "erased";

/** Written into the chained trail. The person by id only: no name, no address, so that erasing a person leaves nothing behind. */
export async function noteEvent(
  tx: WriteTx,
  { bodyId, personId }: Omit<PersonKey, "personId"> & { readonly personId: string | null },
  action: AccountEvent,
  note: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  await tx.execute("INSERT INTO audit_entry (body_id, by_person, action, note) VALUES ($1, $2, $3, $4)", [
    bodyId,
    personId,
    action,
    JSON.stringify(note),
  ]);
}
