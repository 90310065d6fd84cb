import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import type { WorkerAnswer, WorkerAsk } from "./form-worker.ts";
import { openPdfPrinter, type PdfPrinter } from "./print-pdf.ts";
import { type PressJob, type Printed, printRecords } from "./print-records.ts";

/** Prints forms beside the server. A single sheet goes before the volumes of a complete set. */
export type Press = {
  readonly print: (job: PressJob, urgency?: "now" | "inTurn") => Promise<Outcome<Printed, Problem>>;
  /** Process ids of the printers now running, for measuring. */
  readonly processes: () => readonly number[];
  readonly close: () => void;
};

export type PressOptions = {
  readonly workers?: number;
  /** The built program of a printer; null = print in this process. Default: the one beside this program, if it was built. */
  readonly workerFile?: string | null;
};

type Waiting = { readonly job: PressJob; readonly done: (found: Outcome<Printed, Problem>) => void };
type Worker = { readonly process: ChildProcess; busy: Waiting | null; timer: NodeJS.Timeout | null; number: number };

/** A printer that holds more than this after its work is replaced. */
const mostMemory = 340 * 2 ** 20;
const patienceMilliseconds = 120_000;

const builtWorker = (): string | null => {
  const file = fileURLToPath(new URL("./form-worker.js", import.meta.url));
  return existsSync(file) ? file : null;
};

export function openPress({ workers = 2, workerFile = builtWorker() }: PressOptions = {}): Press {
  return workerFile === null ? pressHere() : pressBeside(workerFile, workers);
}

function pressHere(): Press {
  let printer: PdfPrinter | null = null;
  const warm = () => {
    printer ??= openPdfPrinter();
    return printer;
  };
  return { print: async (job) => ok(await printRecords(warm, job)), processes: () => [], close: () => undefined };
}

function pressBeside(workerFile: string, most: number): Press {
  const workers: Worker[] = [];
  const waiting: Waiting[] = [];
  let closed = false;

  const start = (): Worker => {
    const child = fork(workerFile, [], {
      serialization: "advanced",
      // as many printers as cores: threads inside a printer would only wait for each other
      env: { ...process.env, RAYON_NUM_THREADS: "1" },
      execArgv: ["--max-old-space-size=192", "--max-semi-space-size=8"],
    });
    const worker: Worker = { process: child, busy: null, timer: null, number: 0 };
    child.on("message", (message: unknown) => {
      if (isAnswer(message)) answered(worker, message);
    });
    child.on("exit", () => gone(worker));
    child.on("error", () => gone(worker));
    // a waiting printer does not keep the server from stopping
    child.unref();
    child.channel?.unref();
    workers.push(worker);
    return worker;
  };

  const drop = (worker: Worker): void => {
    const at = workers.indexOf(worker);
    if (at >= 0) workers.splice(at, 1);
  };

  const finish = (worker: Worker, found: Outcome<Printed, Problem>): void => {
    if (worker.timer) clearTimeout(worker.timer);
    const { busy } = worker;
    worker.busy = null;
    worker.timer = null;
    worker.process.channel?.unref();
    busy?.done(found);
  };

  const answered = (worker: Worker, { number, printed, failed, memory }: WorkerAnswer): void => {
    if (number !== worker.number || worker.busy === null) return;
    const retire = memory > mostMemory;
    if (retire) drop(worker);
    finish(worker, printed === null ? fail(notPrinted(failed ?? "")) : ok(printed));
    if (retire) worker.process.disconnect();
    next();
  };

  const gone = (worker: Worker): void => {
    drop(worker);
    if (worker.busy) finish(worker, fail(notPrinted("the printer stopped")));
    if (!closed) next();
  };

  const next = (): void => {
    const [first] = waiting;
    if (first === undefined) return;
    const free = workers.find(({ busy }) => busy === null) ?? (workers.length < most ? start() : null);
    if (free === null) return;
    waiting.shift();
    free.busy = first;
    free.number += 1;
    free.process.channel?.ref();
    free.timer = setTimeout(() => free.process.kill("SIGKILL"), patienceMilliseconds);
    const ask: WorkerAsk = { number: free.number, job: first.job };
    free.process.send(ask, (error) => {
      if (error) free.process.kill("SIGKILL");
    });
    next();
  };

  return {
    print: (job, urgency = "inTurn") =>
      new Promise((done) => {
        if (closed) return done(fail(notPrinted("the press is closed")));
        if (urgency === "now") waiting.unshift({ job, done });
        else waiting.push({ job, done });
        next();
      }),
    processes: () => workers.flatMap(({ process: { pid } }) => pid ?? []),
    close: () => {
      closed = true;
      for (const one of waiting.splice(0)) one.done(fail(notPrinted("the press is closed")));
      for (const { process: child } of [...workers]) if (child.connected) child.disconnect();
    },
  };
}

const isAnswer = (message: unknown): message is WorkerAnswer =>
  typeof message === "object" && message !== null && "number" in message && "memory" in message;

const notPrinted = (why: string): Problem =>
  problem(
    "form/notPrinted",
    `様式を印刷できませんでした。もう一度やり直してください。続くときは、この内容を管理者に伝えてください（${why}）。`,
    `The form could not be printed. Try again; if it happens again, tell the administrator this: ${why}.`,
  );
