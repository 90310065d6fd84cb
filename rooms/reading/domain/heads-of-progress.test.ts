import { expect, test } from "vitest";
import { above, tableWords } from "../testing/read-table.ts";

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

test("「実績値及び達成状況」の下の目標と実績は、下の見出しの言うとおりである（架空の市）", () => {
  expect(
    tableWords([
      [
        { text: "KPI", down: 3 },
        { text: "単位", down: 3 },
        { text: "実績値及び達成状況", across: 3 },
        null,
        null,
        { text: "目標値\n(R6)", down: 3 },
      ],
      [null, null, { text: "R4", across: 3 }, null, null, null],
      [null, null, "目標", "実績", "達成度", null],
      ["架空就農者数", "人", "4", "5", "125%", "8"],
    ]),
  ).toEqual([
    [
      "kpi 架空就農者数",
      "target 4 人 FY2022",
      "actual 5 人 FY2022",
      "figure 125 % FY2022 達成度",
      "target 8 人 FY2024",
    ],
  ]);
});

test("一つの見出しの下の二列のうち、測るものの名は左だけで、右はその内訳である（架空の村）", () => {
  expect(
    tableWords([
      [{ text: "指標", across: 2 }, null, "単位", "R4実績", "R6目標"],
      ["架空検診の受診率", "40歳以上", "％", "41.2", "50"],
      ["架空講座の参加者数", "オンライン", "人", "120", "200"],
    ]),
  ).toEqual([
    ["kpi 架空検診の受診率", "actual 41.2 % FY2022 40歳以上", "target 50 % FY2024 40歳以上"],
    ["kpi 架空講座の参加者数", "actual 120 人 FY2022 オンライン", "target 200 人 FY2024 オンライン"],
  ]);
});

test("補正前の額と補正額の表は予算である（架空の町）", () => {
  expect(
    tableWords([
      ["事業名", "補正前の額（千円）", "補正額（千円）", "国庫支出金（千円）", "地方債（千円）", "一般財源（千円）"],
      ["架空道路補修事業", "15,000", "8,000", "4,000", "3,600", "400"],
    ]),
  ).toEqual([
    [
      "budget 架空道路補修事業",
      "amount 15000000 円",
      "supplement 8000000 円",
      "figure 4000000 円 国庫支出金",
      "figure 3600000 円 地方債",
      "figure 400000 円 一般財源",
    ],
  ]);
});

test("総人口の列の右の男と女の列は、足して総人口になるとき、その内訳である（架空の町）", () => {
  expect(
    tableWords(
      [
        ["年", "総人口（人）", "男（人）", "女（人）", "世帯数（世帯）"],
        ["平成22年", "9,000", "4,300", "4,700", "3,600"],
        ["令和2年", "8,000", "3,900", "4,100", "3,400"],
      ],
      above("人口の推移（国勢調査）"),
    ),
  ).toEqual([
    [
      "figure 総人口",
      "figure 9000 人 CY2010",
      "figure 8000 人 CY2020",
      "figure 4300 人 CY2010 男",
      "figure 3900 人 CY2020 男",
      "figure 4700 人 CY2010 女",
      "figure 4100 人 CY2020 女",
    ],
    ["figure 世帯数", "figure 3600 世帯 CY2010", "figure 3400 世帯 CY2020"],
  ]);
});
