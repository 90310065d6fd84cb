import { expect, test } from "vitest";
import { dropsOf } from "./committed-score.ts";
import { expectedItems } from "./expected-value.ts";
import { byWord, compare, type FileScore, ratesOf, sumOf } from "./score.ts";
import { headRows, rowsOfTable, runsOf, tableOf, textOf } from "./table-text.ts";

const kpi = (name: string, ...values: string[]) => expectedItems({ kind: "kpi", name, values }, 0);

test("値が合えば見つかり、名称・役割・男女が合えば結び付き、種類と印が合えば種類も正しい", () => {
  const expected = [
    ...kpi("創業件数", "baseline 14 件 FY2019", "target 30 件 atLeast FY2024"),
    ...kpi("健康寿命", "target 73 歳 FY2024 男"),
    ...expectedItems({ kind: "budget", name: "観光費", flag: "new", values: ["amount 1000 円 FY2020"] }, 1),
  ];
  const found = [
    // right in all
    ...kpi("創業件数", "baseline 14 件 FY2019"),
    // the bound is lost: missed, and added
    ...kpi("創業件数", "target 30 件 FY2024"),
    // of whom is wrong: found, not linked
    ...kpi("健康寿命", "target 73 歳 FY2024 女"),
    // the flag is lost: linked, of another kind
    ...expectedItems({ kind: "budget", name: "観光費", values: ["amount 1000 円 FY2020"] }, 1),
  ];
  const { counts, failures } = compare(expected, found);
  expect(counts).toEqual({ expected: 4, found: 4, right: 3, linked: 2, kinds: 1 });
  expect(failures).toEqual([
    "missed: kpi 創業件数 target 30 件 atLeast FY2024",
    "other link: kpi 健康寿命 target 73 歳 FY2024 女 for kpi 健康寿命 target 73 歳 FY2024 男",
    "other kind: budget 観光費 amount 1000 円 FY2020 for budget new 観光費 amount 1000 円 FY2020",
    "added: kpi 創業件数 target 30 件 FY2024",
  ]);
});

test("同じ値がいくつあっても、名の合うものから一つずつ組になる", () => {
  const expected = [...kpi("甲", "target 30 件"), ...kpi("乙", "target 30 件")];
  expect(compare(expected, [...kpi("乙", "target 30 件"), ...kpi("甲", "target 30 件")]).counts).toMatchObject({
    right: 2,
    linked: 2,
  });
  expect(compare(expected, kpi("乙", "target 30 件")).counts).toMatchObject({ right: 1, linked: 1 });
});

test("読み方の分からない期待値は、黙って通さない", () => {
  expect(() => kpi("甲", "target 三十件")).toThrow("No value of a figure: target 三十件");
  expect(() => kpi("甲", "goal 30 件")).toThrow("No value of a figure");
});

const scored = (name: string, format: string, right: number, expected = 4): FileScore => ({
  name,
  trap: "trap",
  maker: format,
  format,
  counts: { files: 1, expected, found: 4, right, linked: right, kinds: right, toAsk: 0, asked: 0 },
  failures: [],
});

test("成績は足した数から割合にし、測るもののない所は空になる", () => {
  const files = [scored("a", "csv", 4), scored("b", "csv", 2), scored("c", "pdf", 1)];
  expect(byWord(files, ({ format }) => format).map(([word, counts]) => [word, ratesOf(counts).recall])).toEqual([
    ["csv", 0.75],
    ["pdf", 0.25],
  ]);
  expect(ratesOf(sumOf([]))).toEqual({ precision: null, recall: null, links: null, kinds: null, asked: null });
});

test("記録より下がったファイルと、記録のないファイルを言う", () => {
  const { files: _, ...committed } = scored("a", "csv", 4).counts;
  expect(dropsOf([scored("a", "csv", 4)], { a: committed })).toEqual([]);
  expect(dropsOf([scored("a", "csv", 3)], { a: committed })).toEqual([
    "a: precision 1.000 -> 0.750",
    "a: recall 1.000 -> 0.750",
  ]);
  expect(dropsOf([scored("b", "csv", 4)], { a: committed })).toEqual(["b: has no committed score"]);
});

test("表の書き方：<と^は左と上の続き、⏎は改行、\\|は縦棒", () => {
  const table = tableOf("指標 | 目標 | <\n^ | 男 | 女\n甲⏎乙 | 1 | a\\|b\n");
  expect(table).toMatchObject({ rows: 3, columns: 3 });
  expect(rowsOfTable(table).map((row) => row.map((cell) => cell && textOf(cell)))).toEqual([
    ["指標", "目標", null],
    [null, "男", "女"],
    ["甲\n乙", "1", "a|b"],
  ]);
  expect(table.cells.slice(0, 2)).toMatchObject([
    { down: 2, across: 1 },
    { down: 1, across: 2 },
  ]);
  expect(headRows(table)).toBe(2);
});

test("取消線・削除・挿入の書き方", () => {
  expect(runsOf("~~200人~~250人")).toEqual([
    { text: "200人", look: "struck" },
    { text: "250人", look: "plain" },
  ]);
  expect(runsOf("--30件--++45件++").map(({ look }) => look)).toEqual(["deleted", "inserted"]);
});
