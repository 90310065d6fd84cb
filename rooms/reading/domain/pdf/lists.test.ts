import { expect, test } from "vitest";
import { type DrawnText, readDrawn, rowsOfGrid } from "../../testing/drawn-pages.ts";
import { factLines } from "../../testing/texts.ts";
import { factsOfPages } from "../facts-of-pages.ts";

/** The lines of a page; of a table its rows, with | between the cells. */
const readIn = (texts: readonly DrawnText[]): readonly string[] =>
  readDrawn(texts).parts.flatMap((part) => (part.kind === "line" ? [part.line.text] : rowsOfGrid(part.grid)));

/** Flag, name, amount, last year's, office. */
const budgetRow = (top: number, cells: readonly [string, string, string, string, string]): readonly DrawnText[] =>
  [50, 70, 300, 380, 460].flatMap((left, index): readonly DrawnText[] =>
    cells[index] ? [[left, top, cells[index]]] : [],
  );

const budgets: readonly DrawnText[] = [
  [50, 40, "令和８年度"],
  [50, 60, "架空県 重点施策の概要（予算案）"],
  [50, 90, "【凡例】　新：新規　拡：拡充　補：令和７年度３月補正予算に計上し、一体で執行する事業"],
  [50, 105, "予算額は、令和８年度［令和７年度当初］の順に記載。単位：千円。"],
  ...budgetRow(130, ["拡", "架空子育て支援事業費", "62,000", "［41,500］", "こども部"]),
  [300, 143, "（うち拡充 20,500）"],
  ...budgetRow(160, ["新", "仮想企業の取引を広げる", "", "", ""]),
  ...budgetRow(174, ["", "販路開拓事業費", "7,300", "［－］", "〃"]),
  ...budgetRow(190, ["補", "架空給食費支援事業費", "15,000", "", "教育庁"]),
  ...budgetRow(204, ["継", "仮想バス運行費補助金", "8,340", "［8,290］", "〃"]),
];

test("罫線も見出しもない予算の並びは、表ではなく行として読み、順序の注で年度と前年度を読む（架空の県）", () => {
  expect(readIn(budgets).slice(4)).toEqual([
    "拡 架空子育て支援事業費  62,000  ［41,500］  こども部",
    "（うち拡充 20,500）",
    "新 仮想企業の取引を広げる",
    "販路開拓事業費  7,300  ［－］  〃",
    "補 架空給食費支援事業費  15,000  教育庁",
    "継 仮想バス運行費補助金  8,340  ［8,290］  〃",
  ]);
  const facts = factsOfPages([readDrawn(budgets)]).value;
  expect(factLines(facts, "budget").map((line) => line.replace(/ @.*$/, ""))).toEqual([
    "budget expanded 架空子育て支援事業費: amount 62000000 円 FY2026, previous 41500000 円 FY2025, expansion 20500000 円 FY2026",
    "budget new 仮想企業の取引を広げる販路開拓事業費: amount 7300000 円 FY2026, previous absent:none FY2025",
    "budget supplementary 架空給食費支援事業費: supplement 15000000 円 FY2025",
    "budget continuing 仮想バス運行費補助金: amount 8340000 円 FY2026, previous 8290000 円 FY2025",
  ]);
});

test("丸括弧の前年度額が見出しのない欄に並んでいても、行として読む（架空の市）", () => {
  const lists: readonly DrawnText[] = [
    [50, 40, "令和８年度　架空市主要事業の概要"],
    [50, 60, "（単位：千円）　※（　）内は令和７年度当初予算額　◎は新規事業、○は拡充事業"],
    ...budgetRow(100, ["◎", "架空園舎整備事業", "120,500", "（　－　）", "保育課"]),
    ...budgetRow(115, ["○", "仮想食堂支援事業", "3,200", "（2,800）", "福祉課"]),
    ...budgetRow(130, ["", "架空児童館運営事業", "18,440", "（18,120）", "〃"]),
  ];
  const facts = factsOfPages([readDrawn(lists)]).value;
  expect(factLines(facts, "budget").map((line) => line.replace(/ @.*$/, ""))).toEqual([
    "budget new 架空園舎整備事業: amount 120500000 円 FY2026, previous absent:none FY2025",
    "budget expanded 仮想食堂支援事業: amount 3200000 円 FY2026, previous 2800000 円 FY2025",
    "budget 架空児童館運営事業: amount 18440000 円 FY2026, previous 18120000 円 FY2025",
  ]);
});

/** Prose beside prose, and below it indicators with their values: in the left column at 40 and 220, in the right one at 440 and 620. */
const prose = (left: number, top: number): readonly DrawnText[] =>
  [
    "架空の町の特産を生かした商品を町の人とともに作り、広く",
    "届けるしくみを整えます。訪れた人が長く過ごせるように、",
  ].map((text, line): DrawnText => [left, top + 15 * line, text]);
const columns: readonly DrawnText[] = [
  ...prose(40, 60),
  ...prose(440, 66),
  ...prose(40, 90),
  ...prose(440, 96),
  [40, 150, "架空商品の数"],
  [220, 150, "３件（R5）→ ９件（R10）"],
  [40, 165, "仮想の宿に泊まった人の数"],
  [220, 165, "120人（R5年度）→ 400人以上（R10年"],
  [220, 178, "度）"],
  [40, 195, "架空ガイド"],
  [220, 195, "－ → 25人（R10）"],
  [40, 209, "認定者数"],
  [440, 155, "仮想の森の面積"],
  [620, 155, "20ha（R5）→ 35ha（R10）"],
  [440, 170, "架空町に移った家族の数（累計）"],
  [620, 170, "８件（R5）→ 40件（R10）"],
  [440, 185, "仮想の店で働く若い人の割合"],
  [620, 185, "12％（R5）→ 30％（R10）"],
];

test("二段組みの段は、段の中の名称と値の間より、文が横切らない間で分ける。名称と値は一行に並べて読む", () => {
  expect(readIn(columns)).toEqual([
    ...prose(40, 60).map(([, , text]) => text),
    ...prose(40, 90).map(([, , text]) => text),
    "架空商品の数|３件（R5）→ ９件（R10）",
    "仮想の宿に泊まった人の数|120人（R5年度）→ 400人以上（R10年\n度）",
    "架空ガイド\n認定者数|－ → 25人（R10）",
    ...prose(440, 66).map(([, , text]) => text),
    ...prose(440, 96).map(([, , text]) => text),
    "仮想の森の面積|20ha（R5）→ 35ha（R10）",
    "架空町に移った家族の数（累計）|８件（R5）→ 40件（R10）",
    "仮想の店で働く若い人の割合|12％（R5）→ 30％（R10）",
  ]);
});
