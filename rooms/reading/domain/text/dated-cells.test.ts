import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);
const kpisIn = (...lines: readonly string[]): readonly string[] => factLines(read(...lines).value, "kpi");

const heads = ["評価指標", "目標の内容", "現状値", "(現況年度)", "28年度実績", "目標値", "(目標年度)"];

test("一行に一つの値の下にその年度が括弧で続く表は、前の言葉を名前として読める。元号のない年度が遅い年ばかりなら平成とする（架空の市）", () => {
  const rows = [
    ...["架空の担い手を増やします", "1", "○架空の認定団体数", "204団体", "(26年度)", "211団体", "225団体", "(36年度)"],
    ...["架空の畑を守ります", "2", "○休んだ畑の面積", "4.1ha", "(22 年度)", "―", "3.0ha", "(36年度)"],
  ];
  expect(kpisIn("架空市 農業", ...heads, ...rows, "- 18 -")).toEqual([
    "kpi 架空の認定団体数: baseline 204 団体 FY2014, actual 211 団体 FY2016, target 225 団体 FY2024 @12-12",
    "kpi 休んだ畑の面積: baseline 4.1 ha FY2010, actual absent:none FY2016, target 3 ha FY2024 @20-20",
  ]);
});

test("年度が見出しの下に書かれた列は、見出しの年度の値とする（架空の町）", () => {
  const rows = [
    ...["①架空バンク登録件数", "42件", "（令和２年度）", "100件"],
    ...["②架空協力隊の", "隊員数", "3人", "（令和２年度）", "8人"],
  ];
  expect(kpisIn("成果指標", "基準値", "（基準年度）", "目標値", "（令和７年度）", ...rows)).toEqual([
    "kpi 架空バンク登録件数: baseline 42 件 FY2020, target 100 件 FY2025 @7-7",
    "kpi 架空協力隊の隊員数: baseline 3 人 FY2020, target 8 人 FY2025 @12-12",
  ]);
});

const names = [
  "指標名",
  "基準値",
  "(時期)",
  "架空の欠席率",
  "(小学校)",
  "0.42%",
  "(22 年度)",
  "行事に出た児童",
  "の割合",
  "※1",
];
const years = ["63.5%", "(22 年度)", "区分", "⇩", "⇧", "H24", "H25"];
const block = (target: readonly string[], actual: readonly string[]): readonly string[] => [
  ...["目標値", ...target],
  ...["実績値", ...actual],
  ...["達成率", "107.3%", "－"],
];

test("名前と基準値の後ろに年度と、指標の順に目標値・実績値の組が続けば、指標ごとに読める（架空の市）", () => {
  const rows = [...block(["0.41", "0.39"], ["0.38", "0.44"]), ...block(["64.0", "65.0"], ["－", "66.2"])];
  expect(kpisIn("架空市の施策", "", ...names, ...years, ...rows)).toEqual([
    "kpi 架空の欠席率(小学校): baseline 0.42 % FY2010, target 0.41 % FY2012, target 0.39 % FY2013, actual 0.38 % FY2012, actual 0.44 % FY2013 @3-25",
    "kpi 行事に出た児童の割合: baseline 63.5 % FY2010, target 64 % FY2012, target 65 % FY2013, actual absent:none FY2012, actual 66.2 % FY2013 @10-34",
  ]);
});

test("組の数が指標の数と違えば、どの指標のものか分からない（架空の市）", () => {
  const rows = block(["0.41", "0.39"], ["0.38", "0.44"]);
  expect(kpisIn("架空市の施策", "", ...names, ...years, ...rows).join()).not.toContain("0.41");
});
