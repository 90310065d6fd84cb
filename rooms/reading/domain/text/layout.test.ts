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
