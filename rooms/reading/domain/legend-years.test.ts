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

test("「直近値は評価のため、令和4年度に把握した」は、年のない直近値の年度を言う（架空の市）", () => {
  const heads = ["指標", "策定時", "(H25)", "直近値", "目標値"];
  expect(
    read(
      "※直近値は評価のため、令和4年度に把握したデータを活用。",
      ...heads,
      "架空健診の受診率",
      "61.4%",
      "72.8%",
      "80.0%",
      "架空教室の参加者数",
      "120人",
      "135人",
      "200人",
    )[0],
  ).toBe("kpi 架空健診の受診率: baseline 61.4 % FY2013, actual 72.8 % FY2022, target 80 % @7-7");
});

test("「「平成30年度の現状 → 令和6年度の目標」です」は、矢印の両側の年度を言う（架空の町）", () => {
  expect(
    read("計画は5年間で、それぞれ", "「平成29年度の現状 → 令和4年度の目標」です。", "・架空の就職率　31.7%→38.0%")[0],
  ).toBe("kpi 架空の就職率: baseline 31.7 % FY2017, target 38 % FY2022 @3-3");
});

test("「（現況）R元 ⇒ （目標）R7」の下の「48人 ⇒ 65人」は、表の列でなくその年度の値である（架空の県）", () => {
  const list = ["　◎架空就農者数", "　　　31人　⇒　52人", "", "　◎架空団地の整備箇所数", "　　　3か所　⇒　11か所"];
  expect(read("【ＫＰＩ】　　（現況）R元　⇒　（目標）R7", "", ...list)).toEqual([
    "kpi 架空就農者数: baseline 31 人 FY2019, target 52 人 FY2025 @3-4",
    "kpi 架空団地の整備箇所数: baseline 3 か所 FY2019, target 11 か所 FY2025 @6-7",
  ]);
});
