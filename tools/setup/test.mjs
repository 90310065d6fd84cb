// Sets up what the tests need and runs every one of them. `npm test -- PATH` runs a part.
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ensureBrowser,
  ensureBuilt,
  ensureDependencies,
  ensureJapaneseFont,
  ensureNode,
  ensureOffice,
  ensurePostgres15,
  runTool,
  say,
} from "./ensure.mjs";

ensureNode();
ensureDependencies();
await ensureBuilt();
const browser = await ensureBrowser();
if (!browser) say("ブラウザーがないため画面の試験は行えません。/ No browser: the page tests cannot run.");
if (!ensureJapaneseFont()) say("日本語の書体がありません。/ No Japanese font.");
if (!ensurePostgres15())
  say("PostgreSQL 15 がないため、その試験は飛ばします。/ No PostgreSQL 15: its tests are skipped.");

if (!ensureOffice())
  say("LibreOffice がないため、様式を開く試験は飛ばします。/ No LibreOffice: the forms are not opened in it.");

const report = join(tmpdir(), `michishirube-tests-${process.pid}.json`);
const status = runTool(
  "vitest/vitest.mjs",
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...process.argv.slice(2)],
  {
    env: { ...process.env, MICHISHIRUBE_BROWSER: browser ?? "" },
  },
);
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, "utf8"));
rmSync(report);
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
process.exit(status);
