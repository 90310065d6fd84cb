import { type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import type { Viewer } from "../../account/index.ts";
import { attemptWrite } from "../../account/server.ts";
import type { FormDraft } from "../domain/form-text.ts";
import { keepForm } from "../store/keep-sheets.ts";

/**
 * Keeps the next version of a form. `seen` is the version the writer had before her (0: none); where somebody else kept one meanwhile,
 * nothing is changed. Sheets stay with the version they were made with.
 */
export async function saveForm(
  database: Database,
  viewer: Viewer,
  { draft, seen }: { readonly draft: FormDraft; readonly seen: number },
): Promise<Outcome<number, Problem>> {
  const kept = await attemptWrite(
    () => database.writeAs(viewer.session, (tx) => keepForm(tx, viewer.bodyId, { ...draft, version: seen + 1 })),
    { changed: changedMeanwhile(draft.id, seen) },
  );
  return kept.ok ? ok(seen + 1) : kept;
}

const changedMeanwhile = (id: string, seen: number): Problem => ({
  code: "formChangedMeanwhile",
  message: {
    ja: `様式 ${id} は、版 ${seen} を開いている間にほかの人が新しい版を保存しました。書いた内容はこの画面に残っています。新しい版を別の画面で開き、違いを確かめてから保存してください。`,
    en: `Somebody else kept a newer version of the form ${id} while you had version ${seen} open. What you wrote is still on this page: open the newer version beside it and compare before you save.`,
  },
});
