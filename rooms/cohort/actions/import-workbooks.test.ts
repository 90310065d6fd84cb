import { afterAll, beforeAll, expect, test } from "vitest";
import { readObservations } from "../../../store/index.ts";
import { readImportedMeasure } from "../store/imported-measures.ts";
import { readCohorts } from "../store/read-cohorts.ts";
import { readImportedOrigin } from "../store/read-origin.ts";
import { type ImportingBody, importingBody } from "../testing/importing-body.ts";
import { printedAges, type Sheets, writeWorkbook } from "../testing/workbook.ts";

// すべて架空の数。配置だけを公表されたブックにならう。
let at: ImportingBody;
beforeAll(async () => {
  at = await importingBody();
});
afterAll(() => at.close());

type Cell = string | number | null;
const years = [2020, 2025, 2030, 2035, 2040, 2045, 2050];
const ages95 = printedAges(95);

/** A fictitious table of one sex: people of age group a in year t are base + a + t. */
const block = (base: number): Cell[][] => {
  const rows = ages95.map((age, a): Cell[] => [age, ...years.map((_, t) => base + a + t)]);
  const totals = years.map((_, t) => rows.reduce((sum, row) => sum + Number(row[t + 1]), 0));
  return [["総数", ...totals], ...rows];
};

const relisted: Cell[][] = [
  ["0～14歳", ...years.map(() => 1)],
  ["15～64歳", ...years.map(() => 1)],
  ["65歳以上", ...years.map(() => 1)],
  ["75歳以上", ...years.map(() => 1)],
];

/** One below the other, each with a heading of years of its own. */
const sheetDown = (code: string, name: string, base: number): Cell[][] => [
  ["日本の地域別将来推計人口（架空）", null],
  [code, name],
  ["男女計"],
  ["年齢", ...years.map((year) => `${year}年`)],
  ...block(base * 2),
  [],
  ["男"],
  ["年齢", ...years.map((year) => `${year}年`)],
  ...block(base),
  ["（再掲）"],
  ...relisted,
  ["女"],
  ["年齢", ...years.map((year) => `${year}年`)],
  ...block(base + 100),
  ...relisted,
  ["注 この表は架空である。"],
];

/** Side by side below one heading: 総数, 男, 女. */
const sheetAcross = (title: string, base: number): Cell[][] => {
  const [both, men, women] = [block(base * 2), block(base), block(base + 100)];
  return [
    [title],
    [null, "総数", ...years.slice(1).map(() => null), "男", ...years.slice(1).map(() => null), "女"],
    [null, ...years, ...years, ...years],
    ...both.map((row, index) => [...row, ...(men[index] ?? []).slice(1), ...(women[index] ?? []).slice(1)]),
  ];
};

/** Men and women below one heading, the sex in a column of its own. */
const sheetColumn = (title: string, base: number): Cell[][] => [
  [title],
  ["性", "年齢", ...years],
  ...block(base).map((row, index) => [index === 0 ? "男" : null, ...row]),
  ...block(base + 100).map((row, index) => [index === 0 ? "女" : null, ...row]),
];

const read = (source: string, year: number, areas: readonly string[]) =>
  at.store.database.read((tx) => readCohorts(tx, { body: at.body, source, year, areas }));

const sheets: Sheets = {
  目次: [["この文書は架空です"]],
  北海道: sheetDown("01000", "北海道", 1000),
  "01100 札幌市": sheetAcross("札幌市", 500),
  函館市: sheetColumn("函館市", 200),
};

test("社人研2023年の結果のブックは、並べ方が違っても、地域ごとのシートから男女・年齢・年の順に読まれる", async () => {
  const file = await writeWorkbook(at.folder, "01.xlsx", sheets);
  const { counts, files } = await at.bring({ files: [file] });
  // 3地域 × 男女 × 7年 × 20階級
  expect(counts.added).toBe(3 * 2 * 7 * 20);
  expect(files).toMatchObject([{ rows: 42 }]);
  for (const [area, base] of [
    ["010006", 1000],
    ["011002", 500],
    ["012025", 200],
  ] as const) {
    const { people, ages, missing } = await read("population-ipss2023", 2050, [area]);
    expect([ages.length, ages[18], ages[19], missing]).toEqual([20, "90-94", "95+", []]);
    // 2050年は t = 6。男 0～4歳 base + 6、男 95歳以上 base + 19 + 6、女 0～4歳 base + 100 + 6
    expect([people[0], people[19], people[20]]).toEqual([base + 6, base + 25, base + 106]);
  }
});

test("値の出所は、シートとセルの範囲で言われる", async () => {
  const origin = (area: string, sex: string) =>
    at.store.database.read((tx) =>
      readImportedOrigin(tx, {
        body: at.body,
        measure: `population-ipss2023-${sex}-0-4`,
        topic: `population-ipss2023-${sex}`,
        area,
        period: "CY2020",
      }),
    );
  expect(await origin("012025", "m")).toMatchObject({ name: "01.xlsx", place: "函館市!C4:C23" });
  expect(await origin("011002", "f")).toMatchObject({ name: "01.xlsx", place: "01100 札幌市!P5:P24" });
});

