import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { factsOfPages } from "./facts-of-pages.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(factsOfPages([pageOfText(lines.join("\n"))]).value, "kpi");
const items = ["", "・架空の就職率 31.7％ → 38％", "", "・架空窓口の利用者数（累計） 66人 → 200人"];

test("一覧の見出しが括弧で言う年度は、その指標の基準値と目標値のものである（架空の地域）", () => {
  expect(read("地域の数値目標（基準値：令和３年度 → 目標値：令和６年度）", ...items)).toEqual([
    "kpi 架空の就職率: baseline 31.7 % FY2021, target 38 % FY2024 @3-3",
    "kpi 架空窓口の利用者数（累計）: baseline 66 人 FY2021, target 200 人 FY2024 @5-5",
  ]);
});

test("見出しごとに年度が違えば、どの一覧のものか決めずに年度を空ける", () => {
  expect(
    read(
      "数値目標（基準値：令和３年度 → 目標値：令和６年度）",
      ...items,
      "",
      "数値目標（基準値：令和４年度 → 目標値：令和７年度）",
    )[0],
  ).toBe("kpi 架空の就職率: baseline 31.7 %, target 38 % @3-3");
});

test("「数値目標（R3 → R6）」の矢印も、基準値と目標値の年度を言う", () => {
  expect(read("【数値目標】（R3 → R6）", ...items)[0]).toBe(
    "kpi 架空の就職率: baseline 31.7 % FY2021, target 38 % FY2024 @3-3",
  );
});

test("矢印の左と右がいつの値かを文が言えば、基準値と目標値の年度になる", () => {
  expect(read("矢印の左が平成26年度の実績、右が平成31年度の目標です。", ...items)[0]).toBe(
    "kpi 架空の就職率: baseline 31.7 % FY2014, target 38 % FY2019 @3-3",
  );
});

test("「現状の欄は令和3年度の数値です」は、現状の値の年度を言う", () => {
  expect(read("現状の欄は令和3年度の数値です。", ...items)[0]).toBe(
    "kpi 架空の就職率: baseline 31.7 % FY2021, target 38 % @3-3",
  );
});
