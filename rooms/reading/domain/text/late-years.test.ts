import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const kpisIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi");

test("元号のない年度に早い年が混じれば、どの元号か分からない（架空の市）", () => {
  const rows = ["・架空講座の受講者数 12人(6年度)→20人(36年度)", "・架空市場の出店者数 8者(26年度)→15者(36年度)"];
  expect(kpisIn(...rows).join()).not.toMatch(/FY/);
});

test("見出しの括弧が「数値は平成20年度末」と言えば、値はその年度のもの（架空の町）", () => {
  const table = [
    ...["指標 |", "現況 2008年 (数値は平成20年度末) |", "中間年度の目標 2018年 (数値は平成29年度末) |", "---|---|---|"],
    ...["架空リサイクル率 | 33.4% | 40%以上 |", "架空苦情の件数 | 17件 | 0件 |"],
  ];
  expect(kpisIn(...table)).toEqual([
    "kpi 架空リサイクル率: baseline 33.4 % FY2008, target 40 % atLeast FY2017 @5-5",
    "kpi 架空苦情の件数: baseline 17 件 FY2008, target 0 件 FY2017 @6-6",
  ]);
});

test("実績の年の前に年だけの列があれば計画の初めの値で、見直しのない「当初」は何も分けない（架空の市）", () => {
  const heads = ["成果指標 |", "区分 |", "平成13年 |", "平成14年実績 |", "平成15年実績 |", "5ヵ年目標 |"];
  const row = ["架空スポーツの実施率 |", "当初 |", "31% |", "33% |", "なし |", "40% |"];
  expect(kpisIn(...heads, ...row)).toEqual([
    "kpi 架空スポーツの実施率: baseline 31 % CY2001, actual 33 % CY2002, actual absent:none CY2003, target 40 % @7-7",
  ]);
});

test("狭い欄で切れた名前の終わりは、その前の言葉に続く（架空の市）", () => {
  const head =
    "架空市 指標一覧表 施策番号 成果指標名 単位 現状値 (平成29年度) 目標値 (平成34年度) 方向性 目標値設定の理由";
  const rows =
    "架空教室への参加者 数 人 1,140 1,300 増加を目指す 教室を増やし、参加を促す。 保育所の待機児童数 人 12 0 減少を目指す 解消を目指す。 架空健診の対象者に対する受 診率 % 41.5 60.0 増加を目指す 受診を勧める。";
  expect(kpisIn(`${head} ${rows}`)).toEqual([
    "kpi 架空教室への参加者数: baseline 1140 人 FY2017, target 1300 人 FY2022 @1-1",
    "kpi 保育所の待機児童数: baseline 12 人 FY2017, target 0 人 FY2022 @1-1",
    "kpi 架空健診の対象者に対する受診率: baseline 41.5 % FY2017, target 60 % FY2022 @1-1",
  ]);
});
