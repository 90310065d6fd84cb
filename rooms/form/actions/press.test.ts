import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aRecord } from "../testing/records.ts";
import { openPress, type Press } from "./press.ts";
import type { PressJob } from "./print-records.ts";
import { shippedTemplates } from "./read-templates.ts";

/** A printer whose files hold its process id: it dies of Word files, and is full after Excel files. */
const printerProgram = `
process.on("message", ({ number, job }) => {
  if (job.output === "docx") process.kill(process.pid, "SIGKILL");
  const memory = job.output === "xlsx" ? 2 ** 40 : 1;
  const bytes = new TextEncoder().encode(process.pid + " " + job.records.length);
  setTimeout(() => process.send({ number, printed: { bytes, refused: [] }, failed: null, memory }), 30);
});
process.on("disconnect", () => process.exit(0));
`;

let folder: string;
let press: Press;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "michishirube-press-"));
  const workerFile = join(folder, "printer.mjs");
  writeFileSync(workerFile, printerProgram);
  press = openPress({ workers: 1, workerFile });
});
afterAll(() => {
  press.close();
  rmSync(folder, { recursive: true, force: true });
});

function job(output: PressJob["output"], sheets = 1): PressJob {
  const template = shippedTemplates().get("evaluation-sheet")?.template;
  if (!template) throw new Error("no form");
  const records = Array.from({ length: sheets }, () => aRecord());
  return { output, template, records, context: { lang: "ja", printedOn: "2026-11-22", edition: "架空の計画" } };
}

async function printed(output: PressJob["output"], sheets?: number): Promise<string> {
  const found = await press.print(job(output, sheets));
  return found.ok ? new TextDecoder().decode(found.value.bytes ?? new Uint8Array()) : found.problem.code;
}
const processOf = (words: string) => words.split(" ")[0];

test("a printer that is killed is replaced; its own job fails in words and the waiting ones are printed", async () => {
  const [before, killed, after] = await Promise.all([printed("pdf"), printed("docx"), printed("pdf", 3)]);
  expect(killed).toBe("form/notPrinted");
  expect(after).toMatch(/ 3$/);
  expect(processOf(after)).not.toBe(processOf(before));
});

test("a printer killed from outside while it prints does not leave anybody waiting", async () => {
  await printed("pdf");
  const running = printed("pdf");
  const [id] = press.processes();
  if (id !== undefined) process.kill(id, "SIGKILL");
  expect(await running).toBe("form/notPrinted");
  expect(await printed("pdf")).toMatch(/ 1$/);
});

test("a printer that holds too much memory prints its job and is replaced", async () => {
  const full = await printed("xlsx");
  expect(full).toMatch(/^\d+ 1$/);
  expect(processOf(await printed("pdf"))).not.toBe(processOf(full));
});

test("a single sheet goes before what waits", async () => {
  const order: string[] = [];
  const first = press.print(job("pdf", 5)).then(() => order.push("running"));
  const volume = press.print(job("pdf", 5)).then(() => order.push("volume"));
  const single = press.print(job("pdf"), "now").then(() => order.push("single"));
  await Promise.all([first, volume, single]);
  expect(order).toEqual(["running", "single", "volume"]);
});

test("a closed press answers at once", async () => {
  const closed = openPress({ workers: 1, workerFile: join(folder, "printer.mjs") });
  closed.close();
  const found = await closed.print(job("pdf"));
  expect(found.ok ? "printed" : found.problem.code).toBe("form/notPrinted");
});
