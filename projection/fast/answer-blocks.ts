import { ProjectionFault } from "../fault.ts";
import type { AreaBlock } from "./encode-area.ts";
import { startKernel } from "./kernel-exports.ts";
import { type AreaChance, type BlockFrame, newBlockRunner } from "./run-block.ts";

/** What a thread is told: first a frame, then its areas, one message each. */
export type ToThread =
  | { readonly kind: "frame"; readonly module: WebAssembly.Module; readonly frame: BlockFrame }
  | { readonly kind: "block"; readonly block: AreaBlock };

/** What it answers to every area, in order. */
export type FromThread =
  | { readonly kind: "done"; readonly result: AreaChance }
  | { readonly kind: "failed"; readonly code: string; readonly ja: string; readonly en: string };

/** The side of a thread on which messages come in: a worker's `self`, or `parentPort` of node:worker_threads. */
export type ThreadPort = {
  readonly postMessage: (message: FromThread, transfer: ArrayBuffer[]) => void;
  readonly listen: (take: (message: ToThread) => void) => void;
};

/** Runs areas as they come in. The whole of a worker: a page whose content security policy forbids workers made of text calls it in a worker file of its own. */
export function answerBlocks(port: ThreadPort): void {
  let run: ((block: AreaBlock) => AreaChance) | null = null;
  port.listen((message) => {
    try {
      if (message.kind === "frame") run = newBlockRunner(startKernel(message.module), message.frame);
      else if (run) {
        const result = run(message.block);
        port.postMessage({ kind: "done", result }, buffersOf(result));
      }
    } catch (error) {
      port.postMessage(failureOf(error), []);
    }
  });
}

const buffersOf = ({ sums, quantiles }: AreaChance): ArrayBuffer[] =>
  [sums, quantiles].flatMap((list) => (list?.buffer instanceof ArrayBuffer ? [list.buffer] : []));

function failureOf(error: unknown): FromThread {
  if (error instanceof ProjectionFault) return { kind: "failed", code: error.code, ja: error.ja, en: error.en };
  const text = error instanceof Error ? error.message : String(error);
  return { kind: "failed", code: "projection/threadLost", ja: text, en: text };
}

/** The port of a worker in a browser. */
export function portOfWorker(scope: {
  readonly postMessage: (message: unknown, transfer: ArrayBuffer[]) => void;
  readonly addEventListener: (kind: "message", take: (event: { readonly data: ToThread }) => void) => void;
}): ThreadPort {
  return {
    postMessage: (message, transfer) => scope.postMessage(message, transfer),
    listen: (take) => scope.addEventListener("message", ({ data }) => take(data)),
  };
}
