import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);
const heads = ["成果指標", "", "単位", "", "当初", "（H30）", "", "Ｒ３", "", "Ｒ４", "", "目標値", "", "（R7）", ""];

test("見出しも欄も一行ずつになった表は、名前の後ろの値の数が見出しの数に合うことで読む（架空の町）", () => {
  const lines = [...heads, "架空健診の", "受診率", "", "％", "", "36.5", "", "…", "", "34.9", "", "50.0", ""];
  const more = ["架空歩数（20～64歳）", "", "男", "", "歩", "", "6,820", "", "6,410", "", "6,655", "", "8,000", ""];
  const parts = ["女", "", "歩", "", "5,990", "", "5,702", "", "5,811", "", "7,500", "", "【主な取組】"];
  expect(factLines(read(...lines, ...more, ...parts).value, "kpi")).toEqual([
    "kpi 架空健診の受診率: baseline 36.5 % FY2018, actual absent:unknown FY2021, actual 34.9 % FY2022, target 50 % FY2025 @16-17",
    "kpi 架空歩数（20～64歳）: baseline 6820 歩 FY2018 男, actual 6410 歩 FY2021 男, actual 6655 歩 FY2022 男, target 8000 歩 FY2025 男, baseline 5990 歩 FY2018 女, actual 5702 歩 FY2021 女, actual 5811 歩 FY2022 女, target 7500 歩 FY2025 女 @29-29",
  ]);
});

test("名前が二行に折れ、値の行が次に続く表も、後ろの言葉を含めて読む（架空の市）", () => {
  const table = read(
    "（単位：千円）",
    "",
    "事務事業名 R4決算額 R5決算額 R6予算額 今後の方向性",
    "",
    "架空協会補助事業 28,500 28,400 30,000 継続",
    "",
    "架空周遊の推",
    "",
    "進事業 3,910 － 12,000 拡充",
    "",
    "2/3",
    "",
    "４ 令和５年度の主な取組",
  );
  expect(factLines(table.value, "budget")).toEqual([
    "budget 架空協会補助事業: outturn 28500000 円 FY2022, outturn 28400000 円 FY2023, amount 30000000 円 FY2024 @5-5",
    "budget 架空周遊の推進事業: outturn 3910000 円 FY2022, outturn absent:none FY2023, amount 12000000 円 FY2024 @7-9",
  ]);
});

test("値が見出しより一つ多い行があれば、どの値が何か分からないので表としない（架空の市）", () => {
  const lines = [
    ...heads,
    "架空来場者数",
    "人",
    "10",
    "20",
    "30",
    "40",
    "50",
    "架空参加者数",
    "人",
    "1",
    "2",
    "3",
    "4",
  ];
  expect(
    read(...lines).value.flatMap(({ name, figures }) => figures.map(({ role }) => `${name}${role}`)),
  ).not.toContain("架空参加者数baseline");
});

test("三行に散った見出しは、最初と最後の役割に年が一つずつ、間は実績とし、番号の行を続けて読む（架空の県）", () => {
  const table = read(
    "当初値 実績値 目標値 達成",
    "番号 指 標 名 単位 評価",
    "(R元) R2 R3 (R6) 率",
    "",
    "架空ポータルサイトの",
    "3 件 182,400 240,115 298,730 350,000 115.1% Ａ",
    "アクセス件数",
    "",
    "4 架空バンク（20～39歳）の成約件数 件 △96 108 － 180 82.8% Ｃ",
  );
  expect(factLines(table.value, "kpi")).toEqual([
    "kpi 架空ポータルサイトのアクセス件数: baseline 182400 件 FY2019, actual 240115 件 FY2020, actual 298730 件 FY2021, target 350000 件 FY2024, figure 115.1 % 達成率 @5-7",
    "kpi 架空バンク（20～39歳）の成約件数: baseline -96 件 FY2019, actual 108 件 FY2020, actual absent:none FY2021, target 180 件 FY2024, figure 82.8 % 達成率 @9-9",
  ]);
});

