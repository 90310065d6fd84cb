import type { Outcome } from "../../foundation/index.ts";

/** The value of an outcome that a test counts on. */
export function mustSucceed<V, P>(outcome: Outcome<V, P>): V {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
