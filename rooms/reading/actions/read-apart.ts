import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { type Problem, problem } from "../../../foundation/index.ts";
import { type ReadLimits, usualLimits } from "../domain/placed-text.ts";
import { type DocumentReading, readDocument } from "./read-document.ts";

/** A file as it was sent. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array };

export type ApartOptions = {
  readonly limits?: ReadLimits;
  /** How long one file may take. */
  readonly seconds?: number;
  /** How much memory a file's reading may hold, in megabytes. */
  readonly megabytes?: number;
  /** The built program that reads; null = in this thread. Default: the one beside this program, if it was built. */
  readonly workerFile?: string | null;
};

const builtWorker = (): string | null => {
  const file = fileURLToPath(new URL("./read-worker.js", import.meta.url));
  return existsSync(file) ? file : null;
};

/** Reads a file in a thread of its own with bounded memory and time: a file made to harm costs its own reading and nothing else. */
export function readApart(file: SentFile, options: ApartOptions = {}): Promise<DocumentReading> {
  const { limits = usualLimits, seconds = 300, megabytes = 512, workerFile = builtWorker() } = options;
  if (workerFile === null) return readDocument(file, limits);
  return new Promise((answer) => {
    const worker = new Worker(workerFile, {
      workerData: { file, limits },
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      // nothing of the surroundings is needed to read a file
      env: {},
    });
    const end = (found: DocumentReading) => {
      clearTimeout(timer);
      answer(found);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(nothingOf(tookTooLong(file.name, seconds))), seconds * 1000);
    worker.on("message", (found: DocumentReading) => end(found));
    worker.on("error", () => end(nothingOf(tookTooMuch(file.name))));
    worker.on("exit", () => end(nothingOf(tookTooMuch(file.name))));
  });
}

const nothingOf = (found: Problem): DocumentReading => ({
  format: null,
  pages: 0,
  facts: [],
  problems: [{ problem: found, at: {} }],
});

const tookTooLong = (name: string, seconds: number): Problem =>
  problem(
    "readTooLong",
    `「${name.slice(0, 80)}」の読み取りは${seconds}秒で終わりませんでした。必要なページだけのファイルに分けて送ってください。`,
    `Reading "${name.slice(0, 80)}" did not end within ${seconds} seconds: split off the pages that matter and send those.`,
  );

const tookTooMuch = (name: string): Problem =>
  problem(
    "readTooHeavy",
    `「${name.slice(0, 80)}」の読み取りは、使えるメモリーを超えたか途中で止まりました。ファイルを分けるか、元のソフトで保存し直してください。`,
    `Reading "${name.slice(0, 80)}" used more memory than it may, or stopped: split the file, or save it anew in its program.`,
  );