test("名前がまとめて先に並ぶ表は、同じ数の値の行と順に組む（架空の県）", () => {
  const table = read(
    "指標名 当初値(R元) R5実績 目標値(R6) 評価",
    "",
    "架空産出額",
    "架空機械の導入経営体数",
    "",
    "1,058億円（H30年） 1,012億円（R4年） 1,100億円（R5年） Ｂ",
    "143経営体 611経営体 500経営体 Ａ",
  );
  expect(factLines(table.value, "kpi")).toEqual([
    "kpi 架空産出額: baseline 105800000000 円 CY2018, actual 101200000000 円 CY2022, target 110000000000 円 CY2023 @3-3",
    "kpi 架空機械の導入経営体数: baseline 143 経営体 FY2019, actual 611 経営体 FY2023, target 500 経営体 FY2024 @4-4",
  ]);
});

test("値の下に年だけが括弧で書かれた行は、その値の年である（架空の県）", () => {
  const table = read(
    "指　標　名 単位",
    "現状値",
    "（R5年度）",
    "",
    "目標値",
    "（R11年度）",
    "",
    "架空立地件数",
    "",
    "件",
    "",
    "38",
    "",
    "（R元～R5）",
    "",
    "60",
  );
  expect(factLines(table.value, "kpi")).toEqual([
    "kpi 架空立地件数: baseline 38 件 FY2019..FY2023, target 60 件 FY2029 @8-8",
  ]);
});

test("名前の下に字下げで並ぶ行は、その名前の部分の値である（架空の県）", () => {
  const table = read(
    "指標 現状値 目標値",
    "",
    "架空暮らし利用者数",
    "",
    " 架空東地域 412人（R6） 600人（R12）",
    "",
    " 架空西地域 187人（R6） 300人（R12）",
    "",
    "架空実習の受入人数",
    "",
    "85人",
    "",
    "（R6）",
    "",
    "150人",
    "",
    "（R12）",
  );
  expect(factLines(table.value, "kpi")).toEqual([
    "kpi 架空暮らし利用者数: baseline 412 人 FY2024 架空東地域, target 600 人 FY2030 架空東地域, baseline 187 人 FY2024 架空西地域, target 300 人 FY2030 架空西地域 @3-3",
    "kpi 架空実習の受入人数: baseline 85 人 FY2024, target 150 人 FY2030 @9-9",
  ]);
});

test("見出しのような言葉（社会増減数）が最初の名前でも、値の下の期間が次の名前に入らずに読む（架空の村）", () => {
  const stream = [
    "指標",
    "",
    "基準値",
    "（令和２年度）",
    "",
    "目標値",
    "（令和７年度）",
    "",
    "社会増減数",
    "",
    "△31人",
    "",
  ];
  const rows = [
    "△12人",
    "",
    "架空就農者数",
    "",
    "4人",
    "",
    "累計22人",
    "（R3～R7）",
    "",
    "架空農家数",
    "",
    "18戸",
    "",
    "20戸",
  ];
  expect(factLines(read(...stream, ...rows).value, "kpi")).toEqual([
    "kpi 社会増減数: baseline -31 人 FY2020, target -12 人 FY2025 @9-9",
    "kpi 架空就農者数: baseline 4 人 FY2020, target 22 人 FY2021..FY2025 @15-15",
    "kpi 架空農家数: baseline 18 戸 FY2020, target 20 戸 FY2025 @22-22",
  ]);
});

test("行の間の※の注は表を終わらせず、注の後の行も読む（架空の市）", () => {
  const table = read(
    "ＫＰＩ 単位 基準値 実績値 目標値 評価",
    "R元 R2 R6",
    "",
    "架空生産額 億円 1,842 … 1,950 －",
    "",
    "※ 架空生産額のR2は令和７年３月に公表予定",
    "",
    "架空加工品の新商品開発",
    "件数（累計） 件 － 3 15 Ａ",
    "",
    "【主な取組】",
  );
  expect(factLines(table.value, "kpi")).toEqual([
    "kpi 架空生産額: baseline 184200000000 円 FY2019, actual absent:unknown FY2020, target 195000000000 円 FY2024 @4-4",
    "kpi 架空加工品の新商品開発件数（累計）: baseline absent:none FY2019, actual 3 件 FY2020, target 15 件 FY2024 @8-9",
  ]);
});

