import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { version } from "./index.ts";

test("the library says the version under which it is packed", () => {
  const { version: packed } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
  expect(version).toBe(packed);
});
