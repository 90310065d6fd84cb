import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { isStated } from "../found-to-contract.ts";
import { textToFacts } from "./facts.ts";

const read = (text: string) => textToFacts([pageOfText(text)]).value;

const head = "架空市総合計画 投資的事業費の実績 単位…事業数:件 事業費:千円";
const labels = "章 会計 第1章 安全・安心 一般 計 一般 企業 計 一般 企業 計 第2章 健康・福祉 合計 実績";
const planned = "事業費 (A) 事業数 38 38 5 1 6 43 1 44 7,500 7,500 1,570 1,890 3,460 9,070 1,890 10,960";
const spent = "-1- H23-27実績額 (B) 事業数 36 36 5 1 6 41 1 42 7,400 7,400 3,030 2,250 5,280 10,430 2,250 12,680";
const rates = "進捗率 (B)/(A) 98.7% 98.7% 193.0% 119.0% 152.6% 115.0% 119.0% 115.7%";

test("欄ごとに書き出された表は、どの「計」も上の数の和になる行の数で読める（架空の市）", () => {
  expect(factLines(read(`${head} ${labels} ${planned} ${spent} ${rates}`), "budget").slice(0, 4)).toEqual([
    "budget 安全・安心 一般: figure 38 件 事業数, amount 7500000 円, figure 36 件 FY2011..FY2015 事業数, outturn 7400000 円 FY2011..FY2015 @1-1",
    "budget 安全・安心 計: figure 38 件 事業数, amount 7500000 円, figure 36 件 FY2011..FY2015 事業数, outturn 7400000 円 FY2011..FY2015 @1-1",
    "budget 健康・福祉 一般: figure 5 件 事業数, amount 1570000 円, figure 5 件 FY2011..FY2015 事業数, outturn 3030000 円 FY2011..FY2015 @1-1",
    "budget 健康・福祉 企業: figure 1 件 事業数, amount 1890000 円, figure 1 件 FY2011..FY2015 事業数, outturn 2250000 円 FY2011..FY2015 @1-1",
  ]);
});

test("一つでも和が合わなければ、何も言わない（架空の市）", () => {
  const facts = read(`${head} ${labels} ${planned.replace("10,960", "10,961")} ${spent}`);
  expect(factLines(facts.filter(isStated), "budget", "figure")).toEqual([]);
});

test("章の名前が「計」の数だけなければ、どの章の値とも言わない（架空の市）", () => {
  const facts = read(`${head} ${labels.replace("第2章 健康・福祉 ", "")} ${planned}`);
  expect(factLines(facts.filter(isStated), "budget", "figure")).toEqual([]);
});
