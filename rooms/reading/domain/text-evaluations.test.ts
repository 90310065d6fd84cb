import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { textToFacts } from "./text-facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);
const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(read(...lines).value, "kpi", "budget", "figure", "activity");
const problemsIn = (...lines: readonly string[]): readonly string[] =>
  read(...lines).problems.map(({ problem }) => problem.code);

test("数の前後に空白を置く文でも、単位を読む", () => {
  expect(factsIn("計画では、5年間で 1,200 人の雇用創出を目標としている。")).toEqual([
    "figure 雇用創出: target 1200 人 @1-1",
  ]);
});

test("「目標…に対し、実績は…」は、一つの指標の目標と実績になる", () => {
  expect(factsIn("登録事業者数の増加目標80社は、実績83社と達成できた。")).toEqual([
    "figure 登録事業者数: target 80 社, actual 83 社 @1-1",
  ]);
  expect(factsIn("年間の視聴回数については、1万回の目標に対し、実績が8,200回であった。")).toEqual([
    "figure 年間の視聴回数: target 10000 回, actual 8200 回 @1-1",
  ]);
});

test("「…項目が「…」」の数は、その評価の数である", () => {
  expect(factsIn("評価の結果、21項目が「達成」、9項目が「未達成」となった。")).toEqual([
    "figure 達成: figure 21 項目 @1-1",
    "figure 未達成: figure 9 項目 @1-1",
  ]);
});

test("二つ以上の文からなる発言は、印が付いていても名称にならない", () => {
  const said = "◎部長（架空太郎君）　お答えいたします。毎年度の目標値は7人となっております。";
  expect(factsIn(said)).toEqual([]);
  expect(problemsIn(said)).toEqual(["text/unnamedFigure"]);
});

test("評価の区分を英字で説明する行の割合は、値ではない", () => {
  expect(factsIn("※ A：順調（期待値以上）、B：概ね順調（期待値の70～99％）、C：遅れ（70％未満）")).toEqual([]);
});

test("「実績値」に裸の数が続く行は、一つ目だけを値とせず、読めない表として知らせる", () => {
  const rows = ["A 架空バスの利用者数 実績値 310 325 340", "目標値 300 320 340"];
  expect(factsIn(...rows)).toEqual([]);
  expect(problemsIn(...rows)).toContain("text/unreadFigures");
});

test("欄ごとに一行ずつ並ぶ数も、読めなければ知らせる", () => {
  expect(problemsIn("効果の検証", "12,000", "前年との差", "340", "県の支出", "8,150", "町の支出", "3,850")).toEqual([
    "text/unreadFigures",
  ]);
  expect(problemsIn("令和 6 年 9 月 12 日")).toEqual([]);
});

test("縦棒の行は、見出しが分からなければ上の見出しの値にせず知らせる", () => {
  const rows = ["1 観光客数について", "29 | 640万人 | +4万人 | 88万人 |"];
  expect(factsIn(...rows)).toEqual([]);
  expect(problemsIn(...rows)).toEqual(["text/unreadFigures"]);
});

test("「実績値」だけの行の名称は、上の行の指標である", () => {
  expect(
    factsIn("活動指標1 架空館の講座数 単位： 件", "区分 令和4年度 令和5年度 令和6年度", "実績値 17 23 10"),
  ).toEqual(["kpi 架空館の講座数: actual 17 件 FY2022, actual 23 件 FY2023, actual 10 件 FY2024 @3-3"]);
});

test("行の終わりの※の注は欄に数えず、欄の足りない行は飛ばして次の行を読む", () => {
  const lines = [
    "（単位：人）",
    "項目 H30年度 R1年度 R2年度",
    "来館者数 5,100 5,240 3,120 ※休館を含む",
    "うち町外 1,200 900",
    "貸出者数 2,310 2,298 1,870",
  ];
  expect(factsIn(...lines)).toEqual([
    "figure 来館者数: figure 5100 人 FY2018, figure 5240 人 FY2019, figure 3120 人 FY2020 @3-3",
    "figure 貸出者数: figure 2310 人 FY2018, figure 2298 人 FY2019, figure 1870 人 FY2020 @5-5",
  ]);
  expect(problemsIn(...lines)).toEqual(["text/unreadFigures"]);
});

test("行の間の目標の文は見出しに、「（うち…）」は上の行の値の続きになる", () => {
  const [first, second] = read(
    ...["基本目標 数値目標（H27～H31） H28実績値", "", "しごとを生み出し若者を呼び込む", "雇用創出 400人 累計 210人"],
    ...["（うちH28年度 95人）", "", "社会増減の均衡をめざす", "転入者数 900人 累計 380人"],
  ).value;
  expect(first && factLines([first], "kpi")).toEqual([
    "kpi 雇用創出: target 400 人 FY2015..FY2019, actual 210 人 FY2016, actual 95 人 FY2016 うち @4-4",
  ]);
  expect(first?.within.map(({ name }) => name)).toEqual(["しごとを生み出し若者を呼び込む"]);
  expect(second?.within.map(({ name }) => name)).toEqual(["社会増減の均衡をめざす"]);
});

test("見出しの言葉ごとに数える表は、列の見出しが何の数かを示す", () => {
  expect(
    factsIn("区分 指標数 順調な指標数 遅れている指標数", "産業 20 15 5", "福祉 12 9 3").map((line) =>
      line.replace(/ 無単位/g, ""),
    ),
  ).toEqual([
    "figure 産業: figure 20 指標数, figure 15 順調な指標数, figure 5 遅れている指標数 @2-2",
    "figure 福祉: figure 12 指標数, figure 9 順調な指標数, figure 3 遅れている指標数 @3-3",
  ]);
});

test("元号のない年度は、文書の他の年に近い元号の年である", () => {
  const lines = ["（単位：人）", "量の見込み 元年度 2年度 3年度", "一時預かり 310 320 330"];
  expect(factsIn("平成31年4月1日現在の定員", ...lines)).toEqual([
    "figure 一時預かり: figure 310 人 FY2019, figure 320 人 FY2020, figure 330 人 FY2021 @4-4",
  ]);
});

test("頁の番号は値ではなく、番号で始まる行は見出しではない", () => {
  const facts = read(
    "施策 掲載頁 成果指標 現状値 目標値（R9） 確認方法",
    "(1) 担い手の確保 61 新規就農者数 1人 15人 関係機関調査",
    "(2) 基盤の整備 66 ほ場整備率 53% 60% 農政課",
  ).value;
  expect(factLines(facts, "kpi", "figure")).toEqual([
    "kpi 新規就農者数: baseline 1 人, target 15 人 FY2027 @2-2",
    "kpi ほ場整備率: baseline 53 %, target 60 % FY2027 @3-3",
  ]);
  expect(facts.flatMap(({ within }) => within.map(({ name }) => name)).join()).not.toMatch(/\d/);
});

test("【数値目標】の付いた値は目標で、他の項目の括弧の期間は及ばない", () => {
  expect(factsIn("【数値目標】新規雇用者数 100人", "[数値目標] 転入者数（H27～H31累計）：900人")).toEqual([
    "kpi 新規雇用者数: target 100 人 @1-1",
    "kpi 転入者数: target 900 人 FY2015..FY2019:cumulative @2-2",
  ]);
});

test("単位の違う「年当たり」の値も、矢印で結ばれた一組である", () => {
  expect(factsIn("① 新規就農者数：1.5人/年 → 4組/年")).toEqual([
    "kpi 新規就農者数: baseline 1.5 人/年, target 4 組/年 @1-1",
  ]);
});
