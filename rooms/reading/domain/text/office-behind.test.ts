import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { factsOfPages } from "../facts-of-pages.ts";
import { officeBehindAmounts } from "./office-behind.ts";

const linesOf = (text: string): readonly string[] =>
  factLines(factsOfPages([pageOfText(text)]).value, "budget", "figure", "kpi").map((line) => line.replace(/ @.*$/, ""));

test.each([
  ["拡 架空事業費 62,000 [41,500] こども部", "こども部"],
  ["架空事業費 62,000　〃", "〃"],
  ["架空事業費 6,200千円 企画課、財政課", "企画課、財政課"],
  ["架空事業費 6,200 教育委員会", "教育委員会"],
])("金額の後の担当「%s」は金額の一部ではない", (line, office) => {
  expect(officeBehindAmounts(line)?.office).toBe(office);
});

test.each(["架空事業費 6,200", "架空の会議を 12 回 開いた", "架空町の 2つの 学校と 役場", "建物の広さ 300㎡ 全館"])(
  "「%s」の終わりは担当ではない",
  (line) => {
    expect(officeBehindAmounts(line)).toBeNull();
  },
);

test("予算の総額の後の括弧の前年度は、前の年度の額である。数字の途中の行の折れはつなぐ（架空の県）", () => {
  expect(
    linesOf(
      [
        "令和８年度　架空県重点施策の概要（予算案）",
        "",
        "　県では、誰もが安心して暮らせる地域をつくるため、三つの柱に重く予算を配った。重点予算の総額は31億4,500万",
        "円（前年度 29億8,000万円）である。",
      ].join("\n"),
    ),
  ).toEqual(["budget 重点予算の総額: amount 3145000000 円 FY2026, previous 2980000000 円 FY2025"]);
});

test("括弧の中の前年度の値は、文の年度の前の年度である（架空の町）", () => {
  expect(linesOf("令和５年度の相談件数は482件（前年度 451件）となりました。")).toEqual([
    "figure 相談件数: figure 482 件 FY2023, figure 451 件 FY2022",
  ]);
});

test("「目標　」は、後に続く指標の名称の一部ではない", () => {
  expect(linesOf("目標　年間移住件数　120件（Ｒ５年）　→　150件（Ｒ９年）")).toEqual([
    "kpi 年間移住件数: baseline 120 件 CY2023, target 150 件 CY2027",
  ]);
});

test("国勢調査による地域の人口は、地域の人口である", () => {
  expect(linesOf("令和２年国勢調査による地域の人口は10,418人となっています。")).toEqual([
    "figure 地域の人口: figure 10418 人 CY2020",
  ]);
});

test("番号の後の事業名は、上の表題や単位の行の続きではない（架空の県）", () => {
  expect(
    linesOf(
      [
        "令和８年度　架空県　当初予算案の主な事業",
        "［　］内は前年度当初予算額、単位：百万円",
        "Ⅰ　人づくり",
        "１ 架空人材育成事業（産業労働部）　　１２０［９５］",
        "企業と学校が連携し、若者の就職を促します。",
        "２ 仮想留学支援事業（教育委員会）　　４５［新規］",
      ].join("\n"),
    ),
  ).toEqual([
    "budget 架空人材育成事業: amount 120000000 円 FY2026, previous 95000000 円 FY2025",
    "budget 仮想留学支援事業: amount 45000000 円 FY2026, previous absent:none FY2025",
  ]);
});