test("二つの役割の下に三つの年が並べば、最初の年が基準、後の年は目標である（架空の道）", () => {
  const table = read(
    "指標名 単位 基準値 目標値",
    "",
    "令和５年度 令和８年度 令和10年度",
    "",
    "架空入込客数 万人 3,690 3,950 4,200",
    "",
    "架空満足度 ％ 81.3 － 90以上",
  );
  expect(factLines(table.value, "kpi")).toEqual([
    "kpi 架空入込客数: baseline 36900000 人 FY2023, target 39500000 人 FY2026, target 42000000 人 FY2028 @5-5",
    "kpi 架空満足度: baseline 81.3 % FY2023, target absent:none FY2026, target 90 % atLeast FY2028 @7-7",
  ]);
});

test("役割の年が次の行にまとまって並べば、年のない役割に順に付く（架空の県）", () => {
  const table = read(
    "指標名 基準値 R2 R3 目標値",
    "（R1） （R6）",
    "",
    "架空出荷額等",
    "",
    "14,320億円",
    "",
    "13,871億円",
    "",
    "集計中",
    "",
    "15,500億円",
  );
  expect(factLines(table.value, "kpi")).toEqual([
    "kpi 架空出荷額等: baseline 1432000000000 円 FY2019, actual 1387100000000 円 FY2020, actual absent:notYetPublished FY2021, target 1550000000000 円 FY2024 @4-4",
  ]);
});

test("行の間の目標の番号と「－」は行にならず、名前が値の下に立つ行も、一つだけ暦年とされた指標も読む（架空の県）", () => {
  const table = read(
    "指　標　名 基準値 実績値 目標値",
    "",
    "（R1） （R4） （R6）",
    "",
    "１",
    "",
    "架空婚姻件数 4,812件 4,106件 5,000件",
    "",
    "－",
    "",
    "架空就農者数 148人 163人 180人",
    "",
    "－ 12件 30件",
    "架空創出件数",
    "",
    "※架空婚姻件数は暦年。",
  );
  expect(factLines(table.value, "kpi")).toEqual([
    "kpi 架空婚姻件数: baseline 4812 件 CY2019, actual 4106 件 CY2022, target 5000 件 CY2024 @7-7",
    "kpi 架空就農者数: baseline 148 人 FY2019, actual 163 人 FY2022, target 180 人 FY2024 @11-11",
    "kpi 架空創出件数: baseline absent:none FY2019, actual 12 件 FY2022, target 30 件 FY2024 @14-14",
  ]);
});

test("名前の次の行で値の前に立つ括弧の単位は、その名前のものである（架空の町）", () => {
  const table = read(
    "基準値 実績値 目標値",
    "",
    "ＫＰＩ 達成率 評価",
    "",
    "R元年度 R4年度 R5年度 R6年度",
    "",
    "架空農業者数（経営体） 76 75 73 80 91.3% Ｂ",
    "",
    "架空直売所の売上額",
    "",
    "（千円） 132,300 129,870 141,260 140,000 100.9% Ａ",
  );
  expect(factLines(table.value, "kpi").at(-1)).toBe(
    "kpi 架空直売所の売上額: baseline 132300000 円 FY2019, actual 129870000 円 FY2022, actual 141260000 円 FY2023, target 140000000 円 FY2024, figure 100.9 % 達成率 @9-11",
  );
});

test("数と単位の間の空白は、値を二つに分けない（架空の町）", () => {
  const table = read(
    "指 標 基準値",
    "（令和元年度）",
    "目標値",
    "（令和６年度）",
    "架空就農者数（累計）",
    "８人",
    "25 人",
    "架空ねぎの作付面積 12.4ha 20.0ha",
  );
  expect(factLines(table.value, "kpi")).toEqual([
    "kpi 架空就農者数（累計）: baseline 8 人 FY2019, target 25 人 FY2024 @5-5",
    "kpi 架空ねぎの作付面積: baseline 12.4 ha FY2019, target 20 ha FY2024 @8-8",
  ]);
});

test("二段目に「（R1） R4 R5 （R7）」と並ぶ年度は、端の括弧が初めと終わりの役割のものである（架空の振興局）", () => {
  const table = read(
    "指標（ＫＰＩ） 基準値 実績値 目標値",
    "",
    "（R元年度） R4年度 R5年度 （R7年度）",
    "",
    "架空島への来訪者数",
    "",
    "21,300人 19,874人 未公表 30,000人",
    "",
    "架空案内人の登録数",
    "",
    "11人 14人 17人 25人",
  );
  expect(factLines(table.value, "kpi")).toEqual([
    "kpi 架空島への来訪者数: baseline 21300 人 FY2019, actual 19874 人 FY2022, actual absent:notYetPublished FY2023, target 30000 人 FY2025 @5-5",
    "kpi 架空案内人の登録数: baseline 11 人 FY2019, actual 14 人 FY2022, actual 17 人 FY2023, target 25 人 FY2025 @9-9",
  ]);
});

