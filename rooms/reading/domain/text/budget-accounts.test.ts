import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "budget", "activity");

describe("予算と決算の書き方（架空の町）", () => {
  test("担当課の後ろの（継続）は、その事業の区分である", () => {
    expect(read("○架空センター運営事業　21,000千円　福祉課（継続）")).toEqual([
      "budget continuing 架空センター運営事業: amount 21000000 円 @1-1",
    ]);
  });

  test("億と万の間が空いていても一つの額である", () => {
    expect(read("架空総務費　　　８億９，０１２万円", "架空衛生費　　　７億　　８９０万円")).toEqual([
      "budget 架空総務費: amount 890120000 円 @1-1",
      "budget 架空衛生費: amount 708900000 円 @2-2",
    ]);
  });

  test("億円の小数は額で、括弧の割合はその構成比である", () => {
    expect(read("歳入（単位：億円）", "架空市税 123.4（35.2%）")).toEqual([
      "budget 架空市税: amount 12340000000 円, figure 35.2 % @2-2",
    ]);
  });

  test("「計画 4回　実績 3回」の計画は、その指標の目標である", () => {
    expect(read("架空講座の開催回数　　計画 4回　　実績 3回")).toEqual([
      "kpi 架空講座の開催回数: target 4 回, actual 3 回 @1-1",
    ]);
  });

  test("年度のない「予算」「決算」も、並んでいれば事業費の予算額と決算額である", () => {
    expect(read("事業費　　予算 1,200千円　　決算 1,050千円")).toEqual([
      "budget 事業費: amount 1200000 円, outturn 1050000 円 @1-1",
    ]);
  });

  test("番号の付いた「予算額」「決算額」は名前ではなく、何の額かを尋ねる", () => {
    expect(read("（1）予算額 12,000千円", "（2）決算額 11,400千円")).toEqual([
      "figure ?: amount 12000000 円, outturn 11400000 円 @1-1",
    ]);
  });

  test("「＜予算＞」「＜決算＞」の下の年度の額は、予算額と決算額で、何のものかを尋ねる", () => {
    expect(read("<予算>", "R4 5,000千円", "<決算>", "R4 4,820千円")).toEqual([
      "figure ?: amount 5000000 円 FY2022 @1-1",
      "figure ?: outturn 4820000 円 FY2022 @3-3",
    ]);
  });

  test("款と項の番号は、事業の名前の一部ではない", () => {
    expect(
      read(
        "（単位：千円）",
        "款　項　事業名　　　　　　　　本年度　　　前年度",
        "2　1　架空庁舎管理事業　　　　23,400　　　22,800",
        "3　1　架空福祉事業　　　　　120,300　　118,900",
      ).map((line) => line.split(":")[0]),
    ).toEqual(["budget 架空庁舎管理事業", "budget 架空福祉事業"]);
  });

  test("年度の列の後ろの合計と、費用のない年度の「-」も読む", () => {
    expect(
      read(
        "架空施設の計画（単位：百万円）",
        "施設名 R6 R7 R8 合計",
        "架空公民館 20 350 - 370",
        "架空体育館 - 15 280 295",
      ),
    ).toEqual([
      "figure 架空公民館: figure 20000000 円 FY2024, figure 350000000 円 FY2025, figure absent:none FY2026, figure 370000000 円 合計 @3-3",
      "figure 架空体育館: figure absent:none FY2024, figure 15000000 円 FY2025, figure 280000000 円 FY2026, figure 295000000 円 合計 @4-4",
    ]);
  });

  test("小計のすぐ下の合計は、最後の節だけのものではない", () => {
    const facts = textToFacts([
      pageOfText(
        [
          "１　架空商工業の振興",
          "　・架空商工会補助金　　8,500千円",
          "　　　　　　　　小計　　8,500千円",
          "２　架空観光の振興",
          "　・架空観光協会補助金　　6,000千円",
          "　　　　　　　　小計　　6,000千円",
          "　　　　　　　　合計　　14,500千円",
        ].join("\n"),
      ),
    ]).value;
    expect(facts.map(({ name, within }) => [name, within.map((one) => one.name).join()])).toEqual([
      ["架空商工会補助金", "架空商工業の振興"],
      ["小計", "架空商工業の振興"],
      ["架空観光協会補助金", "架空観光の振興"],
      ["小計", "架空観光の振興"],
      ["合計", ""],
    ]);
  });

  test("「事業開始前」の値は基準値である", () => {
    expect(read("①架空雇用者数　　事業開始前 0人　R6目標 12人　R6実績 9人")).toEqual([
      "kpi 架空雇用者数: baseline 0 人, target 12 人 FY2024, actual 9 人 FY2024 @1-1",
    ]);
  });

  test("件数のすぐ後ろの額は、その件数の額である", () => {
    expect(read("・架空融資制度の新規貸付は42件、2億1,500万円であった。")).toEqual([
      "figure 架空融資制度の新規貸付: figure 42 件, figure 215000000 円 @1-1",
    ]);
  });

  test("総額の後ろの括弧に並ぶ年度の額は、事業費のものである", () => {
    expect(read("【事業費】総額 3億2,000万円（R5：2,000万円、R6：3億円）")).toEqual([
      "budget 事業費: amount 320000000 円, amount 20000000 円 FY2023, amount 300000000 円 FY2024 @1-1",
    ]);
  });

  test("名前の後ろに離れて立つ課は、名前の一部ではない", () => {
    expect(read("継続　架空講座開設事業　　生涯学習課　　1,200千円")).toEqual([
      "budget continuing 架空講座開設事業: amount 1200000 円 @1-1",
    ]);
  });

  test("前の行が人数で終わるとき、「事業費」はその行の事業のものではない", () => {
    expect(read("○ 架空保育の利用 延べ210人", "事業費 2,345,678円").at(-1)).toBe(
      "budget 事業費: amount 2345678 円 @2-2",
    );
  });

  test("予算額の矢印は、基準値と目標値ではない", () => {
    expect(read("予算額：令和5年度 4,500千円 → 令和6年度 5,200千円").join()).toContain("budget 予算額:");
  });

  test("「計画」と「実績」の列は目標と実績で、事業費では予算額と決算額である", () => {
    expect(
      read(
        "指標　　　　　　　　単位　　計画　　実績",
        "架空相談件数　　　　件　　　120　　　135",
        "架空訪問回数　　　　回　　　 60　　　 48",
        "事業費　　　　　　　千円　4,500　　4,230",
      ),
    ).toEqual([
      "kpi 架空相談件数: target 120 件, actual 135 件 @2-2",
      "kpi 架空訪問回数: target 60 回, actual 48 回 @3-3",
      "budget 事業費: amount 4500000 円, outturn 4230000 円 @4-4",
    ]);
  });

  test("金額の後ろの括弧に並ぶ国費と町費は、その財源である", () => {
    expect(read("事業費　8,500千円（国費 4,250千円、町費 4,250千円）")).toEqual([
      "budget 事業費: amount 8500000 円, figure 4250000 円 国費, figure 4250000 円 町費 @1-1",
    ]);
  });

  test("「１款」は、名前の一部ではない", () => {
    expect(read("１款　議会費　　98,765千円（1.2％）")).toEqual([
      "budget 議会費: amount 98765000 円, figure 1.2 % @1-1",
    ]);
  });

  test("「主要事業名」は名前の見出しで、決算額と予算現額はその事業のものである", () => {
    expect(read("主要事業名　架空体育館整備事業", "決算額　　　45,678千円　　（予算現額　46,000千円）")).toEqual([
      "budget 架空体育館整備事業: outturn 45678000 円, amount 46000000 円 @2-2",
    ]);
  });

  test("事業区分の行は、次の行の予算額の名前ではない", () => {
    expect(read("事業名　架空農地事業", "事業区分　継続", "予算額　5,400千円").join()).not.toContain("継続");
  });

  test("「【R6目標】」は年度と目標を言い、名前の一部ではない", () => {
    expect(read("【R6目標】架空店舗の活用件数 5件").join()).toBe("kpi 架空店舗の活用件数: target 5 件 FY2024 @1-1");
  });
});
