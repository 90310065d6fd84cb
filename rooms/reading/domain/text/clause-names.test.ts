import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "budget", "figure", "activity");

const isAsked = (line: string): readonly boolean[] =>
  textToFacts([pageOfText(line)]).value.map(({ questions }) =>
    questions.some(({ problem }) => problem.code === "text/unnamedFigure"),
  );

test("送り仮名のある名前も、すぐ後の数の名前である（架空の町）", () => {
  expect(factsIn("◆住まいの確保", "空き家情報登録件数12件").at(-1)).toMatch(/^\w+ 空き家情報登録件数: figure 12 件/);
});

test("「その」で始まる言葉は名前ではないので、何の額かを尋ねる（架空の市）", () => {
  expect(isAsked("水産業は、加工業と合わせますと、その生産額は農業と並ぶ157億円に上ります。")).toEqual([true]);
});

test("空白で離された年度の並びも、一つずつの年である（架空の町）", () => {
  const [fact] = textToFacts([
    pageOfText("登録件数は、平成 27 年度 4 件、28 年度 3件、29 年度 2 件となっている。"),
  ]).value;
  expect(fact?.figures.map(({ period }) => period)).toEqual([
    { kind: "fiscalYear", year: 2015 },
    { kind: "fiscalYear", year: 2016 },
    { kind: "fiscalYear", year: 2017 },
  ]);
});
