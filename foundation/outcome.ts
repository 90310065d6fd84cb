/**
 * The answer of a function that may fail in a way the domain expects (a unit is missing, a year lies outside the plan).
 * A broken promise of the program itself is thrown instead.
 */
export type Outcome<V, P> = { readonly ok: true; readonly value: V } | { readonly ok: false; readonly problem: P };

export function ok<V>(value: V): { readonly ok: true; readonly value: V } {
  return { ok: true, value };
}

export function fail<P>(problem: P): { readonly ok: false; readonly problem: P } {
  return { ok: false, problem };
}

/** The last branch of a switch over a union: a case added later does not compile until every switch knows it. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
