import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);

const heads = [
  "平成27年度に交付金を活用した事業の効果検証",
  "実績額",
  "指標",
  "単位:円",
  "指標値",
  "単位",
  "目標年月",
  "実績値",
];

test("欄ごとに行の分かれた交付金の報告では、数・単位・目標年月が続く所が指標で、上の言葉が名前である（架空の市）", () => {
  const cells = [
    "1 架空マップづくり支援事業",
    "指標①",
    "架空研修会の参加者",
    "130",
    "名",
    "H28.2",
    "110",
    "指標②",
    "町内の主要な架空物産店舗における売",
    "上の前年度比増加率",
    "2",
    "%",
    "H28.3",
    "1.5",
    "1,213,001 指標③",
  ];
  expect(factLines(read(...heads, ...cells).value, "kpi", "budget")).toEqual([
    "budget 架空マップづくり支援事業: outturn 1213001 円 FY2015 @9-23",
    "kpi 架空研修会の参加者: target 130 人 2016-02, actual 110 人 @11-12",
    "kpi 町内の主要な架空物産店舗における売上の前年度比増加率: target 2 % 2016-03, actual 1.5 % @17-19",
  ]);
});

test("続く指標の片方にしか実績がなければ、その数はどちらの実績とも言わずに尋ねる（架空の市）", () => {
  const { value, problems } = read(
    ...heads,
    ...[
      "指標①",
      "架空の売上の増加率",
      "2",
      "%",
      "H28.3",
      "架空品に取り組む企業数",
      "6",
      "件",
      "H28.3",
      "5.93",
      "指標②",
    ],
  );
  expect(factLines(value, "kpi", "figure")).toEqual([
    "kpi 架空の売上の増加率: target 2 % 2016-03 @10-11",
    "kpi 架空品に取り組む企業数: target 6 件 2016-03 @14-15",
  ]);
  expect(problems.map(({ problem, at }) => [problem.code, at.lines])).toEqual([["text/cellsOutOfOrder", [18, 18]]]);
});

test("事業の名前も指標の名前もない額と目標は、名前を尋ねる（架空の市）", () => {
  const facts = read(...heads, "9,300,000 指標①", "210", "件", "H28.3", "架空の事業概要です。").value;
  expect(factLines(facts, "figure", "kpi", "budget")).toEqual([
    "figure ?: outturn 9300000 円 FY2015 @9-9",
    "figure ?: target 210 件 2016-03 @10-10",
  ]);
});

test("一行につながった報告も同じに読む。指標が続けて二つなら、名前も値も順に二つあるときだけ組になる（架空の市）", () => {
  const runOn = [
    "地方創生先行型に係る平成27年度事業実施結果報告 架空市 単位:円 No 交付対象事業の名称 平成27年度実績額 指標 指標値 単位 目標年月 実績値(H28.3末) 事業効果",
    "1 架空移住促進事業 3,112,500 指標① 架空バンク登録件数 12 件 H28.3 14 効果があ った 登録に向けた相談会を開く。",
    "2 架空販路開拓事業 7,830,000 指標① 指標② 架空商談会の回数 架空商品の開発件数 4 回 H28.3 6 3 件 H28.3 2 指標③ 20 件 H28.3 11 事業の終了",
  ].join(" ");
  expect(factLines(read("架空の報告", "", runOn).value, "kpi", "budget")).toEqual([
    "kpi 架空バンク登録件数: target 12 件 2016-03, actual 14 件 2016-03 @3-3",
    "kpi 架空商談会の回数: target 4 回 2016-03, actual 6 回 2016-03 @3-3",
    "kpi 架空商品の開発件数: target 3 件 2016-03, actual 2 件 2016-03 @3-3",
    "budget 架空移住促進事業: outturn 3112500 円 FY2015 @3-3",
    "budget 架空販路開拓事業: outturn 7830000 円 FY2015 @3-3",
  ]);
});
