import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);
const kpisIn = (...lines: readonly string[]): readonly string[] => factLines(read(...lines).value, "kpi", "figure");
const budgetIn = (...lines: readonly string[]): readonly string[] => factLines(read(...lines).value, "budget");

const title = ["架空地域　令和６年度（2024年度）の主な取組", ""];

describe("主な取組の事業費（架空の地域）", () => {
  test("見出しの年度が事業費の年度である", () => {
    expect(budgetIn(...title, "【主な事業】", "仮想米発信事業費　7,100千円　＜新規＞")).toEqual([
      "budget new 仮想米発信事業費: amount 7100000 円 FY2024 @4-4",
    ]);
  });

  test("「（ ）は…当初予算額」の注の年度は括弧の額のものであり、外の額はその次の年度である", () => {
    expect(
      budgetIn("※（ ）は令和６年度当初予算額", "", "【主な事業】", "仮想林業事業費　4,200千円（3,900千円）＜拡充＞"),
    ).toEqual(["budget expanded 仮想林業事業費: amount 4200000 円 FY2025, previous 3900000 円 FY2024 @4-4"]);
  });

  test("見出しの年度が二つあれば、どちらとも言わない", () => {
    expect(
      budgetIn(
        "令和５年度の主な取組",
        "",
        "令和６年度の主な取組",
        "",
        "【主な事業】",
        "仮想米発信事業費　7,100千円　＜新規＞",
      ),
    ).toEqual(["budget new 仮想米発信事業費: amount 7100000 円 @6-6"]);
  });
});

describe("年と実績の付いた連なり（架空の地域）", () => {
  test("年と値の間の「実績」はその値だけのもので、最後の値は目標である", () => {
    expect(kpisIn(...title, "架空ウニの放流数", "　R3：64万個　→　R5実績：71万個　→　R8：90万個")).toEqual([
      "kpi 架空ウニの放流数: baseline 640000 個 FY2021, actual 710000 個 FY2023, target 900000 個 FY2026 @3-4",
    ]);
  });

  test("「実績」と書かれていない途中の値も、ほかの連なりの同じ所が実績なら実績である", () => {
    expect(
      kpisIn(
        ...title,
        "架空ウニの放流数",
        "　R3：64万個　→　R5実績：71万個　→　R8：90万個",
        "",
        "高校卒業者の管内就職率",
        "　R4.3卒：41.2％　→　R6.3卒：43.0％　→　R9.3卒：50.0％",
      ),
    ).toEqual([
      "kpi 架空ウニの放流数: baseline 640000 個 FY2021, actual 710000 個 FY2023, target 900000 個 FY2026 @3-4",
      "kpi 高校卒業者の管内就職率: baseline 41.2 % graduates2022-03, actual 43 % graduates2024-03, target 50 % graduates2027-03 @6-7",
    ]);
  });

  test("まだない基準値と集計中の実績は、連なりの中の空いた値である", () => {
    expect(
      kpisIn(
        ...title,
        "架空講座の受講者数",
        "　R3：－　→　R5実績：33人　→　R8：60人",
        "",
        "架空試験場の利用件数",
        "　R3：14件　→　R5実績：集計中　→　R8：30件",
      ),
    ).toEqual([
      "kpi 架空講座の受講者数: baseline absent:none FY2021, actual 33 人 FY2023, target 60 人 FY2026 @3-4",
      "kpi 架空試験場の利用件数: baseline 14 件 FY2021, actual absent:notYetPublished FY2023, target 30 件 FY2026 @6-7",
    ]);
  });

  test("次の行の「→　R8：」と、行末の「→」の下の値は、上の連なりに続く", () => {
    expect(
      kpisIn(
        ...title,
        "日帰り客を除く",
        "架空湖畔の宿泊客延べ数",
        "　R3：2.4万人泊　→　R5実績：3.1万人泊",
        "　→　R8：5万人泊",
        "",
        "架空企業のＢＣＰ策定率",
        "　R3：12.5％　→　R5実績：18.0％　→",
        "　R8：30.0％",
      ),
    ).toEqual([
      "kpi 日帰り客を除く架空湖畔の宿泊客延べ数: baseline 24000 人泊 FY2021, actual 31000 人泊 FY2023, target 50000 人泊 FY2026 @3-6",
      "kpi 架空企業のＢＣＰ策定率: baseline 12.5 % FY2021, actual 18 % FY2023, target 30 % FY2026 @8-10",
    ]);
  });

  test("二つの連なりの下に二つの「→」が並べば、順にそれぞれに続く", () => {
    expect(
      kpisIn(
        ...title,
        "架空丸の乗船者数 架空浜の利用者数",
        "　R3：1.1万人　→　R5実績：2.3万人 　R3：0.6万人　→　R5実績：1.4万人",
        "　→　R8：4万人 　→　R8：3万人",
      ),
    ).toEqual([
      "kpi 架空丸の乗船者数: baseline 11000 人 FY2021, actual 23000 人 FY2023, target 40000 人 FY2026 @3-5",
      "kpi 架空浜の利用者数: baseline 6000 人 FY2021, actual 14000 人 FY2023, target 30000 人 FY2026 @3-5",
    ]);
  });

  test("二つの名前の上の「の」で終わる行は、どちらの名前の始まりか分からないので尋ねる", () => {
    const { value, problems } = read(
      ...title,
      "小さな林業の",
      "新規参入者数 架空留学の受入児童数",
      "　R3：4人　→　R5実績：9人　→　R8：15人 　R3：12人　→　R5実績：11人　→　R8：18人",
    );
    expect(value.map(({ name }) => name)).toEqual(["", ""]);
    expect(problems.map(({ problem }) => problem.code)).toContain("text/nameless");
  });
});

