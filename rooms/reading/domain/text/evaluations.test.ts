import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

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
  expect(factsIn(said)).toEqual(["figure ?: target 7 人 @1-1"]);
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
  expect(factsIn(...rows)).toEqual(["figure ?: figure 6400000 人, figure 40000 人, figure 880000 人 @2-2"]);
  expect(problemsIn(...rows)).toEqual(["text/unnamedFigure", "text/unreadFigures"]);
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

test("「以下は、…の順」と書かれた表は、その順に列を読み、見出しの指標の見込量と実績値とする", () => {
  expect(
    factsIn(
      ...["以下は、H30年度 R1年度 R2年度の順。", "<1>架空入所支援", "見込量 129人 128人 127人"],
      ...["実績値 126人 124人 121人", "<2>架空訪問介護", "見込量 70人 80人 90人", "実績値 61人 46人 52人"],
    ),
  ).toEqual([
    "kpi 架空入所支援: forecast 129 人 FY2018, forecast 128 人 FY2019, forecast 127 人 FY2020, actual 126 人 FY2018, actual 124 人 FY2019, actual 121 人 FY2020 @2-2",
    "kpi 架空訪問介護: forecast 70 人 FY2018, forecast 80 人 FY2019, forecast 90 人 FY2020, actual 61 人 FY2018, actual 46 人 FY2019, actual 52 人 FY2020 @5-5",
  ]);
});

test("行の下に並ぶ年は、それぞれの欄の値の年である", () => {
  expect(
    factsIn("指標 ベースライン 実績値 目標値", "健診の受診率 41 ％ 50 ％ 70 ％", "平成21年度 平成27年度 令和5年度"),
  ).toEqual(["kpi 健診の受診率: baseline 41 % FY2009, actual 50 % FY2015, target 70 % FY2023 @2-2"]);
});

test("評価の段階を示す行は、値ではない", () => {
  expect(
    factsIn("- 100%未満～90% 6ポイント", "- 50%未満 1ポイント", "評価A 達成度90%～100%", "評価B 達成度50%未満"),
  ).toEqual([]);
});

test("一つの名称に同じ単位の値が並び、どれが何か分からないときは聞く", () => {
  for (const row of ["①需要量 94人 153人 58人", "就業の支援 就業相談者数 100人 就業相談者数 12人 12.0%"]) {
    for (const fact of factsIn("令和5年度の進捗", row)) expect(fact).toContain("figure ?: ");
    expect(problemsIn("令和5年度の進捗", row)).toEqual(["text/severalAmounts"]);
  }
});

test("「…までの目標」の見出しの下の目標は、その年のものである", () => {
  expect(factsIn("【令和8年度末までの目標】", "○地域移行者数　目標値：91人")).toEqual([
    "kpi 地域移行者数: target 91 人 FY2026 @2-2",
  ]);
});

test("見出しの（現況年度）は年が値に付くことを示し、元号のない年度は文書の他の年から平成と分かる", () => {
  expect(
    factsIn(
      "架空町振興計画（平成25年3月）",
      ...["評価指標", "現状値", "（現況年度）", "27年度実績", "目標値", "（目標年度）"],
      ...["法人を増やします", "1", "○集落営農の法人化数", "3法人", "（26年度）", "4法人", "6法人", "（36年度）"],
      ...["就農者を増やします", "2", "○新規就農者数", "4人/年", "（25年度）", "2人/年", "5人/年", "（36年度）"],
    ).map((line) => line.replace(/ @.*/, "")),
  ).toEqual([
    "kpi 集落営農の法人化数: baseline 3 法人 FY2014, actual 4 法人 FY2015, target 6 法人 FY2024",
    "kpi 新規就農者数: baseline 4 人/年 FY2013, actual 2 人/年 FY2015, target 5 人/年 FY2024",
  ]);
});

test("ほかに年のない文書の元号のない年度は、どの元号とも決めない", () => {
  expect(factsIn("指標 26年度実績 27年度実績", "架空館の来館者数 310人 320人").join()).not.toMatch(/FY|CY/);
});

test("「累計（28～30年度）」も、縦棒で閉じた見出しの一つである", () => {
  expect(
    factsIn(
      ...["第6次計画（平成28～32年度）", "項目 |", "目標値 |", "30年度実績 |", "累計 (28～30年度) |"],
      ...["削減効果額 |", "300百万円 |", "105百万円 |", "227百万円 |"],
      ...["見直した事業数 |", "60事業 |", "21事業 |", "44事業 |"],
    ).map((line) => line.replace(/ @.*/, "")),
  ).toEqual([
    "kpi 削減効果額: target 300000000 円, actual 105000000 円 FY2018, actual 227000000 円 FY2016..FY2018 累計",
    "kpi 見直した事業数: target 60 事業, actual 21 事業 FY2018, actual 44 事業 FY2016..FY2018 累計",
  ]);
});

