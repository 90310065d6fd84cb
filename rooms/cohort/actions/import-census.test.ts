import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readLoads, readObservations } from "../../../store/index.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { temporaryFolder } from "../../../store/testing/temporary-folder.ts";
import { PopulationRefused } from "../domain/import-problems.ts";
import { readCohorts } from "../store/read-cohorts.ts";
import { readImportedOrigin } from "../store/read-origin.ts";
import { listCohorts } from "../testing/with-cohorts.ts";
import { importPopulation } from "./import-population.ts";

let store: TemporaryDatabase;
let folder: string;
let remove: () => void;
let body: string;
let bodies = 0;
beforeAll(async () => {
  store = await temporaryDatabase();
  ({ folder, remove } = temporaryFolder());
});
beforeEach(async () => {
  bodies += 1;
  body = `01${String(bodies).padStart(4, "0")}`;
  await listCohorts(store.database, body);
});
afterAll(async () => {
  remove();
  await store.close();
});

// 架空の町の国勢調査: 総数は年齢の和。ages: 0-4 … 90+ と年齢不詳
const ages = ["0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49"];
const later = ["50-54", "55-59", "60-64", "65-69", "70-74", "75-79", "80-84", "85-89", "90+"];
const head = ["code", "sex", "year", "total", ...ages, ...later, "unknown"];
const women = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 300, 200, 100];
const men = [11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 150, 90, 30];
const line = (code: string, sex: string, year: string, people: readonly number[], unknown = 0): string[] => [
  code,
  sex,
  year,
  String(people.reduce((sum, one) => sum + one, unknown)),
  ...people.map(String),
  String(unknown),
];
const table = (...rows: readonly (readonly string[])[]): string =>
  `${[head, ...rows].map((row) => row.join(",")).join("\n")}\n`;
const good = table(line("01202", "F", "2015", women, 2), line("01202", "M", "2015", men, 1));

const written = (text: string | Uint8Array, name = "census.csv"): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

type Asked = { readonly files: readonly string[]; readonly source?: string; readonly year?: number };
const bring = (asked: Asked) =>
  importPopulation(store.database, {
    known: { body, codes: new Set([body, "012025"]), names: new Map([["函館市", "012025"]]) },
    listed: new Set<string>(),
    who: "検査",
    now: "2026-11-22T03:00:00.000Z",
    ...asked,
  });

const read = (year: number, areas: readonly string[]) =>
  store.database.read((tx) => readCohorts(tx, { body, source: "population-census", year, areas }));

const refused = async (asked: Asked) => {
  const caught: unknown = await bring(asked).catch((error: unknown) => error);
  if (!(caught instanceof PopulationRefused)) throw new Error(`not refused: ${JSON.stringify(caught)}`);
  return caught.problems;
};

test("CSV の表は、圧縮されていても、男が先の並びで読み戻せる", async () => {
  const report = await bring({ files: [written(gzipSync(good), "census-fictitious.csv.gz")] });
  expect(report.counts).toMatchObject({ added: 40, changed: 0, unchanged: 0 });
  expect(report.files).toMatchObject([{ name: "census-fictitious.csv.gz", rows: 2 }]);
  const { people, unknown, missing } = await read(2015, ["012025"]);
  expect([...people]).toEqual([...men, ...women]);
  expect([...unknown]).toEqual([1, 2]);
  expect(missing).toEqual([]);
});

test("同じファイルをもう一度取り込んでも、新しい版は一つもできない", async () => {
  await bring({ files: [written(good)] });
  expect((await bring({ files: [written(good)] })).counts).toEqual({
    added: 0,
    changed: 0,
    withdrawn: 0,
    unchanged: 40,
  });
  const rows = await store.database.read((tx) => readObservations(tx, "population-census-f-0-4", { bodyId: body }));
  expect(rows).toMatchObject([{ areaCode: "012025", period: "CY2015", value: 10, version: 1 }]);
});

