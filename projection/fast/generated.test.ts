import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the committed kernel and worker are what tools/generate/make-fast-kernel.mjs makes of their sources", async () => {
  const tool = new URL("../../tools/generate/make-fast-kernel.mjs", import.meta.url).href;
  const { kernelFile, kernelModule, workerFile, workerModule } = await import(tool);
  expect(readFileSync(kernelFile, "utf8")).toBe(await kernelModule());
  expect(readFileSync(workerFile, "utf8")).toBe(await workerModule());
  // the compiler takes its time on a busy machine
}, 240_000);
