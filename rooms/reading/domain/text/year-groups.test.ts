import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);

test("上の見出しの下で年が進み、戻ったところから次の見出しになる。単位は一行で見出しの数だけ挙がる（架空の町）", () => {
  const table = read(
    "市町村別人口（単位：人、世帯、％）",
    "",
    "市町村名",
    "国勢調査人口 世帯数 高齢化率",
    "",
    "H27 R2 R2 R2",
    "",
    "架空市 68,214 64,102 31,520 35.1",
    "",
    "架浪町 9,862 8,975 4,011 40.2",
    "",
    "資料：架空統計",
  );
  expect(factLines(table.value, "figure")).toEqual([
    "figure 架空市: figure 68214 人 CY2015 国勢調査人口, figure 64102 人 CY2020 国勢調査人口, figure 31520 世帯 FY2020 世帯数, figure 35.1 % FY2020 高齢化率 @8-8",
    "figure 架浪町: figure 9862 人 CY2015 国勢調査人口, figure 8975 人 CY2020 国勢調査人口, figure 4011 世帯 FY2020 世帯数, figure 40.2 % FY2020 高齢化率 @10-10",
  ]);
});

test("見出しの数と年の組の数が合わなければ、どの年が何のものか決めない（架空の町）", () => {
  const table = read("人口 世帯数 高齢化率", "H27 R2 R2", "架空市 68,214 64,102 31,520", "架浪町 9,862 8,975 4,011");
  expect(table.value.flatMap(({ figures }) => figures.map(({ subject }) => subject))).not.toContain("世帯数");
});
