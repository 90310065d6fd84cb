import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readLoads, readObservations } from "../../../store/index.ts";
import { mustSucceed } from "../../../store/testing/must-succeed.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { temporaryFolder } from "../../../store/testing/temporary-folder.ts";
import { readFactHistory } from "../../fact/server.ts";
import { loadRules } from "../../kpi/server.ts";
import { importObservationFile } from "../../observation/server.ts";
import type { EditionText } from "../domain/edition-text.ts";
import { editionToRows } from "../domain/edition-to-rows.ts";
import { readEdition } from "../domain/read-edition.ts";
import { arrangeRegion, type Region } from "../domain/region.ts";
import { shippedEdition, smallEdition, withChange } from "../examples/small-edition.ts";
import { everythingStored, versionsByLoad } from "../examples/stored.ts";
import { readEditionHeads, readRegion, readSeries } from "../store/read-region.ts";
import { loadEdition } from "./load-edition.ts";

const march = "2027-03-01T00:00:00.000Z";
const april = "2027-04-01T00:00:00.000Z";
const may = "2027-05-01T00:00:00.000Z";

let store: TemporaryDatabase;
beforeEach(async () => {
  store = await temporaryDatabase();
});
afterEach(() => store.close());

const load = (texts: readonly EditionText[], now: string) => loadEdition(store.database, texts, { who: "検査", now });

/** Everything a region says; a function is equal to itself only and is left out. */
const said = (region: Region) => ({ ...region, programmes: { ...region.programmes, activitiesOf: null } });

/** The region of an edition as the store gives it back. */
const stored = (id: string, knownAt?: string): Promise<Region> =>
  store.database.read(async (tx) => {
    const asOf = knownAt ? { knownAt } : {};
    const head = (await readEditionHeads(tx, asOf)).find((one) => one.id === id);
    if (!head) throw new Error(`no edition ${id}`);
    return readRegion(tx, head, asOf);
  });

/** The region of the same files without a store between. */
const arranged = (texts: readonly EditionText[], recordedAt: string): Region =>
  arrangeRegion(editionToRows(mustSucceed(readEdition(texts)), recordedAt));

const moreStarts = {
  file: "kpis.yaml",
  line: 37,
  was: "printed: 14件, value: 14",
  becomes: "printed: 15件, value: 15",
};
const targetFact = "kpi.kigyosha-again.target";

describe("北海道の版", () => {
  test("全部が入り、取り出すと書かれたとおりである", async () => {
    expect(await load(shippedEdition("hokkaido"), march)).toMatchObject({
      ok: true,
      value: { body: "010006", state: "loaded", changed: 0, withdrawn: 0 },
    });
    const region = await stored("hokkaido");
    expect(said(region)).toEqual(said(arranged(shippedEdition("hokkaido"), march)));
    // 2020年度重点政策の74行・14テーマ、六つの連携地域、14振興局、179市町村、186の仕組み
    expect([region.budget.lines.length, region.budget.themes.length, region.programmes.all.length]).toEqual([
      74, 14, 186,
    ]);
    const kinds = region.areas.all.map(({ kind }) => kind);
    expect(
      ["region", "bureau", "city", "town", "village"].map((kind) => kinds.filter((one) => one === kind).length),
    ).toEqual([6, 14, 35, 129, 15]);
    const series = await store.database.read((tx) => readSeries(tx, region));
    // 2015年国勢調査の北海道の総人口
    expect(series.points("population-total-census", "010006").find(({ period }) => period === "CY2015")?.value).toBe(
      5381733,
    );
  });

  test("同じファイルの二度目は何も変えない", async () => {
    await load(shippedEdition("hokkaido"), march);
    const before = await everythingStored(store.database);
    expect(await load(shippedEdition("hokkaido"), april)).toEqual({
      ok: true,
      value: { body: "010006", state: "unchanged", added: 0, changed: 0, withdrawn: 0 },
    });
    expect(await everythingStored(store.database)).toEqual(before);
  });

  test("見本町が隣に入っても、どちらも混ざらない", async () => {
    await load(shippedEdition("hokkaido"), march);
    await load(shippedEdition("mihon-town"), march);
    expect((await store.database.read((tx) => readEditionHeads(tx))).map(({ body, id }) => [body, id])).toEqual([
      ["010006", "hokkaido"],
      ["019992", "mihon-town"],
    ]);
    expect(said(await stored("hokkaido"))).toEqual(said(arranged(shippedEdition("hokkaido"), march)));
    expect(said(await stored("mihon-town"))).toEqual(said(arranged(shippedEdition("mihon-town"), march)));
  });
});

