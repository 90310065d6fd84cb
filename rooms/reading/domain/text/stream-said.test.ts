import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const kpis = (...lines: readonly string[]) => factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi");
const apart = (...cells: readonly string[]) => cells.flatMap((cell) => [cell, ""]);

test("年の下に「現状」「目標」が一行ずつ立つ表では、値が一年ずれず、「各年度の目安」の途中の年は目安の値（架空の村）", () => {
  const heads = apart("＜重要業績評価指標（ＫＰＩ）　各年度の目安＞", "指標", "R5", "現状", "R6", "R7", "R8", "目標");
  const first = apart("架空相談者数（組）", "21", "24", "27", "30");
  const second = apart("架空住宅の入居率（％）", "71.5", "73", "75", "78");
  expect(kpis(...heads, ...first, ...second)).toEqual([
    "kpi 架空相談者数: baseline 21 組 FY2023, expected 24 組 FY2024, expected 27 組 FY2025, target 30 組 FY2026 @17-17",
    "kpi 架空住宅の入居率: baseline 71.5 % FY2023, expected 73 % FY2024, expected 75 % FY2025, target 78 % FY2026 @27-27",
  ]);
});

test("備考の「R5→R10」は二つの値の年、「（現状値はR1～R5の累計）」は現状値の期間であり、次の行の名前に入らない（架空の村）", () => {
  const heads = apart("指　標", "現状値", "目標値", "備考");
  const first = apart("架空就農者数（人）", "4", "9", "５年間の累計", "（現状値はR1～R5の累計）");
  const second = apart("架空木材の供給量（トン）", "150", "310", "R5→R10");
  expect(kpis(...heads, ...first, ...second)).toEqual([
    "kpi 架空就農者数: baseline 4 人 FY2019..FY2023:cumulative, target 9 人 @9-9",
    "kpi 架空木材の供給量: baseline 150 トン FY2023, target 310 トン FY2028 @19-19",
  ]);
});

test("値が二つの行だけの表でも、名前の括弧に単位があれば表であり、備考の年が付く（架空の村）", () => {
  const lines = apart("指　標", "現状値", "目標値", "備考", "架空木材の供給量（トン）", "150", "310", "R5→R10");
  expect(kpis(...lines)).toEqual(["kpi 架空木材の供給量: baseline 150 トン FY2023, target 310 トン FY2028 @9-9"]);
});
