import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { StoreFailure } from "../../../store/index.ts";

/** A version that somebody else took first: the key is doubled, or the trigger of the database said so. */
const changedMeanwhile: Problem = problem(
  "changedMeanwhile",
  "ほかの人が先に保存しました。書いたものは下に残っています。画面を開き直して違いを確かめてから、もう一度保存してください。",
  "Somebody else saved first. What you wrote is kept below. Open the page again, look at the difference, then save once more.",
);

/** What the database refused becomes a problem in words; a broken store is thrown on. */
export async function attempt(work: () => Promise<void>): Promise<Outcome<null, Problem>> {
  try {
    await work();
    return ok(null);
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    const { code } = error.problem;
    if (code === "doubledKey" || code === "changedMeanwhile") return fail(changedMeanwhile);
    if (code === "notAllowed" || code === "unstorableText") return fail(error.problem);
    throw error;
  }
}
