import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const projectRoot = fileURLToPath(new URL("../../../", import.meta.url));

/** Builds the program inside the project, where its libraries are found, and tells where it is. */
export async function buildLoadingOwner(): Promise<string> {
  const outfile = join(projectRoot, "node_modules/.cache/michishirube", `loading-owner-${process.pid}.mjs`);
  await build({
    entryPoints: [join(here, "loading-owner.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  return outfile;
}

/** A running program. `acknowledged` grows while it prints the numbers of its loads. */
export type LoadingOwner = {
  readonly child: ChildProcess;
  readonly acknowledged: readonly number[];
  readonly ended: Promise<unknown>;
};

export function runLoadingOwner(program: string, storeFolder: string, first: number): LoadingOwner {
  const edition = fileURLToPath(new URL("../examples/small-edition", import.meta.url));
  const child = spawn(process.execPath, [program, storeFolder, edition, String(first)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged: number[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => acknowledged.push(Number(line)));
  return { child, acknowledged, ended: once(child, "close") };
}

/** Waits until so many loads were acknowledged; fails when the program ends before. */
export async function untilAcknowledged({ child, acknowledged }: LoadingOwner, count: number): Promise<void> {
  while (acknowledged.length < count) {
    if (child.exitCode !== null) throw new Error(`the program ended after ${acknowledged.length} loads`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
