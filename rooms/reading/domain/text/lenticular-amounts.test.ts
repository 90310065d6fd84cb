import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const budgetsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget", "figure");

const programmes = [
  "１　子育て",
  "○新 架空こども園整備事業　　　　　　14,800　【－】",
  "　　園舎を整えます。",
  "　　架空児童クラブ運営事業　　　　　　96,300",
  "【92,150】",
];

test("【　】の中は前年度の予算額だと断る資料では、後ろの【　】を前年度の額と読む（架空の市）", () => {
  const title = ["令和７年度　架空市　当初予算（案）の概要", "※【　】内は令和６年度当初予算額。単位：千円"];
  expect(budgetsIn(...title, "※ ○新 …新規事業", "", ...programmes)).toEqual([
    "budget new 架空こども園整備事業: amount 14800000 円 FY2025, previous absent:none FY2024 @6-6",
    "budget 架空児童クラブ運営事業: amount 96300000 円 FY2025, previous 92150000 円 FY2024 @8-8",
  ]);
});
