import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { textToFacts } from "./text/facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);
const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(read(...lines).value, "kpi", "budget", "figure", "activity");

test("字を離した見出し「指 標」の下の行も、名称と値の組になる", () => {
  expect(
    factsIn("指 標 現状値（H30） 目標値（R6）", "認定農業者数 1,872経営体 2,000経営体", "開業率 3.9％ 5.0％以上"),
  ).toEqual([
    "kpi 認定農業者数: baseline 1872 経営体 FY2018, target 2000 経営体 FY2024 @2-2",
    "kpi 開業率: baseline 3.9 % FY2018, target 5 % atLeast FY2024 @3-3",
  ]);
});

test("年の付いた括弧が次の行にある見出しも、一つの見出しである", () => {
  expect(
    factsIn(
      ...["指標名", "単位", "現状値", "（令和元年度）", "目標値", "（令和６年度）"],
      ...["観光入込客数", "万人", "48.2", "60.0"],
      ...["宿泊者数", "人泊", "31,250", "40,000"],
    ),
  ).toEqual([
    "kpi 観光入込客数: baseline 482000 人 FY2019, target 600000 人 FY2024 @7-7",
    "kpi 宿泊者数: baseline 31250 人泊 FY2019, target 40000 人泊 FY2024 @11-11",
  ]);
});

test("年だけが並ぶ見出しの下の行は、年ごとの値になる", () => {
  expect(factsIn("表（人）", "1990年 2000年 2010年", "総人口 68,412 66,120 60,980")).toEqual([
    "figure 総人口: figure 68412 人 CY1990, figure 66120 人 CY2000, figure 60980 人 CY2010 @3-3",
  ]);
});

test("年の列から始まる表は、列ごとに読む", () => {
  expect(factsIn("社会動態（人）", "年 転入 転出", "2017 1,820 2,130", "2018 1,765 2,098")).toEqual([
    "figure 転入: figure 1820 人 CY2017, figure 1765 人 CY2018 @2-2",
    "figure 転出: figure 2130 人 CY2017, figure 2098 人 CY2018 @2-2",
  ]);
});

test("縦棒で区切った表と、#の見出しを読む", () => {
  expect(
    factsIn("## 重点1 移住", "| KPI | 現状値(R5) | 目標値(R10) |", "|---|---|---|", "| 移住者数 | 42人 | 70人 |"),
  ).toEqual(["kpi 移住者数: baseline 42 人 FY2023, target 70 人 FY2028 @4-4"]);
});

test("交付金の様式: 指標と単位の行の下に、時点と数だけの行が並ぶ", () => {
  expect(
    factsIn(
      "KPI①　圏域の観光消費額　　単位：百万円",
      "事業開始前（現時点） 12,000",
      "令和5年度増加分（1年目） 300",
      "KPI増加分の累計 300",
      "",
      "KPI②　パスの販売枚数　　単位：枚",
      "事業開始前（現時点） 0",
      "令和5年度増加分（1年目） 2,000",
      "KPI増加分の累計 2,000",
    ),
  ).toEqual([
    "kpi 圏域の観光消費額: baseline 12000000000 円, target 300000000 円 FY2023 増加分, target 300000000 円 増加分累計 @1-1",
    "kpi パスの販売枚数: baseline 0 枚, target 2000 枚 FY2023 増加分, target 2000 枚 増加分累計 @6-6",
  ]);
});

test("名前の行の下に年度と額が並べば、その名前の年度ごとの額である", () => {
  expect(factsIn("交付対象経費", "令和5年度　50,000千円", "令和6年度　60,000千円")).toEqual([
    "budget 交付対象経費: actual 50000000 円 FY2023, actual 60000000 円 FY2024 @1-1",
  ]);
});

