import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (text: string): readonly string[] =>
  factLines(textToFacts([pageOfText(text)]).value, "kpi", "figure", "activity");

const goals = [
  "<基本目標Ⅰ> 湖の恵みを生かした仕事をつくる <基本的方向> ○漁業と農業の担い手の育成 ○新しい産業の呼 び込み",
  "数値目標 新規就漁者数 5年間で12人 製造品出荷額 5年後に340百万円",
  "<基本目標Ⅱ> 訪れる人を増やす <基本的方向> ○湖畔の魅力の発信 数値目標 観光客入込数 5年後に81千人 湖畔キャンプ 利用者数 年間2,400人以上",
  "<基本目標Ⅲ> 子育てを支える ○保育の場の確保",
].join(" ");

test("一行に続いてしまった「数値目標」の後の名前と値を一つずつ読み、年は計画の期間から分かる（架空の町）", () => {
  expect(factsIn(`架空町の総合戦略(令和2~6年度の5年間) ${goals}`)).toEqual([
    "kpi 新規就漁者数: target 12 人 FY2020..FY2024:cumulative @1-1",
    "kpi 製造品出荷額: target 340000000 円 FY2024 @1-1",
    "kpi 観光客入込数: target 81000 人 FY2024 @1-1",
    "kpi 湖畔キャンプ利用者数: target 2400 人 atLeast @1-1",
  ]);
});

test("計画の期間が書かれていなければ、「5年間で」の年は分からない（架空の町）", () => {
  expect(factsIn(`架空町の総合戦略 ${goals}`).slice(0, 2)).toEqual([
    "kpi 新規就漁者数: target 12 人 @1-1",
    "kpi 製造品出荷額: target 340000000 円 @1-1",
  ]);
});

test("取組の言葉と指標が並ぶ項目では、後の指標が名前である（架空の町）", () => {
  expect(factsIn("○移住者の増加 移住相談件数 40件→65件")).toEqual([
    "kpi 移住相談件数: baseline 40 件, target 65 件 @1-1",
  ]);
});
