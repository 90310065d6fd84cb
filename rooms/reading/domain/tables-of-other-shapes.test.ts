import { describe, expect, test } from "vitest";
import { factWords } from "../testing/fact-words.ts";
import { above, readTable, tableWords } from "../testing/read-table.ts";

describe("資料ごとに違う形", () => {
  test("結合されていない二段の見出しは、上の段が右の列にも及ぶ", () => {
    expect(
      tableWords([
        ["施策", "KPI", "基準値", "", "目標値", ""],
        ["", "", "年度", "数値", "年度", "数値"],
        ["農業", "新規就農者数", "H30", "12人", "R6", "20人"],
        ["", "農業産出額", "H30", "45億円", "R6", "50億円"],
      ]),
    ).toEqual([
      ["kpi 新規就農者数", "baseline 12 人 FY2018", "target 20 人 FY2024"],
      ["kpi 農業産出額", "baseline 4500000000 円 FY2018", "target 5000000000 円 FY2024"],
    ]);
  });

  test("中間目標と最終目標、年ごとの目標は、どれも残る", () => {
    expect(
      tableWords([
        ["成果指標", "単位", "現状値\nR4", "中間目標値\nR7", "最終目標値\nR11"],
        ["温室効果ガス排出量", "千t-CO2", "512", "450以下", "400以下"],
      ]),
    ).toEqual([
      [
        "kpi 温室効果ガス排出量",
        "baseline 512000 t-CO2 FY2022",
        "target 450000 t-CO2 atMost FY2025",
        "target 400000 t-CO2 atMost FY2029",
      ],
    ]);
  });

  test("表の上に書かれた目標年度と、字を空けた見出し", () => {
    expect(
      tableWords(
        [
          ["指　標", "基 準 値", "令 和 ５ 年 度", "目 標 値"],
          ["出 生 数", "１２０人", "１１０人", "１００人"],
        ],
        above("■ 数値目標（目標年度：令和6年度）"),
      ),
    ).toEqual([["kpi 出生数", "baseline 120 人", "actual 110 人 FY2023", "target 100 人 FY2024"]]);
  });

  test("空の行、値の隣の欄の単位、括弧の中の内数", () => {
    expect(
      tableWords([
        ["指標名", { text: "基準値（R1）", across: 2 }, null],
        ["", "", ""],
        ["創業件数", "14", "件"],
        ["", "", ""],
        ["宿泊客数", "806千人（うち外国人46千人）", ""],
      ]),
    ).toEqual([
      ["kpi 創業件数", "baseline 14 件 FY2019"],
      ["kpi 宿泊客数", "baseline 806000 人 FY2019", "baseline 46000 人 FY2019 うち外国人"],
    ]);
  });

  test("年齢別・男女別・年別の人口表では、年齢階級が名称になる", () => {
    expect(
      tableWords(
        [
          [{ text: "年齢階級", down: 2 }, { text: "2015年", across: 2 }, null, { text: "2020年", across: 2 }, null],
          [null, "男", "女", "男", "女"],
          ["0～4歳", "98", "91", "80", "84"],
          ["85歳以上", "61", "143", "70", "158"],
        ],
        above("架空村の年齢別人口（単位：人）"),
      ),
    ).toEqual([
      [
        "figure 0～4歳",
        "figure 98 人 CY2015 男",
        "figure 91 人 CY2015 女",
        "figure 80 人 CY2020 男",
        "figure 84 人 CY2020 女",
      ],
      [
        "figure 85歳以上",
        "figure 61 人 CY2015 男",
        "figure 143 人 CY2015 女",
        "figure 70 人 CY2020 男",
        "figure 158 人 CY2020 女",
      ],
    ]);
  });

  test("基準値が目標と実績の二行にまたがっていても、一度だけ読む", () => {
    expect(
      tableWords([
        ["指標名（単位）", "基準値（R1）", "区分", "R2", "R3"],
        [{ text: "移住者数（人）", down: 2 }, { text: "120", down: 2 }, "目標", "130", "140"],
        [null, null, "実績", "98", "…"],
      ]),
    ).toEqual([
      [
        "kpi 移住者数",
        "baseline 120 人 FY2019",
        "target 130 人 FY2020",
        "target 140 人 FY2021",
        "actual 98 人 FY2020",
        "actual absent:unknown FY2021",
      ],
    ]);
  });

  test("交付金の様式では、一年目・二年目が一つの指標の段階になる", () => {
    expect(
      tableWords([
        ["KPI①", "移住者数", "事業開始前", "1年目", "2年目"],
        ["目標値", "", "120人", "+10人", "+20人"],
        ["実績値", "", "120人", "+12人", "－"],
      ]),
    ).toEqual([
      [
        "kpi 移住者数",
        "target 120 人 事業開始前",
        "actual 120 人 事業開始前",
        "target 10 人 1年目",
        "actual 12 人 1年目",
        "target 20 人 2年目",
        "actual absent:none 2年目",
      ],
    ]);
  });

  test("空の列と矢印だけの列は、値の邪魔をしない", () => {
    expect(
      tableWords([
        ["", "指標名", "", "現状", "", "目標", ""],
        ["", "出生数", "", "512人", "→", "600人", ""],
      ]),
    ).toEqual([["kpi 出生数", "baseline 512 人", "target 600 人"]]);
  });

  test("単位の行、単位の〃、人と％が混じる表", () => {
    expect(
      tableWords([
        ["区分", "人口", "面積", "予算額"],
        ["", "（人）", "（k㎡）", "（百万円）"],
        ["見本町", "5,000", "120.5", "4,500"],
      ]),
    ).toEqual([["figure 見本町", "figure 5000 人 人口", "figure 120.5 ㎢ 面積", "amount 4500000000 円"]]);
    expect(
      tableWords([
        ["指標", "単位", "基準値", "目標値"],
        ["移住者数", "人", "10", "20"],
        ["関係人口", "〃", "30", "40"],
        ["転入率の指数", "－", "1.1", "1.2"],
      ]),
    ).toEqual([
      ["kpi 移住者数", "baseline 10 人", "target 20 人"],
      ["kpi 関係人口", "baseline 30 人", "target 40 人"],
      ["kpi 転入率の指数", "baseline 1.1 無単位", "target 1.2 無単位"],
    ]);
    expect(
      tableWords(
        [
          ["", "H27", "R2"],
          ["総人口", "5,381,733", "5,224,614"],
          ["高齢化率", "29.1", "32.1"],
        ],
        above("（単位：人、％）"),
      ),
    ).toEqual([
      ["figure 総人口", "figure 5381733 人 FY2015", "figure 5224614 人 FY2020"],
      ["figure 高齢化率", "figure 29.1 % FY2015", "figure 32.1 % FY2020"],
    ]);
  });

  test("交付金の報告書では、額の右にある指標が名称で、事業名はその上に立ち、額は事業のものになる", () => {
    const facts = readTable([
      ["事業名", "実績額（円）", "指標", "目標値", "実績値"],
      [{ text: "観光DX事業", down: 2 }, { text: "12,345,678", down: 2 }, "観光消費額（百万円）", "1,200", "1,150"],
      [null, null, "サイト閲覧数（件）", "50,000", "62,300"],
    ]).value;
    expect(facts.map(factWords)).toEqual([
      ["budget 観光DX事業", "outturn 12345678 円"],
      ["kpi 観光消費額", "target 1200000000 円", "actual 1150000000 円"],
      ["kpi サイト閲覧数", "target 50000 件", "actual 62300 件"],
    ]);
    expect(facts[2]?.within.map(({ name }) => name)).toEqual(["観光DX事業"]);
    expect(facts[2]?.confidence.reasons).toEqual([]);
  });

  test("男女の人口の表は、同じ人口の男女になる", () => {
    expect(
      tableWords(
        [
          [{ text: "年次", down: 2 }, { text: "世帯数", down: 2 }, { text: "人口", across: 2 }, null],
          [null, null, "男", "女"],
          ["平成27年", "12,345", "14,567", "15,556"],
          ["令和2年", "12,400", "14,200", "15,300"],
        ],
        above("（単位：世帯、人）"),
      ),
    ).toEqual([
      ["figure 世帯数", "figure 12345 世帯 CY2015", "figure 12400 世帯 CY2020"],
      ["figure 人口", "figure 14567 人 CY2015 男", "figure 14200 人 CY2020 男"],
      ["figure 人口", "figure 15556 人 CY2015 女", "figure 15300 人 CY2020 女"],
    ]);
  });

  test("款と項の予算書では、項が名称で、款はその上に立つ", () => {
    const [first] = readTable(
      [
        ["款", "項", "本年度", "前年度", "比較"],
        ["2 総務費", "1 総務管理費", "1,234,567", "1,200,000", "34,567"],
      ],
      {},
      "歳出（単位：千円）",
    ).value;
    expect(first && factWords(first)).toEqual([
      "budget 総務管理費",
      "amount 1234567000 円",
      "previous 1200000000 円",
      "figure 34567000 円 比較",
    ]);
    expect(first?.within.map(({ name }) => name)).toEqual(["総務費"]);
  });

  test("一行に一つの値を持つデータの表は、名称ごとに一つの指標になる", () => {
    expect(
      tableWords([
        ["指標名", "区分", "年度", "値", "単位"],
        ["移住者数", "基準値", "2019", "120", "人"],
        ["移住者数", "実績値", "2022", "142", "人"],
        ["移住者数", "目標値", "2024", "200", "人"],
        ["起業件数", "目標値", "2024", "50", "件"],
      ]),
    ).toEqual([
      ["kpi 移住者数", "baseline 120 人 FY2019", "actual 142 人 FY2022", "target 200 人 FY2024"],
      ["kpi 起業件数", "target 50 件 FY2024"],
    ]);
  });

  test("見出しのない二列の表は、読むが確かさが下がる", () => {
    const { value } = readTable([
      ["人口", "5,381千人"],
      ["面積", "83,424㎢"],
    ]);
    expect(value.map(factWords)).toEqual([
      ["figure 人口", "figure 5381000 人"],
      ["figure 面積", "figure 83424 ㎢"],
    ]);
    expect(value.map(({ confidence }) => confidence.reasons.map(({ code }) => code))).toEqual([
      ["table/noHeads"],
      ["table/noHeads"],
    ]);
  });

  test("種別の欄の「活動」は名称ではなく、行が何であるかを言う", () => {
    expect(
      tableWords([
        ["集落", "種別", "内容", "R5", "R6"],
        ["上集落", "活動", "草刈り", "3回", "4回"],
        ["下集落", "活動", "見守り", "12回", "15回"],
      ]),
    ).toEqual([
      ["activity 草刈り", "figure 3 回 FY2023", "figure 4 回 FY2024"],
      ["activity 見守り", "figure 12 回 FY2023", "figure 15 回 FY2024"],
    ]);
  });

  test("表の中の「目標：30件」の行は下の行の見出しにならず、どの行の値かを尋ねる", () => {
    const { value, problems } = readTable([
      ["指標", "R5", "R6"],
      ["登録件数", "10件", "12件"],
      [{ text: "目標：30件（令和10年度）", across: 3 }, null, null],
      ["移住者数", "1人", "2人"],
    ]);
    expect(value.map(({ name, within }) => [name, within.length])).toEqual([
      ["登録件数", 0],
      ["移住者数", 0],
    ]);
    expect(problems.map(({ problem }) => problem.code)).toEqual(["reading/figureAlone"]);
  });

  test("年代が列の見出しになり、左端に見出しがなくても、だれの値かが残る", () => {
    expect(
      tableWords([
        ["", "全体", "18～29歳", "65歳以上"],
        ["住み続けたい", "52.6%", "28.9%", "63.8%"],
        ["市外へ移りたい", "10.4%", "26.8%", "5.1%"],
      ]),
    ).toEqual([
      ["figure 住み続けたい", "figure 52.6 %", "figure 28.9 % 18~29歳", "figure 63.8 % 65歳以上"],
      ["figure 市外へ移りたい", "figure 10.4 %", "figure 26.8 % 18~29歳", "figure 5.1 % 65歳以上"],
    ]);
  });

  test("言葉と金額の組が左右に並び、間に見出しの行があっても、隣の名前を取らない（架空の町）", () => {
    const rows = [
      ["歳入の主なもの", "", "歳出の主なもの", ""],
      ["地方交付税", "33億8,000万円", "民生費", "21億7,200万円"],
      ["町税", "14億2,100万円", "総務費", "13億5,800万円"],
      ["国・県支出金", "12億9,400万円", "土木費", "9億1,600万円"],
      ["町債", "6億500万円", "教育費", "8億8,300万円"],
    ];
    const names = tableWords(rows).map(([name]) => name?.replace(/^\S+ /, ""));
    expect([...names].sort()).toEqual(
      ["地方交付税", "町税", "国・県支出金", "町債", "民生費", "総務費", "土木費", "教育費"].sort(),
    );
  });
});
