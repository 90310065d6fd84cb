import { expect, test } from "vitest";
import { type DrawnText, readDrawn, rowsOfGrid } from "../../testing/drawn-pages.ts";
import { factLines } from "../../testing/texts.ts";
import { factsOfPages } from "../facts-of-pages.ts";

/** Rows of tables with | between the cells. */
const rowsIn = (texts: readonly DrawnText[]): readonly string[] =>
  readDrawn(texts).parts.flatMap((part) => (part.kind === "line" ? [] : rowsOfGrid(part.grid)));

/** Mark, name, amount, last year's, contents close beside it, office. */
const row = (top: number, ...cells: readonly string[]): readonly DrawnText[] =>
  [50, 75, 230, 300, 345, 480].flatMap((left, index): readonly DrawnText[] => {
    const text = cells[index] ?? "";
    return text === "" ? [] : [[left, top, text]];
  });

const budgets: readonly DrawnText[] = [
  [50, 30, "令和８年度当初予算案　架空県の主要事業"],
  [480, 60, "（単位：千円）"],
  [110, 80, "事業名"],
  ...row(80, "区分", "", "令和８年度", "令和７年度", "", "担当課"),
  [380, 80, "事業内容"],
  ...row(92, "", "", "当初予算額", "当初予算額"),
  [45, 115, "Ⅰ　架空の未来をひらく人づくりと仮想のまちへの大きな投資"],
  ...row(140, "新", "架空の若者の出会いを支", "62,000", "　　－", "仮想の広場で出会う催し", "架空交流課"),
  ...row(152, "", "える事業費", "", "", "を開く"),
  ...row(176, "継", "仮想教室支援事業費", "14,300", "13,900", "架空教室の学びを支える", "仮想教育課"),
  ...row(200, "", "[R7.2月補正]", "[5,400]"),
  ...row(224, "再", "架空探究事業費", "(9,800)", "(9,100)", "Ⅱに掲載", "仮想教育課"),
  [300, 290, "1"],
];

test("罫線のない予算の一覧は、二行の見出しと金額のある行から列を知り、間の見出しは一行のまま読む（架空の県）", () => {
  expect(rowsIn(budgets)).toEqual([
    "区分|事業名|令和８年度\n当初予算額|令和７年度\n当初予算額|事業内容|担当課",
    "Ⅰ　架空の未来をひらく人づくりと仮想のまちへの大きな投資",
    "新|架空の若者の出会いを支\nえる事業費|62,000|－|仮想の広場で出会う催し\nを開く|架空交流課",
    "継|仮想教室支援事業費|14,300|13,900|架空教室の学びを支える|仮想教育課",
    "|[R7.2月補正]|[5,400]|||",
    "再|架空探究事業費|(9,800)|(9,100)|Ⅱに掲載|仮想教育課",
  ]);
});

test("［R7.2月補正］とだけ言う行の金額は、上の事業のその年度の補正である", () => {
  const facts = factsOfPages([readDrawn(budgets)]).value;
  expect(factLines(facts, "budget").map((line) => line.replace(/ @.*$/, ""))).toEqual([
    "budget new 架空の若者の出会いを支える事業費: amount 62000000 円 FY2026, previous absent:none FY2025",
    "budget continuing 仮想教室支援事業費: amount 14300000 円 FY2026, previous 13900000 円 FY2025, supplement 5400000 円 FY2025",
    "budget relisted 架空探究事業費: amount 9800000 円 FY2026, previous 9100000 円 FY2025",
  ]);
});

test("見出し「２月補正額」の月は時点ではなく、どの補正かを言う", () => {
  const list: readonly DrawnText[] = [
    [50, 30, "○　令和７年度２月補正予算により前倒しする事業"],
    [480, 50, "（単位：千円）"],
    [110, 70, "事業名"],
    ...row(70, "区分", "", "２月補正額", "", "", "担当課"),
    [380, 70, "事業内容"],
    ...row(90, "補", "架空体育館整備事業費", "1,200,000", "", "架空の設備を置く", "仮想施設課"),
    ...row(114, "補", "仮想情報更新事業費", "36,500", "", "仮想の機能を強める", "架空防災課"),
  ];
  const facts = factsOfPages([readDrawn(list)]).value;
  expect(factLines(facts, "budget").map((line) => line.replace(/ @.*$/, ""))).toEqual([
    "budget supplementary 架空体育館整備事業費: supplement 1200000000 円 FY2025 2月",
    "budget supplementary 仮想情報更新事業費: supplement 36500000 円 FY2025 2月",
  ]);
});
