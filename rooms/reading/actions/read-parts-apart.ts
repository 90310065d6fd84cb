import type { Problem } from "../../../foundation/index.ts";
import { boundedProcess } from "./bounded-process.ts";
import { builtWorker, reasonOf, tellPicture, tookTooLong, usualMegabytes } from "./read-apart.ts";
import { type LinkTask, type ReadPart, type ReadStage, readParts } from "./read-parts.ts";
import type { PictureAsked } from "./read-task.ts";
import { openRecogniser, type RecogniserCall, secondsOfDocument } from "./recogniser.ts";

/** The reading ended before its time; the problem says why in words. */
export class ReadingFailed extends Error {
  readonly problem: Problem;
  constructor(found: Problem) {
    super(found.message.en);
    this.problem = found;
  }
}

/** The reading was called off; nothing is wrong with the file. */
export class ReadingStopped extends Error {}

export type PartsOptions = {
  /** How long reading may take, keeping aside. */
  readonly seconds?: number;
  readonly megabytes?: number;
  /** See `ApartOptions.workerFile`. */
  readonly workerFile?: string | null;
  /** The program for text recognition that the user has; null or left out = none. */
  readonly ocr?: RecogniserCall | null;
  /** Calls the reading off. */
  readonly signal: AbortSignal;
  readonly tell: (stage: ReadStage) => void;
};

/**
 * Reads a file in a process of its own and gives what it found piece by piece; the next piece is only made ready when the one before was taken, so
 * that no more than one is held here. ReadingFailed where the process dies or takes too long, ReadingStopped where it was called off.
 */
export async function* readPartsApart(task: LinkTask, options: PartsOptions): AsyncGenerator<ReadPart> {
  const { seconds = 300, megabytes = usualMegabytes, workerFile = builtWorker(), signal, tell } = options;
  const recogniser = options.ocr ? openRecogniser(options.ocr) : null;
  if (workerFile === null) return yield* readParts(task, tell, recogniser);
  const arrived: ReadPart[] = [];
  let failure: Error | null = null;
  let wake: () => void = () => undefined;
  const fail = (reason: Error) => {
    failure ??= reason;
    wake();
  };
  const stop = () => fail(new ReadingStopped());
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();
  const child = boundedProcess(workerFile, megabytes, (end) => fail(new ReadingFailed(reasonOf(end, task.file.name))));
  const patience = seconds + (recogniser ? secondsOfDocument : 0);
  const timer = setTimeout(() => fail(new ReadingFailed(tookTooLong(task.file.name, patience))), patience * 1000);
  child.on("message", (said: ReadPart | ReadStage | PictureAsked) => {
    if ("stage" in said) return tell(said);
    if ("picture" in said) return void tellPicture(child, recogniser, said);
    arrived.push(said);
    wake();
  });
  child.send({ ...task, recogniserName: recogniser?.name }, () => undefined);
  try {
    for (;;) {
      const part = arrived.shift();
      if (part) {
        clearTimeout(timer);
        yield part;
        if (part.kind === "end") return;
        child.send("more", () => undefined);
      } else if (failure) throw failure;
      else await new Promise<void>((woken) => (wake = woken));
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    child.kill("SIGKILL");
    recogniser?.stop();
  }
}
