// A process that reads one file and ends. What is read for keeping goes piece by piece, and the next only when it is asked for.
import { once } from "node:events";
import { type DocumentReading, readDocument } from "./read-document.ts";
import { type LinkTask, type ReadPart, type ReadStage, readParts } from "./read-parts.ts";
import type { PictureAsked, PictureTold, ReadTask } from "./read-task.ts";
import type { Recogniser } from "./recogniser.ts";

const say = (said: DocumentReading | ReadPart | ReadStage | PictureAsked): Promise<void> =>
  new Promise((sent) => {
    process.send?.(said, () => sent());
  });

process.on("disconnect", () => process.exit());
process.once("message", async (task: ReadTask | LinkTask) => {
  const recogniser = task.recogniserName === undefined ? null : askedRecogniser(task.recogniserName);
  if ("known" in task) await handOver(task, recogniser);
  else await say(await readDocument(task.file, task.limits, task.rules, recogniser));
  process.disconnect();
});

async function handOver(task: LinkTask, recogniser: Recogniser | null): Promise<void> {
  for await (const part of readParts(task, (stage) => void say(stage), recogniser)) {
    const taken = once(process, "message");
    await say(part);
    await taken;
  }
}

/** Whoever started this process runs the program. Nothing else is said to this process while a picture is being recognised. */
const askedRecogniser = (name: string): Recogniser => ({
  name,
  recognise: async (picture) => {
    const told = new Promise<PictureTold>((got) => process.once("message", got));
    await say({ picture });
    return (await told).recognition;
  },
  stop: () => undefined,
});
