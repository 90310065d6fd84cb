import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { textToFacts } from "./text-facts.ts";

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
