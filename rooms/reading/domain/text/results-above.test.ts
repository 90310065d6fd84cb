import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]).value;
const kpisIn = (...lines: readonly string[]): readonly string[] => factLines(read(...lines), "kpi");

test("「主な成果」の下の矢印は、二つの過去の値を結ぶ。右側は目標ではなく実績である（架空の県）", () => {
  expect(
    kpisIn(
      "主な成果",
      "",
      "漁業分野",
      "・漁業産出額 【H19年】120億円 ➡ 【H27年】134億円",
      "移住対策",
      "・県外からの移住組数 【H22年度】31組 ➡ 【H27年度】205組",
    ),
  ).toEqual([
    "kpi 漁業産出額: baseline 12000000000 円 CY2007, actual 13400000000 円 CY2015 @4-4",
    "kpi 県外からの移住組数: baseline 31 組 FY2010, actual 205 組 FY2015 @6-6",
  ]);
});

test("「今後の目標」が間に立てば、その下の矢印の右側は目標である（架空の県）", () => {
  expect(
    kpisIn("主な成果", "・会員数：310人(H27)→420人(H30)", "", "今後の目標", "・登録店舗数：120店(R2)→180店(R7)"),
  ).toEqual([
    "kpi 会員数: baseline 310 人 FY2015, actual 420 人 FY2018 @2-2",
    "kpi 登録店舗数: baseline 120 店 FY2020, target 180 店 FY2025 @5-5",
  ]);
});

test("「R2評価　評価理由」の表の矢印は、その年度の末までの値なら実績である（架空の県）", () => {
  expect(
    kpisIn(
      "政策項目　R2評価　評価理由　部局",
      "①出会いの応援",
      "・会員数：310人(H28年度末)→420人(R3.2月末)　　・施設の定員数：60人(H28.4月)→75人(R8.4月)",
    ),
  ).toEqual([
    "kpi 会員数: baseline 310 人 FY2016, actual 420 人 2021-02 @3-3",
    "kpi 施設の定員数: baseline 60 人 2016-04, target 75 人 2026-04 @3-3",
  ]);
});

test("矢印の後ろで単位と時期が次の行に切れた値は、つないで読む。見込みは見込みである（架空の県）", () => {
  expect(
    kpisIn(
      "政策項目　R2評価　評価理由　部局",
      "",
      "・成婚数：11組(H28年度末)→27",
      "",
      "組(R3.2月末)",
      "",
      "・案内所：12か所(H27年度末)→31か",
      "",
      "所(R2年度末見込)",
    ),
  ).toEqual([
    "kpi 成婚数: baseline 11 組 FY2016, actual 27 組 2021-02 @3-5",
    "kpi 案内所: baseline 12 か所 FY2015, forecast 31 か所 FY2020 @7-9",
  ]);
});

test("【年】値 ➡ 【年】値 の行は、下の項目の見出しにならない（架空の県）", () => {
  const facts = read(
    "主な成果",
    "・漁業産出額",
    "【H19年】120億円 ➡ 【H27年】134億円",
    "・避難タワー",
    "21基が完成(H28.3末)",
  );
  expect(facts.flatMap(({ within }) => within.map(({ name }) => name))).not.toContainEqual(
    expect.stringContaining("億円"),
  );
});

test("「…人で、前年度(…人)を下回った」の括弧の中は、その前の年度の値である（架空の県）", () => {
  expect(factLines(read("受け入れ人数はH29年度に1,120人で、前年度(1,250人)を下回った。"), "figure")).toEqual([
    "figure 受け入れ人数: figure 1120 人 FY2017, figure 1250 人 FY2016 @1-1",
  ]);
});

test("題が年度を言う報告で、前年度の件数はその前の年度の値であり、うちの値は部分の値である（架空の県）", () => {
  expect(
    factLines(
      read(
        "令和４年度の移住者数等の実績について",
        "移住相談件数は、1,150件となりました。前年度の移住相談件数は1,320件で、減少しました。",
        "移住前の住所地は、中国・四国地方が310人(うち四国地方190人)と最も多く、次いで、関東地方の120人となっています。",
      ),
      "figure",
    ),
  ).toEqual([
    "figure 移住相談件数: figure 1150 件 FY2022 @2-2",
    "figure 移住相談件数: figure 1320 件 FY2021 @2-2",
    "figure 中国・四国地方: figure 310 人 FY2022, figure 190 人 FY2022 四国地方 @3-3",
    "figure 関東地方: figure 120 人 FY2022 @3-3",
  ]);
});
