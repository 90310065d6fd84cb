import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type CommittedScore, committedText, dropsOf } from "./committed-score.ts";
import { type Made, makeFiles } from "./make/make-files.ts";
import { type FileScore, scoreFile } from "./score.ts";
import { scorePage, scoreTable } from "./score-page.ts";
import { loadTraps, makers } from "./trap.ts";

const here = (path: string): string => new URL(path, import.meta.url).pathname;
const traps = loadTraps(here("traps"));
let made: Made;
const scores: FileScore[] = [];

beforeAll(async () => {
  const began = performance.now();
  made = await makeFiles(traps);
  const between = performance.now();
  for (const file of made.files) scores.push(await scoreFile(file));
  const seconds = [between - began, performance.now() - between].map((time) => (time / 1000).toFixed(1));
  for (const [maker, why] of made.skipped) console.log(`skipped ${maker}: ${why}`);
  console.log(scoreTable(scores).join("\n"));
  console.log(`made in ${seconds[0]} s, read in ${seconds[1]} s`);
  if (process.env.MICHISHIRUBE_READING_SCORE === "write") {
    writeFileSync(here("score.json"), committedText(scores));
    writeFileSync(here("../../../docs/reading-score.md"), scorePage(scores, traps, made.skipped));
  }
}, 480_000);

describe("読み取りの見本集", () => {
  test("少なくとも六十の見本があり、どの書式にもある", () => {
    const planned = traps.flatMap(({ formats }) => formats.map((maker) => makers[maker].format));
    expect(planned.length).toBeGreaterThanOrEqual(60);
    expect([...new Set(planned)].sort()).toEqual(["csv", "docx", "html", "pdf", "pptx", "text", "xls", "xlsx"]);
  });

  test("見本の名は一つずつ違う", () => {
    expect(new Set(traps.map(({ trap }) => trap)).size).toBe(traps.length);
  });

  test("どの見本の成績も、記録された成績を下回らない", () => {
    const committed: CommittedScore = JSON.parse(readFileSync(here("score.json"), "utf8"));
    expect(dropsOf(scores, committed)).toEqual([]);
  });
});
