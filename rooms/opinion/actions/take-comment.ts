import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import { nothingToCommentOn } from "../domain/opinion-problems.ts";
import { keepComment } from "../store/keep-opinions.ts";

export type Comment = {
  readonly bodyId: string;
  readonly cycleId: string;
  readonly sheetId: string | null;
  readonly text: string;
};

// P0002: the function found nothing published to comment on
const isNothingThere = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "P0002";

/** Takes a citizen's comment. It waits to be looked through and is shown to nobody before. */
export async function takeComment(database: Database, comment: Comment): Promise<Outcome<null, Problem>> {
  try {
    await database.writeAs(null, (tx) => keepComment(tx, comment));
    return ok(null);
  } catch (error) {
    if (isNothingThere(error)) return fail(nothingToCommentOn);
    throw error;
  }
}
