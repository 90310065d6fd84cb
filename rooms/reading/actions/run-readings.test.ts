import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { namesOfRegion } from "../domain/known-names.ts";
import { readPage } from "../store/pages.ts";
import { keepRunBegin, readUnendedRuns } from "../store/runs.ts";
import { csvFile, openWorkbench, type Workbench } from "../testing/a-workbench.ts";
import { oneSheet } from "../testing/raw-excel.ts";
import { loadDocuments, loadPage, loadReview } from "./load-review.ts";
import { openReadings } from "./run-readings.ts";
import { takeDocument } from "./take-document.ts";

let bench: Workbench;
let folder: string;
let workerFile: string;

beforeAll(async () => {
  bench = await openWorkbench();
  folder = mkdtempSync(join(tmpdir(), "reading-"));
  workerFile = join(import.meta.dirname, "..", "..", "..", "node_modules", `.read-worker-${process.pid}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, "read-worker.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile: workerFile,
    logLevel: "silent",
  });
});
afterAll(async () => {
  await bench.close();
  rmSync(folder, { recursive: true });
  rmSync(workerFile);
});

const head = "指標,基準値(令和4年度),目標値(令和9年度),実績値(令和7年度)";
const table = (rows: readonly string[]) => csvFile("kpi.csv", [head, ...rows]);
const visitors = "山の観光入込客数,120万人,150万人,131万人";

async function takeOnly(file: ReturnType<typeof table>): Promise<string> {
  const { store, first: viewer, bodyId, site } = bench;
  const taken = await takeDocument({ database: store.database, viewer, bodyId, documents: site.documents }, file);
  if (!taken.ok) throw new Error(taken.problem.message.en);
  return taken.value.id;
}

const openAnother = (options: Partial<Parameters<typeof openReadings>[1]> = {}) => {
  const names = namesOfRegion(bench.site);
  return openReadings(bench.store.database, { names: async () => names, workerFile: null, ...options });
};

test("what is found stands in the store with its page, its key and its link, and counts in the list", async () => {
  const id = await bench.read(table([visitors, "架空の指標,10件,20件,12件"]));
  const review = await loadReview(bench.work(bench.second, id));
  expect(review?.shown).toMatchObject({
    number: 1,
    begun: 1,
    end: { format: "csv", pages: 1, facts: 2, problems: [] },
  });
  expect(review?.items.map(({ place, page, found }) => [place, page, found.fact.name, found.link?.id])).toEqual([
    [0, 1, "山の観光入込客数", "yama-kankokyaku"],
    [1, 1, "架空の指標", undefined],
  ]);
  expect(review?.heads.map(({ linked, asks, standing }) => [linked, asks, standing])).toEqual([
    [true, false, "open"],
    [false, false, "open"],
  ]);
  expect(review?.pages).toEqual([{ number: 1, name: null, kind: "text" }]);
  const page = await loadPage(bench.work(bench.second, id), 1, 1);
  expect(JSON.stringify(page)).toContain("131万人");
  const listed = (await loadDocuments(bench.work(bench.second, ""))).find(({ document }) => document.id === id);
  expect(listed).toMatchObject({ counts: { open: 2, settled: 0 }, asked: 0, publishedOn: null });
});

test("members, reviewers and the public see nothing of the workbench", async () => {
  const id = await bench.read(table(["架空の指標1,1件,2件,3件"]));
  for (const viewer of [bench.member, bench.reviewer]) {
    expect(await loadReview(bench.work(viewer, id))).toBeNull();
    expect(await loadDocuments(bench.work(viewer, ""))).toEqual([]);
  }
  const seen = await bench.store.database.readAs(null, (tx) =>
    readPage(tx, { bodyId: bench.bodyId, documentId: id, number: 1 }, 1),
  );
  expect(seen).toBeNull();
});

test("a sign that the store cannot keep costs that sign and not the document", async () => {
  const row = (number: number, cells: readonly string[]) =>
    `<row r="${number}">${cells.map((text, place) => `<c r="${"ABC"[place]}${number}" t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
  const rows = [
    row(1, ["指標", "目標値(令和9年度)", "実績値(令和7年度)"]),
    row(2, ["架空の_x0000_指標_xD842_", "2件", "3件"]),
  ];
  const id = await bench.read({ name: "a.xlsx", bytes: oneSheet(rows.join("")) });
  const review = await loadReview(bench.work(bench.first, id));
  expect(review?.items.map(({ found, page }) => [page, found.fact.name])).toEqual([[1, "架空の�指標�"]]);
  expect(review?.pages).toEqual([{ number: 1, name: "表", kind: "text" }]);
});

describe("a server that ended in the middle", () => {
  test("leaves a run that the next one begins again and ends", async () => {
    const id = await takeOnly(table(["架空の指標2,1件,2件,3件"]));
    await bench.store.database.write(async (tx) => {
      const [run] = await readUnendedRuns(tx);
      if (run) await keepRunBegin(tx, run);
    });
    const next = openAnother();
    next.ask();
    await next.idle();
    await next.close();
    const review = await loadReview(bench.work(bench.first, id));
    expect(review?.newest).toMatchObject({ number: 1, begun: 2, end: { facts: 1 } });
  });

  test("three times with the same file is not asked a fourth time: the run ends in words", async () => {
    const id = await takeOnly(table(["架空の指標3,1件,2件,3件"]));
    for (const begun of [0, 1, 2]) {
      const run = { bodyId: bench.bodyId, documentId: id, number: 1, begun };
      await bench.store.database.write((tx) => keepRunBegin(tx, run));
    }
    bench.readings.ask();
    await bench.readings.idle();
    const review = await loadReview(bench.work(bench.first, id));
    expect(review?.newest?.end?.problems.map(({ problem }) => problem.code)).toEqual(["reading/neverEnded"]);
    expect(review?.items).toEqual([]);
  });

  test("called off while it reads, keeps nothing half", async () => {
    const rows = Array.from({ length: 6_000 }, (_, row) => `架空の指標 ${row},${row}件,${row + 1}件,${row + 2}件`);
    const id = await takeOnly(table(rows));
    const readings = openAnother({ workerFile });
    readings.ask();
    while (readings.progress(bench.bodyId, id) === null) await new Promise((later) => setTimeout(later, 5));
    await readings.close();
    const counted = () =>
      bench.store.database.read(async (tx) => {
        const [row] = await tx.query<{ found: number; pages: number }>(
          `SELECT (SELECT count(*) FROM reading_found WHERE document_id = $1) AS found,
             (SELECT count(DISTINCT number) FROM reading_page WHERE document_id = $1) AS pages`,
          [id],
        );
        return row;
      });
    expect(await counted()).toEqual({ found: 0, pages: 0 });
    const next = openAnother({ workerFile });
    next.ask();
    await next.idle();
    await next.close();
    expect(await counted()).toEqual({ found: 6_000, pages: 1 });
  });
});

describe("a reading in a process of its own", () => {
  test("keeps this one free to answer", async () => {
    const rows = Array.from({ length: 8_000 }, (_, row) => `架空の数 ${row},${row}件,${row + 1}件,${row + 2}件`);
    const id = await takeOnly(table(rows));
    const readings = openAnother({ workerFile });
    const stages = new Set<string>();
    let longest = 0;
    const start = performance.now();
    let last = start;
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      stages.add(readings.progress(bench.bodyId, id)?.stage ?? "");
    }, 2);
    readings.ask();
    await readings.idle();
    clearInterval(watch);
    const whole = performance.now() - start;
    await readings.close();
    const review = await loadReview(bench.work(bench.first, id), { most: 10 });
    expect(review?.shown?.end?.facts).toBe(8_000);
    expect(review?.fitting).toBe(8_000);
    expect([...stages]).toContain("keeping");
    // in this process the facts alone would hold everything up for a quarter of the time; how fast the machine is makes no difference
    expect(longest).toBeLessThan(whole / 8);
  });

  test("that ends before its time is told in words", async () => {
    const id = await takeOnly(table(["架空の指標4,1件,2件,3件"]));
    const readings = openAnother({ workerFile: join(folder, "no-such-program.mjs") });
    readings.ask();
    await readings.idle();
    await readings.close();
    const review = await loadReview(bench.work(bench.first, id));
    expect(review?.newest?.end?.problems.map(({ problem }) => problem.code)).toEqual(["readStopped"]);
  });
});
