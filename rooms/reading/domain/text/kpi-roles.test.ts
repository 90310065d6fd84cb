import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (line: string): readonly string[] =>
  factLines(textToFacts([pageOfText(line)]).value, "kpi", "figure", "activity");

test("値の後の（中間目標）は目標であり、（目標）の後の「※…の累計」は同じ指標の期間全体の目標である", () => {
  expect(factsIn("・架空材の生産量 R1 31万m3(現状)⇒R7 40万m3(中間目標)⇒R12 52万m3(目標)")).toEqual([
    "kpi 架空材の生産量: baseline 310000 ㎥ FY2019, target 400000 ㎥ FY2025, target 520000 ㎥ FY2030 @1-1",
  ]);
  expect(factsIn("・架空林業の就業者数 R1 18人/年(現状)⇒R12 30人/年(目標)※R3~R12の累計300人")).toEqual([
    "kpi 架空林業の就業者数: baseline 18 人/年 FY2019, target 30 人/年 FY2030, target 300 人 FY2021..FY2030:cumulative @1-1",
  ]);
});