describe("二列の指標（架空の圏域）", () => {
  test("列の間の後ろで矢印が始まる値は隣の列のもので、次の行の「→」は左の値に続く", () => {
    expect(
      kpisIn(
        "【数値目標】",
        "",
        "　●架空城の観光客数 　●架空祭の公開事業",
        "　　　 参加者数",
        "",
        "　　 41.5万人（H30年） 　　 1,240人（H30）→1,900人（R5）",
        "　　　　　　→50万人（R5年）",
      ),
    ).toEqual([
      "kpi 架空城の観光客数: baseline 415000 人 CY2018, target 500000 人 CY2023 @3-7",
      "kpi 架空祭の公開事業参加者数: baseline 1240 人 FY2018, target 1900 人 FY2023 @3-6",
    ]);
  });

  test("「【全 9プロジェクト】」は何かの実績ではなく、名前の注の印は名前に入らない", () => {
    expect(
      kpisIn(
        "・各圏域が重点的に取り組むもの。【全 9プロジェクト】",
        "",
        "【主なＫＰＩ】",
        "",
        "　○架空空港の利用者数（※１）",
        "　　　3.2万人（R1）⇒ 4万人（R7）",
      ),
    ).toEqual(["kpi 架空空港の利用者数: baseline 32000 人 FY2019, target 40000 人 FY2025 @5-6"]);
  });
});

describe("字下げや空行の失われた指標（架空の圏域）", () => {
  test("字下げのない「利用者数」や「（…容量）」も、上の名前の終わりである", () => {
    expect(
      kpisIn(
        "【主なＫＰＩ】",
        "",
        "○架空湿原センター",
        "",
        "利用者数",
        "",
        "1.2万人（H26）→1.8万人（R1）",
        "",
        "○架空エネルギーの導入状況",
        "",
        "（発電分野の設備容量）",
        "",
        "4,200kW（H26）→5,000kW（R1）",
      ),
    ).toEqual([
      "kpi 架空湿原センター利用者数: baseline 12000 人 FY2014, target 18000 人 FY2019 @3-7",
      "kpi 架空エネルギーの導入状況（発電分野の設備容量）: baseline 4200 kW FY2014, target 5000 kW FY2019 @9-13",
    ]);
  });

  test("「を図る」で終わる説明は、次の行の名前の始まりではない", () => {
    expect(
      kpisIn(...title, "を進め、産業の集積を図る", "架空試験の受入件数", "　R3：11件　→　R5実績：14件　→　R8：25件"),
    ).toEqual(["kpi 架空試験の受入件数: baseline 11 件 FY2021, actual 14 件 FY2023, target 25 件 FY2026 @4-5"]);
  });

  test("数と「千トン」の間の空白は、単位を分けない", () => {
    expect(kpisIn("【主なＫＰＩ】", "", "○架空木材の出荷量", "", "　31.5 千トン（H26）→ 40 千トン（R1）")).toEqual([
      "kpi 架空木材の出荷量: baseline 31500 トン FY2014, target 40000 トン FY2019 @3-5",
    ]);
  });

  test("「６つのエリア」は何かの値ではなく、「…に基づき、」のある名前は尋ねる", () => {
    const { value } = read(
      "◆ 架空のエリア設定",
      "架空市を拠点とする６つのエリアを「連携地域」として設定しています。",
      "",
      "・計画における「架空方向」に基づき、６つの連携地域",
      "と14振興局の取組を示すもの。",
    );
    expect(value.map(({ questions }) => questions.length)).toEqual([1]);
  });
});
