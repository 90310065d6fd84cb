import { expect, test } from "vitest";
import type { PaperTable } from "../domain/paper.ts";
import { typstTable } from "./typst-paper.ts";

const label = (text: string) => ({ words: [[text]], kind: "head" as const });
const value = (text: string) => ({ words: [[text]] });
const table = (rows: PaperTable["rows"]): PaperTable => ({ kind: "table", columns: [1, 3], head: [], rows });
const letters = 40;

test("a row whose number of lines is certain has its height; any other is tried out", () => {
  // columns of 10 and 30 letters, one of them kept free; あ is drawn 0.98 letters wide
  const { heights } = typstTable(
    table([
      [label("担当"), value("あ".repeat(28))],
      [label("担当"), value("あ".repeat(30))],
      [label("担当"), value("あ".repeat(32))],
      [label("担当"), { words: [["一行目"], ["二行目"]] }],
    ]),
    letters,
  );
  expect(heights).toEqual([1.76, null, 1.76 + 1.366, 1.76 + 1.366]);
});

test("a cell that reaches down is tried out only where the rows beside it may be too low for it", () => {
  const reaching = (text: string) => ({ words: [[text], ["令和元年度"]], down: 2 });
  const heightsOf = (text: string) =>
    typstTable(table([[reaching(text), value("期待値")], [value("実績値")]]), letters).heights;
  expect(heightsOf("千人")).toEqual([1.76, 1.76]);
  expect(heightsOf("千人に満たない地域の数は")).toEqual([null, 1.76]);
});

test("digits are wider than half a letter: a row of figures that needs two lines is not drawn as one", () => {
  // 24 digits of 0.76 letters are 18.2, in a column of 14
  const { heights } = typstTable({ kind: "table", columns: [1], head: [], rows: [[value("2".repeat(24))]] }, 15);
  expect(heights).toEqual([null]);
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