test("目標と年ごとの実績が一行に並ぶ指標。実施のない年は飛ばさない", () => {
  expect(
    factsIn("【KPI】育児休業取得率", "　目標：30％（R6年度）　実績：R2年度 7.1％、R3年度 未実施、R4年度 12.5％"),
  ).toEqual([
    "kpi 育児休業取得率: target 30 % FY2024, actual 7.1 % FY2020, actual absent:none FY2021, actual 12.5 % FY2022 @2-2",
  ]);
  expect(factsIn("【KPI】組織率", "　策定時 62.5％（R1） → 現在 68.9％（R4） → 目標 80.0％（R6）")).toEqual([
    "kpi 組織率: baseline 62.5 % FY2019, actual 68.9 % FY2022, target 80 % FY2024 @1-2",
  ]);
});

test("組になった値の並びの中では、年のない「毎年度20件以上」も目標である", () => {
  expect(
    factsIn("・起業件数（R1：12件→R6：20件）", "・受入人数（R1：―→R6：800人）", "・認定数　毎年度20件以上"),
  ).toEqual([
    "kpi 起業件数: baseline 12 件 FY2019, target 20 件 FY2024 @1-1",
    "kpi 受入人数: baseline absent:none FY2019, target 800 人 FY2024 @2-2",
    "kpi 認定数: target 20 件 atLeast @3-3",
  ]);
});

test("件数と額が並ぶ実績は、予算の事業ではない", () => {
  expect(factsIn("令和３年度の成果", "○ふるさと納税　8,932件　1億4,210万円")).toEqual([
    "activity ふるさと納税: figure 8932 件 FY2021, figure 142100000 円 FY2021 @2-2",
  ]);
});

test("■の並びは一覧であり、その下の値の見出しではない", () => {
  const found = read("２　中部地域", "■担い手の確保", "■販路の開拓", "○新規就農者数", "　45人（R1）→60人（R6）");
  expect(found.value.map(({ within }) => within.map(({ name }) => name))).toEqual([["中部地域"]]);
});

test("何の表か分からない数の並びは、黙って飛ばさずに知らせる", () => {
  const { value, problems } = read("あれこれ 12 34", "それぞれ 56 78");
  expect(value).toEqual([]);
  expect(problems.map(({ problem, at }) => [problem.code, at.lines])).toEqual([["text/unreadFigures", [1, 2]]]);
});

test("列ごとに上から書かれた表。年の括弧は見出しの続きである", () => {
  expect(
    factsIn(
      ...["指標", "出生数", "婚姻件数"],
      ...["現状値", "（令和元年）", "1,234人", "890件"],
      ...["目標値", "（令和６年）", "1,400人", "950件"],
    ),
  ).toEqual([
    "kpi 出生数: baseline 1234 人 CY2019, target 1400 人 CY2024 @2-2",
    "kpi 婚姻件数: baseline 890 件 CY2019, target 950 件 CY2024 @3-3",
  ]);
});

test("指標と目標値だけの表では、「5年間累計 500人」が一つの欄である", () => {
  expect(factsIn("KPI 目標値（令和６年度）", "移住者数 5年間累計 500人", "登録者数 2,000人")).toEqual([
    "kpi 移住者数: target 500 人 FY2024 @2-2",
    "kpi 登録者数: target 2000 人 FY2024 @3-3",
  ]);
});

test("一行に基準値・実績値・目標値の言葉と年が並ぶ", () => {
  expect(
    factsIn("観光消費単価　　基準値（R3） 12,400円　　実績値（R5） 15,800円　　目標値（R8） 18,000円　　順調"),
  ).toEqual(["kpi 観光消費単価: baseline 12400 円 FY2021, actual 15800 円 FY2023, target 18000 円 FY2026 @1-1"]);
});

test("「AからBに引き上げる」「AをBに削減」は一つの指標の現状と目標である", () => {
  expect(factsIn("・訓練参加率を45％から60％に引き上げる", "・排出量：980g（R1）を 900g（R6）に削減")).toEqual([
    "kpi 訓練参加率: baseline 45 %, target 60 % @1-1",
    "kpi 排出量: baseline 980 g FY2019, target 900 g FY2024 @2-2",
  ]);
});

test("成約の約は、およその意味ではない", () => {
  expect(factsIn("令和３年度の成果", "・商談会（成約22件）")).toEqual([
    "activity 商談会（成約22件）: figure 22 件 FY2021 @2-2",
  ]);
});

