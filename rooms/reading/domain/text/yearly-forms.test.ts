import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const kpis = (...lines: readonly string[]) =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure");

test("「【指標名】」「【単位】」の行が上にある年度別の表は、その指標のもので、短い行の後ろの年が空いている（架空の村）", () => {
  expect(
    kpis(
      "【指標名】体験会の相談件数",
      "【単位】件",
      "年度    R2    R3    R4",
      "目標    100    120    140",
      "実績    95    131    ",
      "達成率    95.0%    109.2%    ",
    ),
  ).toEqual([
    "kpi 体験会の相談件数: target 100 件 FY2020, target 120 件 FY2021, target 140 件 FY2022, actual 95 件 FY2020, actual 131 件 FY2021, actual absent:notPrinted FY2022, figure 95 % FY2020 達成率, figure 109.2 % FY2021 達成率 @4-4",
  ]);
});

test("年だけの見出しの行の先頭のタブが落ちていても、年は行の値のものである（架空の村）", () => {
  expect(
    kpis(
      "成果指標：新規就農者数（人）",
      "",
      "令和2年度\t令和3年度\t令和4年度\t令和5年度",
      "目標値\t3\t4\t5\t6",
      "実績値\t2\t4\t3\t-",
    ),
  ).toEqual([
    "kpi 新規就農者数: target 3 人 FY2020, target 4 人 FY2021, target 5 人 FY2022, target 6 人 FY2023, actual 2 人 FY2020, actual 4 人 FY2021, actual 3 人 FY2022, actual absent:none FY2023 @4-4",
  ]);
});

test("見出しの下の「（R2） 実績 実績 （R7）」は、順に役割か年の見出しのものである（架空の村）", () => {
  expect(
    kpis(
      "指標　　　　　　　　単位　　基準値　　R3　　R4　　目標値　評価",
      "　　　　　　　　　　　　　　（R2）　実績　実績　（R7）",
      "新規就農者数　　　　人　　　　5　　　　6　　　7　　　10　　　B",
      "農業産出額　　　　　億円　　　12.5　　12.0　12.3　13.0　　A",
    ).at(0),
  ).toBe("kpi 新規就農者数: baseline 5 人 FY2020, actual 6 人 FY2021, actual 7 人 FY2022, target 10 人 FY2025 @3-3");
});

test("「実績値 令和2年度 31人」の下の年と値の行も、実績である（架空の村）", () => {
  expect(
    kpis(
      "移住者数（累計）",
      "基準値 令和元年度 25人",
      "目標値 令和6年度 150人",
      "実績値 令和2年度 31人",
      "令和3年度 58人",
      "令和4年度 90人",
    ),
  ).toEqual([
    "kpi 移住者数（累計）: baseline 25 人 FY2019, target 150 人 FY2024, actual 31 人 FY2020, actual 58 人 FY2021, actual 90 人 FY2022 @1-1",
  ]);
});

test("「実績　H27：12人　H28：25人」は、それぞれの年の実績である（架空の村）", () => {
  expect(
    kpis("KPI　新規雇用者数", "　基準値　2人（H26）", "　目標値　100人（R1）", "　実績　H27：12人　H28：25人"),
  ).toEqual([
    "kpi 新規雇用者数: baseline 2 人 FY2014, target 100 人 FY2019, actual 12 人 FY2015, actual 25 人 FY2016 @1-1",
  ]);
});

test("一欄一行の年度の表は、最後の見出しの次の年度から行が始まる。名のない表の値は尋ねる（架空の村）", () => {
  const cells = ["年度", "計画値（人）", "実績値（人）", "令和2年度", "500", "423", "令和3年度", "520", "498"];
  expect(kpis("移住者数", ...cells)).toEqual([
    "kpi 移住者数: target 500 人 FY2020, actual 423 人 FY2020, target 520 人 FY2021, actual 498 人 FY2021 @5-5",
  ]);
  expect(kpis("年度別実績", ...cells)).toEqual([
    "figure ?: target 500 人 FY2020, actual 423 人 FY2020, target 520 人 FY2021, actual 498 人 FY2021 @5-5",
  ]);
});

test("番号と単位の欄があり、実績の行が名を省き、先の年が空いている表（架空の村）", () => {
  expect(
    kpis(
      "指標番号 指標名 単位 区分 R2 R3 R4",
      "1 体験会の相談件数 件 目標 100 120 140",
      "実績 95 131",
      "2 空き家成約件数 件 目標 10 12 14",
      "実績 8 13",
    ).filter((line) => line.includes("actual")),
  ).toEqual([
    "kpi 体験会の相談件数: actual 95 件 FY2020, actual 131 件 FY2021 @2-3",
    "kpi 空き家成約件数: actual 8 件 FY2020, actual 13 件 FY2021 @4-5",
  ]);
});

test("名の下の行に単位だけがあり、その下に年と数が並ぶ（架空の村）", () => {
  expect(
    kpis(
      "指標1　待機児童数",
      "単位　人",
      "計画策定時（R1）　12",
      "R2　8",
      "R3　5",
      "目標（R6）　0",
      "達成状況　順調（A）",
    ),
  ).toEqual(["kpi 待機児童数: baseline 12 人 FY2019, actual 8 人 FY2020, actual 5 人 FY2021, target 0 人 FY2024 @1-1"]);
});

