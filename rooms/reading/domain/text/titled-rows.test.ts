import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "budget", "activity");

describe("題が名前である表", () => {
  test("名前と単位の行、年と役割の行、値の行が順に並ぶ（架空の地域）", () => {
    expect(
      read(
        "①港まつりの来場者数 （単位：人）",
        "",
        "基準値(R元) R3 R4 目標値(R7)",
        "",
        "1,200 － 980 1,500",
        "",
        "②宿泊客数 （単位：千人）",
        "",
        "基準値(R元) R3 R4 目標値(R7)",
        "",
        "24.1 13.2 19.5 30.0",
      ),
    ).toEqual([
      "kpi 港まつりの来場者数: baseline 1200 人 FY2019, actual absent:none FY2021, actual 980 人 FY2022, target 1500 人 FY2025 @1-5",
      "kpi 宿泊客数: baseline 24100 人 FY2019, actual 13200 人 FY2021, actual 19500 人 FY2022, target 30000 人 FY2025 @7-11",
    ]);
  });

  test("同じ年の下に続く、名前だけの行と値の行も読む", () => {
    expect(
      read(
        "事業費（千円）",
        "",
        "R3決算 R4決算 R5予算",
        "",
        "8,450 9,310 9,900",
        "",
        "うち一般財源",
        "",
        "4,225 4,655 4,950",
      ),
    ).toEqual([
      "budget 事業費: outturn 8450000 円 FY2021, outturn 9310000 円 FY2022, amount 9900000 円 FY2023 @1-5",
      "budget うち一般財源: outturn 4225000 円 FY2021, outturn 4655000 円 FY2022, amount 4950000 円 FY2023 @7-9",
    ]);
  });

  test("値の数が年の数と違えば、この表ではない", () => {
    expect(read("①来場者数 （単位：人）", "", "基準値(R元) R3 R4 目標値(R7)", "", "1,200 980 1,500")).toEqual([]);
  });
});

test("年の見出しの下に、名前の行と値の行が交互に並ぶ（架空の人口の推計）", () => {
  expect(
    read(
      "（人）",
      " 令和12年  令和22年  令和32年",
      " (2030)   (2040)    (2050)",
      " 総 人 口",
      "  9,127   7,982   6,914",
      " 年少人口（０～14歳）",
      "12",
      "    904     746     551",
    ),
  ).toEqual([
    "figure 総人口: figure 9127 人 CY2030, figure 7982 人 CY2040, figure 6914 人 CY2050 @4-5",
    "figure 年少人口（０～14歳）: figure 904 人 CY2030, figure 746 人 CY2040, figure 551 人 CY2050 @6-8",
  ]);
});

describe("印のある題の下の、値ごとに単位のある行（架空の地域）", () => {
  const head = "計画策定時 R3 R4 目標値（R7）";

  test("値の後ろの年と、行の終わりの評価の印を分ける", () => {
    expect(
      read(
        "○新規就航便数",
        "",
        head,
        "",
        "12便（R元） 14便 － 20便 △",
        "",
        "○６次化の認定件数",
        "",
        head,
        "",
        "－（R元） 3件 5件 9件 ○",
      ),
    ).toEqual([
      "kpi 新規就航便数: baseline 12 便 FY2019, actual 14 便 FY2021, actual absent:none FY2022, target 20 便 FY2025 @1-5",
      "kpi ６次化の認定件数: baseline absent:none FY2019, actual 3 件 FY2021, actual 5 件 FY2022, target 9 件 FY2025 @7-11",
    ]);
  });

  test("単位のない値だけでは、題が名前かどうか分からない", () => {
    expect(read("○新規就航便数", "", "計画策定時 R3 R4 目標値（R7）", "", "12 14 15 20")).toEqual([]);
  });
});
