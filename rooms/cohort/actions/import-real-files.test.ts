import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { readCohorts } from "../store/read-cohorts.ts";
import { importShippedCensus, listCohorts, shippedAreas } from "../testing/with-cohorts.ts";
import { importPopulation } from "./import-population.ts";
import { populationSources } from "./population-sources.ts";

const folder = process.env.MICHISHIRUBE_DATA ?? fileURLToPath(new URL("../../../../shared/data", import.meta.url));
const fileOf = (name: string): string => `${folder}/population/${name}-sex-age5.csv.gz`;
const names = [
  "census-1980-2015-municipality",
  "census-1980-2015-prefecture",
  "ipss2018-projection-2015-2045-municipality",
  "ipss2018-projection-2015-2045-prefecture",
];
const there = names.every((name) => existsSync(fileOf(name)));
if (!there) console.info(`skipped: the statistics are not in ${folder} (set MICHISHIRUBE_DATA)`);

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);

let store: TemporaryDatabase;
beforeAll(async () => {
  store = await temporaryDatabase();
});
afterAll(() => store.close());

const body = "010006";
const known = { body, codes: shippedAreas() };
const bring = (files: readonly string[]) =>
  importPopulation(store.database, { files, known, listed: new Set(), who: "検査", now: "2026-11-22T00:00:00.000Z" });
const read = (source: string, year: number, areas: readonly string[]) =>
  store.database.read((tx) => readCohorts(tx, { body, source, year, areas }));

test.skipIf(!there)(
  "四つの公的なファイルの百万の値が入り、もう一度入れても一つも変わらず、北海道の値が公表値になる",
  { timeout: 300_000 },
  async () => {
    await listCohorts(store.database, body);
    await importShippedCensus(store.database, body);
    // 27,856 と 752 行の国勢調査は年齢不詳を含めて20列、23,548 と 658 行の推計は19列。北海道の2005・2010・2015年の120は版にある
    const { counts, notes } = await bring(names.map(fileOf));
    expect(counts).toEqual({ added: 28_608 * 20 + 24_206 * 19 - 120, changed: 0, withdrawn: 0, unchanged: 120 });
    expect(notes.map(({ en }) => en).join()).toContain("Fukushima");
    expect((await bring(names.map(fileOf))).counts).toMatchObject({ added: 0, changed: 0 });
    for (const [year, people] of [
      [2015, 5_381_733],
      [2030, 4_791_592],
      [2040, 4_280_427],
      [2045, 4_004_973],
    ] as const) {
      expect(sum((await read("population-ipss2018", year, [body])).people)).toBe(people);
    }
    const municipalities = [...known.codes].filter((code) => code !== body);
    const all = await read("population-ipss2018", 2040, municipalities);
    expect([all.areas.length, all.missing, sum(all.people)]).toEqual([179, [], 4_280_427]);
    const said = await store.database.read((tx) => populationSources(tx, { body, codes: municipalities }));
    const text = said.lines.map(({ en }) => en).join("\n");
    expect(text).toContain("IPSS 2018 projection (population-ipss2018): 2015: 1729 areas");
    expect(text).toContain("IPSS 2023 projection (population-ipss2023): nothing yet");
  },
);
