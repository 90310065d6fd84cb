import { expect, test } from "vitest";
import { tableWords } from "../testing/read-table.ts";

const across = (text: string, n: number) => [{ text, across: n }, ...Array.from({ length: n - 1 }, () => null)];
const down = (text: string, n: number) => ({ text, down: n });

const grownHeads = [
  "事業開始前\n（現時点）",
  "令和３年度\n増加分（１年目）",
  "令和４年度\n増加分（２年目）",
  "増加分の累計",
];

test("交付金の様式: 指標名と単位を欄で示し、下に年度と目標値・実績値の行がある表は、指標ごとに読む。増加分は水準でない", () => {
  const card = (key: string, name: string, unit: string, aims: readonly string[], actual: readonly string[]) => [
    [down(key, 4), "指標名", ...across(name, 2), "単位", unit],
    [null, "", ...grownHeads],
    [null, "目標値", ...aims],
    [null, "実績値", ...actual],
  ];
  const rows = [
    ...card("KPI①", "架空拠点の利用者数", "人", ["900", "100", "150", "250"], ["", "120", "－", ""]),
    ...card("KPI②", "架空講座の数", "講座", ["2", "3", "4", "7"], ["", "5", "4", ""]),
  ];
  expect(tableWords(rows)).toEqual([
    [
      "kpi 架空拠点の利用者数",
      "baseline 900 人",
      "target 100 人 FY2021 増加分",
      "target 150 人 FY2022 増加分",
      "target 250 人 FY2021..FY2022:cumulative 増加分",
      "actual 120 人 FY2021 増加分",
      "actual absent:none FY2022 増加分",
    ],
    [
      "kpi 架空講座の数",
      "baseline 2 講座",
      "target 3 講座 FY2021 増加分",
      "target 4 講座 FY2022 増加分",
      "target 7 講座 FY2021..FY2022:cumulative 増加分",
      "actual 5 講座 FY2021 増加分",
      "actual 4 講座 FY2022 増加分",
    ],
  ]);
});

test("様式の列が年度だけなら、目標値と実績値は行の語で決まる", () => {
  const rows = [
    ["成果指標名", ...across("架空教室の受講者数", 2), "単位", "人"],
    ["区分", "R2", "R3", "R4", "R5"],
    ["目標値", "10", "20", "30", "40"],
    ["実績値", "11", "18", "…", "42"],
  ];
  expect(tableWords(rows)).toEqual([
    [
      "kpi 架空教室の受講者数",
      "target 10 人 FY2020",
      "target 20 人 FY2021",
      "target 30 人 FY2022",
      "target 40 人 FY2023",
      "actual 11 人 FY2020",
      "actual 18 人 FY2021",
      "actual absent:unknown FY2022",
      "actual 42 人 FY2023",
    ],
  ]);
});

test("基準値の後が年度だけの表でも、行が目標と実績なら行の語に従う", () => {
  const rows = [
    ["指標", "単位", "基準値\n（H30）", "区分", { text: "計画期間", across: 3 }, null, null],
    [null, null, null, null, "R2", "R3", "R4"],
    [down("架空塾の受講者数", 2), down("人", 2), down("5", 2), "目標", "10", "20", "30"],
    [null, null, null, "実績", "8", "15", "33"],
  ];
  expect(tableWords(rows)).toEqual([
    [
      "kpi 架空塾の受講者数",
      "baseline 5 人 FY2018",
      "target 10 人 FY2020",
      "target 20 人 FY2021",
      "target 30 人 FY2022",
      "actual 8 人 FY2020",
      "actual 15 人 FY2021",
      "actual 33 人 FY2022",
    ],
  ]);
});

test("期間の欄の（３か年）は年の数で、実績ではない", () => {
  const rows = [
    ["団体名", "架空高原町"],
    ["事業名", "架空の拠点づくり事業"],
    ["担当部署", "架空地域課"],
    ["実施期間", "令和３年度　～　令和５年度（３か年）"],
  ];
  expect(tableWords(rows)).toEqual([["project 架空の拠点づくり事業"]]);
});
