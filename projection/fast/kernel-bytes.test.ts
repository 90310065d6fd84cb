import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the committed kernel is what tools/generate/make-fast-kernel.mjs makes of its sources", async () => {
  // @ts-expect-error: a tool in plain JavaScript
  const { kernelFile, kernelModule } = await import("../../tools/generate/make-fast-kernel.mjs");
  expect(readFileSync(kernelFile, "utf8")).toBe(await kernelModule());
});
