import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Period, periodText } from "../../../foundation/index.ts";
import { figureLikeText } from "../../../foundation/testing.ts";
import { readFigure } from "./cell-figure.ts";
import { type CellContext, cellToReading } from "./cell-to-reading.ts";
import { noLegend } from "./read-legend.ts";

const when = (period: Period | null) => (period ? periodText(period) : null);

/** A figure in a short form: value, unit, bound if it is not exact, period, label. */
function short(text: string, context?: CellContext): readonly string[] {
  return cellToReading(text, context).figures.map(({ reading, period, side, label, bracket }) => {
    const said =
      reading.kind === "known"
        ? [
            reading.quantity.value,
            ...(reading.to === undefined ? [] : ["to", reading.to]),
            reading.quantity.unit.id,
            ...(reading.bound === "exact" ? [] : [reading.bound]),
          ]
        : [reading.kind === "absent" ? `absent:${reading.why}` : "text"];
    const around = [when(period), side, label, bracket].filter((word) => word !== null);
    return [...said, ...around].join(" ");
  });
}

describe("一つの数", () => {
  test.each<[string, string, CellContext]>([
    ["8,228千人", "8228000 人", {}],
    ["1,234", "1234000 円", { unit: "千円" }],
    ["５事業", "5 事業", {}],
    ["▲1,234", "-1234000 円", { unit: "千円" }],
    ["△5.2％", "-5.2 %", {}],
    ["1億2,000万円", "120000000 円", {}],
    ["4億3,000万円", "430000000 円", {}],
    ["19億円", "1900000000 円", { unit: "千円" }],
    ["約5,000名", "5000 人 about", {}],
    ["35%以上,65%以下", "35 to 65 %", {}],
    ["1日当たり52分", "52 分", {}],
    ["60%を超える", "60 % moreThan", {}],
    ["100人未満", "100 人 lessThan", {}],
    ["54.4%以上を維持", "54.4 % atLeast", {}],
    ["0件を維持", "0 件", {}],
    ["50人～", "50 人 atLeast", {}],
    ["460～450万人", "4600000 to 4500000 人", {}],
    ["55.6千㎥", "55600 ㎥", {}],
    ["15人／年", "15 人/年", {}],
    ["年間10件", "10 件", {}],
    ["全国1位", "1 位 全国", {}],
    ["年10回", "10 回", {}],
    ["±0人", "0 人", {}],
    ["延べ340名参加", "340 人", {}],
    ["5年間で500人", "500 人", {}],
    ["500人（５年間累計）", "500 人", {}],
    ["1,234人（見込）", "1234 人 見込", {}],
    ["1,234人（速報値）", "1234 人", {}],
    ["0", "0 人", { unit: "人" }],
    ["8,228\n千人", "8228000 人", {}],
    ["1, 234", "1234 人", { unit: "人" }],
  ])("%s は %s", (text, reading, context) => {
    expect(short(text, context)).toEqual([reading]);
  });

  test("累計と延べと毎年は、数とは別に残す", () => {
    expect(cellToReading("累計50件").figures).toMatchObject([{ accumulation: "cumulative" }]);
    expect(cellToReading("年間10件").figures).toMatchObject([{ accumulation: "yearly" }]);
    expect(cellToReading("500人（５年間累計）").figures).toMatchObject([{ accumulation: "cumulative" }]);
    expect(cellToReading("延べ203市町村").figures).toMatchObject([{ gross: true }]);
    expect(cellToReading("180件以上（H27～R1合計）").figures).toMatchObject([{ accumulation: "cumulative" }]);
  });
});

describe("時期や注と並ぶ数", () => {
  test.each([
    ["14店（H26）", "14 店 FY2014"],
    ["14店\n（H26）", "14 店 FY2014"],
    ["(H26) 14店", "14 店 FY2014"],
    ["H26：14店", "14 店 FY2014"],
    ["平成26年度 14店", "14 店 FY2014"],
    ["R6までに100件", "100 件 FY2024"],
    ["100％（H27～R1の平均）", "100 % FY2015..FY2019:average"],
    ["平成26(2014)年度 14店", "14 店 FY2014"],
    ["14店（令和5年度末時点）", "14 店 FY2023"],
    ["81.0％（H27.3卒）", "81 % graduates2015-03"],
    ["1,332万円（H21～25平均）", "13320000 円 FY2009..FY2013:average"],
    ["2,187千人（2019年）", "2187000 人 CY2019"],
    ["12,345人（R3.6.1現在）", "12345 人 2021-06-01"],
  ])("%s は %s", (text, reading) => {
    expect(short(text)).toEqual([reading]);
  });

  test.each([
    ["1,234（注1）", ["注1"]],
    ["1,234※2", ["※2"]],
    ["1,234*1", ["*1"]],
    ["1,234 1)", ["注1"]],
    ["1,234¹", ["注1"]],
    ["1,234（注１）（注２）", ["注1", "注2"]],
  ])("%s の注は %j で、数は変わらない", (text, notes) => {
    const { figures } = cellToReading(text, { unit: "人" });
    expect(figures).toMatchObject([{ reading: { quantity: { value: 1234 } }, notes }]);
  });
});

