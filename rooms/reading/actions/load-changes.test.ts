import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Region } from "../../intake/index.ts";
import { atOnce } from "../domain/in-steps.ts";
import { newFindings } from "../domain/new-findings.ts";
import type { PublishedReading } from "../domain/review.ts";
import { csvFile, openWorkbench, type Workbench } from "../testing/a-workbench.ts";
import { addReadings } from "./amend-region.ts";
import { type Comparisons, openComparisons } from "./compare-document.ts";
import { accept, skip } from "./decide.ts";
import { loadChanges } from "./load-changes.ts";
import { loadReview } from "./load-review.ts";

let bench: Workbench;
let documentId: string;
let comparisons: Comparisons;

beforeAll(async () => {
  bench = await openWorkbench();
  comparisons = openComparisons();
  const rows = Array.from({ length: 60 }, (_, row) => `架空の指標${row},${100 + row}人,${200 + row}人`);
  // the edition has 120万人 (R4) and 126万人 (R6) of this KPI
  const known = "山の観光入込客数,120万人,125万人";
  documentId = await bench.read(csvFile("指標.csv", ["指標,基準値（令和4年度）,実績値（令和6年度）", ...rows, known]));
});
afterAll(() => bench.close());

const on = () => ({
  body: { id: bench.bodyId, name: "架空", nameEn: "Fictitious" },
  publishedOn: "2026-11-22",
});

async function changes(page = 1, region: Region = bench.site) {
  const found = await loadChanges(bench.work(bench.first, documentId), comparisons, { region, on: on(), page });
  if (!found) throw new Error("the document is there");
  return found;
}

const told = ({ counts }: Awaited<ReturnType<typeof changes>>) =>
  counts.map(({ comparison, count, page }) => [comparison, count, page]);

const kpiItem = async () => {
  const review = await loadReview(bench.work(bench.first, documentId));
  const item = review?.items.find(({ found }) => found.fact.name === "山の観光入込客数");
  if (!item) throw new Error("it was found");
  return item;
};

/** As another document published the value that contradicts: with it the edition has both. */
const publishedElsewhere = async (): Promise<PublishedReading> => {
  const { found } = await kpiItem();
  const { kind, name, figures, flag, at, printed } = found.fact;
  const link = { kind: "kpi", id: "yama-kankokyaku", name } as const;
  const fact = { key: "k", version: 1, kind, name, figures, flag, within: [], at, printed, corrected: [], link };
  const document = {
    id: "doc-other",
    title: "架空",
    publisher: null,
    fileName: "b.csv",
    sha256: "0",
    knownDocument: null,
  };
  return { format: "michishirube-reading/1", document, ...on(), version: 1, facts: [fact] };
};

describe("a document beside the store, page by page", () => {
  test("what weighs most comes first, fifty figures a page, and beyond the last page stands the last", async () => {
    const first = await changes();
    expect(told(first)).toEqual([
      ["contradicts", 1, 1],
      ["changed", 0, 1],
      ["gone", 0, 1],
      ["new", 120, 1],
      ["same", 1, 3],
    ]);
    expect(first.pages).toBe(3);
    expect(first.compared).toHaveLength(50);
    expect(
      first.compared.slice(0, 2).map(({ comparison, name, figure }) => [comparison, name, figure?.printed]),
    ).toEqual([
      ["contradicts", "山の観光入込客数", "125万人"],
      ["new", "架空の指標0", "100人"],
    ]);
    const last = await changes(99);
    expect([last.page, last.compared.length, last.compared.at(-1)?.comparison]).toEqual([3, 22, "same"]);
    const all = [first, await changes(2), last].flatMap(({ compared }) => compared);
    expect(new Set(all.map(({ key, figure }) => `${key} ${figure?.role}`)).size).toBe(122);
  });

  test("is not seen by who may not see the document", async () => {
    const work = bench.work(bench.member, documentId);
    expect(await loadChanges(work, comparisons, { region: bench.site, on: on(), page: 1 })).toBeNull();
  });

  test("is never older than a decision, or than what was published since", async () => {
    const { key, fingerprint } = await kpiItem();
    const work = bench.work(bench.first, documentId);
    expect((await skip(work, { key, version: 0, fingerprint }, null)).ok).toBe(true);
    expect(told(await changes()).map(([, count]) => count)).toEqual([0, 0, 0, 120, 0]);
    expect((await accept(work, { key, version: 1, fingerprint }, { note: null })).ok).toBe(true);
    expect(told(await changes()).map(([, count]) => count)).toEqual([1, 0, 0, 120, 1]);
    const later = await addReadings(bench.site, [await publishedElsewhere()]);
    // the other document says the baseline as well, and the target that contradicts that of the strategy
    expect((await changes(1, later)).compared[0]?.known.map(({ document }) => document)).toEqual(["renshu-senryaku"]);
    expect((await changes(3, later)).compared.at(-1)?.known).toHaveLength(2);
  });
});

test("the work with many facts lets others in between its steps", async () => {
  const one = await publishedElsewhere();
  const [fact] = one.facts;
  if (!fact) throw new Error("it has one");
  const facts = Array.from({ length: 500 }, (_, index) => ({ ...fact, key: `k${index}` }));
  let steps = 0;
  const work = newFindings(bench.site, { ...one, facts });
  const counted = (function* () {
    for (let step = work.next(); !step.done; step = work.next()) {
      steps += 1;
      yield;
    }
  })();
  atOnce(counted);
  // every thing, every figure of it, and every check before and after
  expect(steps).toBeGreaterThan(500 + 1000);
});
