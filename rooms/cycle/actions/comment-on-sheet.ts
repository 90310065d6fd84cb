import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { type Database, StoreFailure } from "../../../store/index.ts";
import { isStaff, type Viewer } from "../../account/index.ts";
import { type Audience, longestComment } from "../domain/comment.ts";
import { asTyped, lengthOf } from "../domain/sheet-text.ts";
import { keepComment } from "../store/comment-sheet.ts";
import { readComments } from "../store/read-sheet-page.ts";

export type CommentAsked = {
  readonly sheetId: string;
  /** Made when the form was drawn, so that a double submit is one comment. */
  readonly id: string;
  readonly fieldId: string | null;
  readonly audience: Audience;
  readonly replyTo: string | null;
  readonly text: string;
};

/** Keeps a comment as typed; sent twice, it stands once. */
export async function commentOnSheet(
  database: Database,
  viewer: Viewer,
  asked: CommentAsked,
): Promise<Outcome<"kept" | "already", Problem>> {
  const text = asTyped(asked.text).trim();
  if (text === "") return fail(nothingWritten);
  if (lengthOf(text) > longestComment) return fail(tooLong(lengthOf(text)));
  // outside the administration there is nobody to keep it from
  const audience = isStaff(viewer) ? asked.audience : "all";
  const { bodyId } = viewer;
  return once(() =>
    database.writeAs(viewer.session, (tx) =>
      keepComment(tx, { ...asked, bodyId, version: 1, audience, text, resolved: false }),
    ),
  );
}

/** Marks a comment as settled, or as open again. */
export async function resolveComment(
  database: Database,
  viewer: Viewer,
  asked: { readonly sheetId: string; readonly id: string; readonly resolved: boolean },
): Promise<Outcome<"kept" | "already", Problem>> {
  const { bodyId, session } = viewer;
  return once(() =>
    database.writeAs(session, async (tx) => {
      const found = (await readComments(tx, bodyId, asked.sheetId)).find(({ id }) => id === asked.id);
      if (!found || found.resolved === asked.resolved) return;
      const next = { ...found, bodyId, sheetId: asked.sheetId, version: found.version + 1, resolved: asked.resolved };
      await keepComment(tx, next);
    }),
  );
}

async function once(work: () => Promise<void>): Promise<Outcome<"kept" | "already", Problem>> {
  try {
    await work();
    return ok("kept");
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    if (error.problem.code === "doubledKey") return ok("already");
    if (error.problem.code === "notAllowed") return fail(error.problem);
    throw error;
  }
}

const nothingWritten = problem(
  "commentEmpty",
  "コメントが書かれていません。伝えたいことを書いてから送ってください。",
  "The comment is empty. Write what you want to say, then send it.",
);

const tooLong = (length: number): Problem =>
  problem(
    "commentTooLong",
    `コメントは${longestComment}字までです（いま${length}字）。分けて書くか、資料として付けてください。`,
    `A comment has at most ${longestComment} characters (now ${length}). Write it in parts, or attach it as a file.`,
  );
