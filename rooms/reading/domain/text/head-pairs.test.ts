import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]).value;

test("「基準値 R5 R6 目標値」の下の「（R1） 実績 実績 （R8）」は、それぞれ上の見出しの年か役割で、後ろの「区分」の字は評価とする（架空の市）", () => {
  const heads = ["指標名 単位 基準値 R5 R6 目標値 区分", "", "（R1） 実績 実績 （R8）", ""];
  const rows = ["架空事業所数 社 1,210 1,195 1,204 1,300 Ｂ", "", "架空開業者数 人 14 18 集計中 25 －", ""];
  expect(factLines(read(...heads, ...rows), "kpi")).toEqual([
    "kpi 架空事業所数: baseline 1210 社 FY2019, actual 1195 社 FY2023, actual 1204 社 FY2024, target 1300 社 FY2026 @5-5",
    "kpi 架空開業者数: baseline 14 人 FY2019, actual 18 人 FY2023, actual absent:notYetPublished FY2024, target 25 人 FY2026 @7-7",
  ]);
});

test("「実績値 －（R5年度） 61.2％（R6年度）」の横線は、その年の値が無いことを示す（架空の町）", () => {
  const lines = ["架空の満足度", "", "当初値 58.0％（R元年度）　目標値 70.0％（R8年度）", ""];
  expect(factLines(read(...lines, "実績値 －（R5年度）　61.2％（R6年度）　区分 Ｂ"), "kpi")).toEqual([
    "kpi 架空の満足度: baseline 58 % FY2019, target 70 % FY2026, actual absent:none FY2023, actual 61.2 % FY2024 @1-1",
  ]);
});

test("一部の名前の上にだけある丸数字の行は、下の指標の見出しで、名前に含めない（架空の県）", () => {
  const heads = ["ＫＰＩ", "", "現状値（R元）", "", "目標値（R6）", ""];
  const first = [
    "①架空業の振興",
    "",
    "新規架空者数",
    "",
    "41人",
    "",
    "60人",
    "",
    "架空経営体数",
    "",
    "120経営体",
    "",
    "150経営体",
    "",
  ];
  const second = ["②架空観光の推進", "", "延べ来訪者数", "", "3,200人", "", "4,000人", ""];
  expect(factLines(read(...heads, ...first, ...second), "kpi").map((line) => line.split(":")[0])).toEqual([
    "kpi 新規架空者数",
    "kpi 架空経営体数",
    "kpi 延べ来訪者数",
  ]);
});

const title = "令和５年度（2023年度）架空振興局プロジェクト 取組実績一覧";
const spaced = (name: string, ...values: readonly string[]): string =>
  [name.padEnd(20, "　"), ...values.map((value) => value.padEnd(8, "　"))].join("");

test("空白で揃えた表は、表題をはさんで同じ見出しが再び出る所と、印の付いた箇条の前で終わる（架空の振興局）", () => {
  const heads = spaced("　実施内容", "R4", "R5");
  const one = [heads, "", spaced("　架空品の輸出額", "2億円", "3億円"), spaced("　架空料理提供店", "12店", "19店"), ""];
  const between = ["架空サイクリングプロジェクト", "", "架空の道の受入環境を", "整備し、誘客を図る", ""];
  const two = [heads, "", spaced("　架空拠点設置数", "7か所", "9か所"), ""];
  const list = ["○架空講座修了者　　24名", "", "○架空教室実施校数　　8校", ""];
  expect(factLines(read(title, "", ...one, ...between, ...two, ...list), "figure")).toEqual([
    "figure 架空品の輸出額: figure 200000000 円 FY2022, figure 300000000 円 FY2023 @5-5",
    "figure 架空料理提供店: figure 12 店 FY2022, figure 19 店 FY2023 @6-6",
    "figure 架空拠点設置数: figure 7 か所 FY2022, figure 9 か所 FY2023 @15-15",
  ]);
  expect(factLines(read(title, "", ...one, ...between, ...two, ...list), "activity")).toEqual([
    "activity 架空講座修了者: figure 24 人 FY2023 @17-17",
    "activity 架空教室実施校数: figure 8 校 FY2023 @19-19",
  ]);
});

test("「令和５年度（2023年度）」は一つの年で、報告の成約額は予算ではない（架空の振興局）", () => {
  expect(factLines(read(title, "", "・架空フェア開催　６回", "", "・架空商談成約額　1,250万円"), "activity")).toEqual([
    "activity 架空フェア開催: figure 6 回 FY2023 @3-3",
    "activity 架空商談成約額: figure 12500000 円 FY2023 @5-5",
  ]);
});
