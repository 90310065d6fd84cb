import { fail, type Outcome, type Problem } from "../../../foundation/index.ts";
import { StoreFailure } from "../../../store/index.ts";
import { changedBefore, notYours } from "../domain/opinion-problems.ts";

const inOwnWords: Readonly<Record<string, Problem>> = {
  doubledKey: changedBefore,
  changedMeanwhile: changedBefore,
  notAllowed: notYours,
};

/** Work on the store whose refusals become words for the form that was sent; a fault of the program is thrown on. */
export async function attempt<V>(work: () => Promise<Outcome<V, Problem>>): Promise<Outcome<V, Problem>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    return fail(inOwnWords[error.problem.code] ?? error.problem);
  }
}
