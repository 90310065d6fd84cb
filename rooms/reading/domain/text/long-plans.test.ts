import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]).value;
const kpis = (...lines: readonly string[]): readonly string[] => factLines(read(...lines), "kpi");
const figures = (...lines: readonly string[]): readonly string[] => factLines(read(...lines), "figure");
const budgets = (...lines: readonly string[]): readonly string[] => factLines(read(...lines), "budget");

const listed = ["番号 指標名 単位 基準値", "(R4) 目標値", "R6 R7 R8 担当課"];

test("年度を書いた基準値の後ろに目標の年度が並ぶ見出しでは、下の年度はみな目標のものである（架空の県）", () => {
  expect(
    kpis(
      ...listed,
      "1 架空工場の立地件数 件 21 25 26 27 架空立地課",
      "2 仮想技術の共同研究に取り組",
      "む企業の数",
      "社 6 ",
      "(R3) ",
      "8 － 12 架空産業課",
    ),
  ).toEqual([
    "kpi 架空工場の立地件数: baseline 21 件 FY2022, target 25 件 FY2024, target 26 件 FY2025, target 27 件 FY2026 @4-4",
    "kpi 仮想技術の共同研究に取り組む企業の数: baseline 6 社 FY2021, target 8 社 FY2024, target absent:none FY2025, target 12 社 FY2026 @5-6",
  ]);
});

test("二行に分かれた担当課は、下の指標の名前にならない（架空の市）", () => {
  expect(
    kpis(
      ...listed,
      "1 架空創業件数 件 21 22 23 24 架空立地",
      "推進課",
      "2 仮想講座の受講者数 人 30 31 32 33 仮想課",
    ).map((line) => line.replace(/:.*/, "")),
  ).toEqual(["kpi 架空創業件数", "kpi 仮想講座の受講者数"]);
});

test("備考の見出しがあっても、数が一つ多い行の値を備考とはしない（架空の市）", () => {
  expect(
    kpis(
      ...["指標", "策定時値", "令和4年", "目標値", "令和9年", "備考"],
      ...[
        "架空備蓄をする人の割合",
        "20歳以上 21.4% 35%以上 市の調べ",
        "仮想料理を知る人の割合",
        "20歳以上 31.2% 45% 市の調べ",
      ],
    ).filter((line) => line.includes("20 歳")),
  ).toEqual([]);
});

const yearly = ["指標", "基準値", "（R元）", "区分", "R2", "R3", "R4", "評価"];

test("一つずつの行の評価は、上の実績の値でも次の指標の名前でもない（架空の村）", () => {
  expect(
    kpis(
      ...yearly,
      ...["架空宿泊者数", "（人）", "820", "目標", "850", "900", "950", "実績", "312", "405", "集計中"],
      ...["達成率", "36.7%", "45.0%", "－", "－"],
      ...["仮想行事の来場者数", "（人）", "－", "目標", "30", "35", "40", "実績", "28", "36", "44"],
      ...["達成率", "93.3%", "102.9%", "110.0%", "Ａ"],
    ),
  ).toEqual([
    "kpi 架空宿泊者数: baseline 820 人 FY2019, target 850 人 FY2020, target 900 人 FY2021, target 950 人 FY2022, actual 312 人 FY2020, actual 405 人 FY2021, actual absent:notYetPublished FY2022 @9-23",
    "kpi 仮想行事の来場者数: baseline absent:none FY2019, target 30 人 FY2020, target 35 人 FY2021, target 40 人 FY2022, actual 28 人 FY2020, actual 36 人 FY2021, actual 44 人 FY2022 @25-39",
  ]);
});