test("一つの数字の訂正は、その事実の新しい版一つだけになり、前の時点では前の値が出る", async () => {
  await load(smallEdition(), march);
  expect(await load(withChange(smallEdition(), moreStarts), april)).toMatchObject({
    ok: true,
    value: { added: 0, changed: 1, withdrawn: 0 },
  });
  const history = await store.database.read((tx) => readFactHistory(tx, "019992", targetFact));
  expect(
    history.map(({ version, recordedAt, withdrawn, content }) => [
      version,
      recordedAt,
      withdrawn,
      content.figure.printed,
    ]),
  ).toEqual([
    [1, march, false, "14件"],
    [2, april, false, "15件"],
  ]);
  expect((await versionsByLoad(store.database)).get("019992 2")).toBe(1);
  expect(said(await stored("rei", "2027-03-31T23:59:59.999Z"))).toEqual(said(arranged(smallEdition(), march)));
  expect((await stored("rei")).facts.get(targetFact)).toMatchObject({
    reading: { kind: "known", quantity: { value: 15 } },
    version: 2,
    recordedAt: april,
  });
});

test("元に戻した数字も、歴史に残る三つ目の版になる", async () => {
  await load(smallEdition(), march);
  await load(withChange(smallEdition(), moreStarts), april);
  expect(await load(smallEdition(), may)).toMatchObject({ ok: true, value: { state: "loaded", changed: 1 } });
  expect((await stored("rei")).facts.get(targetFact)).toMatchObject({
    reading: { quantity: { value: 14 } },
    version: 3,
  });
});

test("消された項目は今はなく、前の時点にはある", async () => {
  const without = { file: "budget.yaml", line: 60, was: "figures:", becomes: "proposals: []\n#" };
  const shorter = withChange(smallEdition(), without).map(({ file, text }) => ({
    file,
    text: file === "budget.yaml" ? text.slice(0, text.indexOf("proposals")) : text,
  }));
  await load(smallEdition(), march);
  expect(await load(shorter, april)).toMatchObject({ ok: true, value: { added: 0, changed: 0, withdrawn: 2 } });
  expect((await stored("rei")).budget.figures).toEqual([]);
  expect((await stored("rei")).facts.has("figure.toshi.figure")).toBe(false);
  expect((await stored("rei", march)).budget.figures.map(({ id }) => id)).toEqual(["toshi"]);
});

test("消された指標の統計も、今はなく、前の時点にはある", async () => {
  await load(smallEdition(), march);
  const population = { file: "edition.yaml", line: 8, was: "population:", becomes: "# population:" };
  const fewer = withChange(smallEdition(), population)
    .filter(({ file }) => !file.endsWith(".csv"))
    .map(({ file, text }) => ({
      file,
      text: file === "places.yaml" ? text.slice(0, text.indexOf("measures:")) : text,
    }));
  expect(await load(fewer, april)).toMatchObject({ ok: true, value: { withdrawn: 1 } });
  const left = (knownAt: string) =>
    store.database.read((tx) => readObservations(tx, "population", { bodyId: "019992", knownAt }));
  expect(await left(april)).toEqual([]);
  expect((await left(march)).map(({ period, value }) => [period, value])).toEqual([
    ["CY2015", 1200],
    ["CY2020", 1100],
    ["CY2025", null],
  ]);
});

