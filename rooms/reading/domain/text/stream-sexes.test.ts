import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const kpis = (...lines: readonly string[]) => factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi");
const apart = (...cells: readonly string[]) => cells.flatMap((cell) => [cell, ""]);
const heads = ["＜重要業績評価指標（ＫＰＩ）＞", "指　標", "現状値（R5）", "目標値（R10）"];

test("一つの欄に男と女の値が一行ずつあれば、欄ごとに男女の値とし、折れた名前と「全９地区」も読む（架空の村）", () => {
  const torn = ["架空タクシー利用登", "録者数", "12人", "180人"];
  const bySex = ["架空健診受診率", "男　　31.5％", "女　　44.0％", "男　　40％", "女　　50％"];
  const last = ["架空サロンの開催", "地区数", "６地区", "全９地区"];
  expect(kpis(...apart(...heads, ...torn, ...bySex, ...last))).toEqual([
    "kpi 架空タクシー利用登録者数: baseline 12 人 FY2023, target 180 人 FY2028 @9-11",
    "kpi 架空健診受診率: baseline 31.5 % FY2023 男, target 40 % FY2028 男, baseline 44 % FY2023 女, target 50 % FY2028 女 @17-17",
    "kpi 架空サロンの開催地区数: baseline 6 地区 FY2023, target 9 地区 FY2028 @27-29",
  ]);
});

test("男女の行が欄の数に足りなければ、どの欄の値か言わない（架空の村）", () => {
  const bySex = ["架空健診受診率", "男　　31.5％", "女　　44.0％", "男　　40％"];
  expect(kpis(...apart(...heads, ...bySex)).filter((line) => /baseline|target/.test(line))).toEqual([]);
});
