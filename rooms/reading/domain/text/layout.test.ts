import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (text: string) => textToFacts([pageOfText(text)]);
const kpisIn = (text: string): readonly string[] => factLines(read(text).value, "kpi");

describe("列を空白だけが保つ表（架空の町）", () => {
  test("二段の見出しは列ごとに一つになり、折れた名称は値の行につながる", () => {
    expect(
      kpisIn(
        [
          "指標名                 現状値            目標値        担当課",
          "                     （令和元年度）    （令和６年度）",
          "新規就農者数             3人              15人        農林課",
          "農業法人による６次産業化",
          "商品の開発件数           2件              10件        農林課",
        ].join("\n"),
      ),
    ).toEqual([
      "kpi 新規就農者数: baseline 3 人 FY2019, target 15 人 FY2024 @3-3",
      "kpi 農業法人による６次産業化商品の開発件数: baseline 2 件 FY2019, target 10 件 FY2024 @4-5",
    ]);
  });

  test("長い名称の後に空白が一つしかなくても、値は名称に入らない", () => {
    expect(
      kpisIn(
        "指標              基準値（H26）   目標値（R1）\n観光入込客数（市全体）   218万人   240万人\n観光入込客数（架空海岸地域） 31万人     35万人",
      ),
    ).toEqual([
      "kpi 観光入込客数（市全体）: baseline 2180000 人 FY2014, target 2400000 人 FY2019 @2-2",
      "kpi 観光入込客数（架空海岸地域）: baseline 310000 人 FY2014, target 350000 人 FY2019 @3-3",
    ]);
  });

  test("一つの上の見出しが下の年度の列を束ねる", () => {
    expect(
      kpisIn(
        "指標       基準値（R1）   実績値                      目標値（R6）\n\n                   R2     R3       R4\n\n移住相談件数   1,200件    980件   1,105件   1,450件   2,000件",
      ),
    ).toEqual([
      "kpi 移住相談件数: baseline 1200 件 FY2019, actual 980 件 FY2020, actual 1105 件 FY2021, actual 1450 件 FY2022, target 2000 件 FY2024 @5-5",
    ]);
  });

  test("ページ番号と文章は表に入らない", () => {
    const { value } = read(
      "指標名   基準値（R1）   目標値（R6）\n創業件数   14件   30件\n\n                 - 12 -\n\n地域の仕事をつくるため、次の取組を進める。",
    );
    expect(value.flatMap(({ figures }) => figures.map(({ printed }) => printed))).toEqual(["14件", "30件"]);
  });
});

describe("欄が一つずつ行になった表（架空の市）", () => {
  test("見出しの後の欄は、行ごとに見出しの数ずつ並ぶ", () => {
    expect(
      kpisIn(
        "指標名\n\n単位\n\n基準値（H26）\n\n目標値（R1）\n\n観光入込客数\n\n万人\n\n2,186\n\n2,407\n\n就職率\n\n％\n\n81.0\n\n90.5",
      ),
    ).toEqual([
      "kpi 観光入込客数: baseline 21860000 人 FY2014, target 24070000 人 FY2019 @9-9",
      "kpi 就職率: baseline 81 % FY2014, target 90.5 % FY2019 @17-17",
    ]);
  });

  test("列ごとに並んだ欄は、同じ順の名称と値が組になる", () => {
    expect(
      kpisIn("指標\n移住相談件数\n新規就農者数\n\n現状値（R元年度）\n48件\n3人\n\n目標値（R6年度）\n80件\n15人").map(
        (line) => line.replace(/ @.*/, ""),
      ),
    ).toEqual([
      "kpi 移住相談件数: baseline 48 件 FY2019, target 80 件 FY2024",
      "kpi 新規就農者数: baseline 3 人 FY2019, target 15 人 FY2024",
    ]);
  });

  test("名称が値の後にまとまって欄の順が乱れた表は、値にせずに尋ねる", () => {
    const { value, problems } = read(
      "指標\n\n区分\n\n現状値（H27）\n\n目標値（R6）\n\n健康寿命（歳）\n\n男\n\n71.98\n\n73\n\n女\n\n73.77\n\n75\n\n喫煙率（％）",
    );
    expect(problems.map(({ problem }) => problem.code)).toContain("text/cellsOutOfOrder");
    expect(value.filter(({ name }) => name.includes("喫煙率"))).toEqual([]);
  });

  test("値だけの行は自分の名前にならず、尋ねられる", () => {
    const { value } = read("48件");
    expect(value.map(({ name, questions }) => [name, questions.map(({ problem }) => problem.code)])).toEqual([
      ["", ["text/namelessResult"]],
    ]);
  });
});

test("項目と値の行で書かれた調書は、一つの指標である（架空の市）", () => {
  expect(kpisIn("指標名：寄附件数\n単位：件\n基準値（令和元年度）：1,250\n目標値（令和6年度）：3,000")).toEqual([
    "kpi 寄附件数: baseline 1250 件 FY2019, target 3000 件 FY2024 @1-1",
  ]);
});

test("間を空けた「具体的な施策」の行で表は終わり、その下の言葉は表の行でない（架空の町）", () => {
  const table = [
    "数値目標　　　　　　　　基準値（H26年度）　目標値（H31年度）　実績値（H30年度）",
    "架空転入者数　　　　　　　　　104人　　　　　150人　　　　　121人",
  ];
  const below = ["具体的な施策", "KPI", "架空空き家登録件数　目標値（H31年度末）30件", "実績値（H31年3月末）12件"];
  const kpis = factLines(textToFacts([pageOfText([...table, "", ...below].join("\n"))]).value, "kpi");
  expect(kpis.map((line) => line.replace(/ @.*$/, ""))).toEqual([
    "kpi 架空転入者数: baseline 104 人 FY2014, target 150 人 FY2019, actual 121 人 FY2018",
    "kpi 架空空き家登録件数: target 30 件 FY2019, actual 12 件 2019-03",
  ]);
});

