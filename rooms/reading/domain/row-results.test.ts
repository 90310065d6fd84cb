import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { textToFacts } from "./text/facts.ts";

const factsIn = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]).value;

describe("決算の報告の「事業の実績」の欄（架空の村）", () => {
  const facts = factsIn(
    "令和５年度　決算に係る主要な施策の成果に関する報告書（架空村）",
    "",
    "（款）２　総務費",
    "事業名\t予算現額\t決算額\t事業の実績",
    "\t（円）\t（円）\t",
    "架空隊員活動事業\t12,300,000\t11,222,333\t隊員数　７人（うち新規３人）",
    "\t\t\t任期を終えた隊員　４人",
    "架空バス運行事業\t45,600,000\t44,111,000\t運行日数　２９１日",
    "\t\t\t利用者数　9,876人（前年度　8,765人）",
    "架空農道整備事業\t7,800,000\t7,654,321\t舗装　延長1,230m",
  );

  test("金額は表題の年度の予算現額と決算額である", () => {
    expect(factLines(facts, "budget")).toEqual([
      "budget 架空隊員活動事業: amount 12300000 円 FY2023, outturn 11222333 円 FY2023 @6-6",
      "budget 架空バス運行事業: amount 45600000 円 FY2023, outturn 44111000 円 FY2023 @8-8",
      "budget 架空農道整備事業: amount 7800000 円 FY2023, outturn 7654321 円 FY2023 @10-10",
    ]);
  });

  test("実績は、それぞれの名称を持つ活動で、名称のない行では上の行の事業のものになる", () => {
    expect(factLines(facts, "activity")).toEqual([
      "activity 隊員数: actual 7 人 FY2023, actual 3 人 FY2023 うち新規 @6-6",
      "activity 任期を終えた隊員: actual 4 人 FY2023 @7-7",
      "activity 運行日数: actual 291 日 FY2023 @8-8",
      "activity 利用者数: actual 9876 人 FY2023, actual 8765 人 FY2022 @9-9",
      "activity 舗装: actual 1230 m FY2023 @10-10",
    ]);
    const programmes = facts.filter(({ kind }) => kind === "activity").map(({ within }) => within.at(-1)?.name);
    expect(programmes).toEqual([
      "架空隊員活動事業",
      "架空隊員活動事業",
      "架空バス運行事業",
      "架空バス運行事業",
      "架空農道整備事業",
    ]);
  });

  test("数えられない単位の実績は、黙って捨てずに尋ねる", () => {
    const { problems } = textToFacts([
      pageOfText(
        [
          "事業名\t予算現額（円）\t決算額（円）\t事業の実績",
          "架空家賃補助事業\t1,200,000\t1,111,000\t家賃補助　延べ９６月",
          "架空相談事業\t3,400,000\t3,333,000\t相談　５６件",
          "架空見守り事業\t3,500,000\t3,444,000\t見守り　７８回",
          "架空配食事業\t3,600,000\t3,555,000\t配食　９０食",
          "架空研修事業\t3,700,000\t3,666,000\t研修　１２回",
        ].join("\n"),
      ),
    ]);
    expect(problems.map(({ problem }) => problem.code)).toContain("unit/unknown");
  });

  test("文で述べる欄は、実績の一覧として読まない", () => {
    const told = factsIn(
      "事業名\t予算現額（千円）\t決算額（千円）\t事業の成果",
      "架空相談事業\t1,200\t1,111\t相談は120件あり、前年より増えた。",
      "架空見守り事業\t3,400\t3,333\t見守りは56件となった。",
    );
    expect(factLines(told, "activity")).toEqual([]);
  });
});
