// The whole of a worker thread, bundled into text by tools/generate/make-fast-kernel.mjs, so that it needs no file of its own.
import { answerBlocks, portOfWorker } from "./answer-blocks.ts";

const threads = globalThis.process?.getBuiltinModule?.("node:worker_threads");
const port = threads?.parentPort;
if (port)
  answerBlocks({
    postMessage: (message, transfer) => port.postMessage(message, transfer),
    listen: (take) => port.on("message", take),
  });
else answerBlocks(portOfWorker(globalThis as unknown as Parameters<typeof portOfWorker>[0]));
