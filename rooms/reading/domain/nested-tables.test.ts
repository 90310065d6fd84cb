import { expect, test } from "vitest";
import { tableWords } from "../testing/read-table.ts";

const across = (text: string, columns: number) => [
  { text, across: columns },
  ...Array.from({ length: columns - 1 }, () => null),
];

const sheet = [
  ["整理番号", ...across("７－２", 2), ...across("担当課", 2), ...across("架空観光課", 2)],
  ["事業名", ...across("架空温泉まつり支援事業", 6)],
  ["事業期間", ...across("令和４年度～令和８年度", 3), "会計区分", ...across("一般会計", 2)],
  ["事業の目的", ...across("温泉街への来訪を増やす。", 6)],
  ["令和５年度\nの実績", ...across("・まつり会場の設営　３か所\n・臨時バスの利用者数　延べ1,250人", 6)],
  [{ text: "活動指標", down: 3 }, "指標名", "単位", "区分", "令和４年度", "令和５年度", "令和８年度"],
  [null, { text: "まつりの来場者数", down: 2 }, { text: "人", down: 2 }, "目標", "8,000", "8,500", "9,500以上"],
  [null, null, null, "実績", "7,740", "8,620", ""],
  [{ text: "コスト\n（千円）", down: 3 }, ...across("区分", 3), "令和４年度", "令和５年度", "令和６年度"],
  [null, ...across("予算額", 3), "4,200", "4,600", "5,100"],
  [null, ...across("決算額", 3), "4,011", "4,488", ""],
  [{ text: "評価", down: 2 }, "一次評価", ...across("－", 2), "方向性", ...across("継続", 2)],
  [null, "理由", ...across("来場者は目標に届いた。", 5)],
];

test("調書の左の欄が下まで届くところは、その中に見出しのある別の表である（架空の町）", () => {
  expect(tableWords(sheet)).toEqual([
    ["activity まつり会場の設営", "actual 3 か所 FY2023"],
    ["activity 臨時バスの利用者数", "actual 1250 人 FY2023"],
    [
      "kpi まつりの来場者数",
      "target 8000 人 FY2022",
      "target 8500 人 FY2023",
      "target 9500 人 atLeast FY2026",
      "actual 7740 人 FY2022",
      "actual 8620 人 FY2023",
      "actual absent:notPrinted FY2026",
    ],
    [
      "budget コスト",
      "amount 4200000 円 FY2022",
      "amount 4600000 円 FY2023",
      "amount 5100000 円 FY2024",
      "outturn 4011000 円 FY2022",
      "outturn 4488000 円 FY2023",
    ],
  ]);
});

test("行の組の左に分野が結合されているだけの表は、一つの表のままである（架空の町）", () => {
  expect(
    tableWords([
      ["分野", "指標名", "単位", "令和４年度実績", "令和８年度目標"],
      [{ text: "観光", down: 2 }, "架空温泉の入湯客数", "人", "51,000", "60,000"],
      [null, "架空資料館の来館者数", "人", "3,200", "4,000"],
      ["農業", "架空直売所の客数", "人", "12,400", "15,000"],
    ]),
  ).toEqual([
    ["kpi 架空温泉の入湯客数", "actual 51000 人 FY2022", "target 60000 人 FY2026"],
    ["kpi 架空資料館の来館者数", "actual 3200 人 FY2022", "target 4000 人 FY2026"],
    ["kpi 架空直売所の客数", "actual 12400 人 FY2022", "target 15000 人 FY2026"],
  ]);
});

test("左の欄が結合されずに空けてあるだけでも、その中の表である（架空の町）", () => {
  expect(
    tableWords([
      ["事業名", ...across("架空花壇整備事業", 5)],
      ["所管課", ...across("架空建設課", 5)],
      ["目的", ...across("まちを花で飾る。", 5)],
      ["成果指標", "指標名", "単位", "R4", "R5", "R6"],
      ["", "花壇の数", "か所", "12", "14", "15"],
      ["事業費", "区分", "単位", "R4", "R5", "R6"],
      ["", "予算額", "千円", "800", "850", "900"],
      ["", "決算額", "千円", "790", "842", ""],
    ]),
  ).toEqual([
    ["kpi 花壇の数", "actual 12 か所 FY2022", "actual 14 か所 FY2023", "actual 15 か所 FY2024"],
    [
      "budget 事業費",
      "amount 800000 円 FY2022",
      "amount 850000 円 FY2023",
      "amount 900000 円 FY2024",
      "outturn 790000 円 FY2022",
      "outturn 842000 円 FY2023",
    ],
  ]);
});

test("項目の組の名が左に縦に結合された調書でも、項目と値は隣どうしである（架空の町）", () => {
  expect(
    tableWords([
      [{ text: "基本情報", down: 2 }, "事業名", ...across("架空空き家バンク事業", 5)],
      [null, "所管課", ...across("架空政策課", 5)],
      [{ text: "実施状況", down: 2 }, "取組内容", ...across("空き家の登録を進めた。", 5)],
      [null, "令和５年度実績", ...across("・登録件数　21件", 5)],
      [{ text: "指標", down: 3 }, "名称", "単位", "目標・実績", "R4", "R5", "R6"],
      [null, { text: "成約件数", down: 2 }, { text: "件", down: 2 }, "目標", "5", "8", "10"],
      [null, null, null, "実績", "6", "9", "11"],
    ]),
  ).toEqual([
    ["activity 登録件数", "actual 21 件 FY2023"],
    [
      "kpi 成約件数",
      "target 5 件 FY2022",
      "target 8 件 FY2023",
      "target 10 件 FY2024",
      "actual 6 件 FY2022",
      "actual 9 件 FY2023",
      "actual 11 件 FY2024",
    ],
  ]);
});
