import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readLoads, readObservations } from "../../../store/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { temporaryFolder } from "../../../store/testing/temporary-folder.ts";
import { importObservationFile, ObservationRefused } from "./import-observations.ts";

let store: TemporaryDatabase;
let folder: string;
let remove: () => void;
let bodies = 0;
let body: string;
beforeAll(async () => {
  store = await temporaryDatabase();
  ({ folder, remove } = temporaryFolder());
});
beforeEach(() => {
  bodies += 1;
  body = `body-${bodies}`;
});
afterAll(async () => {
  remove();
  await store.close();
});

const head = "measure,area,period,value,status\n";

const written = (text: string): string => {
  const file = join(folder, "statistic.csv");
  writeFileSync(file, text);
  return file;
};

const importFile = (file: string, now = "2027-04-01T00:00:00.000Z") =>
  importObservationFile(store.database, { file, body, measures: ["population"], who: "統計係", now });

const refusal = async (file: string) => {
  const caught: unknown = await importFile(file).catch((error: unknown) => error);
  return caught instanceof ObservationRefused ? caught.problem : caught;
};

const stored = async () => {
  const rows = await store.database.read((tx) => readObservations(tx, "population", { bodyId: body }));
  return rows.map(({ areaCode, period, value, absent, version }) => [areaCode, period, value, absent, version]);
};

test("値も、値のない理由も取り込まれ、誰が取り込んだかが残る", async () => {
  // 函館市の国勢調査人口: 2015年 265,979人、2020年 251,084人
  const file = written(
    `${head}population,012025,CY2015,265979,\n\npopulation,012025,CY2020,251084,\npopulation,012025,CY2025,,notYetPublished\n`,
  );
  expect(await importFile(file)).toEqual({ added: 3, changed: 0, withdrawn: 0, unchanged: 0 });
  expect(await stored()).toEqual([
    ["012025", "CY2015", 265979, null, 1],
    ["012025", "CY2020", 251084, null, 1],
    ["012025", "CY2025", null, "notYetPublished", 1],
  ]);
  expect(await store.database.read((tx) => readLoads(tx, body))).toMatchObject([
    { loadId: 1, who: "統計係", editionHash: "", counts: { added: 3 } },
  ]);
});

test("二度目の取り込みは、違う行だけを新しい版にし、書かれていない行を残す", async () => {
  await importFile(written(`${head}population,012025,CY2015,265979,\npopulation,012025,CY2020,251000,\n`));
  const again = written(`${head}population,012025,CY2020,251084,\npopulation,012033,CY2020,111299,\n`);
  expect(await importFile(again, "2027-05-01T00:00:00.000Z")).toEqual({
    added: 1,
    changed: 1,
    withdrawn: 0,
    unchanged: 0,
  });
  expect(await stored()).toEqual([
    ["012025", "CY2015", 265979, null, 1],
    ["012025", "CY2020", 251084, null, 2],
    ["012033", "CY2020", 111299, null, 1],
  ]);
});

const good = "population,012025,CY2015,265979,\n";

test.each([
  ["空のファイル", "", "observationHeadWrong", 1],
  ["見出しのないファイル", good, "observationHeadWrong", 1],
  ["検査数字の違うコード", `${head}${good}population,012026,CY2020,1,\n`, "areaCode/wrongCheckDigit", 3],
  ["空行の後の、理由のない空欄", `${head}${good}\npopulation,012025,CY2020,,\n`, "observationUnreadable", 4],
  ["知らない指標", `${head}${good}births,012025,CY2020,1,\n`, "measureUnknown", 3],
  ["ありえない期間", `${head}${good}population,012025,CY20,1,\n`, "period/notPeriod", 3],
  ["桁区切りのコンマ", `${head}${good}population,012025,CY2020,251,084,\n`, "observationColumnsWrong", 3],
  ["閉じない引用符", `${head}${good}population,012025,CY2020,1,"\n`, "observationFileMalformed", 3],
])("%s は行を示して断られ、前の行も残らない", async (_, text, code, line) => {
  const file = written(text);
  expect(await refusal(file)).toMatchObject({ code, place: { file, line } });
  expect(await stored()).toEqual([]);
  expect(await store.database.read((tx) => readLoads(tx, body))).toEqual([]);
});

test("ないファイルと、ファイルでないものは、名前を挙げて断られる", async () => {
  const nowhere = join(folder, "nowhere.csv");
  expect(await refusal(nowhere)).toMatchObject({ code: "observationFileUnreadable", place: { file: nowhere } });
  expect(await refusal(folder)).toMatchObject({ code: "observationFileUnreadable", place: { file: folder } });
});

test("同じ行が二度あるファイルは、その行の内容を示して断られる", async () => {
  const caught: unknown = await importFile(written(`${head}${good}${good}`)).catch((error: unknown) => error);
  expect(caught).toMatchObject({ problem: { code: "doubledKey" } });
  expect(String(caught)).toContain("012025, CY2015");
  expect(await stored()).toEqual([]);
});
