import { expect, test } from "vitest";
import type { PaperTable } from "../domain/paper.ts";
import { typstTable } from "./typst-paper.ts";

const label = (text: string) => ({ words: [[text]], kind: "head" as const });
const value = (text: string) => ({ words: [[text]] });
const table = (rows: PaperTable["rows"]): PaperTable => ({ kind: "table", columns: [1, 3], head: [], rows });
const letters = 40;

test("a row of single lines has its height; one that may need a second line is tried out", () => {
  // columns of 10 and 30 letters, 1.1 of them kept free
  const { heights } = typstTable(
    table([
      [label("担当"), value("あ".repeat(28))],
      [label("担当"), value("あ".repeat(29))],
      [label("担当"), { words: [["一行目"], ["二行目"]] }],
    ]),
    letters,
  );
  expect(heights).toEqual([1.76, null, null]);
});

test("a cell that looks like its column is its text; another one says what it is", () => {
  const { sides, rows } = typstTable(
    table([
      [label("担当"), value("架空課")],
      [label("合計"), { words: [["12"]], kind: "figure" }],
      [label("注"), value("なし")],
    ]),
    letters,
  );
  expect(sides).toEqual(["head", "plain"]);
  expect(rows[0]).toEqual(["担当", "架空課"]);
  expect(rows[1]).toEqual(["合計", { words: [["12"]], args: { kind: "figure" } }]);
});

test("a cell of a few lines stays on one page, a long one may go on on the next", () => {
  const { rows } = typstTable(
    table([
      [label("一"), value("あ".repeat(60))],
      [label("二"), value("あ".repeat(600))],
    ]),
    letters,
  );
  expect(rows[0]?.[1]).toEqual({ words: [["あ".repeat(60)]], args: { whole: true } });
  expect(rows[1]?.[1]).toBe("あ".repeat(600));
});

test("a long run of letters gets places to break", () => {
  const { rows } = typstTable(table([[label("一"), value("a".repeat(30))]]), letters);
  expect(rows[0]?.[1]).toBe(`${"a".repeat(12)}\u200b${"a".repeat(12)}\u200baaaaaa`);
});
