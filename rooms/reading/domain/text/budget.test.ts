import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const head = "予算額は令和2年度[令和元年度]の順に記載。単位：千円\n\n";
const budgetIn = (text: string): readonly string[] => factLines(textToFacts([pageOfText(text)]).value, "budget");

describe("崩れた並びの予算（架空の県）", () => {
  test("区分は説明の行、事業名と金額は別の行にある", () => {
    expect(
      budgetIn(`${head}拡 都市の装飾による気運の\n醸成\n・大会関連事業費\n300,000（拡充200,000）[100,000]\nほか1事業`),
    ).toEqual([
      "budget expanded 大会関連事業費: amount 300000000 円 FY2020, expansion 200000000 円 FY2020, previous 100000000 円 FY2019 @3-6",
    ]);
  });

  test("次の行の前年度の額は、「ほか2事業」が続いても上の事業のものである", () => {
    expect(budgetIn(`${head}・介護機器導入事業費 21,400（拡充6,100）\n[15,300] ほか2事業`)).toEqual([
      "budget 介護機器導入事業費: amount 21400000 円 FY2020, expansion 6100000 円 FY2020, previous 15300000 円 FY2019 @3-3",
    ]);
  });

  test("括弧で財源だけを言う行の額は、上の行の言うもののためである", () => {
    expect(budgetIn(`${head}ふるさと納税\n\n- 【民間資金】 51,200 [27,800]`)).toEqual([
      "budget ふるさと納税: amount 51200000 円 FY2020, previous 27800000 円 FY2019 @3-5",
    ]);
  });

  test("区分は次の説明で終わり、印のない事業には付かない", () => {
    expect(
      budgetIn(
        `${head}新 農業の推進\n・農業推進事業費 12,000 [-]\n・林業推進事業費 13,000 [-]\n\n温泉を活かした地域づくり\n\n・温泉事業費 9,000 [-]`,
      ),
    ).toEqual([
      "budget new 農業推進事業費: amount 12000000 円 FY2020, previous absent:none FY2019 @3-4",
      "budget new 林業推進事業費: amount 13000000 円 FY2020, previous absent:none FY2019 @3-5",
      "budget 温泉事業費: amount 9000000 円 FY2020, previous absent:none FY2019 @9-9",
    ]);
  });

  test("事業と同じ行の区分はその事業だけのもので、再掲と補正を区別する", () => {
    expect(
      budgetIn(
        `${head}新 ・牛肉強化事業費\t7,000\t[-]\n・畜産対策事業費\t5,000,000\t[6,000,000]\n再掲 ・酒米振興事業費\t19,000\t[-]\n補正 輸出施設の整備\n・施設整備事業費 (R元補正) 2,500,000`,
      ),
    ).toEqual([
      "budget new 牛肉強化事業費: amount 7000000 円 FY2020, previous absent:none FY2019 @3-3",
      "budget 畜産対策事業費: amount 5000000000 円 FY2020, previous 6000000000 円 FY2019 @4-4",
      "budget relisted 酒米振興事業費: amount 19000000 円 FY2020, previous absent:none FY2019 @5-5",
      "budget supplementary 施設整備事業費: supplement 2500000000 円 FY2019 @6-7",
    ]);
  });

  test("同上は前の行の事業を指し、金額を作らない", () => {
    const [, same] = textToFacts([
      pageOfText(`${head}新 魅力の発信\n・発信事業費 250,000 [-]\n\n新 販路の拡大\n（事業名：同上）`),
    ]).value;
    expect(same).toMatchObject({ kind: "budget", sameAsAbove: true, figures: [], flag: "new", at: { lines: [6, 7] } });
  });

  test("表題の年度、括弧の説明、後ろの区分を読む", () => {
    expect(
      budgetIn(
        "令和４年度当初予算の概要\n（単位：百万円、（　）内は前年度当初予算額）\n\n(新) 若者定着事業　1,120 (0)\n○産業人材事業費　45,300千円（39,000千円）【拡充】\n・子育て支援事業費（継続） 23,456千円 [前年度 22,000千円]",
      ),
    ).toEqual([
      "budget new 若者定着事業: amount 1120000000 円 FY2022, previous 0 円 FY2021 @4-4",
      "budget expanded 産業人材事業費: amount 45300000 円 FY2022, previous 39000000 円 FY2021 @5-5",
      "budget continuing 子育て支援事業費: amount 23456000 円 FY2022, previous 22000000 円 FY2021 @6-6",
    ]);
  });

  test("列の見出しに年度が並ぶ表は、新しい年度が予算額、その前が前年度額である", () => {
    const rows = "【新】結婚支援事業費      25,300           －\n保育所等整備費補助金   1,234,567    1,100,000";
    expect(budgetIn(`（単位：千円）\n　　　R5当初      R4当初\n${rows}`)).toEqual([
      "budget new 結婚支援事業費: amount 25300000 円 FY2023, previous absent:none FY2022 @3-3",
      "budget 保育所等整備費補助金: amount 1234567000 円 FY2023, previous 1100000000 円 FY2022 @4-4",
    ]);
    const { value, problems } = textToFacts([pageOfText(`（単位：千円）\n${rows}`)]);
    expect(value.flatMap(({ figures }) => figures)).toEqual([]);
    expect(problems.map(({ problem }) => problem.code)).toEqual(["text/severalAmounts", "text/severalAmounts"]);
  });

  test("合計は見出しのもの、年のある金額は予算でない", () => {
    expect(budgetIn("海の道の再生\n\n全体：20億円（うち新規・拡充額：8億円）\n\n目標：輸出額 1,200億円 (R5)")).toEqual([
      "budget 海の道の再生: amount 2000000000 円, expansion 800000000 円 @1-3",
    ]);
  });

  test("拡充額が予算額より大きければ尋ねる", () => {
    const { problems } = textToFacts([pageOfText(`${head}・橋の事業費 1,000（拡充2,000）[500]`)]);
    expect(problems.map(({ problem }) => problem.code)).toEqual(["text/expansionTooLarge"]);
  });

  test("目次の番号と同じ数だけ繰り返す見出しが、各テーマの始まりである", () => {
    const facts = textToFacts([
      pageOfText(
        `1. 海の再生\n2. 山の再生\n3. 町の再生\n\n要点\n${head}・海の事業費 1,000 [-]\n要点\n・山の事業費 2,000 [-]\n要点\n・町の事業費 3,000 [-]`,
      ),
    ]).value;
    expect(facts.filter(({ kind }) => kind === "budget").map(({ name, within }) => [name, within[0]?.name])).toEqual([
      ["海の事業費", "海の再生"],
      ["山の事業費", "山の再生"],
      ["町の事業費", "町の再生"],
    ]);
    expect(facts.filter(({ kind }) => kind === "goal").map(({ name }) => name)).toEqual([
      "海の再生",
      "山の再生",
      "町の再生",
    ]);
  });
});
