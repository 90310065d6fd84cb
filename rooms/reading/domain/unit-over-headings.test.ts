import { expect, test } from "vitest";
import { factWords } from "../testing/fact-words.ts";
import { gridOf, pageOf } from "../testing/grids.ts";
import { tablesToFacts } from "./pages-to-facts.ts";

const programmes = (...rows: readonly (readonly string[])[]) =>
  gridOf([["区分", "事業名及び事業の内容", "予算額\n【前年度】"], ...rows]);

test("柱の見出しの上の単位は、次の番号の見出しまでのどの表にも効き、凡例の年度は表の年度にならない（架空の県）", () => {
  const { value } = tablesToFacts([
    pageOf([
      "令和７年度　架空県当初予算案　重点施策の概要",
      "２　主要事業",
      "※予算額の下段【　】は前年度当初予算額。新＝新規、補＝令和６年度２月補正予算。",
      "（単位：千円）",
      "柱Ⅰ　人口減少に立ち向かう",
      programmes(["拡", "架空出会い応援事業費\n企業の集まりを支援する", "46,400\n【27,900】"]),
      "柱Ⅱ　産業を伸ばす",
      programmes(["新", "架空スマート漁業推進事業費\n機器を貸し出す", "8,200\n【－】"]),
      "３　財政の見通し",
      gridOf([
        ["区分", "令和７年度"],
        ["架空基金の残高", "1,200"],
      ]),
    ]),
  ]);
  expect(value.slice(0, 2).map(factWords)).toEqual([
    ["budget 架空出会い応援事業費 expanded", "amount 46400000 円 FY2025", "previous 27900000 円"],
    ["budget 架空スマート漁業推進事業費 new", "amount 8200000 円 FY2025", "previous absent:none"],
  ]);
  expect(value.slice(2).flatMap(factWords).join()).not.toContain("1200000 円");
});

test("進捗状況報告書の表題の年度は、年度のない実績の年度である（架空の市）", () => {
  const wide = (text: string) => ({ text, across: 3 });
  const sheet = gridOf([
    ["担当課", "架空産業課", "評価", "概ね順調"],
    ["主な取組\n実績", wide("・企業訪問　126社\n・就職面接会の開催　３回")],
    ["事業費", wide("（単位：千円）")],
    ["課題と\n今後の対応", wide("人手が足りない。")],
  ]);
  const { value } = tablesToFacts([
    pageOf(["第２期架空市総合戦略　令和５年度進捗状況報告書", "企業誘致の推進", sheet]),
  ]);
  expect(value.map(factWords)).toEqual([
    ["activity 企業訪問", "actual 126 社 FY2023"],
    ["activity 就職面接会の開催", "actual 3 回 FY2023"],
  ]);
});
