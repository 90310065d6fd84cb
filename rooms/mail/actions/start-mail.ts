import { type Problem, problem } from "../../../foundation/index.ts";
import { StoreFailure } from "../../../store/index.ts";
import { type SendParts, sendDue } from "./send-due.ts";

export type MailOptions = {
  /** Between two looks into the queue; default 15 s. */
  readonly everyMilliseconds?: number;
  /** Told when a look into the queue failed; the next one tries again. */
  readonly onProblem?: (problem: Problem) => void;
};

// a letter that breaks the sender must not take the whole server with it; it stays in the queue
const senderFailed = (error: unknown): Problem => {
  const why = error instanceof Error ? error.message : String(error);
  return problem(
    "mailSender",
    `手紙を送る途中で思いがけない誤りがありました: ${why}。手紙は待ち行列に残っています。`,
    `An unexpected error while sending letters: ${why}. The letters are still in the queue.`,
  );
};

/** Sends letters as they come due until stopped. `stop` waits for the letter that is on its way. Several servers may run it at once. */
export function startMail(
  parts: SendParts,
  { everyMilliseconds = 15_000, onProblem }: MailOptions = {},
): { readonly stop: () => Promise<void> } {
  let stopping = false;
  let wake: () => void = () => undefined;
  const pause = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
      setTimeout(resolve, everyMilliseconds).unref();
    });
  const look = async () => {
    try {
      await sendDue(parts, () => stopping);
    } catch (error) {
      onProblem?.(error instanceof StoreFailure ? error.problem : senderFailed(error));
    }
  };
  const run = async () => {
    while (!stopping) {
      await look();
      if (!stopping) await pause();
    }
  };
  const running = run();
  return {
    stop: () => {
      stopping = true;
      wake();
      return running;
    },
  };
}
