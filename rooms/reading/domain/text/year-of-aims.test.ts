import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "activity");

describe("目標の列挙（架空の町）", () => {
  test("「数値目標（令和11年度）」は下の目標の年度で、括弧の中は今の値とその年である", () => {
    expect(
      read(
        "数値目標（令和11年度）",
        "　・架空の生産年齢人口：5,100人以上を維持　（参考：令和5年 5,302人）",
        "　・架空湖の来訪者数：年間60万人　（令和5年：41.5万人）",
        "　・架空移住者数：5年間で累計120人　（令和元～5年：87人）",
        "　・架空出生数：70人　（現状値　64人（令和5年））",
      ),
    ).toEqual([
      "kpi 架空の生産年齢人口: target 5100 人 atLeast FY2029, baseline 5302 人 CY2023 @2-2",
      "kpi 架空湖の来訪者数: target 600000 人 FY2029, baseline 415000 人 CY2023 @3-3",
      "kpi 架空移住者数: target 120 人 FY2029, baseline 87 人 CY2019..CY2023 @4-4",
      "kpi 架空出生数: target 70 人 FY2029, baseline 64 人 CY2023 @5-5",
    ]);
  });

  test("括弧の中の「－」は、その年に基準の値がないことを言う", () => {
    expect(
      read(
        "【重要業績評価指標】",
        "・架空品の開発　5年間で8品目（平成26年度：－）",
        "・架空商社の売上高　年間2億円以上（平成26年度：9,000万円）",
        "・新たに漁を始めた人の数　年4人（平成26年度実績：2人）",
      ),
    ).toEqual([
      "kpi 架空品の開発: baseline absent:none FY2014, target 8 品目 @2-2",
      "kpi 架空商社の売上高: target 200000000 円 atLeast, baseline 90000000 円 FY2014 @3-3",
      "kpi 新たに漁を始めた人の数: target 4 人, actual 2 人 FY2014 @4-4",
    ]);
  });

  test("名前の後ろの括弧の「現状」「目標」は名前のものでなく、「【名前】」は括弧のない名前である", () => {
    expect(
      read(
        "重要業績評価指標",
        "①架空相談件数（年間） ［現状］90件（R1） ［目標］140件（R6）",
        "②「架空クラブ」会員数 ［現状］－ ［目標］300人（R6）",
        "KPI：③架空出店数 現状 2店舗（R1） 目標 9店舗（R6）",
        "【架空居住の参加世帯】 5年間で15世帯",
        "【架空補助件数】 R1：－ ⇒ R6：12件（5年間の累計）",
        "【架空登録件数】 R1：7件 ⇒ R6：31件",
      ),
    ).toEqual([
      "kpi 架空相談件数（年間）: baseline 90 件 FY2019, target 140 件 FY2024 @2-2",
      "kpi 「架空クラブ」会員数: baseline absent:none, target 300 人 FY2024 @3-3",
      "kpi 架空出店数: baseline 2 店 FY2019, target 9 店 FY2024 @4-4",
      "kpi 架空居住の参加世帯: target 15 世帯 @5-5",
      "kpi 架空補助件数: baseline absent:none FY2019, target 12 件 FY2024 @6-6",
      "kpi 架空登録件数: baseline 7 件 FY2019, target 31 件 FY2024 @7-7",
    ]);
  });

  test("矢印の行の下の「（2014） （2019）」は両側の年である", () => {
    const { value, problems } = textToFacts([
      pageOfText(
        "○ 架空出生率 1.31 → 1.52\n  （2014） （2019）\n○ 架空の成婚数 3組 → 12組\n  （2014） （2015～2019累計）",
      ),
    ]);
    expect(factLines(value, "kpi")).toEqual([
      "kpi 架空出生率: baseline 1.31 無単位 FY2014, target 1.52 無単位 FY2019 @1-1",
      "kpi 架空の成婚数: baseline 3 組 FY2014, target 12 組 FY2015..FY2019:cumulative @3-3",
    ]);
    expect(problems).toEqual([]);
  });

  test("名前と値の間の「-」は、数が続けば負の印、矢印が続けば値のない印である", () => {
    expect(
      read(
        "・架空社会増減数：－45人（H26）→－20人（H31）",
        "○架空社会動態　H27年　-210人 → R2年　-100人",
        "・架空ファン登録者数　R6　－　→　R11　500人",
      ),
    ).toEqual([
      "kpi 架空社会増減数: baseline -45 人 FY2014, target -20 人 FY2019 @1-1",
      "kpi 架空社会動態: baseline -210 人 CY2015, target -100 人 CY2020 @2-2",
      "kpi 架空ファン登録者数: baseline absent:none FY2024, target 500 人 FY2029 @3-3",
    ]);
  });

  test("「（基準値）男性 女性 （目標値）男性 女性」は、それぞれの二つの値である", () => {
    expect(
      read(
        "●数値目標",
        "　・架空未婚率（25～39歳）",
        "　　　（基準値）男性 47.2％ 女性 34.6％（Ｈ22）　　（目標値）男性 44.0％ 女性 31.0％（Ｈ32）",
      ),
    ).toEqual([
      "kpi 架空未婚率（25～39歳）: baseline 47.2 % FY2010 男性, target 44 % FY2020 男性 @2-3",
      "kpi 架空未婚率（25～39歳）: baseline 34.6 % FY2010 女性, target 31 % FY2020 女性 @2-3",
    ]);
  });

  test("「数値目標：」と「●基本目標4の数値目標」は名前ではない", () => {
    expect(
      read(
        "数値目標：架空転出者数",
        "（現状）平成26年　312人",
        "（目標）平成31年　±0人",
        "●基本目標4の数値目標",
        "　架空町に愛着を持つ町民の割合",
        "　　62.4％（令和元年度）　→　71.0％（令和6年度）",
      ),
    ).toEqual([
      "kpi 架空転出者数: baseline 312 人 CY2014, target 0 人 CY2019 @1-1",
      "kpi 架空町に愛着を持つ町民の割合: baseline 62.4 % FY2019, target 71 % FY2024 @5-6",
    ]);
  });
});
