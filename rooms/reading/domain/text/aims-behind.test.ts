import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsOf = (text: string) => textToFacts([pageOfText(text)]).value;
const namesOf = (text: string): readonly string[] => factsOf(text).map(({ name }) => name);

describe("値の後ろの括弧にある目標（架空の県）", () => {
  test("矢印の後ろの括弧は目標、その前は実績で、名前は「数値目標」の後ろの語", () => {
    expect(
      factLines(
        factsOf(
          "架空県 戦略の成果\n\n数値目標　　社会増減数\n\n　　R1　△126人　⇒　R6　△74人　（R6目標　△50人）\n\n・起業塾の修了者　12人",
        ),
        "kpi",
      ),
    ).toEqual(["kpi 社会増減数: baseline -126 人 FY2019, actual -74 人 FY2024, target -50 人 FY2024 @5-5"]);
  });

  test("値ひとつと括弧の目標は、実績と目標", () => {
    expect(factLines(factsOf("架空県 戦略の成果\n\n・工場の誘致件数　R6　7件（R6目標9件）"), "kpi")).toEqual([
      "kpi 工場の誘致件数: actual 7 件 FY2024, target 9 件 FY2024 @3-3",
    ]);
  });
});

describe("近くの箱の名前を借りない（架空の県）", () => {
  test("すぐ後ろに自分の値を持つ名前は、ほかの値の名前にならない", () => {
    expect(
      factLines(
        factsOf("■人口　45,210人\n\n【めざす姿の指標】\n\n　41人（R1～R5）→ 60人（R7～R11）\n\nKPIは毎年度公表します"),
        "kpi",
      ).filter((line) => line.includes("人口")),
    ).toEqual([]);
  });

  test("名前と値の間が広くても、時期の前の語が名前", () => {
    expect(namesOf("指標（KPI）\n\n留学生の受入数　　　R6　5人　→　R11　9人")).toEqual(["留学生の受入数"]);
  });
});

describe("括弧に前年度当初の年が書いてある予算（架空の県）", () => {
  const head =
    "令和５年度　主要事業の概要\n\n※　金額の単位は千円。（　　）内は令和４年度当初予算額。\n※　◎は新規、○は一部新規・拡充、無印は継続の事業。\n\n";

  test("括弧の年は前年度で、金額は表題の年度。間の空行は括弧を切り離さない", () => {
    expect(
      factLines(factsOf(`${head}○ 架空港整備費　　　　　35,000\n\n　　　　　　　　　　　（18,000）`), "budget"),
    ).toEqual(["budget expanded 架空港整備費: amount 35000000 円 FY2023, previous 18000000 円 FY2022 @6-6"]);
  });
});

test("「就職」の次の行の「者数」は名前の続きで、別の名前ではない（架空の県）", () => {
  expect(
    namesOf("指標（KPI）\n\n　○架空高校卒業者の地元企業就職\n　　 者数（架空管内）     1,310人（H26）→1,520人（R1）"),
  ).toEqual(["架空高校卒業者の地元企業就職者数（架空管内）"]);
});

test("二つの欄の名前が続いたものは、どちらの値か尋ねる（架空の県）", () => {
  const facts = factsOf(
    "◆相談件数◆　　　　　　　◆移住者数◆\n\n　　R2　1,215件　　　　　　　R2　311人\n　　R4　1,804件　　　　　　　R4　445人",
  );
  expect(facts.filter(({ name }) => name.includes("◆")).every(({ questions }) => questions.length > 0)).toBe(true);
});

describe("年を先に言う文の目標（架空の町）", () => {
  test("「令和13年に…人以下とします」「…人を確保します」は目標で、「…人としました」は目標でない", () => {
    expect(
      factLines(
        factsOf(
          "３　めざす方向\n\n①　転出超過数を、令和13年に25人以下とします。\n②　令和38年に総人口約4,200人を確保します。\n\n昨年度は、定員を40人としました。",
        ),
        "figure",
      ),
    ).toEqual([
      "figure 転出超過数: target 25 人 atMost CY2031 @3-3",
      "figure 総人口: target 4200 人 about CY2056 @4-4",
      "figure ?: figure 40 人 @6-6",
    ]);
  });
});
