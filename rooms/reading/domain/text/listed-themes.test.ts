import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const opening = [
  "予算計上の主なもの",
  "～令和7年度重点政策～",
  "",
  "① 暮らし",
  "",
  "1. 備えの強化",
  "2. 学びの場づくり",
  "",
  "② 産業",
  "",
  "3. 架空漁業の応援",
  "",
];
const read = (...lines: readonly string[]) => textToFacts([pageOfText([...opening, ...lines].join("\n"))]);

test("初めの一覧の最後の柱は、その後の値の見出しではない（架空の県）", () => {
  const facts = read("目標：架空観光の消費額 1,400億円 (R9年)").value.filter(({ kind }) => kind === "kpi");
  expect(facts.map(({ name, within }) => [name, within.map((above) => above.name)])).toEqual([
    ["架空観光の消費額", ["予算計上の主なもの"]],
  ]);
});

test("「推計」と呼ばれ、予算の年度より後の年の数は、見込みである（架空の県）", () => {
  const { value } = read("人口", "2024 架空県：102.6万人", "", "推計人口", "2035 架空県：89.8万人");
  expect(factLines(value, "figure")).toEqual([
    "figure 人口: figure 1026000 人 CY2024 架空県 @14-14",
    "figure 推計人口: forecast 898000 人 CY2035 架空県 @17-17",
  ]);
});