test("番号や括弧の中の数は名前の一部で、値ではない", () => {
  expect(
    factsIn(
      "（１）市内総生産　3,215億円（H29）→　3,350億円（R6）",
      "若年層（15～29歳）の社会増減　△412人（H30）→　△200人（R6）",
    ),
  ).toEqual([
    "kpi 市内総生産: baseline 321500000000 円 FY2017, target 335000000000 円 FY2024 @1-1",
    "kpi 若年層（15～29歳）の社会増減: baseline -412 人 FY2018, target -200 人 FY2024 @2-2",
  ]);
});

test("【R元】のように年が括弧で前に付く値と、その名前の行", () => {
  expect(
    factsIn("ア　支援件数", "　【R元】14件　→　【R6】25件", "イ　ガイド登録者数", "　【R元】－　→　【R6】30人"),
  ).toEqual([
    "kpi 支援件数: baseline 14 件 FY2019, target 25 件 FY2024 @1-2",
    "kpi ガイド登録者数: baseline absent:none FY2019, target 30 人 FY2024 @3-4",
  ]);
});

test("目標の年は、ほかの値の年ではない", () => {
  const [rate] = read("１　主な指標", "○ 合計特殊出生率は1.33となった（R6目標：1.60）。").value;
  expect(rate?.figures.map(({ role, period, printed }) => [role, period, printed])).toEqual([
    ["figure", null, "1.33"],
    ["target", { kind: "calendarYear", year: 2024 }, "1.60"],
  ]);
});

test("見出しの年が次の行に括弧で並び、備考のない行も、二行に分かれた名前もある", () => {
  expect(
    factsIn(
      ...["項目 現状 目標 備考", "（H30） （R6）", "新規就農者数 267人 300人 県調べ"],
      ...["認定農業者数", "（法人含む） 6,512経営体 6,500経営体 県調べ", "林業就業者数 1,534人 1,550人"],
    ),
  ).toEqual([
    "kpi 新規就農者数: baseline 267 人 FY2018, target 300 人 FY2024 @3-3",
    "kpi 認定農業者数（法人含む）: baseline 6512 経営体 FY2018, target 6500 経営体 FY2024 @4-5",
    "kpi 林業就業者数: baseline 1534 人 FY2018, target 1550 人 FY2024 @6-6",
  ]);
});

test("①②の値は、上の行の①②の名前のものである", () => {
  expect(
    factsIn(
      "本事業のKPI　　①拠点利用者数　②関係人口登録者数",
      "指標値　　　　①目標値 3,000人　実績値 2,415人",
      "　　　　　　　②目標値 500人　実績値 612人",
    ),
  ).toEqual([
    "kpi 拠点利用者数: target 3000 人, actual 2415 人 @1-2",
    "kpi 関係人口登録者数: target 500 人, actual 612 人 @1-3",
  ]);
});

test("予算の事業の下の＜目標＞の値は、事業の名前の続きではない", () => {
  expect(
    factsIn(
      "令和７年度の主要事業（単位：千円）",
      "・保育士確保対策事業費【拡充】　　　98,700千円",
      "　＜目標＞　待機児童数　78人（R5）→ ０人（R8）",
    ),
  ).toEqual([
    "budget expanded 保育士確保対策事業費: amount 98700000 円 FY2025 @2-2",
    "kpi 待機児童数: baseline 78 人 FY2023, target 0 人 FY2026 @3-3",
  ]);
});

test("「…が上昇し、」で終わった主語は、次の節の数の名前にならない", () => {
  const { value, problems } = read(
    "本村の合計特殊出生率が令和22年に2.07まで上昇し、毎年５世帯が移住すると仮定し、令和27年の総人口1,750人を目指す。",
  );
  expect(value.map(({ name, figures }) => [name, figures.map(({ printed }) => printed)])).toEqual([
    ["合計特殊出生率", ["2.07"]],
    ["", ["毎年５世帯"]],
    ["総人口", ["1,750人"]],
  ]);
  expect(problems.map(({ problem }) => problem.code)).toEqual(["text/unnamedFigure"]);
});

