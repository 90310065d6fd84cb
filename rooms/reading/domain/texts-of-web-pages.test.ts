import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { plainStyle } from "./placed-text.ts";
import { textToFacts } from "./text/facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "budget", "figure", "activity");

test("「現状値(平成26年度)」の年は、同じ行の目標値の年ではない（架空の市）", () => {
  expect(factsIn("①鉄道利用者数", "現状値(平成 26 年度):4,021 人/日 目標値:4,300 人/日")).toEqual([
    "kpi 鉄道利用者数: baseline 4021 人/日 FY2014, target 4300 人/日 @1-2",
  ]);
});

test("一行に並ぶ○の項目は、それぞれの名前と数を持つ（架空の県）", () => {
  expect(factsIn("○担い手への農地集積 1,090ha ○農業参入 年間10事業者 ○多角化する法人 10組織")).toEqual([
    "activity 担い手への農地集積: figure 1090 ha @1-1",
    "activity 農業参入: figure 10 事業者 @1-1",
    "activity 多角化する法人: figure 10 組織 @1-1",
  ]);
});

test("値の後の「(28年)」は年であり、「減少を目指します(32年)」は言葉の目標である（架空の県）", () => {
  expect(
    factsIn(
      "指標 | 現状 | 目標 |",
      "---|---|---|",
      "刑法犯認知件数 |",
      "57,277件(28年) | 減少を目指します(32年) |",
      "自主防災組織の活動カバー率 |",
      "60.2%(平成28年度) |",
      "81.0%(32年度) |",
    ),
  ).toEqual([
    "kpi 刑法犯認知件数: baseline 57277 件 CY2016, target 「減少を目指します(32年)」 @3-3",
    "kpi 自主防災組織の活動カバー率: baseline 60.2 % FY2016, target 81 % FY2020 @5-5",
  ]);
});

test("元号を補って読んだ年も、印字としては原文のままである（架空の市）", () => {
  const { value } = textToFacts([
    pageOfText("進行管理（平成28年度）\n指標 現状値 目標値\n海が好きな人の割合 43.3%\n(26年度)\n60%\n(30年度)"),
  ]);
  expect(value.flatMap(({ printed, figures }) => [printed, ...figures.map((figure) => figure.printed)])).toEqual([
    "海が好きな人の割合 43.3%(26年度) 60%(30年度)",
    "43.3%(26年度)",
    "60%(30年度)",
  ]);
});

test("名前が前の頁の見出しにあっても、数には自分の頁の場所がある（架空の県）", () => {
  const line = (text: string, page: number) => ({
    kind: "line" as const,
    line: { text, at: { page }, style: plainStyle },
  });
  const pages = [line("◆地域を守る", 1), line("58.2％", 2)].map((part, index) => ({
    number: index + 1,
    name: null,
    size: null,
    kind: "text" as const,
    parts: [part],
  }));
  expect(textToFacts(pages).value.map(({ at }) => at)).toEqual([{ page: 2 }]);
});
