import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "activity");

describe("指標の表（架空の町）", () => {
  test("値の下の行の「（H27.3末）」は、上の値の時点である", () => {
    expect(
      read(
        "成果目標　　　　　　　　　　　　　計画当初値　　　　　計画目標値",
        "架空登録物件数（累計）　　　　　　12件　　　　　　　　50件以上",
        "　　　　　　　　　　　　　　　　　（H27.3末）　　　　（H32.3末）",
        "架空ツアー参加者数　　　　　　　　18人/年　　　　　　40人/年以上",
        "　　　　　　　　　　　　　　　　　（H26）　　　　　　（H31）",
      ),
    ).toEqual([
      "kpi 架空登録物件数（累計）: baseline 12 件 2015-03, target 50 件 atLeast 2020-03 @2-3",
      "kpi 架空ツアー参加者数: baseline 18 人/年 FY2014, target 40 人/年 atLeast FY2019 @4-5",
    ]);
  });

  test("見出しと同じ言葉を括弧で添えた値も、値である", () => {
    expect(
      read(
        "目標指標　【現状値】平成30年度　【目標値】令和6年度",
        "架空広報に満足している割合　【現状値】51.4％　【目標値】66.0％",
        "架空フォロワー数　【現状値】980人　【目標値】2,400人",
      ),
    ).toEqual([
      "kpi 架空広報に満足している割合: baseline 51.4 % FY2018, target 66 % FY2024 @2-2",
      "kpi 架空フォロワー数: baseline 980 人 FY2018, target 2400 人 FY2024 @3-3",
    ]);
  });

  test("欄が矢印だけなら、それは望ましい向きである", () => {
    expect(
      read(
        "指標 単位 方向 基準 目標",
        "架空出生数 人 ↑ 142 160",
        "25～39歳女性人口 人 → 702 700",
        "架空火災件数 件 ↓ 25 20以下",
      ),
    ).toEqual([
      "kpi 架空出生数: baseline 142 人, target 160 人 @2-2",
      "kpi 25～39歳女性人口: baseline 702 人, target 700 人 @3-3",
      "kpi 架空火災件数: baseline 25 件, target 20 件 atMost @4-4",
    ]);
  });

  test("「日帰り」の次の行の「宿泊」は、同じ指標のもう一方である", () => {
    expect(
      read(
        "数値目標 基準値（R1） 目標値（R6）",
        "架空消費額（１人当たり） 日帰り 3,200円 4,000円",
        "宿泊 15,500円 18,000円",
        "架空調査の平均正答率 小学校 60.1％ 64.0％",
        "中学校 57.4％ 61.0％",
      ),
    ).toEqual([
      "kpi 架空消費額（１人当たり）: baseline 3200 円 FY2019 日帰り, target 4000 円 FY2024 日帰り, baseline 15500 円 FY2019 宿泊, target 18000 円 FY2024 宿泊 @2-2",
      "kpi 架空調査の平均正答率: baseline 60.1 % FY2019 小学校, target 64 % FY2024 小学校, baseline 57.4 % FY2019 中学校, target 61 % FY2024 中学校 @4-4",
    ]);
  });

  test("「指標名：」の行の下に、年の見出しと値の行が繰り返す", () => {
    expect(
      read(
        "指標名：架空健診受診率（国保）",
        "　H29年度　H30年度　R元年度　R2年度目標",
        "　31.8％　33.1％　34.0％　40.0％",
        "指標名：架空検診受診率（胃がん）",
        "　H29年度　H30年度　R元年度　R2年度目標",
        "　11.0％　10.8％　11.9％　18.0％",
      ),
    ).toEqual([
      "kpi 架空健診受診率（国保）: actual 31.8 % FY2017, actual 33.1 % FY2018, actual 34 % FY2019, target 40 % FY2020 @1-3",
      "kpi 架空検診受診率（胃がん）: actual 11 % FY2017, actual 10.8 % FY2018, actual 11.9 % FY2019, target 18 % FY2020 @4-6",
    ]);
  });

  test("「各年の値は目標値」と注が言えば、実績の見出しのない年の値は目標である", () => {
    const table = [
      "項目／年度 R1（基準） R2 R3（目標）",
      "架空出生数（人） 110 112 118",
      "架空転入者数（人） 720 730 740",
    ];
    expect(read(...table, "※各年の値は目標値")).toEqual([
      "kpi 架空出生数: baseline 110 人 FY2019, target 112 人 FY2020, target 118 人 FY2021 @2-2",
      "kpi 架空転入者数: baseline 720 人 FY2019, target 730 人 FY2020, target 740 人 FY2021 @3-3",
    ]);
  });

  test("備考のある表でも、値の下の行の年は値のある欄のものである", () => {
    expect(
      read(
        "KPI 基準値 目標値 備考",
        "架空企業数 3社 8社 累計",
        "（H26） （H27～H31）",
        "架空雇用者数 12人 90人 累計",
        "（H26） （H27～H31）",
      ),
    ).toEqual([
      "kpi 架空企業数: baseline 3 社 FY2014, target 8 社 FY2015..FY2019 @2-2",
      "kpi 架空雇用者数: baseline 12 人 FY2014, target 90 人 FY2015..FY2019 @4-4",
    ]);
  });

  test("指標の左の基本目標は、その下の空いた行にも続く", () => {
    expect(
      read(
        "基本目標　指標　基準値　目標値",
        "しごと　架空事業所数　142社（H28）　150社（R6）",
        "　　　　架空創業件数　6件（H30）　40件（R2～R6）",
        "ひと　　架空転入者数　1,720人（H30）　1,900人（R6）",
      ),
    ).toEqual([
      "kpi 架空事業所数: baseline 142 社 FY2016, target 150 社 FY2024 @2-2",
      "kpi 架空創業件数: baseline 6 件 FY2018, target 40 件 FY2020..FY2024 @3-3",
      "kpi 架空転入者数: baseline 1720 人 FY2018, target 1900 人 FY2024 @4-4",
    ]);
  });

  test("列いっぱいに離れた「指　　標」は一つの見出しで、幅は全角の文字を二つと数える", () => {
    expect(
      read(
        "事　業　名　　　　　　　　指　　標　　　　　　　　　　　現状（R1）　　目標（R6）",
        "架空人材支援事業　　　　　架空就農者数　　　　　　　　　　4人　　　　　　11人",
        "架空企業誘致事業　　　　　架空立地企業数（累計）　　　　　－　　　　　　　6社",
      ),
    ).toEqual([
      "kpi 架空就農者数: baseline 4 人 FY2019, target 11 人 FY2024 @2-2",
      "kpi 架空立地企業数（累計）: baseline absent:none FY2019, target 6 社 FY2024 @3-3",
    ]);
    expect(
      read(
        "　成果指標　　　　　　　H30　　R1　　R2　　R3　　R4",
        "　　　　　　　　　　　（現状）　　　　　　　　　（目標）",
        "　架空サポーター数　　　35人　40人　45人　50人　60人",
      ),
    ).toEqual([
      "kpi 架空サポーター数: baseline 35 人 FY2018, actual 40 人 FY2019, actual 45 人 FY2020, actual 50 人 FY2021, target 60 人 FY2022 @3-3",
    ]);
  });

  test("「【指標1】」は名前の番号である", () => {
    expect(
      read(
        "指標の説明 現状値 目標値",
        "【指標１】架空行事に参加している住民の割合 R1：41.5％ R6：48.0％",
        "【指標２】架空会加入率 R1：77.2％ R6：79.0％",
      ),
    ).toEqual([
      "kpi 架空行事に参加している住民の割合: baseline 41.5 % FY2019, target 48 % FY2024 @2-2",
      "kpi 架空会加入率: baseline 77.2 % FY2019, target 79 % FY2024 @3-3",
    ]);
  });

  test("一字ずつ離れた「指 標 名 現 状 目 標」は三つの見出しである", () => {
    expect(
      read(
        "指 標 名 現 状 目 標",
        "架空道路の舗装率 71.5%（H27） 74.0%（R2）",
        "架空公園の箇所数 31か所（H27） 34か所（R2）",
      ),
    ).toEqual([
      "kpi 架空道路の舗装率: baseline 71.5 % FY2015, target 74 % FY2020 @2-2",
      "kpi 架空公園の箇所数: baseline 31 か所 FY2015, target 34 か所 FY2020 @3-3",
    ]);
  });

  test("「基準年」「目標年」の下に年があれば、目標年の値は目標である", () => {
    expect(
      read(
        "　　　　　　　　　　　　　　　　　　基準年　　　　　目標年",
        "　　　　　　　　　　　　　　　　　　Ｈ２６　　　　　Ｈ３１",
        "　・架空就業者数　　　　　　　　　４，３２０人　　　４，３００人",
        "　・架空就業率　　　　　　　　　　４７．２％　　　　５１．０％",
      ),
    ).toEqual([
      "kpi 架空就業者数: baseline 4320 人 FY2014, target 4300 人 FY2019 @3-3",
      "kpi 架空就業率: baseline 47.2 % FY2014, target 51 % FY2019 @4-4",
    ]);
  });

  test("年と役割が二段の見出しになった表は、行ごとに名前と値がある", () => {
    expect(
      read(
        "数値目標（KPI） H30 R6",
        "実績値 目標値",
        "架空事業参加者数 1,140人 1,700人",
        "架空寿命（男） 78.1歳 79.1歳",
        "架空寿命（女） 82.2歳 83.2歳",
      ),
    ).toEqual([
      "kpi 架空事業参加者数: actual 1140 人 FY2018, target 1700 人 FY2024 @3-3",
      "kpi 架空寿命（男）: actual 78.1 歳 FY2018, target 79.1 歳 FY2024 @4-4",
      "kpi 架空寿命（女）: actual 82.2 歳 FY2018, target 83.2 歳 FY2024 @5-5",
    ]);
  });

  test("役割の行に年と値の組が並ぶ", () => {
    expect(
      read(
        "指標名：架空入込客数（単位：万人）",
        "基準値　H26　42.1",
        "実績値　H27　43.4　H28　45.0　H29　44.8",
        "目標値　R1　50.0",
      ),
    ).toEqual([
      "kpi 架空入込客数: baseline 421000 人 FY2014, actual 434000 人 FY2015, actual 450000 人 FY2016, actual 448000 人 FY2017, target 500000 人 FY2019 @1-1",
    ]);
  });

  test.each([
    ["基準年度の値", "目標年度の値", "baseline"],
    ["最新実績値", "計画目標値", "actual"],
    ["現在の値", "めざす値", "baseline"],
    ["開始時点", "終了時点", "baseline"],
    ["計画当初", "計画終了時", "baseline"],
  ])("見出し「%s」と「%s」", (first, last, role) => {
    expect(read(`指標 ${first}(R1) ${last}(R6)`, "架空就農者数 12人 15人", "架空法人数 3法人 8法人")).toEqual([
      `kpi 架空就農者数: ${role} 12 人 FY2019, target 15 人 FY2024 @2-2`,
      `kpi 架空法人数: ${role} 3 法人 FY2019, target 8 法人 FY2024 @3-3`,
    ]);
  });
});
