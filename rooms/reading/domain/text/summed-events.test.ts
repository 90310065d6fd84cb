import { expect, test } from "vitest";
import { linesOfText } from "../../testing/texts.ts";
import { figuresOfLine } from "./figures.ts";

const spansOf = (text: string) => {
  const lines = linesOfText(text);
  return lines.flatMap((line, index) =>
    figuresOfLine(line, lines[index + 1]).figures.map(({ printed, period }) => [
      printed,
      period?.kind === "span" ? (period.figure ?? "span") : period,
    ]),
  );
};

test("年度の間に移住した世帯と人の数は、年々の合計である（架空の町）", () => {
  expect(spansOf("平成28年度から令和２年度までに、15世帯33人が移住しました。")).toEqual([
    ["15世帯", "cumulative"],
    ["33人", "cumulative"],
  ]);
});

test("平均や割合は合計ではない（架空の町）", () => {
  expect(spansOf("平成28年度から令和２年度までに、年平均33人が移住しました。").map(([, span]) => span)).not.toContain(
    "cumulative",
  );
  expect(spansOf("平成28年度から令和２年度までに、33％が移住しました。")).toEqual([["33％", "span"]]);
});
