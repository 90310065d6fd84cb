import { expect, test } from "vitest";
import { gridOf, pageOf } from "../testing/grids.ts";
import { readCorrection, typedOfFact } from "./correct-fact.ts";
import { tablesToFacts } from "./pages-to-facts.ts";

const [fact] = tablesToFacts([
  pageOf([
    gridOf([
      ["指標名", "現状値（R5）", "目標値（R9）"],
      ["架空の来訪者数", "120万人", "150万人"],
    ]),
  ]),
]).value;

/** What stands in the form with another text in the figure of a role, and what is answered. */
function corrected(role: string, printed: string) {
  if (!fact) throw new Error("nothing was found");
  const form = typedOfFact(fact);
  const rows = form.rows.map((row) => (row.role === role ? { ...row, printed, unit: "" } : row));
  const read = readCorrection(fact, { ...form, rows });
  if (!read.ok) return read.problem.map((one) => [one.row, one.field, one.problem.code]);
  return (read.value.figures ?? []).map(({ reading }) =>
    reading.kind === "known" ? reading.quantity.value : reading.kind,
  );
}

test("a number written in words over a number is refused at its field, never kept as words", () => {
  expect(corrected("baseline", "百二十まんにん??")).toEqual([[0, "printed", "reading/unitUnknown"]]);
  expect(corrected("baseline", "ひゃくにじゅう")).toEqual([[0, "printed", "reading/notFigure"]]);
});

test("kanji numerals with their unit are read", () => {
  expect(corrected("baseline", "百二十一万人")).toEqual([1_210_000, 1_500_000]);
});

test("a target may be words", () => {
  expect(corrected("target", "基準値より増加")).toEqual([1_200_000, "text"]);
});
