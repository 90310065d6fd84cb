/** Work that waits until nothing moves. */
export type Quiet = {
  /** Replaces the work that still waits. */
  readonly ask: (works: () => readonly (() => void)[]) => void;
  /** Does all of it now. */
  readonly finish: () => void;
};

/** A turn does pieces of work until so many milliseconds are over: every turn may end in a frame of its own, and that has its price too. */
const turnMilliseconds = 6;

/** Does pieces of work once nothing was asked for so many milliseconds, in short turns: a key that is pressed meanwhile is answered before the next. */
export function whenQuiet(milliseconds: number): Quiet {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: readonly (() => void)[] = [];
  const doOne = (): void => {
    const [first, ...others] = waiting;
    waiting = others;
    first?.();
  };
  const goOn = (): void => {
    const end = performance.now() + turnMilliseconds;
    do doOne();
    while (waiting.length > 0 && performance.now() < end);
    if (waiting.length > 0) timer = setTimeout(goOn, 0);
  };
  return {
    ask: (works) => {
      clearTimeout(timer);
      waiting = [
        () => {
          waiting = works();
        },
      ];
      timer = setTimeout(goOn, milliseconds);
    },
    finish: () => {
      clearTimeout(timer);
      while (waiting.length > 0) doOne();
    },
  };
}

/** Does a work at once, but only once a frame: what is asked for again before the next frame is done in that one. */
export function onceAFrame(work: () => void): () => void {
  let [isDone, isAsked] = [false, false];
  const ask = (): void => {
    isAsked = isDone;
    if (isDone) return;
    isDone = true;
    requestAnimationFrame(() => {
      isDone = false;
      if (isAsked) ask();
    });
    work();
  };
  return ask;
}
