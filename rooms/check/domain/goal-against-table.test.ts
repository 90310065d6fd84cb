import { expect, test } from "vitest";
import { aKpi, aRegion, aTable, aTheme } from "../examples/a-region.ts";
import { checkGoalsAgainstTables } from "./goal-against-table.ts";

const sources = [{ document: "yosan-2020", lines: [1] }];
const place = (value: number) => ({ printed: `${value}箇所`, value, unit: "箇所" });

const regionWith = (target: string, columnName: string) =>
  aRegion({
    themes: [aTheme(1, { goals: ["goal"] })],
    kpis: [aKpi("goal", { place: "goal", target: { printed: target, value: null, bound: "text", text: target } })],
    tables: [
      aTable(
        "t",
        [
          { id: "sites", name: "要対策箇所数", nameEn: "Sites", unit: "箇所" },
          { id: "done", name: columnName, nameEn: "Share", unit: "%" },
        ],
        { 合計: { sites: place(1893), done: { printed: "100%", value: 100, unit: "%" } } },
      ),
    ],
    figures: [
      {
        id: "f",
        name: "関連予算",
        nameEn: "Budget",
        figure: { printed: "307億円", value: 30700000000, unit: "円" },
        relation: { kind: "total", of: "t", column: "sites" },
        theme: "theme-1",
        sources,
      },
    ],
  });

test("完了の目標に着手の表が並べば、完了した数を問う", () => {
  // 004, lines 326 and 338: 全対策箇所の完了 beside 着手率
  const [finding] = checkGoalsAgainstTables(regionWith("完了", "着手率"));
  expect(finding).toMatchObject({
    id: "goalAgainstTable.goal.t",
    severity: "question",
    meaning: "twoMeanings",
    figures: { sites: 1893, done: 100 },
    about: ["goal", "t"],
  });
});

test("a table that counts what is completed fits a goal of completion", () => {
  expect(checkGoalsAgainstTables(regionWith("完了", "完了率"))).toEqual([]);
});

test("a goal of starting fits a table of starts", () => {
  expect(checkGoalsAgainstTables(regionWith("着手", "着手率"))).toEqual([]);
});
