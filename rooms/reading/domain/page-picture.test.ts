import { expect, test } from "vitest";
import { quantityOf } from "../../../foundation/index.ts";
import type { FoundFigure } from "./found-fact.ts";
import { markPlaces, pictureOf, shownParts } from "./page-picture.ts";
import { type Box, type Grid, type Place, plainStyle, type ReadPage } from "./placed-text.ts";
import type { ReviewItem } from "./review.ts";

const unit = (() => {
  const made = quantityOf(5, "人");
  if (!made.ok) throw new Error("人");
  return made.value;
})();

const figureAt = (at: Place): FoundFigure => ({
  role: "actual",
  reading: { kind: "known", quantity: unit, bound: "exact" },
  period: null,
  printedPeriod: null,
  subject: null,
  accumulation: null,
  gross: false,
  printed: "5人",
  printedUnit: null,
  notes: [],
  at,
});

const itemAt = (place: number, at: Place, figures: readonly Place[]): ReviewItem => ({
  place,
  key: `k${place}`,
  fingerprint: "f",
  page: 1,
  confidence: 1,
  asks: false,
  decision: null,
  second: null,
  earlier: null,
  standing: "open",
  found: {
    fact: {
      kind: "kpi",
      name: "架空",
      figures: figures.map(figureAt),
      flag: null,
      sameAsAbove: false,
      within: [],
      remarks: [],
      printed: "架空",
      at,
      confidence: { value: 1, reasons: [] },
      questions: [],
    },
    link: null,
    candidates: [],
    question: null,
  },
});

const box = (x: number): Box => ({ x, y: 10, width: 50, height: 20 });
const line = (number: number): ReadPage["parts"][number] => ({
  kind: "line",
  line: { text: `行${number}`, at: { lines: [number, number] }, style: plainStyle },
});
const grid = (rows: number): Grid => ({
  title: null,
  rows,
  columns: 2,
  hiddenRows: [],
  hiddenColumns: [],
  at: {},
  cells: Array.from({ length: rows * 2 }, (_, index) => ({
    row: Math.floor(index / 2),
    column: index % 2,
    down: 1,
    across: 1,
    text: "1",
    value: 1,
    style: plainStyle,
    at: { cell: `S!${index % 2 === 0 ? "A" : "B"}${Math.floor(index / 2) + 1}` },
  })),
});
const page = (parts: ReadPage["parts"], size: ReadPage["size"] = null): ReadPage => ({
  number: 1,
  name: null,
  size,
  kind: "text",
  parts,
});

test("大きさのあるページは写しになり、名称と数値の枠が、同じ場所なら一つだけ引かれる", () => {
  const item = itemAt(3, { box: box(0) }, [{ box: box(60) }, { box: box(0) }]);
  const picture = pictureOf(page([], { width: 600, height: 800 }), [item]);
  expect(picture?.marks).toEqual([
    { box: box(60), place: 3, figure: 0 },
    { box: box(0), place: 3, figure: 1 },
  ]);
  expect(pictureOf(page([]), [item])).toBeNull();
});

test("セルの印は数値が先で、名称のセルには名称の印が付く", () => {
  const { cells } = markPlaces([itemAt(0, { cell: "S!A2" }, [{ cell: "S!B2" }])]);
  expect(cells.get("S!B2")).toEqual({ place: 0, figure: 0 });
  expect(cells.get("S!A2")).toEqual({ place: 0, figure: null });
});

test("長い表は、見出しと、見つけたもののまわりの行だけを示す", () => {
  const item = itemAt(0, { cell: "S!A500" }, [{ cell: "S!B500" }]);
  const [part] = shownParts(page([{ kind: "grid", grid: grid(1000) }]), markPlaces([item]));
  const rows = part?.kind === "grid" ? part.rows : [];
  expect(rows.map(({ number }) => number)).toEqual([0, 1, 2, 497, 498, 499, 500, 501]);
  expect(rows.filter(({ skipped }) => skipped).map(({ number }) => number)).toEqual([497]);
});

test("長い文章は、見つけたもののまわりの四行ずつを示し、間は省いたと言う", () => {
  const item = itemAt(0, { lines: [300, 300] }, [{ lines: [300, 300] }]);
  const parts = shownParts(page(Array.from({ length: 1000 }, (_, index) => line(index + 1))), markPlaces([item]));
  expect(parts.map((part) => (part.kind === "line" ? part.line.text : part.kind))).toEqual([
    "gap",
    ...["行296", "行297", "行298", "行299", "行300", "行301", "行302", "行303", "行304"],
  ]);
});

test("空の行には、見つけたものの中にあっても枠を引かない", () => {
  const item = itemAt(0, { lines: [1, 3] }, []);
  const [first, blank, last] = [1, 2, 3].map(line);
  const empty = blank?.kind === "line" ? { ...blank, line: { ...blank.line, text: " " } } : blank;
  const parts = shownParts(page([first, empty, last].flatMap((part) => part ?? [])), markPlaces([item]));
  expect(parts.map((part) => part.kind === "line" && part.mark !== null)).toEqual([true, false, true]);
});