test("年の欄に単位がなければ、同じ行の二つの値の単位による（架空の村）", () => {
  expect(
    kpis(
      "指標名 基準値 H28 H29 目標値 達成率 評価",
      "出生数 65人/年 62 58 70人/年 82.9% C",
      "婚姻件数 40件/年 38 35 45件/年 77.8% C",
    ).at(1),
  ).toBe(
    "kpi 婚姻件数: baseline 40 件/年, actual 38 件/年 FY2016, actual 35 件/年 FY2017, target 45 件/年, figure 77.8 % 達成率 @3-3",
  );
});

test("行の名の字が空けて書かれていても一つの言葉で、評価の行は達成率の続きでない（架空の村）", () => {
  expect(
    kpis(
      "体験会の相談件数（件）",
      "年　　　度    平成29年度    平成30年度    令和元年度",
      "目　　　標       100           110           120",
      "実　　　績        98           115           117",
      "達　成　率      98.0%        104.5%         97.5%",
      "評　　　価        B             A             B",
    ),
  ).toEqual([
    "kpi 体験会の相談件数: target 100 件 FY2017, target 110 件 FY2018, target 120 件 FY2019, actual 98 件 FY2017, actual 115 件 FY2018, actual 117 件 FY2019, figure 98 % FY2017 達成率, figure 104.5 % FY2018 達成率, figure 97.5 % FY2019 達成率 @3-3",
  ]);
});

test("「R1：125万人 → R5：110万人（目標 R6：150万人）」の年は名に入らず、目標は括弧の中の値である（架空の村）", () => {
  expect(kpis("①　観光入込客数　R1：125万人 → R5：110万人（目標 R6：150万人）")).toEqual([
    "kpi 観光入込客数: baseline 1250000 人 FY2019, actual 1100000 人 FY2023, target 1500000 人 FY2024 @1-1",
  ]);
});

test("すぐ下の「実績値：」「【実績値】」の行の値は、上の行の指標のものである（架空の村）", () => {
  expect(
    kpis(
      "○転入者数：令和元年 38人 → 令和6年 45人",
      "　実績値：令和2年 37人、令和3年 39人",
      "○観光客数：令和元年度 12万人 → 令和6年度 15万人",
      "　【実績値】令和2年度 4万人、令和3年度 5万人",
    ),
  ).toEqual([
    "kpi 転入者数: baseline 38 人 CY2019, target 45 人 CY2024 @1-1",
    "kpi 転入者数: actual 37 人 CY2020, actual 39 人 CY2021 @1-2",
    "kpi 観光客数: baseline 120000 人 FY2019, target 150000 人 FY2024 @3-3",
    "kpi 観光客数: actual 40000 人 FY2020, actual 50000 人 FY2021 @3-4",
  ]);
});

test("名と目標値のある行の下の「基準値：」は、その名のもので、行全体が名になるのではない（架空の村）", () => {
  expect(
    kpis("年間出生数　目標値 8人（令和6年度）", "　基準値：6人（令和元年度）", "　実績値：5人（令和4年度）").map(
      (line) => line.replace(/:.*/, ""),
    ),
  ).toEqual(["kpi 年間出生数", "kpi 年間出生数"]);
});

test("年ごとに「目標 実績」が繰り返される見出し（架空の村）", () => {
  expect(
    kpis(
      "年度　　　令和4年度　　令和5年度",
      "　　　　目標　実績　目標　実績",
      "移住者数（人）　25　27　30　31",
      "起業件数（件）　4　5　5　3",
    ).at(0),
  ).toBe("kpi 移住者数: target 25 人 FY2022, actual 27 人 FY2022, target 30 人 FY2023, actual 31 人 FY2023 @3-3");
});

test("二つの見出しの下で触れ合う括弧の年は、一つずつの見出しのものである（架空の村）", () => {
  expect(
    kpis(
      "指標名　　　　　　　　　　単位　　現状値　　目標値",
      "　　　　　　　　　　　　　　　　（令和元年度）（令和7年度）",
      "ごみの総排出量　　　　　　ｔ　　　351　　　320",
      "リサイクル率　　　　　　　％　　　24.5　　　30.0",
    ).at(0),
  ).toBe("kpi ごみの総排出量: baseline 351 トン FY2019, target 320 トン FY2025 @3-3");
});

test("最後の行の評価の記号は、次の名でも前の名の続きでもない（架空の村）", () => {
  const heads = ["指標名", "目標値（R6）", "実績値（R4）", "達成率", "評価"];
  const rows = ["観光消費額", "50億円", "44億円", "88.0％", "Ｂ", "宿泊客数", "35万人", "30万人", "85.7％", "Ｂ"];
  expect(kpis(...heads, ...rows).at(1)).toContain("kpi 宿泊客数: target 350000 人 FY2024, actual 300000 人 FY2022");
});

test("字を空けて書いた様式の「目　標　値」（架空の村）", () => {
  expect(
    kpis("指　標　名　　移住者数", "基　準　値　　25人（R1）", "目　標　値　　50人（R6）", "実　績　値　　41人（R5）"),
  ).toEqual(["kpi 移住者数: baseline 25 人 FY2019, target 50 人 FY2024, actual 41 人 FY2023 @1-1"]);
});

test("括弧の中の「令和元年度実績」の年は、括弧の外の目標のものではない（架空の村）", () => {
  expect(kpis("＜目標値の設定＞", "ア　観光入込客数　130万人（令和元年度実績 125.8万人）").at(0)).toContain(
    "観光入込客数: target 1300000 人, actual 1258000 人 FY2019",
  );
});
