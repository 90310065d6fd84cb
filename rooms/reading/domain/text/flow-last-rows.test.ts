import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const kpisIn = (text: string): readonly string[] =>
  factLines(textToFacts([pageOfText(text)]).value, "kpi").map((line) => line.replace(/ @.*$/, ""));

test("最後の行の後の、次の見出しの番号やページの番号は値ではない（架空の市）", () => {
  const table =
    "架空市の計画 成果指標 指標 目標(令和 12 年度) 現行目標(令和 7 年度) 現況(令和 5 年度) 保全面積(ha) 2,700 2,650 2,514 担い手への集積率(%) 64 58 41.7";
  const read = [
    "kpi 保全面積: target 2700 ha FY2030, target 2650 ha FY2025, baseline 2514 ha FY2023",
    "kpi 担い手への集積率: target 64 % FY2030, target 58 % FY2025, baseline 41.7 % FY2023",
  ];
  expect(kpisIn(`${table} 3 支援の対象 新規就農者`)).toEqual(read);
  expect(kpisIn(`${table} 85`)).toEqual(read);
});

test("掲載頁のある表では、頁のすぐ前の言葉が指標の名前である（架空の市）", () => {
  const table = [
    "架空市 数値目標一覧 基本施策 施策 成果指標 掲載頁 現状値(令和2年度) 目標値令和7年度 目標値令和12年度 確認方法",
    "1 農林水産業 (1) 獣害への対策 防止柵の設置件数 57 29件 44件 58件 市(農業課) (2) 漁業経営の安定 漁獲高 64 2,015t 2,100t 2,250t 漁協調査",
    "(3) 豊かな森づくり 計画認定面積 66 7,140 ha 7,900 ha 8,800 ha 市(林業課)",
  ].join(" ");
  expect(kpisIn(table)).toEqual([
    "kpi 防止柵の設置件数: baseline 29 件 FY2020, target 44 件 FY2025, target 58 件 FY2030",
    "kpi 漁獲高: baseline 2015 トン FY2020, target 2100 トン FY2025, target 2250 トン FY2030",
    "kpi 計画認定面積: baseline 7140 ha FY2020, target 7900 ha FY2025, target 8800 ha FY2030",
  ]);
});