describe("いくつもの数", () => {
  test.each<[string, readonly string[]]>([
    ["150人（2030年）\n180人（2040年）", ["150 人 CY2030", "180 人 CY2040"]],
    ["14店（H26）→50店（R1）", ["14 店 FY2014 from", "50 店 FY2019 to"]],
    ["14店（H26）⇒50店（R1）", ["14 店 FY2014 from", "50 店 FY2019 to"]],
    ["14店（H26）～50店（R1）", ["14 店 FY2014 from", "50 店 FY2019 to"]],
    ["14 → 50店", ["14 店 from", "50 店 to"]],
    ["現状14店 → 目標50店", ["14 店 from 現状", "50 店 to 目標"]],
    ["10件→15件→20件", ["10 件 from", "15 件 between", "20 件 to"]],
    ["0か所（H26） →26か所（R1）", ["0 か所 FY2014 from", "26 か所 FY2019 to"]],
    ["男 12人\n女 15人", ["12 人 男", "15 人 女"]],
    ["男性：12人 女性：15人", ["12 人 男性", "15 人 女性"]],
    ["男性81.1年 全国2位 女性85.2年 全国1位", ["81.1 年 男性", "2 位 男性・全国", "85.2 年 女性", "1 位 女性・全国"]],
    ["42回（延べ203市町村）", ["42 回", "203 市町村 round"]],
    ["6件 21,270千円", ["6 件", "21270000 円"]],
    ["52人（うち女性 20人）", ["52 人", "20 人 うち女性 round"]],
    ["12人、15人", ["12 人", "15 人"]],
    ["①12件②15件", ["12 件", "15 件"]],
    ["（参考）1,234人", ["1234 人"]],
    ["－ → 50店（R1）", ["absent:none from", "50 店 FY2019 to"]],
  ])("%s は %j", (text, figures) => {
    expect(short(text)).toEqual(figures);
  });

  test("予算の行は、額と拡充額と前年度額に分かれる", () => {
    expect(short("400,000（拡充331,500）[68,500]", { unit: "千円" })).toEqual([
      "400000000 円",
      "331500000 円 拡充 round",
      "68500000 円 square",
    ]);
    expect(short("95,000 [-]", { unit: "千円" })).toEqual(["95000000 円", "absent:none square"]);
    expect(short("(R元補正) 2,747,576", { unit: "千円" })).toEqual(["2747576000 円 FY2019 補正"]);
  });
});

describe("ない数には理由があり、0 にはならない", () => {
  test.each([
    ["－", "none"],
    ["—", "none"],
    ["…", "unknown"],
    ["・・・", "unknown"],
    ["x", "withheld"],
    ["Ｘ", "withheld"],
    ["皆増", "newOrVanished"],
    ["未公表", "notYetPublished"],
    ["集計中", "notYetPublished"],
    ["未設定", "notEntered"],
    ["データなし", "notPrinted"],
    ["同上", "seeOther"],
    ["[-]", "none"],
    ["－（注1）", "none"],
    ["－（R6調査）", "none"],
  ])("%s は %s", (text, why) => {
    expect(cellToReading(text).figures).toMatchObject([{ reading: { kind: "absent", why } }]);
  });

  test("公表の予定は、値の時期ではなく予定として残す", () => {
    expect(cellToReading("未公表（R7.8公表予定）").figures).toMatchObject([
      { reading: { kind: "absent", due: { kind: "month", year: 2025, month: 8 } }, period: null },
    ]);
  });

  test("凡例のない記号は一般の意味に読み、その分だけ確かさが下がる", () => {
    expect(cellToReading("…").figures[0]?.doubts).toMatchObject([{ code: "mark/general", times: 0.9 }]);
    const legend = { ...noLegend, marks: { "…": "notYetPublished" as const } };
    expect(cellToReading("…", { legend }).figures).toMatchObject([{ reading: { why: "notYetPublished" }, doubts: [] }]);
  });

  test("空の欄は数でも欠測でもない", () => {
    expect(cellToReading(" \n")).toMatchObject({ kind: "empty", figures: [] });
  });
});

