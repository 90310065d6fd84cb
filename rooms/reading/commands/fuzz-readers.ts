import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { boundedProcess } from "../actions/bounded-process.ts";
import { usualMegabytes } from "../actions/read-apart.ts";
import { FuzzCounts, type FuzzFailure, type ReaderCounts } from "../fuzz/fuzz-counts.ts";
import { type FuzzedReader, fuzzFile, type Seed } from "../fuzz/fuzz-file.ts";
import type { FuzzNews, FuzzTask } from "../fuzz/fuzz-worker.ts";
import { seedsOfCorpus, seedsOfFolder } from "../fuzz/seeds.ts";

/** How many damaged files to read, and how. */
export type FuzzCall = {
  readonly files: number;
  /** The number of the first file: the same numbers make the same files. */
  readonly seed: number;
  /** Ends after so many seconds, however many files were read; null = all files. */
  readonly seconds: number | null;
  /** Whole files from which damaged ones are made; null = those of the corpus. */
  readonly seedFolder: string | null;
  /** Where files that failed are kept. */
  readonly failureFolder: string;
  readonly projectRoot: string;
  readonly onProgress: (read: number, failures: number) => void;
};

export type FuzzResult = {
  readonly files: number;
  readonly seconds: number;
  readonly readers: readonly ReaderCounts[];
  readonly failures: readonly FuzzFailure[];
};

/** A file that takes longer hangs: less than half of what a document may take in the product, and these files are small. */
const mostMilliseconds = 120_000;
/** After so many files the process is a new one: what libraries keep of files is not what is looked for. */
const filesOfProcess = 500;

/** Reads damaged files in processes of bounded memory and time. A file fails that ends its process, takes too long, yields a fact without its place, or reaches outside. */
export async function fuzzReaders(call: FuzzCall): Promise<FuzzResult> {
  const { files, seed, seconds, projectRoot, onProgress } = call;
  const seeds = call.seedFolder
    ? seedsOfFolder(call.seedFolder)
    : await seedsOfCorpus(join(projectRoot, "rooms", "reading", "corpus", "traps"));
  // a library of pdf.js asks, when it is loaded, which C library the machine has
  const ownFolders = [realpathSync(join(projectRoot, "node_modules")), "/usr/bin/ldd"];
  const began = performance.now();
  const passed = (): number => (performance.now() - began) / 1000;
  const counts = new FuzzCounts();
  const failures: FuzzFailure[] = [];
  let next = seed;
  while (next < seed + files && (seconds === null || passed() < seconds)) {
    const last = Math.min(next + filesOfProcess, seed + files) - 1;
    next = await readFiles({ seeds, first: next, last, ownFolders }, call, {
      isOver: () => seconds !== null && passed() >= seconds,
      read: (reader, number, fuzzed) => {
        counts.add(reader, fuzzed);
        if (fuzzed.faults.length > 0) failures.push(kept({ number, reader, faults: fuzzed.faults }, seeds, call));
      },
    });
    onProgress(next - seed, failures.length);
  }
  return { files: next - seed, seconds: passed(), readers: counts.all(), failures };
}

type Reader = {
  readonly isOver: () => boolean;
  readonly read: (reader: FuzzedReader, number: number, fuzzed: Extract<FuzzNews, { kind: "read" }>["fuzzed"]) => void;
};

/** Runs one process until its files are read or one of them ends it; gives the number of the file that comes next. */
function readFiles(task: FuzzTask, { projectRoot }: FuzzCall, { isOver, read }: Reader): Promise<number> {
  return new Promise((done, failed) => {
    let running: { readonly number: number; readonly reader: FuzzedReader; readonly since: number } | null = null;
    let next = task.first;
    let isDone = false;
    const end = (fault: string | null): void => {
      if (isDone) return;
      isDone = true;
      clearInterval(watch);
      if (fault !== null && running !== null) {
        const milliseconds = performance.now() - running.since;
        read(running.reader, running.number, { milliseconds, facts: 0, problems: 0, faults: [fault] });
        next = running.number + 1;
      }
      child.kill("SIGKILL");
      // begun again it would end there again
      if (fault !== null && running === null) failed(new Error(`Before file ${next} was made: ${fault}`));
      else done(next);
    };
    const watch = setInterval(() => {
      if (running !== null && performance.now() - running.since > mostMilliseconds)
        end(`not read within ${mostMilliseconds / 1000} seconds`);
    }, 500);
    const child = boundedProcess(join(projectRoot, "dist", "fuzz-worker.js"), usualMegabytes, ({ outOfMemory, why }) =>
      end(outOfMemory ? "used up its memory" : `the process ended: ${why}`),
    );
    child.on("message", (news: FuzzNews) => {
      if (isDone) return;
      if (news.kind === "begun") running = { number: news.number, reader: news.reader, since: performance.now() };
      else if (running !== null) {
        read(running.reader, news.number, news.fuzzed);
        running = null;
        next = news.number + 1;
        if (news.number === task.last || isOver()) end(null);
      }
    });
    child.send(task, () => undefined);
  });
}

/** Writes the file that failed, so that it can be looked at. */
function kept(failure: FuzzFailure, seeds: readonly Seed[], { failureFolder }: FuzzCall): FuzzFailure {
  const { name, bytes } = fuzzFile(seeds, failure.number);
  mkdirSync(failureFolder, { recursive: true });
  writeFileSync(join(failureFolder, name), bytes);
  return failure;
}
