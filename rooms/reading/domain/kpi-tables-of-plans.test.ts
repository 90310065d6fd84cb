import { describe, expect, test } from "vitest";
import { factWords } from "../testing/fact-words.ts";
import { readTable, tableWords } from "../testing/read-table.ts";

describe("計画の指標の表", () => {
  test("策定時の横の「中間」と「最終」は目標である", () => {
    expect(
      tableWords([
        ["KPI", "策定時（R5）", "中間（R8）", "最終（R11）"],
        ["創業件数", "9件", "12件", "15件"],
      ]),
    ).toEqual([["kpi 創業件数", "baseline 9 件 FY2023", "target 12 件 FY2026", "target 15 件 FY2029"]]);
  });

  test("「現在」と「5年後」は、現状と目標である", () => {
    expect(
      tableWords([
        ["KPI", "現在（R6）", "5年後（R11）"],
        ["創業件数", "2件", "10件"],
      ]),
    ).toEqual([["kpi 創業件数", "baseline 2 件 FY2024", "target 10 件 FY2029"]]);
  });

  test("年度だけの二つの列は、離れた後の年度を目標とし、確かさを下げる", () => {
    const [fact] = readTable([
      ["指標", "R6", "R11"],
      ["宿泊客数", "21,400人", "26,000人"],
    ]).value;
    expect(fact && factWords(fact)).toEqual(["kpi 宿泊客数", "actual 21400 人 FY2024", "target 26000 人 FY2029"]);
    expect(fact?.confidence.reasons.map(({ code }) => code)).toContain("role/targetByYear");
  });

  test("続く年度と、離れた後の年度が一つあれば、その一つだけを目標とし、確かさを下げる", () => {
    const [fact] = readTable([
      ["指標", "R4", "R5", "R6", "R11"],
      ["宿泊客数", "100人", "110人", "120人", "200人"],
    ]).value;
    expect(fact && factWords(fact)).toEqual([
      "kpi 宿泊客数",
      "actual 100 人 FY2022",
      "actual 110 人 FY2023",
      "actual 120 人 FY2024",
      "target 200 人 FY2029",
    ]);
    expect(fact?.confidence.reasons.map(({ code }) => code)).toEqual(["role/targetByYear"]);
  });

  test("一つの表に続く基本目標と施策の帯は、どちらもその下の指標の上に立つ", () => {
    const band = (text: string) => [{ text, across: 3 }, null, null];
    const facts = readTable([
      band("基本目標1　稼ぐ"),
      ["数値目標", "基準値", "目標値"],
      ["市民所得", "268万円", "285万円"],
      band("施策1-1　農業"),
      ["KPI", "基準値", "目標値"],
      ["農業法人数", "34法人", "45法人"],
      band("基本目標2　集う"),
      ["数値目標", "基準値", "目標値"],
      ["転入者数", "1,486人", "1,600人"],
    ]).value;
    expect(facts.map(({ name, within }) => [name, ...within.map((one) => one.name)])).toEqual([
      ["市民所得", "基本目標1　稼ぐ"],
      ["農業法人数", "基本目標1　稼ぐ", "施策1-1　農業"],
      ["転入者数", "基本目標2　集う"],
    ]);
  });

  test("年に見える値が並んで増えても、単位のある行と、年の間隔でない行は値である", () => {
    const heads = ["指標", "単位", "R4", "R5", "R6"];
    expect(
      tableWords([heads, ["来場者数", "人", "2010", "2015", "2020"], ["相談者数", "人", "1941", "1950", "1959"]]),
    ).toEqual([
      ["kpi 来場者数", "actual 2010 人 FY2022", "actual 2015 人 FY2023", "actual 2020 人 FY2024"],
      ["kpi 相談者数", "actual 1941 人 FY2022", "actual 1950 人 FY2023", "actual 1959 人 FY2024"],
    ]);
    expect(
      tableWords([
        ["指標", "実績値（R4）", "実績値（R5）", "実績値（R6）"],
        ["来場者数（人）", "300", "400", "500"],
        ["相談者数（人）", "1930", "1937", "1944"],
      ]).map(([name]) => name),
    ).toEqual(["kpi 来場者数", "kpi 相談者数"]);
  });

  test("年の見出しと読んだ名前のある行は、黙って失われず、どの行かを伝える", () => {
    const { value, problems } = readTable([
      ["区分", "2010", "2015", "2020"],
      ["総人口（人）", "9,100", "8,700", "8,200"],
      ["世帯の様子", "2025", "2030", "2035"],
      ["世帯数（世帯）", "3,200", "3,100", "3,000"],
    ]);
    expect(value.map(factWords)).toContainEqual([
      "figure 世帯数",
      "figure 3200 世帯 FY2025",
      "figure 3100 世帯 FY2030",
      "figure 3000 世帯 FY2035",
    ]);
    expect(problems.map(({ problem }) => problem.code)).toContain("table/yearsOrFigures");
  });
});
