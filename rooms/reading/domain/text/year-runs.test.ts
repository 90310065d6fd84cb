import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { isNameAsked } from "../asked-names.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]).value;

describe("年度の見出しの後に、年度の数だけ金額が続く予算（架空の県）", () => {
  const accounts = factsIn(
    "令和6年度当初予算案の概要",
    "【一般会計】",
    "区分",
    "予算総額",
    "令和6年度",
    "令和5年度",
    "伸び率",
    "12,300,000千円 12,000,000千円 2.5%",
    "一般会計構成比",
    "1.2%",
    "1.1%",
    "-",
    "【架空資金特別会計】",
    "予算総額",
    "Ⅱ",
    "45,600千円",
    "48,000千円 △5.0%",
  );

  test("金額は見出しの順に今年度と前年度のもので、名前は金額か見出しの前にある", () => {
    expect(factLines(accounts, "budget")).toEqual([
      "budget 予算総額: amount 12300000000 円 FY2024, previous 12000000000 円 FY2023 @4-8",
      "budget 予算総額: amount 45600000 円 FY2024, previous 48000000 円 FY2023 @14-16",
    ]);
  });

  test("会計の名前は、その下の行だけの見出しである", () => {
    expect(accounts.map(({ within }) => within.map(({ name }) => name))).toEqual([["一般会計"], ["架空資金特別会計"]]);
  });

  test("伸び率と構成比は金額から出る割合で、何も述べない", () => {
    expect(accounts.flatMap(({ figures }) => figures.map(({ printed }) => printed))).toHaveLength(4);
  });

  test("説明が名前と金額の間にあれば、名前は前の行の金額のすぐ後にあり、新しい事業には前年度額がない", () => {
    expect(
      factLines(
        factsIn(
          "★は新しい事業",
          "部局",
          "事業名",
          "(単位:百万円)",
          "事 業 の 内 容",
          "R6年度当初 R5年度当初",
          "要求額",
          "予算額",
          "総務",
          "架空の水道を",
          "つなぐ事業",
          "水道の計画に沿い、市町とともに",
          "つなぐ用意をする。",
          "66",
          "34",
          "総務 ★",
          "架空の守り事業",
          "庁内の情報を守る。",
          "135",
          "総務",
          "広い暮らしの支え方について、町の人と話す場を市や町とともに何度も設けて、",
          "その結果をまとめる。",
          "15",
          "13",
        ),
        "budget",
        "figure",
      ),
    ).toEqual([
      "budget 架空の水道をつなぐ事業: amount 66000000 円 FY2024, previous 34000000 円 FY2023 @10-14",
      "budget new 架空の守り事業: amount 135000000 円 FY2024 @17-19",
      "figure ?: amount 15000000 円 FY2024, previous 13000000 円 FY2023 @23-23",
    ]);
  });

  test("三つの額が上から当初、前年度当初、前年度最終であると言われ、会計の名前は縦に立つ", () => {
    expect(
      factLines(
        factsIn(
          "令和6年度当初予算案の概要",
          "特",
          "別",
          "会",
          "計",
          "令和6年度当初予算額",
          "令和5年度当初予算額",
          "令和5年度最終予算額",
          "前年比 6当初/5当初",
          "14億6千円",
          "11億5千円",
          "9億4千円",
          "132.4%",
          "(1) 架空の電気の",
          "推進事業費",
          "事 業 費",
          "内容のあらまし",
          "4億5千円 自然の力を使う電気を",
          "4億3千円 ふやし、使う量を",
          "4億1千円 おさえる。",
        ),
        "budget",
      ),
    ).toEqual([
      "budget 特別会計: amount 1400006000 円 FY2024, previous 1100005000 円 FY2023, previous 900004000 円 FY2023 令和5年度最終予算額 @2-10",
      "budget 架空の電気の推進事業費: amount 400005000 円 FY2024, previous 400003000 円 FY2023, previous 400001000 円 FY2023 令和5年度最終予算額 @14-18",
    ]);
  });
});

test("担当課が名前の後ろの括弧にあり、金額が次の行にある事業", () => {
  expect(
    factLines(
      factsIn(
        "令和6年度当初予算の概要",
        "(単位:千円)",
        "1",
        "架空の農地を集める事業【架空支援課】",
        "34,900",
        "P",
        "2",
      ),
      "budget",
    ),
  ).toEqual(["budget 架空の農地を集める事業: amount 34900000 円 FY2024 @4-5"]);
});

describe("列ごとに書かれ、名前が先に切れ切れに並ぶ予算（架空の県）", () => {
  const heads = [
    "[単位:百万円、%]",
    "令和5年度当初 令和6年度当初",
    "①",
    "一 般 会 計",
    "そ",
    "の",
    "費",
    "他",
    "692,800",
    "111,233",
  ];

  test("三つ目の列が前の二つの差であれば、年度は分かり、名前だけを尋ねる", () => {
    const facts = factsIn(...heads, "②", "724,702", "110,130", "増減額", "②−① ③", "31,902", "△ 1,103", "4.6", "△ 1.0");
    expect(factLines(facts, "figure", "budget")).toEqual([
      "figure ?: previous 692800000000 円 FY2023, amount 724702000000 円 FY2024, figure 31902000000 円 増減額 @9-9",
      "figure ?: previous 111233000000 円 FY2023, amount 110130000000 円 FY2024, figure -1103000000 円 増減額 @10-10",
    ]);
    expect(facts.every(isNameAsked)).toBe(true);
  });

  test("差の列がなければ、年度の数だけ続いても行とは読まない", () => {
    expect(factLines(factsIn(...heads, "②", "724,702", "110,130"), "figure", "budget")).toEqual([]);
  });
});
