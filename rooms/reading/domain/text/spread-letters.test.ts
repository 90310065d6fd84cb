import { expect, test } from "vitest";
import { withoutSpreadLetters } from "./spread-letters.ts";

test("一字ごとに空いた文は詰める", () => {
  expect(withoutSpreadLetters("歳 出 決 算 額 は 12 億 3,400 万 円 で あ り 、 前 年 度 を 上 回 っ た 。")).toBe(
    "歳出決算額は12億3,400万円であり、前年度を上回った。",
  );
});

test("一つずつ空いた表の見出しや行は、そのままである", () => {
  expect(withoutSpreadLetters("市 税 1,200 1,100 架空交付金 300 280")).toBe("市 税 1,200 1,100 架空交付金 300 280");
  expect(withoutSpreadLetters("年 度 総 数 内 訳 備 考")).toBe("年 度 総 数 内 訳 備 考");
});

test("年で始まり一字ごとに空いた表題は、短くても詰める", () => {
  expect(withoutSpreadLetters("令 和 ６ 年 度 当 初 予 算 の 概 要")).toBe("令和６年度当初予算の概要");
  expect(withoutSpreadLetters("　平 成 ３ ０ 年 度 決 算 の あ ら ま し")).toBe("　平成３０年度決算のあらまし");
});

test("年の並んだ見出しは、一字ごとに空いていても欄である", () => {
  expect(withoutSpreadLetters("令 和 ６ 年 度 計")).toBe("令 和 ６ 年 度 計");
});

test("欄いっぱいに広げた見出しと行の名前は、桁の位置を保って詰める", () => {
  expect(withoutSpreadLetters(" 年 次       世帯数   人 口   面積")).toBe(" 年次        世帯数   人口    面積");
  expect(withoutSpreadLetters(" 中 央      9,874   21,306")).toBe(" 中央       9,874   21,306");
  expect(withoutSpreadLetters("(1) 町 税 8億7,230万円")).toBe("(1) 町税  8億7,230万円");
});

test("一つの空白で並ぶ欄は詰めない", () => {
  expect(withoutSpreadLetters("計 男 女   10   4   6")).toBe("計 男 女   10   4   6");
});
