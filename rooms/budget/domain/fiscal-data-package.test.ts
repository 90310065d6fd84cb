import { describe, expect, test } from "vitest";
import { arrangeDocuments } from "../../document/index.ts";
import { hokkaidoBudget } from "../examples/edition-budget.ts";
import { fiscalDataPackage } from "./fiscal-data-package.ts";

const edition = { id: "hokkaido", name: "北海道", nameEn: "Hokkaido" };
const { descriptor, files } = fiscalDataPackage(hokkaidoBudget().budget, edition, arrangeDocuments([]));

describe("Fiscal Data Package", () => {
  test("仕様の名札を持ち、令和元年度から2年度までを覆う", () => {
    expect(descriptor).toMatchObject({
      profile: "fiscal-data-package",
      name: "hokkaido-budget",
      countryCode: "JP",
      granularity: "aggregated",
      fiscalPeriod: { start: "2019-04-01", end: "2021-03-31" },
    });
  });

  test("足してよい行は 62 + 補正2 = 64行、足してはならない行は別のファイルの10行", () => {
    expect(files.map(({ path, rows }) => [path, rows.length])).toEqual([
      ["budget-lines.csv", 64],
      ["left-out-lines.csv", 10],
    ]);
  });

  test("value の列は一つだけで、足してよいファイルにある", () => {
    const values = files.flatMap(({ path, fields }) =>
      fields.filter(({ columnType }) => columnType === "value").map(({ name }) => [path, name]),
    );
    expect(values).toEqual([["budget-lines.csv", "amount"]]);
  });

  test("各ファイルの行は、資源の schema と同じ数の列を持つ", () => {
    expect(files.map(({ fields, rows }) => rows.every((row) => row.length === fields.length))).toEqual([true, true]);
    expect(descriptor.resources.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  });

  test("84行は2020年度当初の支出95,000千円", () => {
    expect(files[0]?.rows.find(([id]) => id === "line-0084")?.slice(1, 5)).toEqual([
      2020,
      "initial",
      "当初予算",
      "expenditure",
    ]);
    expect(files[0]?.rows.find(([id]) => id === "line-0084")).toContain(95_000_000);
  });
});
