// A process that reads one file and ends. What is read for keeping goes piece by piece, and the next only when it is asked for.
import { once } from "node:events";
import { type DocumentReading, readDocument } from "./read-document.ts";
import { type LinkTask, type ReadPart, type ReadStage, readParts } from "./read-parts.ts";
import type { ReadTask } from "./read-task.ts";

const say = (said: DocumentReading | ReadPart | ReadStage): Promise<void> =>
  new Promise((sent) => {
    process.send?.(said, () => sent());
  });

process.on("disconnect", () => process.exit());
process.once("message", async (task: ReadTask | LinkTask) => {
  if ("known" in task) await handOver(task);
  else await say(await readDocument(task.file, task.limits, task.rules));
  process.disconnect();
});

async function handOver(task: LinkTask): Promise<void> {
  for await (const part of readParts(task, (stage) => void say(stage))) {
    const taken = once(process, "message");
    await say(part);
    await taken;
  }
}