test("策定時・実績・目標の下に年だけの行があれば、間の年はみな実績である", () => {
  expect(
    factsIn(
      "番号 数値目標・ＫＰＩ 策定時 実績 目標 進捗",
      " H30 R1 R2 R6",
      "1-1 移住者数（人） 1,102 1,215 1,187 1,500 ○",
    ),
  ).toEqual([
    "kpi 移住者数: baseline 1102 人 FY2018, actual 1215 人 FY2019, actual 1187 人 FY2020, target 1500 人 FY2024 @3-3",
  ]);
});

test("見出しより数が多い行は、どの列か分からないので読まない", () => {
  expect(factsIn("指標 H30 R1", "移住者数（人） 1,102 1,215 1,187")).toEqual([]);
});

test("12事業者は、12の事業ではない", () => {
  expect(factsIn("・輸出に取り組む数 12事業者（R1）→20事業者（R7）")).toEqual([
    "kpi 輸出に取り組む数: baseline 12 事業者 FY2019, target 20 事業者 FY2025 @1-1",
  ]);
});

test("「965 億 2,046 万 6 千円」は、間に空白があっても一つの額である", () => {
  expect(factsIn("歳入 965 億 2,046 万 6 千円", "入込客数は 2 万 3,000 人です。")).toEqual([
    "budget 歳入: amount 96520466000 円 @1-1",
    "figure 入込客数: figure 23000 人 @2-2",
  ]);
});

test("一行に並ぶ二つの指標は、それぞれの名前を持つ", () => {
  expect(
    factsIn("入込客数 120万人（うち県外客 30万人）、宿泊客数 2万3,000人", "特別損失23.3億円・特別利益7.7億円"),
  ).toEqual([
    "figure 入込客数: figure 1200000 人, figure 300000 人 うち県外客 @1-1",
    "figure 宿泊客数: figure 23000 人 @1-1",
    "activity 特別損失: figure 2330000000 円 @2-2",
    "activity 特別利益: figure 770000000 円 @2-2",
  ]);
});

test("文が述べる日付付きの値は、近くに目標の言葉があっても目標ではない", () => {
  expect(
    factsIn(
      "本町の人口は、8,316人(令和2年4月1日現在)と、人口ビジョンで定めた目標値を上回って推移している。",
      "高齢化率は23.9%(令和2年4月1日現在)と比較的低く、出生率は1.67(平成30年)と回復しているものの、令和42年には人口が6,790人まで減る見込みである。",
    ),
  ).toEqual([
    "figure 人口: figure 8316 人 2020-04-01 @1-1",
    "figure 高齢化率: figure 23.9 % 2020-04-01 @2-2",
    "figure 出生率: figure 1.67 無単位 CY2018 @2-2",
    "figure 人口: forecast 6790 人 CY2060 @2-2",
  ]);
});

test("間に文の続く番号の見出しは、目標の一覧ではない", () => {
  const section = (number: number) => [
    `${number}. 将来人口の見通しその${number}`,
    ...Array.from({ length: 5 }, (_, index) => `見通しの考え方を述べます${"。".repeat(index % 2)}`),
  ];
  const { value } = read(...[1, 2, 3].flatMap(section));
  expect(value).toEqual([]);
});

test("「主なKPI」の下の、年の付いた一つの値は目標で、「年度まで」の値はみな目標である", () => {
  expect(
    factsIn(
      "主なKPIの例",
      "  • 光回線の世帯カバー率:99.9%(2027年度)",
      "  • 5Gの人口カバー率:95%(2023年度)",
      "  • 相談室を置いた団体:1,000団体(2024年度まで)、1,200団体(2027年度まで)",
    ),
  ).toEqual([
    "kpi 光回線の世帯カバー率: target 99.9 % FY2027 @2-2",
    "kpi 5Gの人口カバー率: target 95 % FY2023 @3-3",
    "kpi 相談室を置いた団体: target 1000 団体 FY2024, target 1200 団体 FY2027 @4-4",
  ]);
});
