import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** A program of ours in a process of its own. `lines` grows while it prints. */
export type RunningProgram = {
  readonly child: ChildProcess;
  readonly lines: readonly string[];
  readonly ended: Promise<unknown>;
};

/** Builds a source file (its path as seen from this folder) and runs it. Built inside the project, where its libraries are found. */
export async function runProgram(source: string, options: readonly string[]): Promise<RunningProgram> {
  const here = dirname(fileURLToPath(import.meta.url));
  const outfile = join(here, "../../node_modules/.cache/michishirube", `${basename(source)}-${process.pid}.mjs`);
  await build({
    entryPoints: [join(here, source)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  const child = spawn(process.execPath, [outfile, ...options], { stdio: ["ignore", "pipe", "inherit"] });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  return { child, lines, ended: once(child, "close") };
}

/** Waits until the program has printed so many lines; fails when it ends before. */
export async function untilPrinted({ child, lines }: RunningProgram, count: number): Promise<void> {
  while (lines.length < count) {
    if (child.exitCode !== null) throw new Error(`The program ended after ${lines.length} lines`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
