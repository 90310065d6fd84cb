import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "activity");

const report = ["第２期 架空県創生総合戦略 推進状況報告書（令和４年度実績）", "", "【ＫＰＩ】", ""];

describe("三つの値の連なり（架空の県）", () => {
  test("令和４年度の報告では、真ん中の令和４年度の値は実績である", () => {
    expect(factsIn(...report, "　○新規就農者数", "　　 150人（R1）→ 162人（R4）→ 200人（R6）")).toEqual([
      "kpi 新規就農者数: baseline 150 人 FY2019, actual 162 人 FY2022, target 200 人 FY2024 @5-6",
    ]);
  });

  test("「－」で始まる連なりの最初の数は、基準値でなく途中の値である", () => {
    expect(factsIn(...report, "　○企業立地件数（累計）", "　　 － → 38件（R2～R4）→ 60件（R2～R6）")).toEqual([
      "kpi 企業立地件数（累計）: baseline absent:none, actual 38 件 FY2020..FY2022, target 60 件 FY2020..FY2024 @5-6",
    ]);
  });

  test("次の行の「→」は、単位が同じで年が前の連なりに続く", () => {
    expect(
      factsIn(
        ...report,
        "　○創業件数 　○農産物輸出額",
        "　　 51件（R1）→ 77件（R4）→ 90件（R6） 　　 9.1億円（R1）→ 12.4億円（R4）",
        "　　　　　　　　　　　　→ 15億円（R6）",
      ),
    ).toEqual([
      "kpi 創業件数: baseline 51 件 FY2019, actual 77 件 FY2022, target 90 件 FY2024 @5-6",
      "kpi 農産物輸出額: baseline 910000000 円 FY2019, actual 1240000000 円 FY2022, target 1500000000 円 FY2024 @5-7",
    ]);
  });
});

describe("矢印の失われた二つの値（架空の県）", () => {
  test("名前と今の値の下に、後の年の値だけが立つ", () => {
    expect(
      factsIn("【数値目標】", "", "住み続けたいと思う人の割合 71.4％（R6）", "", "75％以上（R11）", "", "【主な施策】"),
    ).toEqual(["kpi 住み続けたいと思う人の割合: baseline 71.4 % FY2024, target 75 % atLeast FY2029 @3-5"]);
  });

  test("合計特殊出生率は単位がなくても値である", () => {
    expect(factsIn("【数値目標】", "", "合計特殊出生率 1.42（R5）", "", "1.60（R11）")).toEqual([
      "kpi 合計特殊出生率: baseline 1.42 無単位 FY2023, target 1.6 無単位 FY2029 @3-5",
    ]);
  });

  test("「→全…」の行は、上の値に続く", () => {
    expect(
      factsIn("【主なＫＰＩ】", "　○預かり制度の実施市町村数", "　　 4市町村（R6）", "", "     →全31市町村（R11）"),
    ).toEqual(["kpi 預かり制度の実施市町村数: baseline 4 市町村 FY2024, target 31 市町村 FY2029 @2-5"]);
  });
});

test("標語につながった「目標：」の後が名前であり、標語は名前でない（架空の県）", () => {
  expect(factsIn("みんなの笑顔が", "まちをつくる目標：合計特殊出生率", "1.70（R7）")).toEqual([
    "kpi 合計特殊出生率: target 1.7 無単位 FY2025 @2-3",
  ]);
});

test("「〔目標：…（R7）〕」は、下の数の名前でも時期でもない（架空の県）", () => {
  expect(factsIn("〔 目標： 堤防の点検 全箇所の着手 (R7) 〕", "", "・ 「架空応援企業」登録数 97社")).toEqual([
    "activity 「架空応援企業」登録数: figure 97 社 @3-3",
  ]);
});

test("計画期間より前の二つの年の値は、目標ではない（架空の県）", () => {
  expect(
    factsIn(
      "計画期間 令和７年度～令和11年度（５年間）",
      "",
      "県外からの移住者数 512人（H30） ⇒ 934人（R5）",
      "",
      "【数値目標】",
      "",
      "　○相談件数",
      "　　 700件（R5）→900件（R11）",
    ),
  ).toEqual([
    "activity 県外からの移住者数: figure 512 人 FY2018, figure 934 人 FY2023 @3-3",
    "kpi 相談件数: baseline 700 件 FY2023, target 900 件 FY2029 @7-8",
  ]);
});

test("何をいつ測ったかの後に、地域ごとの値が続く（架空の県）", () => {
  expect(
    factsIn(
      "【人口の減る要因】",
      "",
      "→ 合計特殊出生率（R5） 全国：1.33 架空県：1.41",
      "",
      "→ 県外への転出超過数（R5）：約2,100人",
      "うち15～19歳：約310人",
    ),
  ).toEqual([
    "figure 合計特殊出生率: figure 1.33 無単位 CY2023 全国, figure 1.41 無単位 CY2023 架空県 @3-3",
    "figure 県外への転出超過数: figure 2100 人 about CY2023 @5-5",
    "figure 県外への転出超過数: figure 310 人 about CY2023 うち15~19歳 @6-6",
  ]);
});

test("「受入事業者 14社 参加者 52名」の行は、基準値や目標値の表の続きではない（架空の県）", () => {
  expect(
    factsIn(
      "指標名 基準値 現状値 目標値",
      "",
      "体験住宅の利用者数 865人（H30） 503人（R3） 1,400人（R6）",
      "",
      "協力隊員の定着率 61.0％（H30） 集計中（R3） 70％（R6）",
      "",
      "◆架空の仕事体験の実施",
      "",
      "＜R３年度＞ 受入事業者 14社 参加者 52名",
    ),
  ).toEqual([
    "kpi 体験住宅の利用者数: baseline 865 人 FY2018, actual 503 人 FY2021, target 1400 人 FY2024 @3-3",
    "kpi 協力隊員の定着率: baseline 61 % FY2018, actual absent:notYetPublished FY2021, target 70 % FY2024 @5-5",
    "activity 架空の仕事体験の実施: figure 14 社 FY2021 受入事業者, figure 52 人 FY2021 参加者 @7-9",
  ]);
});

test("年を持つ見出しの間で年のない件数の列は、表題の年の値ではない（架空の県）", () => {
  expect(
    factsIn(
      "令和５年度 架空県の主要事業",
      "",
      "分野\t要対策箇所(か所)\tR5対策箇所(か所)\tR5予算額【百万円】",
      "河川\t210\t31\t4,320",
      "道路\t95\t12\t1,180",
    ),
  ).toEqual([
    "figure 河川: figure 210 か所 要対策箇所, figure 31 か所 FY2023 対策箇所, amount 4320000000 円 FY2023 @4-4",
    "figure 道路: figure 95 か所 要対策箇所, figure 12 か所 FY2023 対策箇所, amount 1180000000 円 FY2023 @5-5",
  ]);
});
