import { describe, expect, test } from "vitest";
import { periodText } from "../../../../foundation/index.ts";
import { linesOfText } from "../../testing/texts.ts";
import { figuresOfLine } from "./figures.ts";

function figuresIn(text: string): readonly string[] {
  const [line, next] = linesOfText(text);
  if (!line) return [];
  return figuresOfLine(line, next).figures.map(({ printed, reading, unit, period }) => {
    const value =
      reading.kind === "known"
        ? `${reading.quantity.value}${unit}${reading.bound === "exact" ? "" : ` ${reading.bound}`}`
        : "?";
    return `${printed} = ${value}${period ? ` ${periodText(period)}` : ""}`;
  });
}

describe("行の中の数", () => {
  test("単位の桁は基本の単位に直し、括弧の時期はその数のものとなる", () => {
    expect(figuresIn("2,310万人（H26）→2,800万人（R1）")).toEqual([
      "2,310万人 = 23100000人 FY2014",
      "2,800万人 = 28000000人 FY2019",
    ]);
    expect(figuresIn("45.5千㎥（H26） 12,300ｋW（R2） 1,300千トン（R3）")).toEqual([
      "45.5千㎥ = 45500㎥ FY2014",
      "12,300ｋW = 12300kW FY2020",
      "1,300千トン = 1300000トン FY2021",
    ]);
  });

  test("累計・平均・卒業者の時期と、以上・約・延べを読む", () => {
    expect(figuresIn("200件以上（H27～R1合計） 8人(H21～25平均) 240人(H27.3卒)")).toEqual([
      "200件以上 = 200件 atLeast FY2015..FY2019:cumulative",
      "8人 = 8人 FY2009..FY2013:average",
      "240人 = 240人 graduates2015-03",
    ]);
    expect(figuresIn("参加者 約5,000名、延べ 70市町村、（累計）50件(R1)")).toEqual([
      "約5,000名 = 5000人 about",
      "延べ 70市町村 = 70市町村",
      "（累計）50件 = 50件 FY2019",
    ]);
  });

  test("前に立つ時期は、その括弧や区切りの中の数すべてに及ぶ", () => {
    expect(figuresIn("（H29：５回開催 受講者 60名）")).toEqual(["５回 = 5回 FY2017", "60名 = 60人 FY2017"]);
    expect(figuresIn("H28：11件 H29：14件")).toEqual(["11件 = 11件 FY2016", "14件 = 14件 FY2017"]);
  });

  test("行の終わりで切れた単位は、次の行と合わせて読む", () => {
    expect(figuresIn("大学など２０社・団\n体で構成する会議")).toEqual(["２０社・団 = 20社・団体"]);
  });

  test("順序や番号や「当たり」は数ではない", () => {
    expect(figuresIn("第２期の計画、１次産業、３年生、Society5.0、１経営体当たり、1人1日当たり")).toEqual([
      "３年 = 3年",
    ]);
    expect(figuresIn("0人を維持（R1）")).toEqual(["0人 = 0人 FY2019"]);
  });

  test("数の後の英字が単位より長く続けば、単位ではない", () => {
    expect(figuresIn("架空7Hakutei、7haの農地、3mの道")).toEqual(["7ha = 7ha", "3m = 3m"]);
  });

  test("数と字の間を空ける資料でも、括弧の年月、一人当たりの単位、「出典」の前の単位が読める", () => {
    expect(figuresIn("561,721 人 ( H23.3 月 ) 521,982 人 (H28.3 月 ) 39,739 人出典 : 架空県推計人口")).toEqual([
      "561,721 人 = 561721人 2011-03",
      "521,982 人 = 521982人 2016-03",
      "39,739 人 = 39739人",
    ]);
    expect(figuresIn("平均消費額 26,300 円 / 人 )")).toEqual(["26,300 円/人 = 26300円/人"]);
  });

  test("「当時」「いま」の後の括弧の年は、その時の数だけのもので、「ことから」の後の目標には及ばない", () => {
    expect(
      figuresIn("申込当時（平成23年）の架空品の数は4件、いま（平成27年）は8件あることから、5件を目指します。"),
    ).toEqual(["4件 = 4件 CY2011", "8件 = 8件 CY2015", "5件 = 5件"]);
  });

  test("桁区切りの誤りは読まずに尋ねる", () => {
    const [line] = linesOfText("事業費 3,0000千円");
    expect(line ? figuresOfLine(line).figures : null).toEqual([]);
    expect(line ? figuresOfLine(line).problems.map(({ code }) => code) : null).toEqual(["number/wrongCommas"]);
  });

  test("改元の前に作られた計画の平成32年度は2020年度である", () => {
    expect(figuresIn("13％（平成32年度）、150件（H27～32累計）")).toEqual([
      "13％ = 13% FY2020",
      "150件 = 150件 FY2015..FY2020:cumulative",
    ]);
  });
});