test("訂正された値だけが次の版になり、どの版も自分のファイルの行を指す", async () => {
  await bring({ files: [written(good)] });
  const corrected = [12, ...women.slice(1)];
  const second = table(line("01202", "M", "2015", men, 1), line("01202", "F", "2015", corrected, 2));
  expect((await bring({ files: [written(second, "census-2.csv")] })).counts).toMatchObject({
    changed: 1,
    unchanged: 39,
  });
  const origin = (measure: string) =>
    store.database.read((tx) =>
      readImportedOrigin(tx, { body, measure, topic: "population-census-f", area: "012025", period: "CY2015" }),
    );
  expect(await origin("population-census-f-0-4")).toMatchObject({ name: "census-2.csv", place: "3" });
  expect(await origin("population-census-f-5-9")).toMatchObject({ name: "census.csv", place: "2" });
});

test("2桁の都道府県と、6桁のコードと、全国の0も読まれる", async () => {
  const text = table(
    line("02", "F", "2015", women),
    line("02", "M", "2015", men),
    line("000000", "F", "2015", women),
    line("000000", "M", "2015", men),
    line("012025", "F", "2015", women),
    line("012025", "M", "2015", men),
  );
  await bring({ files: [written(text)] });
  expect((await read(2015, ["020001", "000000", "012025"])).missing).toEqual([]);
});

test("5歳より細かい年齢と、90歳より上で分かれた年齢は足し合わされる", async () => {
  const single = [
    "0歳",
    "1歳",
    "2歳",
    "3歳",
    "4歳",
    ...ages.slice(1),
    ...later.slice(0, -1),
    "90-94",
    "95-99",
    "100歳以上",
  ];
  const heading = ["団体コード", "性別", "年", "総数", ...single, "年齢不詳"];
  const row = (sex: string, first: readonly number[], rest: readonly number[], last: readonly number[]) => {
    const people = [...first, ...rest.slice(1, -1), ...last];
    return ["01202", sex, "2015年", people.reduce((sum, one) => sum + one, 0), ...people, 0].join(",");
  };
  const text = [
    heading.join(","),
    row("女", [1, 2, 3, 4, 0], women, [60, 30, 10]),
    row("男", [1, 2, 3, 4, 1], men, [20, 9, 1]),
  ];
  await bring({ files: [written(text.join("\r\n"), "国勢調査.csv")] });
  expect([...(await read(2015, ["012025"])).people]).toEqual([...men, ...women]);
});

const changed = (line_: number, from: string, to: string): string =>
  good
    .split("\n")
    .map((text, index) => (index + 1 === line_ ? text.replace(from, to) : text))
    .join("\n");

