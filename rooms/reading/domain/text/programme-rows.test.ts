import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);

test("事業計画の行では、区分と番号の後の言葉が事業名で、その後の数量は事業のものである（架空の町）", () => {
  const { value, problems } = read(
    "持続的発展施策区分 事業名（施設名） 事業内容 事業主体 備考",
    "１ 産業の振興 (1)基盤整備 林道架空線開設事業 L=1,300m W=3.5m 県",
    "農道舗装事業 L=720m 町",
    "(9)観光 架空温泉熱源更新事業 木質ボイラー ２基 町",
    "２ 移住・定住 (1)移住 お試し住宅事業 木造平屋 ６戸 町",
    "(2)助成 空き家片付け補助事業 １件当たり上限20万円 町",
  );
  expect(factLines(value.slice(0, 4), "figure", "activity", "budget")).toEqual([
    "figure 林道架空線開設事業: figure 1300 m L, figure 3.5 m W @2-2",
    "figure 農道舗装事業: figure 720 m L @3-3",
    "figure 架空温泉熱源更新事業: figure 2 基 @4-4",
    "figure お試し住宅事業: figure 6 戸 @5-5",
  ]);
  expect(problems.map(({ problem }) => problem.code)).toContain("text/unnamedFigure");
});

test("見出しの下の行に言葉の欄と値の欄があれば、欄の数と種類から表と分かる（架空の町の路線）", () => {
  const { value } = read(
    "路線名 区間 改良延長 概算事業費",
    "町道東浜線 東浜～岬 310m 96,000千円",
    "町道桜台線 桜台地内 140m 41,500千円",
  );
  expect(factLines(value, "budget", "figure")).toEqual([
    "budget 町道東浜線: figure 310 m 東浜～岬・改良延長, amount 96000000 円 東浜～岬 @2-2",
    "budget 町道桜台線: figure 140 m 桜台地内・改良延長, amount 41500000 円 桜台地内 @3-3",
  ]);
});
