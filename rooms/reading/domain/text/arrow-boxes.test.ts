import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "budget");

test("矢印の箱の下に並ぶ二つの年は、その両側の年で、表の見出しでも予算の年でもない", () => {
  expect(
    read(
      "架空観光計画の目標（令和７～11年度）",
      "架空客の延べ宿泊者数",
      "12万人泊 → 20万人泊",
      "Ｒ５年　　　　Ｒ11年",
      "架空旅行の満足度",
      "61.5％ → 75％以上",
      "Ｒ６年度　　　Ｒ11年度",
      "令和７年度の主な取組（予算）",
      "【新】架空の道整備事業　6,400千円",
      "【拡】架空旅行誘致事業　1,850千円",
      "　　　　（前年度 1,200千円）",
    ),
  ).toEqual([
    "kpi 架空客の延べ宿泊者数: baseline 120000 人泊 CY2023, target 200000 人泊 CY2029 @2-3",
    "kpi 架空旅行の満足度: baseline 61.5 % FY2024, target 75 % atLeast FY2029 @5-6",
    "budget new 架空の道整備事業: amount 6400000 円 FY2025 @9-9",
    "budget expanded 架空旅行誘致事業: amount 1850000 円 FY2025, previous 1200000 円 FY2024 @10-10",
  ]);
});

test("単位の付いた表の題は、単位の違う値の名にならない", () => {
  expect(
    read(
      "■ 圏域別 架空入込客数（単位：千人）",
      "※ 端数処理のため合計は一致しない。",
      "架空客の延べ宿泊者数",
      "12万人泊 → 20万人泊",
      "Ｒ５年　　　　Ｒ11年",
    ),
  ).toEqual(["kpi 架空客の延べ宿泊者数: baseline 120000 人泊 CY2023, target 200000 人泊 CY2029 @3-4"]);
});