test("「区分」の欄の下で、目標・実績・達成率の行は上の名前のものである（架空の県の報告）", () => {
  const table = read(
    "KPI 区分 R3 R4 評価",
    "",
    "①架空市への本社移",
    "転企業数（累計）",
    "",
    "目標",
    "3社",
    "6社",
    "",
    "実績",
    "4社",
    "5社",
    "",
    "達成率",
    "133.3％",
    "83.3％",
    "",
    "Ｂ",
    "",
    "②架空みその販売額",
    "",
    "目標 20百万円 25百万円",
    "実績 18百万円 26百万円",
    "達成率 90.0％ 104.0％",
    "",
    "Ａ",
    "",
    "◆主な取組",
  );
  expect(factLines(table.value, "kpi")).toEqual([
    "kpi 架空市への本社移転企業数（累計）: target 3 社 FY2021, target 6 社 FY2022, actual 4 社 FY2021, actual 5 社 FY2022, figure 133.3 % FY2021 達成率, figure 83.3 % FY2022 達成率 @3-4",
    "kpi 架空みその販売額: target 20000000 円 FY2021, target 25000000 円 FY2022, actual 18000000 円 FY2021, actual 26000000 円 FY2022, figure 90 % FY2021 達成率, figure 104 % FY2022 達成率 @20-20",
  ]);
});

test("見出しの下に年度が一つだけあるときは、値がみな自分の年を持つ欄のものではない（架空の県）", () => {
  const lines = ["KPIの名称", "めざす値", "当 初 値", "63", "", "（令和６年度）", "備 考", ""];
  const rows = [
    "架空の移住者数 1,100人 584人（令和元年度） 架空課調べ",
    "架空の宿泊者数 20万人泊 8.6万人泊（令和元年）",
    "架空統計調査",
    "架空居住を実施する",
    "市町村数",
    "17市町村 9市町村（令和元年度）",
    "架空の協働プロジェクト数 40件以上 未集計（令和元年度）",
  ];
  expect(factLines(read(...lines, ...rows).value, "kpi")).toEqual([
    "kpi 架空の移住者数: target 1100 人 FY2024, baseline 584 人 FY2019 @9-9",
    "kpi 架空の宿泊者数: target 200000 人泊 FY2024, baseline 86000 人泊 CY2019 @10-10",
    "kpi 架空居住を実施する市町村数: target 17 市町村 FY2024, baseline 9 市町村 FY2019 @12-13",
    "kpi 架空の協働プロジェクト数: target 40 件 atLeast FY2024, baseline absent:notYetPublished FY2019 @15-15",
  ]);
});

test("一行だけの【継】は次の行の事業の区分で、見出しではない（架空の県）", () => {
  const heads = ["Ⅲ 架空の安心", "（百万円）", "", "事 業 名", "", "R6当初", "", "R7当初", ""];
  const rows = [
    "【継】",
    "",
    "架空基金事業",
    "",
    "1,106",
    "",
    "1,034",
    "",
    "【新】",
    "",
    "架空実証事業",
    "",
    "－",
    "",
    "18",
    "",
  ];
  const facts = read(
    "令和７年度当初予算案",
    "",
    ...heads,
    ...rows,
    "【再】",
    "",
    "架空助成事業",
    "",
    "47",
    "",
    "63",
  ).value;
  expect(factLines(facts, "budget").map((line) => line.replace(/ @.*$/, ""))).toEqual([
    "budget continuing 架空基金事業: previous 1106000000 円 FY2024, amount 1034000000 円 FY2025",
    "budget new 架空実証事業: previous absent:none FY2024, amount 18000000 円 FY2025",
    "budget relisted 架空助成事業: previous 47000000 円 FY2024, amount 63000000 円 FY2025",
  ]);
  expect(facts.map(({ within }) => within.map(({ name }) => name))).toEqual([
    ["架空の安心"],
    ["架空の安心"],
    ["架空の安心"],
  ]);
});
