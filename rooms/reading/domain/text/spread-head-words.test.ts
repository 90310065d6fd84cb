import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";
import { withHeadsTogether } from "./spread-head-words.ts";

test("字の間の空いた見出しは言葉に戻し、文の字や、空白で列を保つ行はそのままにする", () => {
  expect(withHeadsTogether("指 標 項 目 現 状 値 (令和 2 年度) 目 標 値")).toBe("指標項目 現状値 (令和 2 年度) 目標値");
  expect(withHeadsTogether("現 状 値 架 空 町 の 花")).toBe("現 状 値 架 空 町 の 花");
  expect(withHeadsTogether("指 標   現 状 値   目 標 値")).toBe("指 標   現 状 値   目 標 値");
});

test("一行に続いた表も、見出しの字が空いていても読む（架空の市）", () => {
  const text = [
    "架空市協働計画の指標一覧 指 標 項 目 現 状 値 (令和 2 年度) 目 標 値 (令和 7 年度) ①市政に関心がある人の割合 41.5% 55%",
    "②架空センターの利用者数 1,280 人/年 1,900 人/年 ③広報を読む人の割合(閲読率) ― 70% ④登録団体数 84 団体 110 団体",
  ].join(" ");
  expect(factLines(textToFacts([pageOfText(text)]).value, "kpi").map((line) => line.replace(/ @.*$/, ""))).toEqual([
    "kpi 市政に関心がある人の割合: baseline 41.5 % FY2020, target 55 % FY2025",
    "kpi 架空センターの利用者数: baseline 1280 人/年 FY2020, target 1900 人/年 FY2025",
    "kpi 広報を読む人の割合(閲読率): baseline absent:none FY2020, target 70 % FY2025",
    "kpi 登録団体数: baseline 84 団体 FY2020, target 110 団体 FY2025",
  ]);
});
