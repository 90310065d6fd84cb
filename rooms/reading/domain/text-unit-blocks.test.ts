import { expect, test } from "vitest";
import { pageOfText } from "../testing/texts.ts";
import { textToFacts } from "./text-facts.ts";

test("「指標名：…単位：人」が一行になっても、値は印字のままで、単位を付け足さない（壊れた資料の例）", () => {
  const lines = [
    "指標名：架空創出数単位：人",
    "基準値（令和元年度）：－",
    "目標値（令和6年度）：500",
    "実績値（令和4年度）：310",
  ];
  const [fact] = textToFacts([pageOfText(lines.join("\n"))]).value;
  expect(fact?.name).toBe("架空創出数");
  expect(fact?.figures.map(({ role, printed, reading }) => [role, printed, reading.kind])).toEqual([
    ["baseline", "－", "absent"],
    ["target", "500", "known"],
    ["actual", "310", "known"],
  ]);
});

test("括弧で囲んだ名前は、下の年度の行の見出しであり、指標の表にはしない（架空の県）", () => {
  const [fact] = textToFacts([pageOfText("【人的支援】\n<架空職員の派遣数>\nR４年度 4人\nR３年度 2人")]).value;
  expect([fact?.kind, fact?.name]).toEqual(["activity", "架空職員の派遣数"]);
});
