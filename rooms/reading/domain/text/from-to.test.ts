import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const figuresIn = (text: string): readonly string[] => factLines(textToFacts([pageOfText(text)]).value, "figure");

describe("「何から何に」と変わった数の時期（架空の町）", () => {
  test("比べた二つの年のうち、初めの年は初めの数、後の年は後の数の時期である", () => {
    expect(
      figuresIn("空き家率は、平成20年の調査の結果と平成30年の推計値を比較すると、14.3％から17.1％程度に増えている。"),
    ).toEqual(["figure 空き家率: figure 14.3 % CY2008, figure 17.1 % about CY2018 @1-1"]);
  });

  test("一つだけの年は後の数の時期で、初めの数の時期は分からない", () => {
    expect(figuresIn("相談件数は、令和6年には12件から15件に増加した。")).toEqual([
      "figure 相談件数: figure 12 件, figure 15 件 CY2024 @1-1",
    ]);
  });
});

test("題に「パターン別」とある表で、行の番号だけが残っていれば、番号が行を分ける", () => {
  const text = [
    "推計パターン別の町の将来人口",
    "",
    "2020 2030 2040",
    "1 5,432人 5,120人 4,321人",
    "2 5,432人 5,310人 4,876人",
  ].join("\n");
  const subjects = textToFacts([pageOfText(text)]).value.flatMap(({ figures }) =>
    figures.map(({ subject, printed }) => `${subject} ${printed}`),
  );
  expect(subjects).toEqual([
    "パターン1 5,432人",
    "パターン1 5,120人",
    "パターン1 4,321人",
    "パターン2 5,432人",
    "パターン2 5,310人",
    "パターン2 4,876人",
  ]);
});

test("施設の定員は、利用した人の数ではないので尋ねる", () => {
  const { value, problems } = textToFacts([
    pageOfText("施設の利用者数の推移\n\n令和6年度末に定員15人のみどり荘の整備が終わるため、利用量が増えます。"),
  ]);
  expect(value.map(({ name, figures }) => [name, ...figures.map(({ printed }) => printed)])).toEqual([["", "15人"]]);
  expect(problems.map(({ problem: { code } }) => code)).toEqual(["text/unnamedFigure"]);
});
