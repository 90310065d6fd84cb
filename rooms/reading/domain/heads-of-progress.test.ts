import { expect, test } from "vitest";
import { tableWords } from "../testing/read-table.ts";

test("年度ごとの目標と実績の上に「進捗状況」とあっても、実績は率ではなく、単位は行のものである（架空の市）", () => {
  expect(
    tableWords([
      [
        { text: "KPI", down: 3, across: 2 },
        null,
        { text: "担当課\n内線", down: 3 },
        { text: "単位", down: 3 },
        { text: "進　捗　状　況", across: 3 },
        null,
        null,
      ],
      [null, null, null, null, { text: "令和５年度", across: 3 }, null, null],
      [null, null, null, null, "目標", "実績", "達成率"],
      [{ text: "架空祭の来場者数", across: 2 }, null, "3311", "千人", "20", "18.5", "92.5%"],
      [{ text: "検診の受診率", down: 2 }, "男", "3402", "％", "40", "41.5", "103.8%"],
      [null, "女", "3402", "％", "45", "44.0", "97.8%"],
    ]),
  ).toEqual([
    ["kpi 架空祭の来場者数", "target 20000 人 FY2023", "actual 18500 人 FY2023", "figure 92.5 % FY2023 達成率"],
    [
      "kpi 検診の受診率",
      "target 40 % FY2023 男",
      "actual 41.5 % FY2023 男",
      "figure 103.8 % FY2023 男・達成率",
      "target 45 % FY2023 女",
      "actual 44 % FY2023 女",
      "figure 97.8 % FY2023 女・達成率",
    ],
  ]);
});

test("内訳の上の「予算額の財源内訳」は額ではなく、「増減（当初比）」は率ではない（架空の町）", () => {
  expect(
    tableWords([
      [
        { text: "事業名", down: 2 },
        { text: "令和６年度予算額（千円）", across: 2 },
        null,
        { text: "前年度\n予算額（千円）", down: 2 },
        { text: "増減\n（当初比）", down: 2 },
        { text: "予算額の財源内訳（千円）", across: 2 },
        null,
      ],
      [null, "当初", "９月補正", null, null, "国庫支出金", "一般財源"],
      ["架空橋修繕事業", "9,000", "", "7,500", "1,500", "4,000", "5,000"],
      ["架空商品券事業", "", "6,200", "－", "", "6,200", ""],
    ]),
  ).toEqual([
    [
      "budget 架空橋修繕事業",
      "amount 9000000 円 FY2024",
      "previous 7500000 円",
      "figure 1500 無単位 増減(当初比)",
      "figure 4000000 円 財源内訳・国庫支出金",
      "figure 5000000 円 財源内訳・一般財源",
    ],
    [
      "budget 架空商品券事業",
      "supplement 6200000 円 FY2024 9月",
      "previous absent:none",
      "figure 6200000 円 財源内訳・国庫支出金",
    ],
  ]);
});