describe("直さずに尋ねる", () => {
  test.each<[string, string]>([
    ["4億3,0000万円", "number/wrongCommas"],
    ["1,23人", "number/wrongCommas"],
    ["1,O00人", "number/wrongCommas"],
    ["1O0人", "number/notFigure"],
    ["20万5万人", "number/notNumeral"],
    ["50人以上未満", "number/twoBounds"],
    ["3エーカー", "unit/unknown"],
  ])("%s は %s と尋ね、数を作らない", (text, code) => {
    expect(cellToReading(text)).toMatchObject({ figures: [], problems: [{ code }] });
  });

  test("一つの値が壊れていても、隣の値は残る", () => {
    const read = cellToReading("4億3,0000万円 → 5億円");
    expect(read.figures).toMatchObject([{ reading: { quantity: { value: 500000000 } }, side: "to" }]);
    expect(read.problems).toMatchObject([{ code: "number/wrongCommas" }]);
  });

  test("単位がどこにもない数は、読むが確かさが下がる", () => {
    expect(cellToReading("1.27").figures).toMatchObject([
      { reading: { quantity: { value: 1.27, unit: { id: "無単位" } } }, doubts: [{ code: "unit/missing" }] },
    ]);
  });

  test("見出しと違う単位の付いた値は、付いた単位で読んで尋ねる", () => {
    expect(cellToReading("12%", { unit: "千円" }).figures).toMatchObject([
      { reading: { quantity: { value: 12, unit: { id: "%" } } }, questions: [{ code: "number/otherUnit" }] },
    ]);
  });
});

test.each([
  "前年度より増加",
  "5%増",
  "前年比10％減",
  "現状維持",
  "第5回",
  "1. 観光の振興",
  "平成29年度に5箇所で実施し、合計30人が参加した。",
])("「%s」は言葉であって、数ではない", (text) => {
  expect(cellToReading(text)).toMatchObject({ kind: "words", words: text, problems: [] });
});

test.each([
  ["H26", "FY2014"],
  ["令和元年度", "FY2019"],
  ["R5.3末", "2023-03"],
])("%s は時期", (text, period) => {
  const read = cellToReading(text);
  expect([read.kind, when(read.period)]).toEqual(["period", period]);
});

test("どんな文字列でも例外を投げず、-0 も NaN も作らない", () => {
  const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), figureLikeText);
  fc.assert(
    fc.property(anyText, fc.constantFrom<CellContext>({}, { unit: "千円" }, { unit: "？" }), (text, context) => {
      const values = cellToReading(text, context).figures.flatMap(({ reading }) =>
        reading.kind === "known" ? [reading.quantity.value] : [],
      );
      expect(values.every((value) => Number.isFinite(value) && !Object.is(value, -0))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

const grouped = (value: number) => value.toLocaleString("en");
const units = fc.constantFrom<[string, string, number]>(
  ["人", "人", 1],
  ["千人", "人", 1e3],
  ["万人", "人", 1e4],
  ["千円", "円", 1e3],
  ["百万円", "円", 1e6],
  ["億円", "円", 1e8],
  ["%", "%", 1],
  ["か所", "か所", 1],
);
const frames = fc.constantFrom<[string, string, string]>(
  ["", "", "exact"],
  ["約", "", "about"],
  ["", "以上", "atLeast"],
  ["", "以下", "atMost"],
  ["", "（R1）", "exact"],
  ["目標 ", "", "exact"],
  ["", "（注1）", "exact"],
);

test("男女の値の後の括弧の年は、どちらの値の年でもある", () => {
  expect(short("男性78.2歳、女性84.6歳(H22)")).toEqual(["78.2 歳 FY2010 男性", "84.6 歳 FY2010 女性"]);
  expect(short("男女計:7.4% 男性:9.8% 女性:3.1% (平成26年)")).toEqual([
    "7.4 % CY2014 男女計",
    "9.8 % CY2014 男性",
    "3.1 % CY2014 女性",
  ]);
});

test("印刷された数は、そのまま読み戻せる", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), units, frames, fc.boolean(), (number, unit, frame, beside) => {
      const [printed, id, times] = unit;
      const [before, behind, bound] = frame;
      const text = beside ? `${before}${grouped(number)}${printed}${behind}` : `${before}${grouped(number)}${behind}`;
      const { figures } = cellToReading(text, beside ? {} : { unit: printed });
      expect(figures).toMatchObject([
        { reading: { kind: "known", quantity: { value: number * times, unit: { id } }, bound } },
      ]);
    }),
    { numRuns: 1000 },
  );
});

test("早く読む道と、すべてを見る道は、同じ答えになる", () => {
  const number = fc.stringMatching(/^[▲△-]?[0-9]{1,4}(,[0-9]{3}){0,3}(\.[0-9]{1,3})?(人|千人|％|千㎥|億円|か所|)$/);
  const contexts = fc.constantFrom<CellContext>({ unit: "人" }, { unit: "千円" }, { unit: "％" }, {}, { unit: "？" });
  fc.assert(
    fc.property(number, contexts, (text, context) => {
      const [fast] = cellToReading(text, context).figures;
      const slow = readFigure(text, context);
      expect(fast ?? null).toEqual(slow.kind === "figure" ? slow.figure : null);
    }),
    { numRuns: 2000 },
  );
});
