import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);

const torn = [
  "架空作物の作付面積",
  "目標値",
  "(平成32年度)",
  "1,145ha",
  "1,090ha",
  "架空台帳で示された農業の年ごとの生産額",
  "です。",
  "803百万円",
  "(平成24年度)",
  "架空法人数(水稲主体の法人)",
  "14法人",
  "42法人",
  "市内の作付面積に占める架空農業生産",
  "法人(水稲主体の法人)の経営面積の",
  "割合",
  "4%",
  "20%",
  "9.5%",
  "11.0%",
  "市内総生産額",
  "3経営体",
  "6経営体",
];

test("見出しが「目標値」しか残らない頁では、名前の下に二つ並ぶ値が現状と目標で、年度は目標だけのものである（架空の市）", () => {
  expect(factLines(read(...torn).value, "kpi")).toEqual([
    "kpi 架空作物の作付面積: baseline 1145 ha, target 1090 ha FY2020 @1-4",
    "kpi 架空法人数(水稲主体の法人): baseline 14 法人, target 42 法人 FY2020 @10-11",
    "kpi 市内の作付面積に占める架空農業生産法人(水稲主体の法人)の経営面積の割合: baseline 4 %, target 20 % FY2020 @13-16",
  ]);
});

test("名前が単位に合わない組と、値が続くだけの組は、名前を尋ねる（架空の市）", () => {
  const unnamed = read(...torn).value.filter(({ name, kind }) => name === "" && kind === "figure");
  expect(factLines(unnamed, "figure").slice(1)).toEqual([
    "figure ?: baseline 9.5 %, target 11 % FY2020 @18-18",
    "figure ?: baseline 3 経営体, target 6 経営体 FY2020 @21-21",
  ]);
});

test("「現状値」の見出しも残る頁では、並びだけから役割を決めない（架空の市）", () => {
  expect(factLines(read("現状値", "", ...torn.slice(0, 5), ...torn.slice(9)).value, "kpi")).toEqual([]);
});

test("縦に割れた「目標値」と年の付いた値の組でも、名前より先に並ぶ組は、後ろの名前と数と単位が合えばその名前の値である（架空の市）", () => {
  const facts = read(
    ...["①元気なまち", "現", "架空生活率(65歳以上の割合)", "目", "標", "値", "(2026(R8)年)", "状", "値"],
    ...["81.2%(2021年)", "83%以上", "②歩きやすいまち", "架空線の年間乗車人員", "21.5万人(2021年)", "25万人"],
    ...["48.1%(2021年)", "50.0%", "7か所(2021年)", "9か所", "架空水路の整備率", "③安全なまち", "架空橋の修繕箇所数"],
  );
  expect(factLines(facts.value, "kpi")).toEqual([
    "kpi 架空生活率(65歳以上の割合): baseline 81.2 % CY2021, target 83 % atLeast CY2026 @3-10",
    "kpi 架空線の年間乗車人員: baseline 215000 人 CY2021, target 250000 人 CY2026 @13-14",
    "kpi 架空水路の整備率: baseline 48.1 % CY2021, target 50 % CY2026 @16-20",
    "kpi 架空橋の修繕箇所数: baseline 7 か所 CY2021, target 9 か所 CY2026 @18-22",
  ]);
});