const sheet = [
  "事務事業名  架空協力隊推進事業",
  "１ 活動指標・成果指標",
  "指標名                      単位   区分     R3年度   R4年度",
  "活動指標",
  "架空隊員の募集回数           回    目標値      4        6",
  "                                   実績値      3        5",
  "成果指標",
  "架空隊員数                   人    目標値      9       13",
  "                                   実績値      8       12",
  "２ 事業費の推移",
  "                           単位    R3決算   R4決算",
  "事業費                     千円    21,340   29,870",
].join("\n");

test("「成果指標」だけの行は指標の名前ではなく、次の番号の見出しと列見出しからは別の表である（架空の町の評価シート）", () => {
  expect(factLines(read(sheet).value, "kpi", "budget")).toEqual([
    "kpi 架空隊員の募集回数: target 4 回 FY2021, target 6 回 FY2022, actual 3 回 FY2021, actual 5 回 FY2022 @5-5",
    "kpi 架空隊員数: target 9 人 FY2021, target 13 人 FY2022, actual 8 人 FY2021, actual 12 人 FY2022 @8-8",
    "budget 事業費: outturn 21340000 円 FY2021, outturn 29870000 円 FY2022 @12-12",
  ]);
});

test("施設別の表は、名前の後に値が二つあれば、その割合の一覧ではない（架空の町）", () => {
  const text = [
    "２ 施設別の入込客数　　　　　（単位：人）",
    "施設名              令和4年      令和5年     増減率",
    "架空海水浴場        118,200      151,900     28.5%",
    "架空道の駅          502,310      561,040     11.7%",
    "架空公園            201,006      229,133     14.0%",
  ].join("\n");
  expect(factLines(read(text).value, "figure").map((line) => line.replace(/, figure [\d.]+ %.*$/, ""))).toEqual([
    "figure 架空海水浴場: figure 118200 人 CY2022, figure 151900 人 CY2023",
    "figure 架空道の駅: figure 502310 人 CY2022, figure 561040 人 CY2023",
    "figure 架空公園: figure 201006 人 CY2022, figure 229133 人 CY2023",
  ]);
});

test("列の頭より右まで届く番号付きの行は、行の間の見出しであり、名称に入らない（架空の市）", () => {
  expect(
    factLines(
      read(
        [
          "令和６年度当初予算",
          "                                        （単位：千円）",
          "区分   事業名                R6当初予算額   R5当初予算額   所管課",
          "１ 子どもが伸びやかに育つまち",
          "新規   架空家庭相談事業            2,345            －   こども課",
          "継続   架空児童クラブ事業         12,340        11,230   教育課",
          "２ にぎわいのあるまち",
          "拡充   架空空き店舗事業            7,600         5,400   商工課",
        ].join("\n"),
      ).value,
      "budget",
    ),
  ).toEqual([
    "budget new 架空家庭相談事業: amount 2345000 円 FY2024, previous absent:none FY2023 @5-5",
    "budget continuing 架空児童クラブ事業: amount 12340000 円 FY2024, previous 11230000 円 FY2023 @6-6",
    "budget expanded 架空空き店舗事業: amount 7600000 円 FY2024, previous 5400000 円 FY2023 @8-8",
  ]);
});

test("表の上の番号の次の番号は、見出しのない別の並びを始める（架空の県）", () => {
  const { value } = read(
    [
      "令和５年度の移住の実績について",
      "１ 移住者数及び相談件数",
      "区分             令和4年度   令和5年度   対前年度比",
      "移住者数（人）       562         731      130.1%",
      "相談件数（件）     1,047       1,208      115.4%",
      "",
      "２ 年代別の移住者数（令和5年度）",
      "20歳代以下   342人",
      "30歳代       286人",
      "40歳代以上   103人",
    ].join("\n"),
  );
  expect(factLines(value, "figure").map((line) => line.split(",")[0])).toEqual([
    "figure 移住者数: figure 562 人 FY2022",
    "figure 相談件数: figure 1047 件 FY2022",
  ]);
  expect(factLines(value, "activity")).toEqual([
    "activity 年代別の移住者数: figure 342 人 FY2023 20歳代以下 @7-8",
    "activity 年代別の移住者数: figure 286 人 FY2023 30歳代 @7-9",
    "activity 年代別の移住者数: figure 103 人 FY2023 40歳代以上 @7-10",
  ]);
});

test("「令和6年度　主要事業の概要　　架空県」は文書の題名で、表の見出しではない（架空の県）", () => {
  const text = [
    "令和6年度　主要事業の概要　　　　架空県",
    "１　人づくり",
    "◎（新規）架空起業応援事業　　【4,710万円】",
    "　　起業塾の開催",
    "◎（拡充）架空相談事業　　【2,235万円】（R5　1,980万円）",
  ].join("\n");
  expect(factLines(read(text).value, "budget", "figure")).toEqual([
    "budget new 架空起業応援事業: amount 47100000 円 FY2024 @3-3",
    "budget expanded 架空相談事業: amount 22350000 円 FY2024, previous 19800000 円 FY2023 @5-5",
  ]);
});
