import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** What came of a picture: what the program printed, or why it printed nothing that can be used. */
export type Recognition =
  | { readonly kind: "printed"; readonly text: string }
  | { readonly kind: "failed"; readonly why: RecognitionFailure; readonly detail: string };
/** late: not within its time · much: printed too much · ended: with an error · missing: could not be started · usedUp: the document's time for it is over. */
export type RecognitionFailure = "late" | "much" | "ended" | "missing" | "usedUp";

/** A program for text recognition that the user has on this machine. */
export type Recogniser = {
  /** As people know it: `tesseract`. */
  readonly name: string;
  /** Recognises the letters of a picture (PNG). Never throws. */
  readonly recognise: (png: Uint8Array) => Promise<Recognition>;
  /** Ends what is going on: nobody waits for it any more. */
  readonly stop: () => void;
};

/** The program and what it is given; `{}` stands for the file of the picture. */
export type RecogniserCall = readonly [program: string, ...given: string[]];

/** What one picture may cost. */
export type RecogniserLimits = { readonly seconds: number; readonly bytes: number; readonly megabytes: number };
const usualLimits: RecogniserLimits = { seconds: 60, bytes: 8 * 2 ** 20, megabytes: 4096 };
/** All pictures of one document together may take so long. */
export const secondsOfDocument = 1800;

/** Of its surroundings a program is told these and no more: where programs and their data lie, and the language of the machine. */
const toldOf = ["PATH", "HOME", "LANG", "LC_ALL", "TESSDATA_PREFIX", "SystemRoot"] as const;

/**
 * The program that MICHISHIRUBE_OCR names (`tesseract {} stdout -l jpn tsv`); null where it names none. Parts are parted by spaces, quotation marks
 * hold a part with spaces together; without `{}` the file comes last.
 */
export function recogniserCall(environment: Readonly<Record<string, string | undefined>>): RecogniserCall | null {
  const [program, ...given] = [...(environment.MICHISHIRUBE_OCR ?? "").matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
  if (program === undefined || program === "") return null;
  return given.includes("{}") ? [program, ...given] : [program, ...given, "{}"];
}

/** A program for the pictures of one document. It is started without a shell, one picture at a time. */
export function openRecogniser(call: RecogniserCall, limits: RecogniserLimits = usualLimits): Recogniser {
  const stopping = new AbortController();
  let left = secondsOfDocument * 1000;
  return {
    name: basename(call[0]),
    recognise: async (png) => {
      if (left <= 0) return { kind: "failed", why: "usedUp", detail: `${secondsOfDocument}` };
      const begun = performance.now();
      const folder = await mkdtemp(join(tmpdir(), "michishirube-ocr-"));
      try {
        const file = join(folder, "page.png");
        await writeFile(file, png, { mode: 0o600 });
        return await run(call, file, { cwd: folder, limits, signal: stopping.signal });
      } finally {
        left -= performance.now() - begun;
        await rm(folder, { recursive: true, force: true });
      }
    },
    stop: () => stopping.abort(),
  };
}

/** Where the machine has it, it holds a program to its memory; the product itself can only hold it to its time. */
const memoryKeeper = "/usr/bin/prlimit";

type Running = { readonly cwd: string; readonly limits: RecogniserLimits; readonly signal: AbortSignal };

function run(call: RecogniserCall, file: string, { cwd, limits, signal }: Running): Promise<Recognition> {
  const parts = call.map((part) => part.replaceAll("{}", file));
  const kept = existsSync(memoryKeeper)
    ? [memoryKeeper, `--data=${limits.megabytes * 2 ** 20}`, "--", ...parts]
    : parts;
  const [program = "", ...given] = kept;
  const env = Object.fromEntries(toldOf.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  return new Promise((answer) => {
    const child = spawn(program, given, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    const pieces: Buffer[] = [];
    let [size, complaint] = [0, ""];
    const end = (found: Recognition): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      answer(found);
      stopGroup(child.pid);
    };
    const fail = (why: RecognitionFailure, detail: string): void => end({ kind: "failed", why, detail });
    const stop = (): void => fail("ended", "stopped");
    signal.addEventListener("abort", stop);
    const timer = setTimeout(() => fail("late", String(limits.seconds)), limits.seconds * 1000);
    child.stdout.on("data", (piece: Buffer) => {
      size += piece.length;
      if (size > limits.bytes) fail("much", `${Math.floor(limits.bytes / 1024)} KB`);
      else pieces.push(piece);
    });
    child.stderr.on("data", (piece: Buffer) => {
      complaint = (complaint + piece.toString("utf8")).slice(-1000);
    });
    child.on("error", (error) => fail("missing", error.message));
    child.on("close", (status, signal) => {
      if (status === 0) end({ kind: "printed", text: Buffer.concat(pieces).toString("utf8") });
      else fail(isNotFound(status) ? "missing" : "ended", lastLine(complaint) || String(signal ?? status));
    });
  });
}

/** So a program ends that was to start another and did not find it. */
const isNotFound = (status: number | null): boolean => status === 127 || status === 126;

const lastLine = (text: string): string => text.trim().split("\n").at(-1)?.slice(0, 200) ?? "";

/** Ends whatever the program has started as well. */
function stopGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // all of it has ended by itself
  }
}
