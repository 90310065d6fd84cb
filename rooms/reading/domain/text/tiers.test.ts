import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "activity");

describe("段ごとに基準・実績・目標が並ぶ枠（架空の県）", () => {
  test("上段・中段・下段の意味を言う行が、その上の枠のどれにも当てはまり、名は二行にわたってもよい", () => {
    expect(
      factsIn(
        "架空講座の",
        "修了者数",
        "R元 －",
        "R３ 130人",
        "R６ 500人",
        "",
        "架空特産品の輸出額",
        "R元 11.2億円",
        "R３ 13.5億円",
        "R６ 20億円以上",
        "",
        "<主なＫＰＩ 上段：基準 中段：実績 下段：目標>",
      ),
    ).toEqual([
      "kpi 架空講座の修了者数: baseline absent:none FY2019, actual 130 人 FY2021, target 500 人 FY2024 @1-1",
      "kpi 架空特産品の輸出額: baseline 1120000000 円 FY2019, actual 1350000000 円 FY2021, target 2000000000 円 atLeast FY2024 @7-7",
    ]);
  });

  test("「上から」の順でもよく、間に空白の行があってもよい", () => {
    expect(
      factsIn(
        "主な指標（上から基準値、目標値）",
        "",
        "架空の相談件数",
        "",
        "平成30年度 1,100件",
        "",
        "令和６年度 1,400件",
      ),
    ).toEqual(["kpi 架空の相談件数: baseline 1100 件 FY2018, target 1400 件 FY2024 @3-3"]);
  });

  test("意味を言う行がなくても、指標の見出しの下では、間のあき方の違う年から読み、確かさを下げる", () => {
    const { value } = textToFacts([
      pageOfText(["<主なＫＰＩ>", "", "架空の就職率", "R元 41.0％", "R３ 43.5％", "R６ 50％"].join("\n")),
    ]);
    expect(factLines(value, "kpi")).toEqual([
      "kpi 架空の就職率: baseline 41 % FY2019, actual 43.5 % FY2021, target 50 % FY2024 @3-3",
    ]);
    expect(value[0]?.confidence.value).toBeLessThan(0.8);
  });

  test("名が数の下にも読めるときは、何の値かを尋ねる", () => {
    expect(
      factsIn(
        "架空の取組",
        "R元 12件",
        "R６ 30件",
        "起業支援件数",
        "R元 ３か所",
        "R６ ８か所",
        "架空拠点の設置数",
        "",
        "（上段：基準、下段：目標）",
      ).every((line) => line.startsWith("figure ?:")),
    ).toBe(true);
  });

  test("年の順が合わない並びと、一行に何年もある行は、この枠ではない", () => {
    expect(
      factsIn("<上段：基準 下段：目標>", "", "R4年度 12人", "R3年度 10人", "<架空隊員数>").filter((line) =>
        line.startsWith("kpi"),
      ),
    ).toEqual([]);
  });
});

describe("枠の下の題（架空の県）", () => {
  test("括弧の題が二行に折れていても、上の年ごとの値の名である", () => {
    expect(factsIn("R4年度末 90社", "", "R3年度末 75社", "", "<架空サポーターズ", "登録企業数>")).toEqual([
      "activity 架空サポーターズ登録企業数: figure 90 社 FY2022 @1-6",
      "activity 架空サポーターズ登録企業数: figure 75 社 FY2021 @3-6",
    ]);
  });

  test("上下に題があれば、すぐ隣の題がその枠の名である", () => {
    expect(
      factsIn("R4年度 12人", "R3年度 10人", "<架空派遣者数>", "", "R4年度 7人", "R3年度 5人", "<架空受入実績>"),
    ).toEqual([
      "activity 架空派遣者数: figure 12 人 FY2022 @1-3",
      "activity 架空派遣者数: figure 10 人 FY2021 @2-3",
      "activity 架空受入実績: figure 7 人 FY2022 @5-7",
      "activity 架空受入実績: figure 5 人 FY2021 @6-7",
    ]);
  });

  test("文の終わりは、下の年ごとの値の名ではない", () => {
    expect(factsIn("派遣を行い、", "引き続き検討する", "R4年度末 17人", "R3年度末 15人", "<架空派遣者数>")).toEqual([
      "activity 架空派遣者数: figure 17 人 FY2022 @3-5",
      "activity 架空派遣者数: figure 15 人 FY2021 @4-5",
    ]);
  });
});