test("年齢の抜けたシートは、そのセルを示して断られる", async () => {
  const without = sheetColumn("函館市", 200).filter((row) => row[1] !== "20～24歳");
  const file = await writeWorkbook(at.folder, "01-missing.xlsx", { 函館市: without });
  expect((await at.refused({ files: [file] }))[0]).toMatchObject({
    code: "cohort/ageMissing",
    place: { file: "01-missing.xlsx", path: expect.stringContaining("函館市!") },
  });
});

test("文字の入ったセルと、どの地域かわからないシートは、名指しで断られる", async () => {
  const rows = sheetColumn("函館市", 200);
  const broken = rows.map((row, index) => (index === 5 ? [...row.slice(0, 3), "…", ...row.slice(4)] : row));
  const file = await writeWorkbook(at.folder, "01-broken.xlsx", { 函館市: broken });
  expect(await at.refused({ files: [file] })).toMatchObject([
    { code: "cohort/valueMissing", place: { path: "函館市!D6" } },
  ]);
  const nameless = await writeWorkbook(at.folder, "01-nameless.xlsx", { Sheet1: sheetColumn("架空の国", 200) });
  expect(await at.refused({ files: [nameless] })).toMatchObject([{ code: "cohort/sheetWithoutArea" }]);
});

const totalsHead: Cell[][] = [
  ["表1 総人口および指数（架空）"],
  [],
  ["コード", "市区町村", "都道府県", "市区町村名", "総人口"],
  [],
  [null, null, null, null, ...years.map((year) => `${year}年`), ...years.slice(1).map((year) => `${year}年`)],
];

test("総人口のブックは、5桁に満たない数のコードと種別の列から読まれ、浜通りはまとめた単位と言われる", async () => {
  const index = years.slice(1).map(() => 98.7);
  const rows: Cell[][] = [
    ...totalsHead,
    [1000, "a", "北海道", null, ...years.map((_, t) => 5000 - t), ...index],
    [1202, 2, "北海道", "函館市", ...years.map((_, t) => 250 - t), ...index],
    [7299, 9, "福島県", "浜通り", ...years.map((_, t) => 400 - t), ...index],
  ];
  const file = await writeWorkbook(at.folder, "kekkahyo1.xlsx", { 総人口: rows });
  const { counts, notes } = await at.bring({ files: [file] });
  expect(counts.added).toBe(3 * 7);
  expect(notes.map(({ ja }) => ja).join()).toContain("浜通り");
  const stored = await at.store.database.read((tx) =>
    readObservations(tx, "population-ipss2023-total", { bodyId: at.body, areaCode: "012025" }),
  );
  expect(stored.map(({ period, value }) => [period, value])).toEqual(years.map((year, t) => [`CY${year}`, 250 - t]));
  const measure = await at.store.database.read((tx) => readImportedMeasure(tx, at.body, "population-ipss2023-total"));
  expect(measure).toMatchObject({ name: "社人研 令和5年推計 総人口", unit: "人", document: "ipss-projection-2023" });
});

test("65歳以上のブックは、別の指標になる", async () => {
  const rows = [
    ...totalsHead.map((row, index) => (index === 0 ? ["表 65歳以上人口（架空）"] : row)),
    [1000, "a", "北海道", null, ...years],
    [1202, 2, "北海道", "函館市", ...years],
  ];
  const file = await writeWorkbook(at.folder, "kekkahyo2_3.xlsx", { Sheet1: rows });
  await at.bring({ files: [file] });
  const stored = await at.store.database.read((tx) =>
    readObservations(tx, "population-ipss2023-65-over", { bodyId: at.body, areaCode: "010006" }),
  );
  expect(stored[0]).toMatchObject({ period: "CY2020", value: 2020 });
});

const spans = ["2015～2020年", "2020～2025年", "2025～2030年", "2030～2035年", "2035～2040年", "2040～2045年"];

test("仮定値のブック: 行ごとの生残率は、到達する年齢の指標になる", async () => {
  const rows: Cell[][] = [
    ["男女年齢別生残率（架空）"],
    ["コード", "市区町村", "男女", "年齢", ...spans],
    [1202, "函館市", "男", "出生→0～4歳", 0.99, 0.991, 0.992, 0.993, 0.994, 0.995],
    [null, null, null, "0～4歳→5～9歳", 0.98, 0.981, 0.982, 0.983, 0.984, 0.985],
    [null, null, "女", "出生→0～4歳", 0.97, 0.971, 0.972, 0.973, 0.974, 0.975],
    [1100, "札幌市", "男", "出生→0～4歳", 0.96, 0.961, 0.962, 0.963, 0.964, 0.965],
  ];
  const file = await writeWorkbook(at.folder, "survival.xlsx", { 生残率: rows });
  expect((await at.bring({ files: [file] })).counts.added).toBe(4 * 6);
  const stored = await at.store.database.read((tx) =>
    readObservations(tx, "population-ipss2018-survival-m-5-9", { bodyId: at.body, areaCode: "012025" }),
  );
  expect(stored.map(({ period, value }) => [period, value]).at(0)).toEqual(["CY2015..CY2020", 0.98]);
  expect(stored).toHaveLength(6);
});

