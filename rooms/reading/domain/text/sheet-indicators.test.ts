import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "budget", "figure");

const title = ["架空町 事務事業評価シート", "平成 30 年度", "事務事業名", "架空図書館運営事業"];

test("一行に一つの値の評価シートは、指標名の下の単位・年度・目標・実績を指標ごとに読める（架空の町）", () => {
  const activity = ["活動指標名", "おはなし会の開催回数", "単位", "回", "年度", "平成29年度", "平成30年度"];
  const outcome = ["成果指標名　貸出冊数", "単位", "冊", "区分", "平成29年度", "平成30年度"];
  const found = factsIn(
    ...[...title, ...activity, "目標", "24", "30", "実績", "25", "31", "達成率", "104.2%", "103.3%"],
    ...[...outcome, "目標値", "12,500", "13,000", "実績値", "－", "13,120", "総合評価", "A"],
  ).join("\n");
  expect(found).toContain(
    "kpi おはなし会の開催回数: target 24 回 FY2017, target 30 回 FY2018, actual 25 回 FY2017, actual 31 回 FY2018",
  );
  expect(found).toContain(
    "kpi 貸出冊数: target 12500 冊 FY2017, target 13000 冊 FY2018, actual absent:none FY2017, actual 13120 冊 FY2018",
  );
});

test("値が年度の数と合わなければ、どの年度の値か分からない（架空の町）", () => {
  const heads = ["活動指標名", "おはなし会の開催回数", "単位", "回", "平成29年度", "平成30年度"];
  expect(factsIn(...title, ...heads, "目標", "24", "実績", "25", "31").join()).not.toContain("FY2018");
});

test("丸数字の付いた事業費の行は、その名前の予算として読める（架空の町）", () => {
  const heads = ["区分 (単位:円)", "27年度決算", "28年度決算", "29年度予算"];
  const costs = ["①事業費", "5,164,200", "6,038,940", "6,500,000", "②職員費", "3,590,000", "3,547,000", "3,547,000"];
  const found = factsIn("平成 28 年度 架空町 事務事業評価シート", ...heads, ...costs).join("\n");
  expect(found).toContain("事業費: outturn 5164200 円 FY2015, outturn 6038940 円 FY2016, amount 6500000 円 FY2017");
  expect(found).toContain("職員費: outturn 3590000 円 FY2015");
});

test("番号の付いた指標の下で、見出しは一行、目標と実績は一行に一つの値の様式を、指標ごとの単位で読む（架空の町）", () => {
  const visitors = ["①　架空広場の来場者数", "", "単位：人", "", "事業開始前 令和４年度 令和５年度", ""];
  const firms = ["②　架空受入企業数", "", "単位：社", "", "事業開始前 令和４年度 令和５年度", ""];
  const found = factsIn(
    ...["１　事業費（単位：円）", "", "区分 令和４年度 令和５年度", "交付対象事業費 1,200,000 1,300,000"],
    ...["実績額 1,150,000 1,290,500", "うち交付金充当額 575,000 645,250", "", "２　重要業績評価指標", ""],
    ...[...visitors, "目標値", "－", "120", "240", "", "実績値", "35", "96", "251", ""],
    ...[...firms, "目標値", "－", "2", "5", "", "実績値", "－", "3", "4"],
  );
  expect(found.map((line) => line.replace(/ @.*$/, ""))).toEqual([
    "budget 交付対象事業費: previous 1200000 円 FY2022, amount 1300000 円 FY2023",
    "budget 実績額: outturn 1150000 円 FY2022, outturn 1290500 円 FY2023",
    "budget うち交付金充当額: outturn 575000 円 FY2022, outturn 645250 円 FY2023",
    "kpi 架空広場の来場者数: target 120 人 FY2022, target 240 人 FY2023, baseline 35 人, actual 96 人 FY2022, actual 251 人 FY2023",
    "kpi 架空受入企業数: target 2 社 FY2022, target 5 社 FY2023, baseline absent:none, actual 3 社 FY2022, actual 4 社 FY2023",
  ]);
});
