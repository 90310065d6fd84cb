import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

// the real product, built, in a process of its own; `bench kill-saves` does the same 200 times
const command = join(import.meta.dirname, "..", "..", "..", "bin", "michishirube");

test("five kills of server and database under load: nothing acknowledged is lost, no sheet is in two states, the trail is whole, a back-up restores to the same bytes", () => {
  const ended = spawnSync(process.execPath, [command, "bench", "kill-saves", "--kills", "5"], {
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: "" },
  });
  expect(ended.stdout).toContain("kill -9: 5 (server 2, database 2, both 1)");
  expect(ended.stdout).toContain("acknowledged but lost: 0\n");
  expect(ended.stdout).toContain("audit verify: 0 findings");
  expect(ended.stdout).toContain("byte for byte the same, 0 findings");
  expect(ended.status).toBe(0);
}, 300_000);
