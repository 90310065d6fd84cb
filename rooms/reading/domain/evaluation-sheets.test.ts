import { describe, expect, test } from "vitest";
import { readTable, tableWords } from "../testing/read-table.ts";
import { cellToReading } from "./cell-to-reading.ts";
import { plainStyle } from "./placed-text.ts";
import { nothingAround } from "./read-headers.ts";

const line = (text: string) => ({ text, at: { page: 1 }, style: plainStyle });

const years = ["区分", "基準値", "令和4年度\n(2022)", "令和5年度\n(2023)", "目標値"];
const band = (text: string) => [{ text, across: 5 }, null, null, null, null];

describe("評価調書の表", () => {
  test("帯に書かれた指標の下に期待値・実績値・見込値の行があれば、帯ごとに一つの指標になる", () => {
    const rows = [
      years,
      band(
        "見守り訪問の延べ人数（7-0）（単位: 人・増やす・単年）\n年度内に訪ねた人の数。同じ人を2回訪ねれば2人と数える。",
      ),
      [
        "期待値",
        { text: "3,160\n令和元年度\n(2019)", down: 3 },
        "3,490",
        "3,600",
        { text: "4,060\n令和9年度\n(2027)", down: 3 },
      ],
      ["実績値", null, "3,340 *1", "記録なし", null],
      ["見込値", null, "記録なし", "3,790", null],
      ["評価", { text: "B+ 概ね順調（98%）\n計算: (3520 − 3160) / (3820 − 3160)", across: 4 }, null, null, null],
      band("直売所の売上（単位: 千円）"),
      [
        "期待値",
        { text: "120\n令和元年度\n(2019)", down: 2 },
        "130",
        "140",
        { text: "180\n令和9年度\n(2027)", down: 2 },
      ],
      ["実績値", null, "125", "－", null],
    ];
    expect(tableWords(rows)).toEqual([
      [
        "kpi 見守り訪問の延べ人数（7-0）",
        "baseline 3160 人 FY2019",
        "expected 3490 人 FY2022",
        "expected 3600 人 FY2023",
        "target 4060 人 FY2027",
        "actual 3340 人 FY2022",
        "actual absent:notEntered FY2023",
        "forecast absent:notEntered FY2022",
        "forecast 3790 人 FY2023",
      ],
      [
        "kpi 直売所の売上",
        "baseline 120000 円 FY2019",
        "expected 130000 円 FY2022",
        "expected 140000 円 FY2023",
        "target 180000 円 FY2027",
        "actual 125000 円 FY2022",
        "actual absent:none FY2023",
      ],
    ]);
    expect(readTable(rows).value[0]?.remarks.join(" ")).toContain("概ね順調");
  });

  test("結合されていない基準値と目標値も、帯の全体の値として一度だけ読む", () => {
    expect(
      tableWords([
        years,
        band("空き家の活用数（単位：戸）"),
        ["期待値", "10（R1）", "12", "14", "20（R9）"],
        ["実績値", "", "11", "13", ""],
      ]),
    ).toEqual([
      [
        "kpi 空き家の活用数",
        "baseline 10 戸 FY2019",
        "expected 12 戸 FY2022",
        "expected 14 戸 FY2023",
        "target 20 戸 FY2027",
        "actual 11 戸 FY2022",
        "actual 13 戸 FY2023",
      ],
    ]);
  });

  test("項目と値の組が横に並ぶ枠は、市町村の一覧ではない", () => {
    expect(
      tableWords([
        ["調書番号", "第7号", "種類", "事務事業"],
        ["担当部署", "架空振興局", "担当者", "架空 太郎"],
        ["評価対象年度", "令和7年度(2025)", "段階", "確定"],
        ["地域", "架空町", "確定日", "令和8年10月10日"],
      ]),
    ).toEqual([]);
  });

  test("計（再掲を除く）は合計の行で、予算の事業ではない", () => {
    expect(
      tableWords(
        [
          ["事業名", { text: "令和7年度(2025)", across: 3 }, null, null],
          ["", "当初", "補正", "決算"],
          ["【継】見守り訪問事業", "3,217", "105", "3,102"],
          ["計（再掲を除く）", "3,217", "105", "3,102"],
        ],
        {
          around: {
            ...nothingAround,
            below: [line("単位: 千円（千円未満は四捨五入。そのため計が一致しないことがあります）")],
          },
        },
        "予算と決算",
      ),
    ).toEqual([
      [
        "budget 見守り訪問事業 continuing",
        "amount 3217000 円 FY2025",
        "supplement 105000 円 FY2025",
        "outturn 3102000 円 FY2025",
      ],
      [
        "figure 計（再掲を除く）",
        "amount 3217000 円 FY2025",
        "supplement 105000 円 FY2025",
        "outturn 3102000 円 FY2025",
      ],
    ]);
  });

  test("年度の後の括弧の西暦は、同じ年の繰り返しである", () => {
    const [figure] = cellToReading("3,160\n令和元年度\n(2019)", { unit: "人" }).figures;
    expect(figure?.period).toEqual({ kind: "fiscalYear", year: 2019 });
    expect(figure?.reading).toMatchObject({ kind: "known", quantity: { value: 3160 } });
  });
});
