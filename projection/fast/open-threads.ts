import { ProjectionFault } from "../fault.ts";
import type { FromThread, ToThread } from "./answer-blocks.ts";
import type { AreaBlock } from "./encode-area.ts";
import { workerText } from "./generated/worker-text.ts";
import type { AreaChance, BlockFrame } from "./run-block.ts";

/** A thread that runs areas in the order in which they are given to it. */
export type BlockThread = {
  readonly begin: (module: WebAssembly.Module, frame: BlockFrame) => void;
  readonly run: (block: AreaBlock) => Promise<AreaChance>;
  /** Lets the process end although the thread is there, or not. */
  readonly hold: (isBusy: boolean) => void;
  readonly close: () => void;
};

/** What is needed of a worker in a browser. */
export type BrowserWorker = {
  readonly postMessage: (message: ToThread, transfer: ArrayBuffer[]) => void;
  readonly addEventListener: (kind: "message" | "error", take: (event: Event) => void) => void;
  readonly terminate: () => void;
};

type Wire = {
  readonly post: (message: ToThread, transfer: ArrayBuffer[]) => void;
  readonly onAnswer: (take: (message: FromThread) => void) => void;
  readonly onLoss: (take: (reason: string) => void) => void;
  readonly hold: (isBusy: boolean) => void;
  readonly close: () => void;
};

/** How many threads this machine runs at once. */
export function threadsHere(): number {
  const os = globalThis.process?.getBuiltinModule?.("node:os");
  return os?.availableParallelism() ?? globalThis.navigator?.hardwareConcurrency ?? 1;
}

/** Starts a thread: a worker made by `makeWorker`; otherwise of node:worker_threads on a server, of text in a browser. Throws where there are no workers. */
export function openThread(makeWorker?: () => BrowserWorker): BlockThread {
  const wire = makeWorker ? browserWire(makeWorker()) : usualWire();
  const waiting: { readonly done: (result: AreaChance) => void; readonly failed: (reason: Error) => void }[] = [];
  wire.onAnswer((message) => {
    const next = waiting.shift();
    if (message.kind === "done") next?.done(message.result);
    else next?.failed(new ProjectionFault(message.code, message.ja, message.en));
  });
  wire.onLoss((reason) => {
    for (const { failed } of waiting.splice(0)) failed(lost(reason));
  });
  return {
    begin: (module, frame) => wire.post({ kind: "frame", module, frame }, []),
    run: (block) =>
      new Promise((done, failed) => {
        waiting.push({ done, failed });
        wire.post({ kind: "block", block }, buffersOf(block));
      }),
    hold: wire.hold,
    close: wire.close,
  };
}

const buffersOf = ({ start, rates, model, sums }: AreaBlock): ArrayBuffer[] =>
  [start, rates, model, sums].flatMap((list) => (list?.buffer instanceof ArrayBuffer ? [list.buffer] : []));

const lost = (reason: string) =>
  new ProjectionFault(
    "projection/threadLost",
    `計算のスレッドが途中で終わりました（${reason}）。済んだ地域の次から、もう一度計算してください。`,
    `A thread of the run ended early (${reason}): go on with the area after those that were done.`,
  );

function usualWire(): Wire {
  const threads = globalThis.process?.getBuiltinModule?.("node:worker_threads");
  if (!threads) return browserWire(workerOfText());
  const worker = new threads.Worker(workerText, { eval: true });
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    onAnswer: (take) => worker.on("message", take),
    onLoss: (take) => {
      worker.on("error", (error) => take(error.message));
      worker.on("exit", (code) => take(`exit ${code}`));
    },
    hold: (isBusy) => (isBusy ? worker.ref() : worker.unref()),
    close: () => void worker.terminate(),
  };
}

function workerOfText(): Worker {
  const address = URL.createObjectURL(new Blob([workerText], { type: "text/javascript" }));
  return new Worker(address);
}

function browserWire(worker: BrowserWorker): Wire {
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    onAnswer: (take) =>
      worker.addEventListener("message", (event) => {
        if (event instanceof MessageEvent) take(event.data);
      }),
    onLoss: (take) =>
      worker.addEventListener("error", (event) => take("message" in event ? String(event.message) : "error")),
    hold: () => undefined,
    close: () => worker.terminate(),
  };
}
