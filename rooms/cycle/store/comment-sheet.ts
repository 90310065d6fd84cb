import type { WriteTx } from "../../../store/index.ts";
import type { Comment } from "../domain/comment.ts";

export type NewComment = Pick<Comment, "id" | "version" | "fieldId" | "audience" | "text" | "replyTo" | "resolved"> & {
  readonly bodyId: string;
  readonly sheetId: string;
};

/** A comment, or its next version. The same comment sent twice has one id, so the second one is refused as `doubledKey`. */
export async function keepComment(tx: WriteTx, comment: NewComment): Promise<void> {
  await tx.execute(
    `INSERT INTO cycle_comment (body_id, sheet_id, id, version, field_id, audience, text, reply_to, resolved)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      comment.bodyId,
      comment.sheetId,
      comment.id,
      comment.version,
      comment.fieldId,
      comment.audience,
      comment.text,
      comment.replyTo,
      comment.resolved,
    ],
  );
}
