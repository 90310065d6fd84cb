import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (text: string) => textToFacts([pageOfText(text)]);
const axes =
  "グラフ① 人口推計 単位:人 250,000 10,000 棒は左の目盛、 折れ線は右の目盛 200,000 5,000 150,000 0 100,000 (5,000) 0";
const years = "2010年 2020年 2030年 2040年";

describe("行が続いて印刷された図の値（架空の市の人口）", () => {
  test("年の後の、年と同じ数だけ値の続く言葉は、それぞれの年の行である", () => {
    const text = `${axes} ${years} 65歳以上 50,000 60,000 61,000 59,000 15~64歳 129,000 113,000 96,000 75,000 (15,000) グラフ②`;
    expect(factLines(read(text).value, "figure")).toEqual([
      "figure 65歳以上: figure 50000 人 CY2010, figure 60000 人 CY2020, figure 61000 人 CY2030, figure 59000 人 CY2040 @1-1",
      "figure 15~64歳: figure 129000 人 CY2010, figure 113000 人 CY2020, figure 96000 人 CY2030, figure 75000 人 CY2040 @1-1",
    ]);
  });

  test("総数の後に残った値は、どの年も総数に合う所で途中の切れた行に戻す", () => {
    const text = `${axes} ${years} 65歳以上 50,000 60,000 61,000 59,000 0~64歳 150,000 99,000 総数 200,000 180,000 172,000 158,000 120,000 111,000 (15,000)`;
    expect(factLines(read(text).value, "figure")[1]).toBe(
      "figure 0~64歳: figure 150000 人 CY2010, figure 120000 人 CY2020, figure 111000 人 CY2030, figure 99000 人 CY2040 @1-1",
    );
  });

  test("合う所がなければ、切れた行は読まずに尋ねる", () => {
    const text = `${axes} ${years} 65歳以上 50,000 60,000 61,000 59,000 0~64歳 150,000 99,000 総数 200,000 180,000 172,000 158,000 121,000 115,000 (15,000)`;
    const { value, problems } = read(text);
    expect(factLines(value, "figure")).toHaveLength(2);
    expect(problems.map(({ problem }) => problem.code)).toContain("text/cellsOutOfOrder");
  });

  test("単位が書かれていなければ、図からは何も読まない", () => {
    const text = `${axes.replace("単位:人", "")} ${years} 65歳以上 50,000 60,000 61,000 59,000 15~64歳 129,000 113,000 96,000 75,000 (15,000)`;
    expect(factLines(read(text).value, "figure")).toEqual([]);
  });
});

test("そうとおく率は見込みで、国との差はその率の値ではない", () => {
  expect(factLines(read("グラフ② 合計特殊出生率は2040年に2.22(国より0.15高い)とおく。").value, "figure")).toEqual([
    "figure 合計特殊出生率: forecast 2.22 無単位 CY2040 @1-1",
  ]);
});
