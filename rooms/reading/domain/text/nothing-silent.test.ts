import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const kinds = ["kpi", "budget", "activity", "figure"] as const;

/** The facts of a text, and what is asked: the code of each problem and the lines it is of. */
function readText(text: string) {
  const { value, problems } = textToFacts([pageOfText(text)]);
  return {
    facts: factLines(value, ...kinds),
    asked: problems.map(({ problem, at }) => `${problem.code} @${at.lines?.join("-")}`),
    problems,
  };
}

describe("黙って落とさず、誤った事実にもしない（架空の町）", () => {
  test("説明の中のほかの年度は、予算の額の時期にならない", () => {
    const text =
      "平成16年度予算の概要\n\n一般会計は369億円で3.0%増となっていますが、15年度の当初予算が骨格予算でしたので、補正後との比較では1.2%減です。\n歳入では町税が148億円で前年度比0.4%減となっています。";
    expect(readText(text).facts).toEqual([
      "figure 一般会計: figure 36900000000 円 @3-3",
      "figure 町税: figure 14800000000 円 @4-4",
    ]);
    const ahead = "平成16年度予算の概要\n\n15年度の一般会計は369億円でした。";
    expect(readText(ahead).facts).toEqual(["figure 一般会計: figure 36900000000 円 FY2003 @3-3"]);
  });

  test("款・項・目は額の名前でなく、要求と査定の欄は尋ねる", () => {
    const head = "事務事業名 架空区役所管理事業(総務課)\n款/項/目\n2款 総務費/5項 区政振興費/1目 区政総務費";
    const row = "要求\n6,428\n財政局長\n6,349\n市長\n6,349\n査定区分";
    const one = readText(`(単位:千円)\n${head}\n予算額\n6,349\n${row}\nB\n前年度予算額\n6,348`);
    expect(one).toMatchObject({ facts: [], asked: ["text/unreadFigures @6-16"] });
    const other = readText(`(単位:千円)\n${head}\n6,349\n${row}\n前年度予算額\n増減\nB\n6,248\n△ 3,196`);
    expect(other).toMatchObject({ facts: [], asked: ["text/unreadFigures @5-17"] });
  });

  test("予算の項目の文にあるほかの数は、額と別に尋ねる", () => {
    const { facts, asked, problems } = readText(
      "令和6年度の主な事業\n1.架空隊事業～新たに4人の隊員を募集し、6人体制で活動する事業に3060万円。\n2.架空塾事業～10年後を見すえた人材育成に1518万円。",
    );
    expect(facts).toEqual([
      "budget 架空隊事業: amount 30600000 円 FY2024 @2-2",
      "figure ?: figure 4 人, figure 6 人 @2-2",
      "budget 架空塾事業: amount 15180000 円 FY2024 @3-3",
    ]);
    expect(asked).toEqual(["text/unnamedFigure @2-2"]);
    expect(problems[0]?.problem.message.ja).toContain("「4人」「6人」");
  });

  test("項目の言葉に続く数は、上の見出しの名前も年も取らない", () => {
    const { facts, asked } = readText(
      "◆ 架空圏の転出入均衡(2030年)\n・地方→架空圏転入 5万人減\n訪問客消費額2兆円へ(2023年1.4兆円):雇用者数6万人創出\n地域の中核企業、中核企業候補1,500社支援:雇用者数7万人創出\n移住の推進:年間移住あっせん件数1,200件",
    );
    expect(facts).toEqual([
      "figure ?: figure 1400000000000 円 CY2023 @1-3",
      "figure ?: figure 1500 社 @1-4",
      "figure ?: figure 1200 件 @1-5",
      "figure 訪問客消費額: figure 2000000000000 円 @3-3",
      "figure 雇用者数: figure 60000 人 @3-3",
      "figure 雇用者数: figure 70000 人 @4-4",
    ]);
    expect(asked).toEqual(["text/unnamedFigure @1-3", "text/unnamedFigure @1-4", "text/unnamedFigure @1-5"]);
  });

  test("漢数字で書いた数は尋ね、順序や言い回しは尋ねない", () => {
    const { asked, problems } = readText(
      "会員は二百四十六人、うち女性は百二十名となりました。\n第二十回の大会を数百人の前で開き、一人ひとりが百人一首を楽しみました。\n二万三千円を集めました。",
    );
    expect(asked).toEqual(["text/leftOut @1-1", "text/leftOut @3-3"]);
    expect(problems[0]?.problem.message.ja).toContain("「二百四十六人」「百二十名」");
  });

  test("月が行の名前なら、表題の年全体の値にせず尋ねる", () => {
    for (const [gap, head] of [
      [" ", "月 来館者数（人）"],
      ["\t", "月\t来館者数（人）"],
      ["：", "（単位：人）"],
    ])
      expect(readText(`令和5年の来館者数\n${head}\n1月${gap}2,300\n2月${gap}1,210\n12月${gap}3,400`)).toMatchObject({
        facts: [],
        asked: ["text/unreadFigures @3-5"],
      });
  });

  test("年の見出しの下の月は、その年のその月である", () => {
    expect(
      readText("月別来館者数（単位：人）\n月\t令和4年\t令和5年\n1月\t2,300\t3,000\n2月\t1,300\t2,000").facts,
    ).toEqual([
      "figure 月別来館者数: figure 2300 人 2022-01, figure 3000 人 2023-01, figure 1300 人 2022-02, figure 2000 人 2023-02 @3-3",
    ]);
  });

  test("削減率の目標は尋ね、前年度からの変化は尋ねない", () => {
    const aims = [
      "温室効果ガスの排出量を2030年度までに2013年度比で27%削減します。",
      "ごみの排出量は、令和12年度までに令和2年度から15%の減少を目指す。",
      "電力の使用量を2030年度までに17％減とすることを目指します。",
    ];
    const read = ["figure ?: figure 27 % @1-1", "figure ?: target 15 % @1-1", "figure ?: target 17 % FY2030 @1-1"];
    expect(aims.flatMap((aim) => readText(aim).facts)).toEqual(read);
    for (const aim of aims) expect(readText(aim).asked).toEqual(["text/unnamedFigure @1-1"]);
    expect(readText("ごみの排出量は前年度比2.5%減となりました。")).toMatchObject({ facts: [], asked: [] });
  });

  test("並べて書かれた前年度比の欄は尋ねる", () => {
    const { facts, asked } = readText(
      "□町税\n817,073 千円\n前年度比\n▲90,000 千円\n2.2%減\n前年度比\n前年度比\n▲1,417 千円\n▲20,000 千円\n0.2%減\n2.7%減",
    );
    expect(facts).toEqual(["budget 町税: amount 817073000 円 @1-2", "figure ?: figure -1417000 円 @8-8"]);
    expect(asked).toEqual(["text/unnamedFigure @8-8", "text/unreadFigures @4-11"]);
  });

  test("括弧の中の句点では文が終わらず、文の初めの年が値の時期である", () => {
    expect(
      readText(
        "令和２年の世帯数は、一般世帯(寮や病院などに住む世帯を除く世帯をいう。以下同じ。)で、21,096世帯となっています。",
      ).facts,
    ).toEqual(["figure 世帯数: figure 21096 世帯 CY2020 @1-1"]);
  });

  test("男と女は上の人口の内訳で、単位の書かれた見出しの下の数はその単位である", () => {
    expect(
      readText(
        "令和6年4月1日現在\n人口：6,012人\n男：2,962人\n女：3,050人\n世帯数：2,410世帯\n\n人口の動き（令和6年3月）（単位：人）\n転入：14\n転出：11",
      ).facts,
    ).toEqual([
      "figure 人口: figure 6012 人 2024-04-01 @1-2",
      "figure 世帯数: figure 2410 世帯 2024-04-01 @1-5",
      "figure 転入: figure 14 人 2024-03 @1-8",
      "figure 転出: figure 11 人 2024-03 @1-9",
      "figure 人口: figure 2962 人 2024-04-01 男 @2-3",
      "figure 人口: figure 3050 人 2024-04-01 女 @2-4",
    ]);
  });

  test("見出しの括弧の時期は、すぐ下の行のもので、前の見出しの時期に勝つ", () => {
    const head = "令和6年4月1日現在の人口\n総人口　6,012人\n男　2,962人\n女　3,050人";
    expect(readText(`${head}\n\n人口の動き（令和6年3月）\n転入：14人\n転出：11人`).facts).toEqual([
      "figure 総人口: figure 6012 人 2024-04-01 @2-2",
      "figure 総人口: figure 2962 人 2024-04-01 男 @2-3",
      "figure 総人口: figure 3050 人 2024-04-01 女 @2-4",
      "figure 転入: figure 14 人 2024-03 @7-7",
      "figure 転出: figure 11 人 2024-03 @8-8",
    ]);
    expect(readText("令和6年3月の人口の動き（単位：人）\n転入　14\n転出　11").facts).toEqual([
      "figure 転入: figure 14 人 2024-03 @2-2",
      "figure 転出: figure 11 人 2024-03 @3-3",
    ]);
  });

  test("「評価の理由」の見出しは、文の中の数の名前にならない", () => {
    const { facts, asked } = readText("【評価の理由】\n令和５年の出生数は９人でした。\n市内80か所で開いた。");
    expect(facts).toEqual(["figure 出生数: figure 9 人 CY2023 @2-2", "figure ?: figure 80 か所 CY2023 @3-3"]);
    expect(asked).toEqual(["text/unnamedFigure @3-3"]);
  });

  test("百万円という単位は、読み残した漢数字ではない", () => {
    const { facts, asked } = readText("（百万円）\n事業名 令和７年度 令和６年度\n架空の園づくり事業 184 120");
    expect(facts).toEqual(["budget 架空の園づくり事業: amount 184000000 円 FY2025, previous 120000000 円 FY2024 @3-3"]);
    expect(asked).toEqual([]);
  });

  test("開始の年から続く割合は、期間の終わりの年でない", () => {
    expect(readText("参加率は、令和2年度から20%となりました。").facts).toEqual(["figure 参加率: figure 20 % @1-1"]);
  });
});
