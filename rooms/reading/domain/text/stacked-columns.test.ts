import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (blocks: readonly string[], kind: "kpi" | "budget" | "activity"): readonly string[] =>
  factLines(textToFacts([pageOfText(blocks.join("\n\n"))]).value, kind);

describe("列ごとに縦に並ぶ欄（架空の市）", () => {
  const sheet = [
    "令和４年度　架空交付金事業　効果検証シート",
    ...["Ｎｏ", "1", "2"],
    ...["事業名", "架空港のにぎわいづくり事業", "架空みかん園の機械化事業"],
    ...["担当課", "架空観光課", "架空農林課"],
    ...["事業費実績額\n（円）", "3,215,000", "1,480,600"],
    ...["うち交付金\n充当額（円）", "1,607,500", "740,300"],
    ...["指標（ＫＰＩ）", "架空朝市の来場者数（人）", "機械を入れた農家の数（戸）"],
    ...["事業開始前", "4,200", "－"],
    ...["目標値\n（R4年度末）", "5,000", "12"],
    ...["実績値\n（R4年度末）", "5,130", "9"],
  ];

  test("二行に折れた見出しの列も、事業ごとの費用になる", () => {
    expect(factsIn(sheet, "budget")).toEqual([
      "budget 架空港のにぎわいづくり事業: outturn 3215000 円 FY2022, figure 1607500 円 FY2022 うち交付金充当額 @11-11",
      "budget 架空みかん園の機械化事業: outturn 1480600 円 FY2022, figure 740300 円 FY2022 うち交付金充当額 @13-13",
    ]);
  });

  test("事業名の列の後の指標の列は、費用とは別の表である", () => {
    expect(factsIn(sheet, "kpi")).toEqual([
      "kpi 架空朝市の来場者数: baseline 4200 人, target 5000 人 FY2022, actual 5130 人 FY2022 @37-37",
      "kpi 機械を入れた農家の数: baseline absent:none, target 12 戸 FY2022, actual 9 戸 FY2022 @39-39",
    ]);
  });

  test("見出しがまとめて先に立つときは、初めの列から順に同じ数ずつ欄が並ぶ", () => {
    expect(
      factsIn(
        [
          "令和４年度　架空交付金事業　効果検証シート",
          ...["取組内容", "実績"],
          ...["架空機械の実演会", "架空機械の貸出し", "架空園地の測量"],
          ...["4回", "延べ52日", "63.5ha"],
        ],
        "activity",
      ),
    ).toEqual([
      "activity 架空機械の実演会: actual 4 回 FY2022 @7-7",
      "activity 架空機械の貸出し: actual 52 日 FY2022 @9-9",
      "activity 架空園地の測量: actual 63.5 ha FY2022 @11-11",
    ]);
  });

  test("値が名称より一つ少ないときは、並びから読まない", () => {
    const facts = factsIn(
      ["取組内容", "実績", "架空機械の実演会", "架空機械の貸出し", "架空園地の測量", "4回", "63.5ha"],
      "activity",
    );
    expect(facts.filter((fact) => fact.includes("actual"))).toEqual([]);
  });
});

test("現状値と目標値の見出しの後の「社会増減数」は、見出しではなく初めの行の名である（架空の町）", () => {
  const cells = ["指標", "現状値\n（令和５年度）", "目標値\n（令和10年度）", "社会増減数", "移住者数", "滞在者数"];
  expect(factsIn(["数値目標", ...cells, "△52人", "17人", "3万2千人", "△30人", "25人", "4万人"], "kpi")).toEqual([
    "kpi 社会増減数: baseline -52 人 FY2023, target -30 人 FY2028 @11-11",
    "kpi 移住者数: baseline 17 人 FY2023, target 25 人 FY2028 @13-13",
    "kpi 滞在者数: baseline 32000 人 FY2023, target 40000 人 FY2028 @15-15",
  ]);
});
