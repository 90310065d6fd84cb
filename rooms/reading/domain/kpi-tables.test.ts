import { describe, expect, test } from "vitest";
import { factWords } from "../testing/fact-words.ts";
import { above, readTable, tableWords } from "../testing/read-table.ts";

describe("指標の表", () => {
  test("基準値と目標値の列は、見出しの年とともに一行が一つの指標になる", () => {
    expect(
      tableWords([
        ["指標名", "単位", "基準値（H26）", "目標値（R1）"],
        ["観光入込客数", "万人", "2,186", "2,407"],
        ["認定こども園設置数", "か所", "0", "26"],
        ["新規高卒者の道内就職率", "％", "81.0", "90以上"],
      ]),
    ).toEqual([
      ["kpi 観光入込客数", "baseline 21860000 人 FY2014", "target 24070000 人 FY2019"],
      ["kpi 認定こども園設置数", "baseline 0 か所 FY2014", "target 26 か所 FY2019"],
      ["kpi 新規高卒者の道内就職率", "baseline 81 % FY2014", "target 90 % atLeast FY2019"],
    ]);
  });

  test("西暦に見える値の行は、名前のある行なら見出しではない: 次の行の値も失われない", () => {
    expect(
      tableWords([
        ["指標", "単位", "現状値（R4）", "目標値（R9）"],
        ["来場者数", "人", "1980", "2015"],
        ["新規就農者数", "人", "1800", "1900"],
        ["相談者数", "人", "1950", "2010"],
        ["宿泊者数", "人", "300", "400"],
      ]),
    ).toEqual([
      ["kpi 来場者数", "baseline 1980 人 FY2022", "target 2015 人 FY2027"],
      ["kpi 新規就農者数", "baseline 1800 人 FY2022", "target 1900 人 FY2027"],
      ["kpi 相談者数", "baseline 1950 人 FY2022", "target 2010 人 FY2027"],
      ["kpi 宿泊者数", "baseline 300 人 FY2022", "target 400 人 FY2027"],
    ]);
  });

  test("二段の見出しでは、上の段が何の値か、下の段がいつの値かを言う", () => {
    expect(
      tableWords([
        [
          { text: "重要業績評価指標（KPI）", down: 2 },
          { text: "基準値", down: 2 },
          { text: "実績値", across: 3 },
          null,
          null,
          { text: "目標値\n（R6）", down: 2 },
        ],
        [null, null, "R2", "R3", "R4", null],
        ["移住相談件数", "1,200件（R1）", "980件", "－", "1,450件", "2,000件以上"],
      ]),
    ).toEqual([
      [
        "kpi 移住相談件数",
        "baseline 1200 件 FY2019",
        "actual 980 件 FY2020",
        "actual absent:none FY2021",
        "actual 1450 件 FY2022",
        "target 2000 件 atLeast FY2024",
      ],
    ]);
  });

  test("年の列は元号が左の見出しから続き、平成から令和へ移る", () => {
    expect(
      tableWords([
        ["指標", "平成29年度", "30", "元", "2", "目標（R6）"],
        ["空き家バンク成約数（件）", "10", "12", "15", "20", "40"],
      ]),
    ).toEqual([
      [
        "kpi 空き家バンク成約数",
        "actual 10 件 FY2017",
        "actual 12 件 FY2018",
        "actual 15 件 FY2019",
        "actual 20 件 FY2020",
        "target 40 件 FY2024",
      ],
    ]);
  });

  test("西暦だけの見出しは年度として読むが、確かさが下がる", () => {
    const [fact] = readTable([
      ["指標", "基準値 2019", "目標値 2024"],
      ["出荷量（千㎥）", "55.6", "63.4"],
    ]).value;
    expect(fact && factWords(fact)).toEqual(["kpi 出荷量", "baseline 55600 ㎥ FY2019", "target 63400 ㎥ FY2024"]);
    expect(fact?.confidence).toMatchObject({ value: 0.85, reasons: [{ code: "period/bareYear" }] });
  });

  test("基準年と目標年が別の列にある", () => {
    expect(
      tableWords([
        ["数値目標", "基準値", "基準年", "目標値", "目標年"],
        ["製造品出荷額", "5,077億円", "H26", "6,000億円", "R1"],
      ]),
    ).toEqual([["kpi 製造品出荷額", "baseline 507700000000 円 FY2014", "target 600000000000 円 FY2019"]]);
  });

  test("現状→目標が一つの欄にある", () => {
    expect(
      tableWords([
        ["プロジェクト", "主なKPI", "現状 ⇒ 目標"],
        [{ text: "食関連産業振興", down: 2 }, "菓子店舗数", "14店（H26）⇒50店（R1）"],
        [null, "商談件数", "－ → 180件以上（H27～R1合計）"],
      ]),
    ).toEqual([
      ["kpi 菓子店舗数", "baseline 14 店 FY2014", "target 50 店 FY2019"],
      ["kpi 商談件数", "baseline absent:none", "target 180 件 atLeast FY2015..FY2019:cumulative"],
    ]);
  });

  test("男女が行に分かれても、列に分かれても、一つの欄に並んでも、誰の値かが残る", () => {
    expect(
      tableWords([
        ["指標", "区分", "現状値（H27）", "目標値（R6）"],
        [{ text: "健康寿命（歳）", down: 2 }, "男", "71.98", "73"],
        [null, "女", "73.77", "75"],
      ]),
    ).toEqual([
      [
        "kpi 健康寿命",
        "baseline 71.98 歳 FY2015 男",
        "target 73 歳 FY2024 男",
        "baseline 73.77 歳 FY2015 女",
        "target 75 歳 FY2024 女",
      ],
    ]);
    expect(
      tableWords([
        [{ text: "指標", down: 2 }, { text: "目標値（R6）", across: 2 }, null],
        [null, "男", "女"],
        ["健康寿命（歳）", "73", "75"],
      ]),
    ).toEqual([["kpi 健康寿命", "target 73 歳 FY2024 男", "target 75 歳 FY2024 女"]]);
    expect(
      tableWords([
        ["指標", "目標値（R6）"],
        ["健康寿命", "男 73歳\n女 75歳"],
      ]),
    ).toEqual([["kpi 健康寿命", "target 73 歳 FY2024 男", "target 75 歳 FY2024 女"]]);
  });

  test("単位は表題、見出しの前の行、欄外の注のどこからでも来る", () => {
    const rows = [
      ["指標", "基準値（H26）", "目標値（R1）"],
      ["農業産出額", "11,110", "12,000"],
    ];
    const expected = [["kpi 農業産出額", "baseline 1111000000000 円 FY2014", "target 1200000000000 円 FY2019"]];
    expect(tableWords(rows, {}, "農業の指標（単位：億円）")).toEqual(expected);
    expect(tableWords([["", "", "単位：億円"], ...rows])).toEqual(expected);
    expect(tableWords([...rows, [{ text: "※単位：億円", across: 3 }, null, null]])).toEqual(expected);
    expect(tableWords(rows, above("（単位：億円）"))).toEqual(expected);
  });

  test("単位がどこにもなければ、読むが尋ねる", () => {
    const { value, problems } = readTable([
      ["指標", "基準値（H26）", "目標値（R1）"],
      ["来場者", "100", "200"],
    ]);
    expect(value).toMatchObject([{ confidence: { value: 0.7 } }]);
    expect(problems).toMatchObject([{ problem: { code: "reading/unitMissing" }, at: { cell: "B2" } }]);
  });

  test("言葉の目標はそのまま、空の目標は「記載なし」になる", () => {
    expect(
      tableWords([
        ["指標", "基準値", "目標値"],
        ["住民満足度", "63.2％（R5）", "前年度より上昇"],
        ["転入超過数", "▲312人（2019年）", ""],
      ]),
    ).toEqual([
      ["kpi 住民満足度", "baseline 63.2 % FY2023", "target 「前年度より上昇」"],
      ["kpi 転入超過数", "baseline -312 人 CY2019", "target absent:notPrinted"],
    ]);
  });

  test("目標の見出しが左に立つ調書も、同じに読む", () => {
    expect(
      tableWords([
        ["指標名", "観光消費額"],
        ["基準値（R1）", "1.4兆円"],
        ["目標値（R7）", "2兆円"],
        ["実績値（R4）", "未公表（R5.12公表予定）"],
      ]),
    ).toEqual([
      [
        "kpi 観光消費額",
        "baseline 1400000000000 円 FY2019",
        "target 2000000000000 円 FY2025",
        "actual absent:notYetPublished FY2022",
      ],
    ]);
  });

  test("目標と実績が行に分かれた年度の表は、一つの指標になる", () => {
    expect(
      tableWords([
        ["指標名", "単位", "区分", "R3年度", "R4年度"],
        [{ text: "移住者数", down: 2 }, { text: "人", down: 2 }, "目標", "100", "120"],
        [null, null, "実績", "95", "集計中"],
        ["相談件数", "件", "目標", "300", "350"],
        ["", "", "実績", "310", "330"],
      ]),
    ).toEqual([
      [
        "kpi 移住者数",
        "target 100 人 FY2021",
        "target 120 人 FY2022",
        "actual 95 人 FY2021",
        "actual absent:notYetPublished FY2022",
      ],
      ["kpi 相談件数", "target 300 件 FY2021", "target 350 件 FY2022", "actual 310 件 FY2021", "actual 330 件 FY2022"],
    ]);
  });

  test("一つの欄に並んだ名称と値は、上から順に組になる", () => {
    expect(
      tableWords([
        ["プロジェクト", "KPI", "基準値", "目標値"],
        [
          "観光の魅力発信",
          "○観光入込客数（14市町村\n　合計）\n○延べ宿泊者数",
          "2,186万人（H26）\n806.0万人（H26）",
          "2,407万人\n（R1）\n907万人\n（R1）",
        ],
      ]),
    ).toEqual([
      ["kpi 観光入込客数（14市町村合計）", "baseline 21860000 人 FY2014", "target 24070000 人 FY2019"],
      ["kpi 延べ宿泊者数", "baseline 8060000 人 FY2014", "target 9070000 人 FY2019"],
    ]);
  });

  test("見出しと値が組になって並ぶ調書も、一つの指標になる", () => {
    expect(
      tableWords([
        ["指標名", "新規就農者数", "単位", "人"],
        ["基準値（H30）", "500", "目標値（R6）", "670"],
        ["担当部局", "農政部", "備考", "暦年の値"],
      ]),
    ).toEqual([["kpi 新規就農者数", "baseline 500 人 FY2018", "target 670 人 FY2024"]]);
  });

  test("見出しが途中で繰り返されても、行にはならない", () => {
    expect(
      tableWords([
        ["指標名", "基準値（H26）", "目標値（R1）"],
        ["輸出額", "46社", "100社"],
        ["指標名", "基準値（H26）", "目標値（R1）"],
        ["商談件数", "293件", "400件"],
      ]),
    ).toEqual([
      ["kpi 輸出額", "baseline 46 社 FY2014", "target 100 社 FY2019"],
      ["kpi 商談件数", "baseline 293 件 FY2014", "target 400 件 FY2019"],
    ]);
  });

  test("達成率の列は目標値と取り違えない", () => {
    expect(
      tableWords([
        ["指標名", "目標値（R4）", "実績値（R4）", "達成率（％）", "評価"],
        ["就農者数", "670人", "450人", "67.2", "C"],
      ]),
    ).toEqual([["kpi 就農者数", "target 670 人 FY2022", "actual 450 人 FY2022", "figure 67.2 % 達成率"]]);
  });

  test("行の間の見出しと左の列の見出しは、その下の指標の上に立つ", () => {
    const [first, second] = readTable([
      ["施策", "指標名", "基準値", "目標値"],
      [{ text: "基本目標1 しごとをつくる", across: 4 }, null, null, null],
      [{ text: "観光の振興", down: 2 }, "入込客数", "10人", "20人"],
      [null, "宿泊者数", "5人", "9人"],
    ]).value;
    expect(first?.within.map(({ kind, name }) => [kind, name])).toEqual([
      ["goal", "基本目標1 しごとをつくる"],
      ["measure", "観光の振興"],
    ]);
    expect(second?.within.map(({ name }) => name)).toEqual(["基本目標1 しごとをつくる", "観光の振興"]);
  });
});
