import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "budget", "activity");

test("年ごとに並ぶ値は、最後の言葉のとおり、どれも目標である（架空の人口ビジョン）", () => {
  expect(read("合計特殊出生率を令和12年に1.45、令和22年に1.75まで引き上げることを目標とする。")).toEqual([
    "figure 合計特殊出生率: target 1.45 無単位 CY2030, target 1.75 無単位 CY2040 @1-1",
  ]);
});

test("増減の名前だけの目標も、前の文ではなく自分の名前を持つ", () => {
  expect(
    read("転入者数は令和５年に310人である。", "社会増減を令和12年に▲30人、令和22年に0人とすることを目標とする。"),
  ).toEqual([
    "figure 転入者数: figure 310 人 CY2023 @1-1",
    "figure 社会増減: target -30 人 CY2030, target 0 人 CY2040 @2-2",
  ]);
});

test("男女別の人数は、前の文の総数と同じ年の値である", () => {
  expect(read("本町の総人口は、令和２年に9,236人となった。男女別では男4,418人、女4,818人である。")).toEqual([
    "figure 総人口: figure 9236 人 CY2020, figure 4418 人 CY2020 男, figure 4818 人 CY2020 女 @1-1",
  ]);
});

test("年齢のついた名前と、動詞のついた名前は、そのまま名前である", () => {
  expect(
    read(
      "このうち20～24歳の転出超過は令和５年で31人となっており、流出が続いている。",
      "",
      "草刈りの機械などを導入した経営体は令和５年度に44経営体となった。",
    ),
  ).toEqual([
    "figure 20～24歳の転出超過: figure 31 人 CY2023 @1-1",
    "figure 草刈りの機械などを導入した経営体: figure 44 経営体 FY2023 @3-3",
  ]);
});

test("全体に占める割合を述べる文は、指標の近くにあっても目標ではない", () => {
  expect(
    read(
      "林業は本市の総生産の14.2％（令和２年度）を占め、大きな産業である。",
      "ＫＰＩ：林業の就業者数 80人（R5）→120人（R9）",
    ),
  ).toEqual([
    "figure 林業: figure 14.2 % FY2020 @1-1",
    "kpi 林業の就業者数: baseline 80 人 FY2023, target 120 人 FY2027 @2-2",
  ]);
});

test("何に充てるかと額との間に年度があっても、額の名前が分かる", () => {
  expect(read("投資  架空農業機械の導入補助に令和６年度 2,650万円を充てる")).toEqual([
    "budget 架空農業機械の導入補助: amount 26500000 円 FY2024 @1-1",
  ]);
});

test("「の」で終わる行は、空行をはさんでも次の行の名前に続く", () => {
  expect(read("ＫＰＩ：架空農業技術の", "", "導入面積 110ha（R5）→300ha以上（R9）")).toEqual([
    "kpi 架空農業技術の導入面積: baseline 110 ha FY2023, target 300 ha atLeast FY2027 @3-3",
  ]);
});

test("オンラインの手続は、手続を単位に数える", () => {
  expect(read("ＫＰＩ：オンライン申請の手続数 42手続（R5）→120手続（R9）")).toEqual([
    "kpi オンライン申請の手続数: baseline 42 手続 FY2023, target 120 手続 FY2027 @1-1",
  ]);
});
