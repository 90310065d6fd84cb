import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readObservations } from "../../../store/index.ts";
import { type ImportingBody, importingBody } from "../testing/importing-body.ts";

let at: ImportingBody;
beforeAll(async () => {
  at = await importingBody();
});
afterAll(() => at.close());

const series = (text: string, name: string): string => {
  const file = join(at.folder, name);
  writeFileSync(file, text);
  return file;
};

test("社会・人口統計体系は、項目の一覧と一緒に、元の単位の値になる", async () => {
  const items = series(
    "code,name,unit,major,kind,first_year,last_year,n_years\n#A011000,総人口,万人,A,indicator,1975,2024,50\nA4103,合計特殊出生率,‐,A,basic,1980,2023,40\nZ1,謎,謎単位,Z,basic,2000,2001,2\n",
    "items.csv",
  );
  const values = series("item,year,value\n#A011000,1975,534.1\nA4103,2015,1.31\nA4103,2016,…\nZ1,2000,5\n", "ssds.csv");
  const { counts, notes } = await at.bring({ files: [values, items] });
  expect(counts.added).toBe(3);
  expect(notes.map(({ en }) => en).join()).toContain("謎単位 (1)");
  const rows = await at.store.database.read((tx) => readObservations(tx, "ssds-i-a011000", { bodyId: at.body }));
  expect(rows).toMatchObject([{ areaCode: "010006", period: "CY1975", value: 5_341_000 }]);
  const tfr = await at.store.database.read((tx) => readObservations(tx, "ssds-a4103", { bodyId: at.body }));
  expect(tfr.map(({ value, absent }) => [value, absent])).toEqual([
    [1.31, null],
    [null, "unknown"],
  ]);
});

test("二つのファイルにある同じ値は一度だけ入り、違う値は断られる", async () => {
  const items = series("code,name,unit\nA4200,死亡数,人\n", "death-items.csv");
  const one = series("item,year,value\nA4200,2015,60667\n", "one.csv");
  const same = series("item,year,area,value\nA4200,2015,01,60667\nA4200,2015,02,17148\n", "same.csv");
  const other = series("item,year,area,value\nA4200,2015,01,60668\n", "other.csv");
  expect((await at.bring({ files: [items, one, same] })).counts.added).toBe(2);
  expect(await at.refused({ files: [items, one, other] })).toMatchObject([
    { code: "cohort/rowContradicts", place: { file: "other.csv", line: 2 } },
  ]);
  const twice = series("item,year,value\nA4200,2015,1\nA4200,2015,1\n", "twice.csv");
  expect(await at.refused({ files: [items, twice] })).toMatchObject([
    { code: "cohort/rowDoubled", place: { line: 3 } },
  ]);
});

test("項目の一覧がないと、足りない項目を挙げて断られ、読めない値は行で示される", async () => {
  const values = series("item,year,area,value\nA4103,2015,01,1.31\n", "ssds-alone.csv");
  expect(await at.refused({ files: [values] })).toMatchObject([{ code: "cohort/itemUnknown", place: { line: 2 } }]);
  const items = series("code,name,unit\nA4103,合計特殊出生率,‐\n", "few-items.csv");
  const wrong = series("item,year,area,value\nA4103,2015,01,1.31\nA4103,2016,01,一\n", "ssds-wrong.csv");
  expect(await at.refused({ files: [wrong, items] })).toMatchObject([
    { code: "cohort/itemValueUnreadable", place: { line: 3 } },
  ]);
});
