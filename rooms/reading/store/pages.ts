import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { ReadPage } from "../domain/placed-text.ts";
import type { UnendedRun } from "./runs.ts";

/** Which run of which document is meant. */
export type RunPlace = Omit<UnendedRun, "begun">;

/** Keeps pages that a run gave; `pages` is a JSON list of `ReadPage`, made where they were read, so that it need not be taken apart here. */
export const keepPages = (tx: WriteTx, { bodyId, documentId, number }: RunPlace, pages: string): Promise<number> =>
  tx.execute(
    `INSERT INTO reading_page (body_id, document_id, run, number, name, kind, content)
     SELECT $1, $2, $3, (page ->> 'number')::integer, page ->> 'name', page ->> 'kind', page FROM jsonb_array_elements($4::jsonb) page`,
    [bodyId, documentId, number, pages],
  );

/** A page as a run read it; null where the run gave none of that number. */
export async function readPage(
  tx: ReadTx,
  { bodyId, documentId, number }: RunPlace,
  page: number,
): Promise<ReadPage | null> {
  const [row] = await tx.query<{ content: ReadPage }>(
    "SELECT content FROM reading_page WHERE (body_id, document_id, run, number) = ($1, $2, $3, $4)",
    [bodyId, documentId, number, page],
  );
  return row?.content ?? null;
}

/** A page without what stands on it: sheets and slides have names. */
export type PageHead = Pick<ReadPage, "number" | "name" | "kind">;

/** The pages of a run in their order. */
export const readPageHeads = (tx: ReadTx, { bodyId, documentId, number }: RunPlace): Promise<readonly PageHead[]> =>
  tx.query<PageHead>(
    "SELECT number, name, kind FROM reading_page WHERE (body_id, document_id, run) = ($1, $2, $3) ORDER BY number",
    [bodyId, documentId, number],
  );
