import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

test("「2千48万円」「1億9千732万円」で終わる行も予算の行（架空の広報）", () => {
  const text = [
    "令和７年度 架空町の予算",
    "◇（新）架空農機導入補助 2千48万円",
    "◇架空道路の除雪対策 1億9千732万円",
    "◇（拡）架空バス運行 2千845万円（前年度 2千190万円）",
  ];
  expect(factLines(textToFacts([pageOfText(text.join("\n"))]).value, "budget")).toEqual([
    "budget new 架空農機導入補助: amount 20480000 円 FY2025 @2-2",
    "budget 架空道路の除雪対策: amount 197320000 円 FY2025 @3-3",
    "budget expanded 架空バス運行: amount 28450000 円 FY2025, previous 21900000 円 FY2024 @4-4",
  ]);
});
