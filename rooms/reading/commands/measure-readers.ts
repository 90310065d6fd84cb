import { join } from "node:path";
import { boundedProcess } from "../actions/bounded-process.ts";
import { usualMegabytes } from "../actions/read-apart.ts";
import { bareParsers } from "../measure/bare-parsers.ts";
import { type LargeFileKind, largeFiles } from "../measure/large-files.ts";
import type { Measured, MeasuredWork, MeasureTask } from "../measure/measure-worker.ts";

/** How a large file was read: from bytes to facts, to pages only, and by the library alone; null where there is none. */
export type ReaderSpeed = {
  readonly amount: number;
  readonly unit: "MB" | "pages" | "cells";
  readonly document: Measured;
  readonly reader: Measured;
  readonly library: (Measured & { readonly name: string }) | null;
};

/** A library that holds a file whole may use more than a reader. */
const megabytesOfLibrary = 4_096;

/** Makes a large file of the kind and measures its reading, each way in a process of its own with the memory that the product gives. */
export async function measureReader(kind: LargeFileKind, runs: number, projectRoot: string): Promise<ReaderSpeed> {
  const file = await largeFiles[kind]();
  const measure = (work: MeasuredWork): Promise<Measured> =>
    measured({ kind, file, work, runs }, work === "library" ? megabytesOfLibrary : usualMegabytes, projectRoot);
  const document = await measure("document");
  const reader = await measure("reader");
  const library = kind === "text" ? null : { ...(await measure("library")), name: bareParsers[kind].name };
  return { amount: file.amount, unit: file.unit, document, reader, library };
}

function measured(task: MeasureTask, megabytes: number, projectRoot: string): Promise<Measured> {
  return new Promise((done, failed) => {
    const program = join(projectRoot, "dist", "measure-worker.js");
    const child = boundedProcess(program, megabytes, ({ why }) => failed(new Error(`${task.file.name}: ${why}`)));
    child.on("message", (found: Measured) => done(found));
    child.send(task, () => undefined);
  });
}
