import { createHash, randomUUID } from "node:crypto";
import { type Outcome, ok, type Problem, type SessionToken } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import { attempt } from "../../account/server.ts";
import { evidenceKind, safeFileName } from "../domain/evidence-kind.ts";
import { keepEvidence, type NewEvidence } from "../store/evidence.ts";
import type { SheetPlace } from "./load-sheet-values.ts";

/** Keeps a file as evidence of a sheet, as it is. Refuses kinds that are not on the list and files over 20 MB. */
export async function addEvidence(
  database: Database,
  session: SessionToken,
  { site, sheetId }: SheetPlace,
  file: { readonly name: string; readonly bytes: Buffer },
): Promise<Outcome<NewEvidence, Problem>> {
  const mediaType = evidenceKind(file.name, file.bytes);
  if (!mediaType.ok) return mediaType;
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const evidence: NewEvidence = {
    id: randomUUID(),
    sheetId,
    name: safeFileName(file.name),
    mediaType: mediaType.value,
    sha256,
    bytes: file.bytes,
  };
  return attempt(async () => {
    await database.writeAs(session, (tx) => keepEvidence(tx, site.edition.body, evidence));
    return ok(evidence);
  });
}
