import { expect, test } from "vitest";
import { gridOf } from "../testing/grids.ts";
import { pageOfText } from "../testing/texts.ts";
import { foundToContract, problemToContract } from "./found-to-contract.ts";
import { rowsToFacts } from "./rows-to-facts.ts";
import { textToFacts } from "./text/facts.ts";

const linesOf = (rows: Parameters<typeof gridOf>[0]) => {
  const { value, problems } = rowsToFacts(gridOf(rows));
  return { lines: value.flatMap((fact) => foundToContract(fact, "plan.pdf")), problems };
};

test("指標は、基準値と目標値を基本の単位で一行に出す", () => {
  const { lines } = linesOf([
    ["KPI", "基準値（H26）", "目標値（R1）"],
    ["商談件数", "－", "180件以上（H27～R1合計）"],
    ["人口", "5,381千人", "460～450万人"],
  ]);
  expect(lines).toMatchObject([
    {
      kind: "kpi",
      name: "商談件数",
      unit: "件",
      baseline: null,
      target: {
        value: 180,
        unit: "件",
        bound: "atLeast",
        period: { kind: "span", from: "2015", to: "2019" },
        printed: "180件以上（H27～R1合計）",
        at: { document: "plan.pdf", page: 1, cell: "C2" },
      },
      accumulation: "cumulative",
      at: { document: "plan.pdf", page: 1, cell: "A2" },
    },
    {
      baseline: { value: 5381000, unit: "人", period: { kind: "fiscalYear", from: "2014", to: "2014" } },
      target: { value: 4600000, to: 4500000, unit: "人" },
    },
  ]);
});

test("予算は円で、補正は別の段階の行に出す", () => {
  const { lines } = linesOf([
    ["区分", "事業名", "令和2年度予算額（千円）", "令和元年度補正額（千円）", "前年度（千円）"],
    ["拡充", "道路整備費", "400,000", "20,000", "68,500"],
    ["新規", "港湾整備費", "1,000", "", "－"],
  ]);
  expect(lines).toMatchObject([
    {
      kind: "budget",
      programme: "道路整備費",
      fiscalYear: 2020,
      stage: "initial",
      flag: "expanded",
      amountYen: 400000000,
      previousYen: 68500000,
    },
    {
      kind: "budget",
      programme: "道路整備費",
      fiscalYear: 2019,
      stage: "supplementary",
      amountYen: 20000000,
      previousYen: null,
    },
    { kind: "budget", programme: "港湾整備費", stage: "initial", flag: "new", amountYen: 1000000, previousYen: null },
  ]);
});

test("年ごとの目標では最後のものが目標値で、ほかはその途中の値になる", () => {
  const { lines } = linesOf([
    ["KPI", "目標値（R6）", "目標値（R4）", "目標値（R5）"],
    ["起業件数", "25件", "15件", "20件"],
  ]);
  expect(lines).toMatchObject([{ target: { value: 25 }, expected: [{ value: 15 }, { value: 20 }] }]);
});

test("男女の値は、それぞれの一行になる", () => {
  const { lines } = linesOf([
    ["指標", "基準値（R1）", "目標値（R6）"],
    ["健康寿命", "男 71歳\n女 74歳", "男 73歳\n女 75歳"],
  ]);
  expect(lines).toMatchObject([
    { kind: "kpi", name: "健康寿命", subject: "男", baseline: { value: 71 }, target: { value: 73 } },
    { kind: "kpi", name: "健康寿命", subject: "女", baseline: { value: 74 }, target: { value: 75 } },
  ]);
});

test("そのほかの値は一つずつ、ないものは null と理由で出す", () => {
  const { lines } = linesOf([
    ["年度", "人口（人）"],
    ["H26", "5,431"],
    ["H27", "…"],
  ]);
  expect(lines).toMatchObject([
    { kind: "figure", about: "figure", name: "人口", value: 5431, unit: "人", absent: null },
    { kind: "figure", name: "人口", value: null, unit: null, absent: "unknown" },
  ]);
});

const linesAndFacts = (text: string) => {
  const { value } = textToFacts([pageOfText(text)]);
  return { value: value.flatMap((fact) => foundToContract(fact, "plan.txt")) };
};

test("尋ねることも一行になる", () => {
  const { problems } = linesOf([
    ["事業名", "予算額"],
    ["道路整備費", "4億3,0000万円"],
  ]);
  expect(problems.map((found) => problemToContract(found, "plan.pdf"))).toMatchObject([
    { kind: "problem", code: "number/wrongCommas", at: { document: "plan.pdf", page: 1, cell: "B2" } },
  ]);
});

test("取消線の値のように疑わしいものは、事実ではなく尋ねることになる", () => {
  const { lines } = linesOf([
    ["指標", "基準値", "目標値"],
    ["件数", { text: "10件", struck: true }, "20件"],
  ]);
  expect(lines).toMatchObject([
    {
      kind: "problem",
      code: "reading/doubtful",
      messageJa: expect.stringContaining("取消線"),
      at: { cell: "A2" },
      printed: "件数 10件 20件",
    },
  ]);
});

test("名前だけが確かでない値は、値はそのまま、名前は空にして尋ねる", () => {
  const { value } = linesAndFacts("また、昨年は48件でした。\n・移住相談件数　120件");
  const nameless = {
    kind: "figure",
    name: null,
    value: 48,
    unit: "件",
    confidence: 1,
    questions: ["text/unnamedFigure"],
  };
  expect(value).toMatchObject([nameless, { name: "移住相談件数", value: 120, questions: [] }]);
});

test("名前のない疑わしいものは、印字された言葉で呼ばれる", () => {
  const { value } = rowsToFacts(
    gridOf([
      ["指標", "基準値", "目標値"],
      ["件数", { text: "10件", struck: true }, "20件"],
    ]),
  );
  expect(
    value.flatMap((fact) => foundToContract({ ...fact, name: "", printed: "10件 20件" }, "plan.pdf")),
  ).toMatchObject([
    { messageJa: expect.stringContaining("「10件 20件」"), messageEn: expect.stringContaining('"10件 20件"') },
  ]);
});

test("予算の行は、主題か目標、なければ一番広い見出しを主題とする", () => {
  const { value } = rowsToFacts(
    gridOf([
      ["事業名", "予算額（千円）"],
      ["港湾整備費", "1,000"],
    ]),
  );
  const themeUnder = (...within: readonly (readonly ["plan" | "goal" | "heading", string])[]) =>
    value.flatMap((fact) =>
      foundToContract({ ...fact, within: within.map(([kind, name]) => ({ kind, name, at: {} })) }, "plan.pdf"),
    );
  expect(themeUnder(["plan", "架空市総合計画"], ["heading", "海を活かす"], ["heading", "ポイント"])).toMatchObject([
    { theme: "海を活かす" },
  ]);
  expect(themeUnder(["heading", "第２章"], ["goal", "しごとをつくる"])).toMatchObject([{ theme: "しごとをつくる" }]);
  expect(themeUnder()).toMatchObject([{ theme: null }]);
});