test("成果の文の「○○を7件補助し」「○○に3回出展し」は、その○○の数であり、章の名前のものではない（架空の村）", () => {
  expect(
    figures(
      "架空村総合戦略の進捗（令和６年度）",
      "（１）令和６年度の主な取組と成果",
      "・架空家屋の改修費用を7件補助しました。",
      "・仮想木材を使った新商品を3件開発しました。",
      "・首都圏の仮想フェアに２回出展しました。",
      "・村内の架空事業者18者が連携し、周遊バスを走らせました。",
    ),
  ).toEqual([
    "figure 架空家屋の改修費用: figure 7 件 FY2024 @3-3",
    "figure 仮想木材を使った新商品: figure 3 件 FY2024 @4-4",
    "figure 首都圏の仮想フェア: figure 2 回 FY2024 @5-5",
    "figure 村内の架空事業者: figure 18 者 FY2024 @6-6",
  ]);
});

test("様式の左の欄の「成果指標（KPI）」は見出しでも名前でもなく、事業費の単位は年度の行に続く（架空の圏域）", () => {
  const form = [
    "事業名 架空新産業創出事業",
    "成果指標 指標名 現状値（R5） 目標値（R11）",
    "（KPI） 架空新製品の開発件数 4 件 8 件",
    "仮想企業への就職者数 57 人 90 人以上",
    "事 業 費 R7 年度 R8 年度 R9 年度",
    "（千円） － 3,480 1,250",
    "取組 2",
  ];
  expect(kpis(...form)).toEqual([
    "kpi 架空新製品の開発件数: baseline 4 件 FY2023, target 8 件 FY2029 @3-3",
    "kpi 仮想企業への就職者数: baseline 57 人 FY2023, target 90 人 atLeast FY2029 @4-4",
  ]);
  expect(budgets(...form)).toEqual([
    "budget 事業費: amount absent:none FY2025, amount 3480000 円 FY2026, amount 1250000 円 FY2027 @5-6",
  ]);
});

test("年度の見出しの隣に名前と単位があれば、その下の数だけの行はその名前のものである（架空の町）", () => {
  expect(budgets("事業費（千円） R7 R8 R9", "1,200 1,300 1,400", "うち国費 600 650 700")).toEqual([
    "budget 事業費: amount 1200000 円 FY2025, amount 1300000 円 FY2026, amount 1400000 円 FY2027 @1-2",
    "budget うち国費: amount 600000 円 FY2025, amount 650000 円 FY2026, amount 700000 円 FY2027 @3-3",
  ]);
});

const towns = ["表 1 構成市町の人口", "市町名 人口（人） 世帯数（世帯）", "架空市 21,480 9,241", "仮想町 3,827 1,563"];

test("年のない表の値は、下の資料の調査の年のものである（架空の圏域）", () => {
  expect(figures(...towns, "資料：総務省「国勢調査」（令和 2 年）")).toEqual([
    "figure 架空市: figure 21480 人 CY2020 人口, figure 9241 世帯 CY2020 世帯数 @3-3",
    "figure 仮想町: figure 3827 人 CY2020 人口, figure 1563 世帯 CY2020 世帯数 @4-4",
  ]);
});

test("資料が二つの時点のものなら、どの値がいつのものかは分からない（架空の圏域）", () => {
  expect(figures(...towns, "資料：国勢調査（令和2年）、住民基本台帳（令和5年1月1日）")[0]).toBe(
    "figure 架空市: figure 21480 人 人口, figure 9241 世帯 世帯数 @3-3",
  );
});

const rounds = (gap: string, name: string): readonly string[] => [
  ["区分", "昭和55年", "平成12年", "令和2年"].join(gap),
  [...(name === "" ? [] : [""]), "実数", "実数", "増減率", "実数", "増減率"].join(gap),
  [...(name === "" ? [] : [""]), "人", "人", "％", "人", "％"].join(gap),
  ["総数", "8,700", "5,900", "△32.2", "3,500", "△40.7"].join(gap),
  ["65歳以上", "1,400", "2,200", "57.1", "1,800", "△18.2"].join(gap),
];
const counts = (lines: readonly string[]): readonly string[] =>
  figures(...lines).map((line) => line.replace(/, figure [-\d.]+ % CY\d+ [^,\s]+/g, ""));