test("先に立つ目標（H28年度目標）の後の値は、実績である", () => {
  expect(factsIn("指標の動き", "認定農業者数 325戸（H28年度目標） → H27年3月末350戸")).toEqual([
    "kpi 認定農業者数: target 325 戸 FY2016, actual 350 戸 2015-03 @2-2",
  ]);
});

test("年の見出しの終わりに立つ構成比も、一つの列である", () => {
  expect(
    factsIn(
      "（単位：人）",
      "年齢 H18年度 H19年度 H20年度 構成比",
      "前期 213人 219人 225人 51.3%",
      "後期 159人 192人 201人 48.7%",
    ),
  ).toEqual([
    "figure 前期: figure 213 人 FY2006, figure 219 人 FY2007, figure 225 人 FY2008, figure 51.3 % 構成比 @3-3",
    "figure 後期: figure 159 人 FY2006, figure 192 人 FY2007, figure 201 人 FY2008, figure 48.7 % 構成比 @4-4",
  ]);
});

test("「うち…」と括弧の内訳は、前の数の部分である", () => {
  expect(factsIn("認定者数は7,243人。うち第1号被保険者7,003人、第2号被保険者240人となっている。")).toEqual([
    "figure 認定者数: figure 7243 人, figure 7003 人 第1号被保険者, figure 240 人 第2号被保険者 @1-1",
  ]);
  expect(
    factsIn("各都道府県が設置している常設の相談窓口は全体で176箇所（首都圏70箇所、近畿圏27箇所など）となった。"),
  ).toEqual(["figure 常設の相談窓口: figure 176 か所, figure 70 か所 首都圏, figure 27 か所 近畿圏 @1-1"]);
});

test("どういうものかを述べる言葉の付いた名称は、その言葉とともに名称である", () => {
  expect(factsIn("民間対応できない事業は167件でした。", "", "活動が成果に結びついているものは86％でした。")).toEqual([
    "figure 民間対応できない事業: figure 167 件 @1-1",
    "figure 活動が成果に結びついているもの: figure 86 % @3-3",
  ]);
});

test("どの行も「当初」の区分は、値を分けない", () => {
  expect(
    factsIn(
      "成果指標 | 区分 | R5実績 | R9目標 |",
      "講座の修了者数 | 当初 | 448人 | 900人 |",
      "入館者数 | 当初 | 117人 | 150人 |",
    ),
  ).toEqual([
    "kpi 講座の修了者数: actual 448 人 FY2023, target 900 人 FY2027 @2-2",
    "kpi 入館者数: actual 117 人 FY2023, target 150 人 FY2027 @3-3",
  ]);
});

test("「257人 7.3% の増」「0.2％下がって」は変化で、値ではない", () => {
  expect(factsIn("令和5年の観光客数は 3,773 人で 前年より 257 人 7.3% の増となった。")).toEqual([
    "figure 観光客数: figure 3773 人 CY2023 @1-1",
  ]);
  expect(factsIn("認定率は24.4％で、前回と比べて0.2％下がっています。")).toEqual(["figure 認定率: figure 24.4 % @1-1"]);
});

test("区分ごとに数を並べる文は、区分の名を付けて読む", () => {
  expect(factsIn("認定者数は、要支援1 109人、要支援2 123人、要介護1 202人となっている。")).toEqual([
    "figure 認定者数: figure 109 人 要支援1, figure 123 人 要支援2, figure 202 人 要介護1 @1-1",
  ]);
});

test("「計画値」「確定数値」の見出しの下の行は、目標と実績である", () => {
  expect(
    factsIn(
      "区分 H30年度計画値 H30年度確定数値 H29年度確定数値",
      "認定者数 4,497人 4,655人 4,553人",
      "認定率 24.4% 24.8% 24.6%",
    ),
  ).toEqual([
    "kpi 認定者数: target 4497 人 FY2018, actual 4655 人 FY2018, actual 4553 人 FY2017 @2-2",
    "kpi 認定率: target 24.4 % FY2018, actual 24.8 % FY2018, actual 24.6 % FY2017 @3-3",
  ]);
});

test("「目標である250万人」は、同じ文の前の数の目標である", () => {
  expect(factsIn("宿泊客数も210万人前後で推移していますが、目標である250万人の実現に取り組みます。")).toEqual([
    "figure 宿泊客数: figure 2100000 人 about, target 2500000 人 @1-1",
  ]);
});
