import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Problem, problem } from "../../../foundation/index.ts";
import { type ReadLimits, usualLimits } from "../domain/placed-text.ts";
import { noRules, type RulesInUse } from "../domain/rules-in-use.ts";
import { boundedProcess, type ProcessEnd } from "./bounded-process.ts";
import { type DocumentReading, readDocument } from "./read-document.ts";
import type { PictureAsked, PictureTold, ReadTask, SentFile } from "./read-task.ts";
import { openRecogniser, type Recogniser, type RecogniserCall, secondsOfDocument } from "./recogniser.ts";

/** How much memory a file's reading may hold, unless the caller says otherwise. */
export const usualMegabytes = 512;

export type ApartOptions = {
  readonly limits?: ReadLimits;
  /** How long one file may take. */
  readonly seconds?: number;
  /** How much memory a file's reading may hold, in megabytes. */
  readonly megabytes?: number;
  /** The built program that reads; null = in this process. Default: the one beside this program, if it was built. */
  readonly workerFile?: string | null;
  /** The program for text recognition that the user has; null or left out = none. */
  readonly ocr?: RecogniserCall | null;
  /** What people have decided about headings, units and words of this document. */
  readonly rules?: RulesInUse;
};

/** The built program that reads, if it is there. */
export const builtWorker = (): string | null => {
  const file = fileURLToPath(new URL("./read-worker.js", import.meta.url));
  return existsSync(file) ? file : null;
};

/** Reads a file in a process of its own with bounded memory and time: a file made to harm costs its own reading and nothing else. */
export function readApart(file: SentFile, options: ApartOptions = {}): Promise<DocumentReading> {
  const {
    limits = usualLimits,
    seconds = 300,
    megabytes = usualMegabytes,
    workerFile = builtWorker(),
    rules = noRules,
  } = options;
  const recogniser = options.ocr ? openRecogniser(options.ocr) : null;
  if (workerFile === null) return readDocument(file, limits, rules, recogniser);
  const patience = seconds + (recogniser ? secondsOfDocument : 0);
  return new Promise((answer) => {
    const end = (found: DocumentReading) => {
      clearTimeout(timer);
      answer(found);
      child.kill("SIGKILL");
      recogniser?.stop();
    };
    const child = boundedProcess(workerFile, megabytes, (ended) => end(nothingOf(reasonOf(ended, file.name))));
    const timer = setTimeout(() => end(nothingOf(tookTooLong(file.name, patience))), patience * 1000);
    child.on("message", (said: DocumentReading | PictureAsked) => {
      if ("picture" in said) void tellPicture(child, recogniser, said);
      else end(said);
    });
    const task: ReadTask = { file, limits, rules, recogniserName: recogniser?.name };
    child.send(task, () => undefined);
  });
}

/** Has a picture recognised for the process that reads; one that asks without having been told of a program is told nothing. */
export async function tellPicture(
  child: Pick<ChildProcess, "send">,
  recogniser: Recogniser | null,
  { picture }: PictureAsked,
): Promise<void> {
  if (!recogniser) return;
  const told: PictureTold = { recognition: await recogniser.recognise(picture) };
  child.send(told, () => undefined);
}

const nothingOf = (found: Problem): DocumentReading => ({
  format: null,
  pages: 0,
  facts: [],
  problems: [{ problem: found, at: {} }],
});

/** A process that used up its memory says so; what else ends one is a fault of the reader or of the machine. */
export const reasonOf = ({ outOfMemory, why }: ProcessEnd, name: string): Problem =>
  outOfMemory ? tookTooMuch(name) : stopped(name, why);

export const tookTooLong = (name: string, seconds: number): Problem =>
  problem(
    "readTooLong",
    `「${name.slice(0, 80)}」の読み取りは${seconds}秒で終わりませんでした。必要なページだけのファイルに分けて送ってください。`,
    `Reading "${name.slice(0, 80)}" did not end within ${seconds} seconds: split off the pages that matter and send those.`,
  );

const tookTooMuch = (name: string): Problem =>
  problem(
    "readTooHeavy",
    `「${name.slice(0, 80)}」の読み取りは、使えるメモリーを超えたので止めました。ファイルを分けるか、元のソフトで保存し直してください。`,
    `Reading "${name.slice(0, 80)}" used more memory than it may and was stopped: split the file, or save it anew in its program.`,
  );

const stopped = (name: string, why: string): Problem =>
  problem(
    "readStopped",
    `「${name.slice(0, 80)}」の読み取りが途中で止まりました（${why.slice(0, 120)}）。元のソフトで保存し直し、それでも止まるときは管理者に知らせてください。`,
    `Reading "${name.slice(0, 80)}" stopped (${why.slice(0, 120)}): save the file anew in its program, and tell the administrator if it stops again.`,
  );
