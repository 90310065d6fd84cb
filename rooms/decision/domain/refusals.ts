import { type Problem, problem } from "../../../foundation/index.ts";

const changed: Problem = problem(
  "changedMeanwhile",
  "ほかの人が先に保存しました。書いたものは下に残っています。画面を開き直して違いを確かめてから、もう一度保存してください。",
  "Somebody else saved first. What you wrote is kept below. Open the page again, look at the difference, then save once more.",
);

/** What a refusal of the database is called on the forms of this room, which come back filled. */
export const refusals = { changed } as const;
