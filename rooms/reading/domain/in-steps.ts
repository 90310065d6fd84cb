/** A long piece of work that pauses after each of its short steps, so that others can be served in between. */
export type InSteps<T> = Generator<void, T>;

/** Does all of it at once. */
export function atOnce<T>(work: InSteps<T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
