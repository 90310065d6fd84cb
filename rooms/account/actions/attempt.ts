import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { StoreFailure } from "../../../store/index.ts";

/** A form's own words for a refusal; where they are left out, the words for everybody. */
export type RefusalWords = { readonly changed?: Problem; readonly notAllowed?: Problem };

/** Somebody else was first; it is the person's to look again. */
export const changedMeanwhile: Problem = problem(
  "changedMeanwhile",
  "ほかの人が先に変えました。何も失われていません。画面を開き直して、いまの内容を確かめてください。",
  "Somebody else changed this first. Nothing is lost. Open the page again and look at what holds now.",
);

/**
 * Work of a person on the store. What the store refuses them — no right, somebody was first, a character that cannot be kept — becomes a problem
 * for the form that was sent; a store that is away or broken is thrown on.
 */
export async function attempt<V>(
  work: () => Promise<Outcome<V, Problem>>,
  words: RefusalWords = {},
): Promise<Outcome<V, Problem>> {
  try {
    return await work();
  } catch (error) {
    const refusal = error instanceof StoreFailure ? refusalOf(error.problem, words) : null;
    if (!refusal) throw error;
    return fail(refusal);
  }
}

/** The same for work that either is done or is refused. */
export const attemptWrite = (work: () => Promise<unknown>, words?: RefusalWords): Promise<Outcome<null, Problem>> =>
  attempt(async () => {
    await work();
    return ok(null);
  }, words);

function refusalOf(found: Problem, words: RefusalWords): Problem | null {
  switch (found.code) {
    // a version that is taken already: the database speaks of keys, which says nothing to a person
    case "doubledKey":
    case "changedMeanwhile":
      return words.changed ?? changedMeanwhile;
    case "notAllowed":
      return words.notAllowed ?? found;
    case "unstorableText":
      return found;
    default:
      return null;
  }
}
