import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const found = (text: string): readonly string[] =>
  factLines(textToFacts([pageOfText(text)]).value, "activity", "figure", "area");

describe("崩れた並びの実績（架空の県）", () => {
  test("時期は上の見出しから、名前は同じ行の印から読む", () => {
    expect(
      found(
        "【 運営実績（H28.10.1～H30.3.31）】\n\n○相談対応件数 1,400件、1,700人\n○セミナー開催回数 40回（延べ200市町村）",
      ),
    ).toEqual([
      "activity 相談対応件数: figure 1400 件 2016-10-01..2018-03-31, figure 1700 人 2016-10-01..2018-03-31 @3-3",
      "activity セミナー開催回数: figure 40 回 2016-10-01..2018-03-31, figure 200 市町村 2016-10-01..2018-03-31 @4-4",
    ]);
  });

  test("括弧の中の時期と、数ごとの言葉を読む", () => {
    expect(found("○実践研修（H29：５回開催 受講者 60名）\n・相談件数 130件（うち専門家派遣 45社 50件）")).toEqual([
      "activity 実践研修: figure 5 回 FY2017, figure 60 人 FY2017 受講者 @1-1",
      "activity 相談件数: figure 130 件, figure 45 社 うち専門家派遣, figure 50 件 うち専門家派遣 @2-2",
    ]);
  });

  test("小見出しが値の下にある推移を読む", () => {
    expect(found("R３年度 22人\n\nR２年度 23人\n\n<派遣者数>")).toEqual([
      "activity 派遣者数: figure 22 人 FY2021 @1-5",
      "activity 派遣者数: figure 23 人 FY2020 @3-5",
    ]);
  });

  test("値の下の小見出しは、上の取組よりも近く、次の推移の見出しではない", () => {
    const lines = [
      "◆架空支援金",
      "団体の活動を支援",
      "",
      "R5年度 3.5億円",
      "",
      "R4年度 3.0億円",
      "",
      "<予算額の推移>",
      "",
    ];
    const { value } = textToFacts([
      pageOfText([...lines, "R5年度 8人", "", "R4年度 6人", "", "<派遣者数>"].join("\n")),
    ]);
    expect(factLines(value, "budget", "activity")).toEqual([
      "budget 予算額: amount 350000000 円 FY2023 @4-8",
      "budget 予算額: amount 300000000 円 FY2022 @6-8",
      "activity 派遣者数: figure 8 人 FY2023 @10-14",
      "activity 派遣者数: figure 6 人 FY2022 @12-14",
    ]);
    expect(value.map(({ within }) => within.map(({ name }) => name))).toEqual(value.map(() => ["架空支援金"]));
  });

  test("離れた実績の枠は、何の実績かを尋ねる", () => {
    const read = textToFacts([
      pageOfText(
        "◆保育料の軽減\n市町村を支援\n\n◆居場所づくり\n居場所を推進\n\n説明\n\n説明\n\n平成29年度実績\n\n70市町村",
      ),
    ]);
    expect(factLines(read.value, "figure")).toEqual(["figure ?: figure 70 市町村 FY2017 @11-13"]);
    expect(read.problems.map(({ problem }) => problem.code)).toEqual(["text/namelessResult"]);
  });

  test("枠の言葉が一つの取組にしかなければ、その取組のものである", () => {
    expect(
      found(
        "平成29年度実績\n\n相談件数 800件\n\n◆結婚支援センターの運営\n婚活の相談対応\n\n◆保育料の軽減\n市町村を支援",
      ),
    ).toEqual(["activity 結婚支援センターの運営 相談件数: figure 800 件 FY2017 @1-5"]);
  });

  test("出生率の裸の年は暦年である", () => {
    expect(found("【 合計特殊出生率（H28）】\n→ 全国：1.40 県全体：1.30")).toEqual([
      "figure 合計特殊出生率: figure 1.4 無単位 CY2016 全国, figure 1.3 無単位 CY2016 県全体 @1-2",
    ]);
  });

  test("縦に並んだ文字は見出しで、市町村の一覧は数える", () => {
    expect(
      found(
        "H\n27\n開\n始\n\n南四町連携地域\n（東町・西町・南町・北町）\n\n海４町連携地域\n（浜町・磯町・港町・島町）",
      ),
    ).toEqual([
      "area 南四町連携地域: figure 4 町 FY2015 @1-7",
      "area 海４町連携地域: figure 4 町 FY2015 @1-10",
      "area 開始: figure 2 地域 FY2015 @1-10",
    ]);
  });

  test("名前の数と一覧の数が違えば尋ねる", () => {
    const { problems } = textToFacts([pageOfText("海４町連携地域\n（浜町・磯町・港町）")]);
    expect(problems.map(({ problem }) => problem.code)).toEqual(["text/countDiffers", "text/unnamedFigure"]);
  });

  test("番号の付いた見出しは名前を言い、時期はその上の見出しが言う", () => {
    expect(
      found(
        "令和４年度の取組実績\n（１）移住相談会の開催\n　　３都市で計24回開催し、延べ1,234人が参加。\n（２）お試し住宅の利用　利用者数 567人（前年度 422人）",
      ),
    ).toEqual([
      "figure 移住相談会の開催: figure 24 回 FY2022, figure 1234 人 FY2022 @2-3",
      "activity お試し住宅の利用 利用者数: figure 567 人 FY2022, figure 422 人 FY2021 @4-4",
    ]);
  });

  test("文章の中の数は、文の主語がその名前になる", () => {
    const [fact] = textToFacts([pageOfText("県内の婚姻件数は平成27年に5,432件となり、減少しています。")]).value;
    expect(fact).toMatchObject({ kind: "figure", name: "県内の婚姻件数" });
    expect(fact?.confidence.reasons.map(({ code }) => code)).toEqual(["figure/sentence"]);
  });

  test("「…を301件とすることを目指します」は、目指す数の名前を言う", () => {
    const read = textToFacts([pageOfText("相談件数を令和7年度に301件とすることを目指します（架空）。")]);
    expect(factLines(read.value, "figure")).toEqual(["figure 相談件数: target 301 件 FY2025 @1-1"]);
    expect(read.problems).toEqual([]);
  });

  test("「現在の…から…に増やします」は、今の値と目標を言う", () => {
    const read = textToFacts([pageOfText("直売所の売上高を現在の8,200万円から令和11年度に1億円に増やします。")]);
    expect(factLines(read.value, "figure")).toEqual([
      "figure 直売所の売上高: baseline 82000000 円, target 100000000 円 FY2029 @1-1",
    ]);
  });

  test("更新日は、頁の中の値の時期ではない", () => {
    const read = textToFacts([pageOfText("更新日：2025年9月30日\n就農相談会の開催　12回")]);
    expect(factLines(read.value, "activity")).toEqual(["activity 就農相談会の開催: figure 12 回 @2-2"]);
  });

  test("数が先で名前が後の札の並びは、下の言葉を名前とする", () => {
    const read = textToFacts([pageOfText("1,284人\n移住相談者数\n96組\n婚姻の成立数")]);
    expect(factLines(read.value, "figure").map((line) => line.replace(/ @.*$/, ""))).toEqual([
      "figure 移住相談者数: figure 1284 人",
      "figure 婚姻の成立数: figure 96 組",
    ]);
  });

  test("「昨年は48件でした」は、何の数かを尋ねる", () => {
    const read = textToFacts([pageOfText("【KPI】\nまた、昨年は48件でした。")]);
    expect(factLines(read.value, "figure")).toEqual(["figure ?: figure 48 件 @2-2"]);
    expect(read.problems.map(({ problem }) => problem.code)).toEqual(["text/unnamedFigure"]);
  });

  test("文の主語が数えるものでなければ、値とせず、何の数かを尋ねる", () => {
    const { value, problems } = textToFacts([pageOfText("平成27年に5,432件となり、減少しています。")]);
    expect(factLines(value, "figure")).toEqual(["figure ?: figure 5432 件 CY2015 @1-1"]);
    expect(problems).toMatchObject([{ problem: { code: "text/unnamedFigure" }, at: { lines: [1, 1] } }]);
  });

  test("「２つの視点」「５つの柱」は資料の作りを言う数で、値でも問いでもない", () => {
    const { value, problems } = textToFacts([
      pageOfText(
        "２つの視点を大切にし、５つの柱に沿って事業を選びました。\n本計画は、４つの総合事務所ごとに定めるものです。",
      ),
    ]);
    expect({ value, problems }).toEqual({ value: [], problems: [] });
  });

  test("前年度からどれだけ増えたかは値ではない", () => {
    const facts = textToFacts([
      pageOfText("空き家バンクの登録件数は、令和4年度に23件となり、前年度から5件増加しました。"),
    ]).value;
    expect(factLines(facts, "figure")).toEqual(["figure 空き家バンクの登録件数: figure 23 件 FY2022 @1-1"]);
  });
});

test("「前年度の取組実績」の値は、表題の年度の前の年度のもので、事業費は上の欄の名前を取らない（架空の振興局）", () => {
  const facts = textToFacts([
    pageOfText(
      [
        "架空地域振興事務所",
        "",
        "令和７年度 架空プロジェクト一覧",
        "",
        "事業費は令和７年度当初で、（ ）内は前年度の当初。単位：千円",
        "",
        "（１）",
        "",
        "架空テラス交流プロジェクト",
        "",
        "協働の相手方  架空町、架空大学地域共創センター",
        "",
        "事業費  7,640（6,200）",
        "",
        "前年度の取組実績",
        "",
        "架空ツアー参加者数 74人",
      ].join("\n"),
    ),
  ]).value;
  expect(factLines(facts, "budget", "activity")).toEqual([
    "budget 事業費: amount 7640000 円 FY2025, previous 6200000 円 FY2024 @13-13",
    "activity 架空ツアー参加者数: figure 74 人 FY2024 @17-17",
  ]);
  expect(facts.map(({ within }) => within.at(-1)?.name)).toEqual([
    "架空テラス交流プロジェクト",
    "架空テラス交流プロジェクト",
  ]);
});
