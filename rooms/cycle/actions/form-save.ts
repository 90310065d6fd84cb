import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { type Database, StoreFailure } from "../../../store/index.ts";
import type { Viewer } from "../../account/index.ts";
import type { FormDraft } from "../domain/form-text.ts";
import { keepForm } from "../store/keep-sheets.ts";

/** Work of a person whose failures are words for that person (no right, somebody else was first); anything else is thrown on. */
export async function inWordsFor<T>(work: () => Promise<T>): Promise<Outcome<T, Problem>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof StoreFailure) return fail(error.problem);
    throw error;
  }
}

/**
 * Keeps the next version of a form. `seen` is the version the writer had before her (0: none); where somebody else kept one meanwhile,
 * nothing is changed. Sheets stay with the version they were made with.
 */
export async function saveForm(
  database: Database,
  viewer: Viewer,
  { draft, seen }: { readonly draft: FormDraft; readonly seen: number },
): Promise<Outcome<number, Problem>> {
  const kept = await inWordsFor(() =>
    database.writeAs(viewer.session, (tx) => keepForm(tx, viewer.bodyId, { ...draft, version: seen + 1 })),
  );
  if (kept.ok) return ok(seen + 1);
  return fail(kept.problem.code === "doubledKey" ? changedMeanwhile(draft.id, seen) : kept.problem);
}

const changedMeanwhile = (id: string, seen: number): Problem => ({
  code: "formChangedMeanwhile",
  message: {
    ja: `様式 ${id} は、版 ${seen} を開いている間にほかの人が新しい版を保存しました。書いた内容はこの画面に残っています。新しい版を別の画面で開き、違いを確かめてから保存してください。`,
    en: `Somebody else kept a newer version of the form ${id} while you had version ${seen} open. What you wrote is still on this page: open the newer version beside it and compare before you save.`,
  },
});
