import type { ReadTx, WriteTx } from "../../../store/index.ts";
import { type PagePiece, pageOfPieces } from "../domain/page-pieces.ts";
import type { ReadPage } from "../domain/placed-text.ts";
import type { UnendedRun } from "./runs.ts";

/** Which run of which document is meant. */
export type RunPlace = Omit<UnendedRun, "begun">;

/** Keeps pages that a run gave; `pieces` is a JSON list of `PagePiece`, made where they were read, so that it need not be taken apart here. */
export const keepPages = (tx: WriteTx, { bodyId, documentId, number }: RunPlace, pieces: string): Promise<number> =>
  tx.execute(
    `INSERT INTO reading_page (body_id, document_id, run, number, piece, name, kind, found, content)
     SELECT $1, $2, $3, (p ->> 'number')::integer, (p ->> 'piece')::integer, p ->> 'name', p ->> 'kind',
       ARRAY(SELECT jsonb_array_elements_text(p -> 'found')::integer), p - 'found'
     FROM jsonb_array_elements($4::jsonb) p`,
    [bodyId, documentId, number, pieces],
  );

/** A page as a run read it, or of a long one what stands around the things at these places; null where the run gave none of that number. */
export async function readPage(
  tx: ReadTx,
  { bodyId, documentId, number }: RunPlace,
  page: number,
  around: readonly number[] | null = null,
): Promise<ReadPage | null> {
  const rows = await tx.query<{ content: PagePiece }>(
    `SELECT content FROM reading_page WHERE (body_id, document_id, run, number) = ($1, $2, $3, $4)
       AND ($5::integer[] IS NULL OR piece = 0 OR found && $5) ORDER BY piece`,
    [bodyId, documentId, number, page, around],
  );
  return pageOfPieces(rows.map(({ content }) => content));
}

/** A page without what stands on it: sheets and slides have names. */
export type PageHead = Pick<ReadPage, "number" | "name" | "kind">;

/** The pages of a run in their order. */
export const readPageHeads = (tx: ReadTx, { bodyId, documentId, number }: RunPlace): Promise<readonly PageHead[]> =>
  tx.query<PageHead>(
    "SELECT number, name, kind FROM reading_page WHERE (body_id, document_id, run, piece) = ($1, $2, $3, 0) ORDER BY number",
    [bodyId, documentId, number],
  );
