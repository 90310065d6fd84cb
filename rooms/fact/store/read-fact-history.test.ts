import { afterAll, beforeAll, expect, test } from "vitest";
import { beginLoad, recordVersions } from "../../../store/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { baselineRow, targetRow } from "../examples/a-fact-model.ts";
import type { FactRow } from "../index.ts";
import { readFactHistory } from "../server.ts";

const body = "010006";
let store: TemporaryDatabase;

beforeAll(async () => {
  store = await temporaryDatabase();
});
afterAll(() => store.close());

const load = (rows: readonly FactRow[], now: string) =>
  store.database.write(async (tx) => {
    const begun = await beginLoad(tx, body, now);
    const entries = rows.map(({ id, content }) => ({ id, validFrom: null, validTo: null, content }));
    await recordVersions(tx, "fact_fact", { ...begun, entries, missing: "withdraw" });
  });

test("a fact keeps every version: first record, correction, withdrawal", async () => {
  const corrected = { ...targetRow, content: { ...targetRow.content, lines: [696, 1000] } };
  await load([baselineRow, targetRow], "2026-11-22T00:00:00.000Z");
  await load([baselineRow, corrected], "2026-12-01T00:00:00.000Z");
  await load([baselineRow], "2027-01-05T00:00:00.000Z");
  const history = await store.database.read((tx) => readFactHistory(tx, body, targetRow.id));
  expect(history.map(({ version, recordedAt, withdrawn }) => ({ version, recordedAt, withdrawn }))).toEqual([
    { version: 1, recordedAt: "2026-11-22T00:00:00.000Z", withdrawn: false },
    { version: 2, recordedAt: "2026-12-01T00:00:00.000Z", withdrawn: false },
    { version: 3, recordedAt: "2027-01-05T00:00:00.000Z", withdrawn: true },
  ]);
  expect(history.map(({ content }) => content.lines)).toEqual([[696], [696, 1000], [696, 1000]]);
});

test("a fact that was never recorded has no history", async () => {
  expect(await store.database.read((tx) => readFactHistory(tx, body, "kpi.nothing.target"))).toEqual([]);
});
