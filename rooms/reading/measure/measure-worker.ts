// A process that reads one large file, by the product or by the library alone, and tells what it took.
import { existsSync, readFileSync } from "node:fs";
import { readDocument } from "../actions/read-document.ts";
import { readFile } from "../actions/read-file.ts";
import { usualLimits } from "../domain/placed-text.ts";
import { bareParsers } from "./bare-parsers.ts";
import type { LargeFile, LargeFileKind } from "./large-files.ts";

/** document: from bytes to facts; reader: to pages only, which is what a library gives; library: the library alone. */
export type MeasuredWork = "document" | "reader" | "library";

export type MeasureTask = {
  readonly kind: LargeFileKind;
  readonly file: LargeFile;
  readonly work: MeasuredWork;
  readonly runs: number;
};

/** `seconds` of computing, run by run; `found`: facts, pages or nothing; `peak` in megabytes, of the whole process. */
export type Measured = { readonly seconds: readonly number[]; readonly found: number; readonly peak: number };

process.on("disconnect", () => process.exit());
process.once("message", async ({ kind, file, work, runs }: MeasureTask) => {
  const seconds: number[] = [];
  let found = 0;
  for (let run = 0; run < runs; run += 1) {
    const began = process.cpuUsage();
    found = await done(kind, file, work);
    const { user, system } = process.cpuUsage(began);
    seconds.push((user + system) / 1_000_000);
  }
  const measured: Measured = { seconds, found, peak: peakOfProcess() };
  process.send?.(measured, () => process.disconnect());
});

/** In megabytes. Where the system tells the peak of this process it is taken: the other count begins with what the starting process held. */
function peakOfProcess(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
  return (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) / 1024;
}

async function done(kind: LargeFileKind, file: LargeFile, work: MeasuredWork): Promise<number> {
  if (work === "document") return (await readDocument(file, usualLimits)).facts.length;
  if (work === "reader") return (await readFile(file, usualLimits)).pages.length;
  if (kind !== "text") await bareParsers[kind].parse(file.bytes);
  return 0;
}
