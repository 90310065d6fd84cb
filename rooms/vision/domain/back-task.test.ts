import { setImmediate as letOthersRun } from "node:timers/promises";
import { expect, test } from "vitest";
import type { CohortTable } from "../../cohort/index.ts";
import { pastErrors } from "./back-task.ts";

const ages = Array.from({ length: 19 }, (_, at) => (at < 18 ? `${at * 5}-${at * 5 + 4}` : "90+"));

/** A fictitious count of one place: as many people in every cell. */
const count = (year: number, people: number): CohortTable => ({
  source: "census",
  year,
  areas: ["019992"],
  ages,
  people: new Float64Array(2 * ages.length).fill(people),
  unknown: new Float64Array(2),
  missing: [],
});

const counts = [count(2000, 100), count(2005, 100), count(2010, 100), count(2015, 100)];

test("one forecast is one turn: 2005 and 2010 are bases, three distances in all, two ways for a single place", async () => {
  let turns = 0;
  const found = await pastErrors(counts, async () => {
    turns += 1;
  });
  // 2005 → 2010, 2005 → 2015, 2010 → 2015, each by cohorts and by the naive rival
  expect(turns).toBe(6);
  expect(found?.years).toEqual([2000, 2005, 2010, 2015]);
});

test("whoever waits has a turn before the test is done", async () => {
  const order: string[] = [];
  setImmediate(() => order.push("another request"));
  await pastErrors(counts, () => letOthersRun());
  expect([...order, "the back-test"]).toEqual(["another request", "the back-test"]);
});

test("fewer than three counts in a row, or one that lacks the place, are no test", async () => {
  expect(await pastErrors(counts.slice(0, 2), () => Promise.resolve())).toBeNull();
  const lacking = counts.map((one) => (one.year === 2010 ? { ...one, missing: one.areas } : one));
  expect(await pastErrors(lacking, () => Promise.resolve())).toBeNull();
});