test.each([
  ["負の人数", changed(2, ",13,14,", ",-13,14,"), "cohort/valueNegative", 2],
  ["10億人", changed(2, ",13,14,", ",1000000000,14,"), "cohort/valueTooLarge", 2],
  ["空の値", changed(2, ",13,14,", ",,14,"), "cohort/valueMissing", 2],
  ["NaN", changed(2, ",13,14,", ",NaN,14,"), "cohort/valueMissing", 2],
  ["秘匿の x", changed(3, ",13,14,", ",x,14,"), "cohort/valueMissing", 3],
  ["***", changed(3, ",13,14,", ",***,14,"), "cohort/valueMissing", 3],
  ["-", changed(3, ",13,14,", ",-,14,"), "cohort/valueMissing", 3],
  ["端数", changed(2, ",13,14,", ",12.5,14,"), "cohort/valueNotWhole", 2],
  ["和でない総数", changed(2, ",2015,", ",2015,9"), "cohort/totalDiffers", 2],
  [
    "同じ行が二度",
    table(line("01202", "F", "2015", women), line("01202", "F", "2015", women), line("01202", "M", "2015", men)),
    "cohort/rowDoubled",
    3,
  ],
  [
    "男女の入れ替わり",
    table(line("01202", "M", "2015", women), line("01202", "F", "2015", men)),
    "cohort/sexesSwapped",
    2,
  ],
  ["男の行がない", table(line("01202", "F", "2015", women)), "cohort/sexMissing", 2],
  ["読めない性別", changed(2, ",F,", ",Q,"), "cohort/sexUnreadable", 2],
  ["版にない市町村", changed(2, "01202", "01999"), "cohort/areaUnknown", 2],
  ["検査数字の違うコード", changed(2, "01202", "012026"), "areaCode/wrongCheckDigit", 2],
  ["0の落ちたコード", changed(2, "01202", "1202"), "areaCode/notCode", 2],
  ["ない都道府県", changed(2, "01202", "48201"), "areaCode/noSuchPrefecture", 2],
  ["まだ来ていない年の調査", good.replaceAll("2015", "2040"), "cohort/yearToCome", 2],
  ["読めない年", changed(2, ",2015,", ",MMXV,"), "cohort/yearUnreadable", 2],
  ["抜けた年齢", good.replace("20-24,", "").replaceAll(",14,15,", ",14,"), "cohort/ageMissing", 1],
  ["順の違う年齢", good.replace("20-24,25-29", "25-29,20-24"), "cohort/ageOrder", 1],
  ["以上のない年齢", good.replace("90+", "90-94"), "cohort/ageNotOpen", 1],
])("%s は、ファイルと行を示して断られ、何も残らない", async (_, text, code, where) => {
  const file = written(text);
  const problems = await refused({ files: [written(good.replaceAll("2015", "2010"), "census-good.csv"), file] });
  expect(problems[0]).toMatchObject({ code, place: { file: "census.csv", line: where } });
  expect((await read(2010, ["012025"])).missing).toEqual(["012025"]);
  expect(await store.database.read((tx) => readLoads(tx, body))).toHaveLength(1);
});

test("80～84歳から先を一つにした表は、もっと細かい表を求めて断られる", async () => {
  const text = "code,sex,year,0-4,5-9,10-14,15+\n01202,F,2015,1,2,3,4\n01202,M,2015,1,2,3,4\n";
  expect(await refused({ files: [written(text)] })).toMatchObject([{ code: "cohort/ageOpensEarly" }]);
});

test("どの統計かわからないファイルは、版にある統計を挙げて断られ、--source で読める", async () => {
  const file = written(good, "people.csv");
  const [problem] = await refused({ files: [file] });
  expect(problem).toMatchObject({ code: "cohort/sourceUndecided" });
  expect(problem?.message.en).toContain("population-census (Census)");
  expect((await bring({ files: [file], source: "population-census" })).counts.added).toBe(40);
  expect(await refused({ files: [file], source: "population-moon" })).toMatchObject([
    { code: "cohort/sourceUnlisted" },
  ]);
});

test("年齢不詳を持たない推計に年齢不詳があれば断られる", async () => {
  expect(await refused({ files: [written(good)], source: "population-ipss2018" })).toMatchObject([
    { code: "cohort/unknownAgesUnexpected", place: { line: 2 } },
    { code: "cohort/unknownAgesUnexpected", place: { line: 3 } },
  ]);
});

test("ないファイル、空のファイル、表でないファイルは、名前を挙げて断られる", async () => {
  const nowhere = join(folder, "nowhere.csv");
  const [missing] = await refused({ files: [nowhere] });
  expect(missing).toMatchObject({ code: "cohort/fileUnreadable", place: { file: nowhere } });
  expect(await refused({ files: [written("", "census-empty.csv")] })).toMatchObject([
    { code: "cohort/fileUnrecognised" },
  ]);
  expect(await refused({ files: [written("%PDF-1.7 …", "census.pdf")] })).toMatchObject([
    { code: "cohort/fileNoTable" },
  ]);
  expect(await refused({ files: [written("a,b\n1,2\n", "census-other.csv")] })).toMatchObject([
    { code: "cohort/fileUnrecognised" },
  ]);
});