test("前の回と比べる欄のない初めの年には、一つの欄だけがある（架空の町の過疎計画）", () => {
  const facts = [
    "figure 総数: figure 8700 人 CY1980, figure 5900 人 CY2000, figure 3500 人 CY2020 @4-4",
    "figure 65歳以上: figure 1400 人 CY1980, figure 2200 人 CY2000, figure 1800 人 CY2020 @5-5",
  ];
  expect(counts(rounds("\t", "区分"))).toEqual(facts);
  expect(counts(rounds(" ", ""))).toEqual(facts);
});

test("タブで分かれた三つの見出しの下では、値の幅が違っても欄は動かない（架空の町）", () => {
  expect(
    kpis("指標名\t現状値（R元）\t目標値（R7）", "架空就農者数\t1人\t3人", "仮想生産額\t1億2千万円\t1億5千万円"),
  ).toEqual([
    "kpi 架空就農者数: baseline 1 人 FY2019, target 3 人 FY2025 @2-2",
    "kpi 仮想生産額: baseline 120000000 円 FY2019, target 150000000 円 FY2025 @3-3",
  ]);
});

test("字を離して書いた市税や地方交付税は一つの名前である（架空の市）", () => {
  expect(
    budgets(
      "令和７年度　架空市の予算",
      "                          （単位：百万円）",
      "   科    目               ７年度          ６年度",
      "市    税                   9,100        9,050",
      "地 方 交 付 税                6,200        6,180",
      "市    債                   2,700        2,100",
    ),
  ).toEqual([
    "budget 市税: amount 9100000000 円 FY2025, previous 9050000000 円 FY2024 @4-4",
    "budget 地方交付税: amount 6200000000 円 FY2025, previous 6180000000 円 FY2024 @5-5",
    "budget 市債: amount 2700000000 円 FY2025, previous 2100000000 円 FY2024 @6-6",
  ]);
});

test("自分の実績の値がすぐ下にある名前は、後ろの目標の名前にならない（架空の県民局）", () => {
  const lines = [
    ...[
      "令和７年度",
      "架空地域づくり方針",
      "",
      "柱３ 何度も訪れたくなる架空",
      "",
      "令和６年度の主な実績",
      "令和７年度の主な取組",
      "目標指標",
    ],
    ...["・仮想見学会の参加者数", " 418人", "○ 架空ファンづくり事業（拡充）", " 7,150千円"],
    ...["観光消費額", "186億円（R5）→ 220億円（R9）", "外国人宿泊者数", "4,370人（R5）→ 10,000人（R9）"],
  ];
  expect(kpis(...lines)).toEqual([
    "kpi 観光消費額: baseline 18600000000 円 FY2023, target 22000000000 円 FY2027 @13-14",
    "kpi 外国人宿泊者数: baseline 4370 人 FY2023, target 10000 人 FY2027 @15-16",
  ]);
  expect(budgets(...lines)).toContain("budget expanded 架空ファンづくり事業: amount 7150000 円 FY2025 @11-12");
});

test("名前の列の見出しだけが年度と「当初予算額」の間の行にあっても、前年度の額は前年度のものである（架空の市）", () => {
  expect(
    budgets(
      "令和７年度　架空市の予算",
      "                                             （単位：千円）",
      "                   令和７年度          令和６年度          比較",
      "    区分",
      "                   当初予算額          当初予算額         増減額      増減率",
      "  一 般 会 計       31,200,000       29,800,000     1,400,000      4.7",
      "  特 別 会 計       14,300,000       14,500,000     △200,000     △1.4",
    ).map((line) => line.replace(/, figure.*(?= @)/, "")),
  ).toEqual([
    "budget 一般会計: amount 31200000000 円 FY2025, previous 29800000000 円 FY2024 @6-6",
    "budget 特別会計: amount 14300000000 円 FY2025, previous 14500000000 円 FY2024 @7-7",
  ]);
});