test("同じ版を二人が同時に読み込んでも、どの項目も一つの版だけになる", async () => {
  const both = await Promise.all([load(smallEdition(), march), load(smallEdition(), march)]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  const facts = await store.database.read((tx) =>
    tx.query<{ versions: number }>("SELECT max(version) AS versions FROM fact_fact"),
  );
  expect(facts).toEqual([{ versions: 1 }]);
  expect(said(await stored("rei"))).toEqual(said(arranged(smallEdition(), march)));
});

test("誤りのある版は、何も残さず断られる", async () => {
  await load(smallEdition(), march);
  const before = await everythingStored(store.database);
  const wrong = withChange(smallEdition(), { file: "kpis.yaml", line: 14, was: "value: 4", becomes: "value: 44" });
  expect(await load(wrong, april)).toMatchObject({
    ok: false,
    problem: [{ code: "figureDisagrees", place: { file: "kpis.yaml", line: 14 } }],
  });
  expect(await everythingStored(store.database)).toEqual(before);
});

test("別の版のものである団体への読み込みは、何も残さず断られる", async () => {
  await load(smallEdition(), march);
  const before = await everythingStored(store.database);
  const refused = await load(
    withChange(smallEdition(), { file: "edition.yaml", line: 2, was: "id: rei", becomes: "id: betsu" }),
    april,
  );
  expect(refused).toMatchObject({
    ok: false,
    problem: [{ code: "editionBodyTaken", place: { file: "edition.yaml", path: "body" } }],
  });
  expect(JSON.stringify(refused)).toContain("団体コード 019992 の記録は、既に版「rei」（例の町（架空））のものです");
  expect(await everythingStored(store.database)).toEqual(before);
});

test("別の団体が使っている id の版は断られる", async () => {
  await load(smallEdition(), march);
  const refused = await load(
    withChange(smallEdition(), { file: "edition.yaml", line: 5, was: "019992", becomes: "012025" }),
    april,
  );
  expect(refused).toMatchObject({
    ok: false,
    problem: [{ code: "editionIdTaken", place: { file: "edition.yaml", path: "id" } }],
  });
  expect(JSON.stringify(refused)).toContain("give the edition of 012025 another id");
});

test("ない評価の規則を使う版は、近い規則を示して断られる", async () => {
  expect(
    await loadRules(store.database, fileURLToPath(new URL("../../../data/grading-rules.yaml", import.meta.url)), march),
  ).toEqual([]);
  const refused = await load(
    withChange(smallEdition(), { file: "edition.yaml", line: 7, was: "ibaraki", becomes: "ibaragi" }),
    april,
  );
  expect(refused).toMatchObject({ ok: false, problem: [{ code: "gradingRuleUnknown" }] });
  expect(JSON.stringify(refused)).toContain("There are: ibaraki");
});

test("統計のファイルのない指標は断られる", async () => {
  const refused = await load(
    smallEdition().filter(({ file }) => !file.endsWith(".csv")),
    march,
  );
  expect(refused).toMatchObject({
    ok: false,
    problem: [{ code: "observationFileMissing", place: { file: "places.yaml", line: 20, path: "measures[0].file" } }],
  });
});

test("統計だけを後から取り込んでも、版は変わらないままである", async () => {
  const { folder, remove } = temporaryFolder();
  const file = join(folder, "births.csv");
  writeFileSync(file, "measure,area,period,value,status\nbirths,019992,CY2020,7,\n");
  await load(smallEdition(), march);
  await importObservationFile(store.database, { file, body: "019992", measures: ["births"], who: "検査", now: april });
  expect(await load(smallEdition(), may)).toMatchObject({ ok: true, value: { state: "unchanged" } });
  expect(await store.database.read((tx) => readLoads(tx, "019992"))).toHaveLength(2);
  remove();
});

test("版を読み直すと、版が挙げなくなった値は取り下げられ、取り込んだ値は残る", async () => {
  const { folder, remove } = temporaryFolder();
  const file = join(folder, "population.csv");
  writeFileSync(file, "measure,area,period,value,status\npopulation,019992,CY2010,1300,\n");
  await load(smallEdition(), march);
  await importObservationFile(store.database, {
    file,
    body: "019992",
    measures: ["population"],
    who: "検査",
    now: april,
  });
  remove();
  const fewer = smallEdition().map(({ file: name, text }) => ({
    file: name,
    text: name.endsWith(".csv") ? text.replace(/population,019992,CY2020.*\n/, "") : text,
  }));
  await load(fewer, may);
  const left = await store.database.read((tx) => readObservations(tx, "population", { bodyId: "019992" }));
  expect(left.map(({ period, value }) => [period, value])).toEqual([
    ["CY2010", 1300],
    ["CY2015", 1200],
    ["CY2025", null],
  ]);
});
