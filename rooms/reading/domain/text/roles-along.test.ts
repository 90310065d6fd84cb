import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "activity");

test("指標の名前の下の一行に、役割と年と値が並ぶ（架空の圏域のビジョン）", () => {
  expect(
    read("成果を測る目安   架空病院への搬送割合", "  基準値（令和５年）  81.3％    到達点（令和11年）  88.0％"),
  ).toEqual(["kpi 架空病院への搬送割合: baseline 81.3 % CY2023, target 88 % CY2029 @1-1"]);
});

test("行の中で繰り返す役割は、上に並ぶ次の指標のものである", () => {
  expect(
    read(
      "指標１ 架空バスの利用者数        指標２ １便当たりの乗車人員",
      "基準値（令和５年度）  38,920人      基準値（令和５年度）  3.1人",
      "目標値（令和11年度）  42,000人      目標値（令和11年度）  4.0人",
    ),
  ).toEqual([
    "kpi 架空バスの利用者数: baseline 38920 人 FY2023, target 42000 人 FY2029 @1-1",
    "kpi １便当たりの乗車人員: baseline 3.1 人 FY2023, target 4 人 FY2029 @1-1",
  ]);
});

test("基準値のない指標は、ないと読む。中間値は途中の目標である", () => {
  expect(
    read(
      "ＫＰＩ：架空研修の受講者数（累計）",
      "基準値（令和５年度）  －    中間値（令和８年度）  150人    目標値（令和11年度）  300人",
    ),
  ).toEqual([
    "kpi 架空研修の受講者数（累計）: baseline absent:none FY2023, target 150 人 FY2026, target 300 人 FY2029 @1-1",
  ]);
});

test("括弧の年と値だけの行は上の行の役割の続きで、名前の前の「【KPI】」は名前ではない（架空の町）", () => {
  expect(
    read(
      "　【KPI】架空相談件数",
      "　　基準値（R1年度）　　41件",
      "　　目標値（R6年度）　　90件",
      "　　実績値（R2年度）　　53件",
      "　　　　　（R3年度）　　66件",
      "　　　　　（R4年度）　　集計中",
    ),
  ).toEqual([
    "kpi 架空相談件数: baseline 41 件 FY2019, target 90 件 FY2024, actual 53 件 FY2020, actual 66 件 FY2021, actual absent:notYetPublished FY2022 @1-1",
  ]);
});