test("仮定値のブック: 地域ごとのシートの純移動率、地域ごとの行の子ども女性比と性比", async () => {
  const net: Cell[][] = [
    ["純移動率（架空）", null],
    ["01202", "函館市"],
    ["男"],
    ["年齢", ...spans],
    ["0～4歳→5～9歳", -0.01, 0, 0.01, 0.02, 0.03, 0.04],
    ["5～9歳→10～14歳", -0.02, 0, 0.01, 0.02, 0.03, 0.04],
    ["女"],
    ["年齢", ...spans],
    ["0～4歳→5～9歳", -0.03, 0, 0.01, 0.02, 0.03, 0.04],
    ["5～9歳→10～14歳", -0.04, 0, 0.01, 0.02, 0.03, 0.04],
  ];
  const ratio: Cell[][] = [
    ["子ども女性比（架空）"],
    ["コード", "市区町村", 2020, 2025, 2030, 2035, 2040, 2045],
    [1202, "函館市", 0.17, 0.171, 0.172, 0.173, 0.174, 0.175],
    [1100, "札幌市", 0.16, 0.161, 0.162, 0.163, 0.164, 0.165],
  ];
  const sex = [
    ["0～4歳性比（架空）"],
    ...ratio.slice(1, 2),
    [1202, "函館市", 105, 105, 105, 105, 105, 105],
    [1100, "札幌市", 104, 104, 104, 104, 104, 104],
  ];
  const files = [
    await writeWorkbook(at.folder, "純移動率.xlsx", { 函館市: net }),
    await writeWorkbook(at.folder, "cwr.xlsx", { 子ども女性比: ratio }),
    await writeWorkbook(at.folder, "sexratio.xlsx", { "0-4歳性比": sex }),
  ];
  const { counts } = await at.bring({ files, source: "population-ipss2018" });
  expect(counts.added).toBe(4 * 6 + 12 + 12);
  const one = async (measure: string) => {
    const rows = await at.store.database.read((tx) =>
      readObservations(tx, measure, { bodyId: at.body, areaCode: "012025" }),
    );
    return rows.map(({ period, value }) => [period, value])[0];
  };
  expect(await one("population-ipss2018-net-migration-f-10-14")).toEqual(["CY2015..CY2020", -0.04]);
  expect(await one("population-ipss2018-child-woman-ratio")).toEqual(["CY2020", 0.17]);
  expect(await one("population-ipss2018-infant-sex-ratio")).toEqual(["CY2020", 105]);
});

test("1を超える生残率は、セルを示して断られる", async () => {
  const rows: Cell[][] = [
    ["生残率（架空）"],
    ["コード", "男女", "年齢", ...spans],
    [1202, "男", "0～4歳→5～9歳", 0.98, 1.2, 0.9, 0.9, 0.9, 0.9],
    [1202, "女", "0～4歳→5～9歳", 0.98, 0.9, 0.9, 0.9, 0.9, 0.9],
  ];
  const file = await writeWorkbook(at.folder, "survival-wrong.xlsx", { Sheet1: rows });
  expect(await at.refused({ files: [file] })).toMatchObject([
    { code: "cohort/rateImpossible", place: { path: "Sheet1!E3" } },
  ]);
});

const registerAges = printedAges(100).map((age) => age.replace("～", "歳～"));
const register = (total: number): Cell[][] => [
  ["【総計】市区町村別年齢階級別人口（架空）令和5年1月1日"],
  [],
  ["団体コード", "都道府県名", "市区町村名", "性別", "総数", ...registerAges, "年齢不詳"],
  ["010006", "北海道", "-", "計", 4 * total, ...registerAges.map(() => 8), 2],
  ["010006", "北海道", "-", "男", total, ...registerAges.map(() => 4), 1],
  ["010006", "北海道", "-", "女", total, ...registerAges.map(() => 4), 1],
];

test("住民基本台帳の表は、題の年と6桁のコードで読まれ、計の行は使われない", async () => {
  const file = await writeWorkbook(at.folder, "juki.xlsx", { Sheet1: register(85) });
  expect((await at.bring({ files: [file] })).counts.added).toBe(2 * 22);
  const { people, unknown, ages } = await read("population-register", 2023, ["010006"]);
  expect([ages.at(-1), people[0], people[20], ...unknown]).toEqual(["100+", 4, 4, 1, 1]);
});

test("数になった6桁のコードは、検査数字で5桁のコードと見分けられる", async () => {
  // 先頭の0の落ちた 010006 と 012025 は 10006 と 12025。5桁なら秋田県・千葉県の番号に見える
  const rows = register(85).slice(0, 3);
  const more = [10006, 12025].flatMap((code): Cell[][] =>
    ["男", "女"].map((sex) => [code, "", "", sex, 85, ...registerAges.map(() => 4), 1]),
  );
  const file = await writeWorkbook(at.folder, "juki-numbers.xlsx", { Sheet1: [...rows, ...more] });
  await at.bring({ files: [file], year: 2024 });
  expect((await read("population-register", 2024, ["010006", "012025"])).missing).toEqual([]);
});
