import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readApart } from "./read-apart.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "michishirube-apart-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is answered where the process runs this program in place of the reader. */
async function answerOf(name: string, program: string, more: { readonly seconds?: number } = {}) {
  const workerFile = join(folder, `${name}.mjs`);
  writeFileSync(workerFile, program);
  const file = { name: "計画.pdf", bytes: new Uint8Array() };
  const { format, facts, problems } = await readApart(file, { workerFile, seconds: 60, megabytes: 32, ...more });
  const [{ problem } = { problem: null }] = problems;
  return { format, facts, codes: problems.map((one) => one.problem.code), said: problem?.message };
}

test("a reading that never ends is stopped when its time is over", async () => {
  const answer = await answerOf("never", "for (;;);", { seconds: 0.5 });
  expect(answer).toMatchObject({ format: null, facts: [], codes: ["readTooLong"] });
  expect(answer.said?.ja).toContain("計画.pdf");
});

test("a reading that wants more memory than it may have is too heavy, and nothing else ends", async () => {
  const answer = await answerOf(
    "heavy",
    "const all = []; for (;;) all.push(new Array(10_000).fill({}).map(() => ({})));",
  );
  expect(answer).toMatchObject({ format: null, facts: [], codes: ["readTooHeavy"] });
});

test("a reading that wants more memory at once than there is costs its own reading and not the program", async () => {
  const answer = await answerOf("at-once", "const list = []; for (let at = 0; ; at += 40) list[at * 50_000_000] = at;");
  expect(answer).toMatchObject({ format: null, facts: [], codes: ["readTooHeavy"] });
});

test("a reader that fails is no heavy file: the reason is told", async () => {
  const answer = await answerOf("fails", 'throw new Error("a part is missing");');
  expect(answer).toMatchObject({ format: null, facts: [], codes: ["readStopped"] });
  expect(answer.said?.en).toContain("a part is missing");
});

test("a reader that ends without an answer has stopped", async () => {
  const answer = await answerOf("ends", "process.exit(7);");
  expect(answer.codes).toEqual(["readStopped"]);
  expect(answer.said?.en).toContain("exit 7");
});
