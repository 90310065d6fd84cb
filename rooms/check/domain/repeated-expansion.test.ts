import { expect, test } from "vitest";
import { aLine, aPoint, aRegion, aTheme, thousandYen } from "../examples/a-region.ts";
import { checkRepeatedExpansion } from "./repeated-expansion.ts";

const expanded = (id: string, amount: string, expansion: string, previous: string) =>
  aLine(id, {
    theme: "theme-1",
    point: "p",
    flag: "expanded",
    amount: thousandYen(amount),
    expansion: thousandYen(expansion),
    previous: thousandYen(previous, "FY2019"),
  });

const heading = { themes: [aTheme(1)], points: [aPoint("p", "theme-1")] };

test("隣り合う二行に同じ拡充額があり、どちらも合わなければ写し間違いかを問う", () => {
  // 004, lines 369 and 372: 拡充3,640 on both
  const lines = [expanded("a", "109,941", "3,640", "109,144"), expanded("b", "20,920", "3,640", "16,993")];
  const [finding] = checkRepeatedExpansion(aRegion({ ...heading, lines }));
  expect(finding).toMatchObject({
    severity: "question",
    meaning: "couldBeASlip",
    figures: { expansion: 3640000 },
    about: ["a", "b"],
  });
});

test("the same expansion on two lines that add up is chance", () => {
  const lines = [expanded("a", "15", "5", "10"), expanded("b", "25", "5", "20")];
  expect(checkRepeatedExpansion(aRegion({ ...heading, lines }))).toEqual([]);
});

test("different expansions are no repetition", () => {
  const lines = [expanded("a", "16", "5", "10"), expanded("b", "26", "4", "20")];
  expect(checkRepeatedExpansion(aRegion({ ...heading, lines }))).toEqual([]);
});
