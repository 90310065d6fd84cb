import { describe, expect, test } from "vitest";
import type { FoundRow } from "./found-rows.ts";
import { pageOfPieces, piecesOfPages } from "./page-pieces.ts";
import { type PagePart, type Place, plainStyle, type ReadPage } from "./placed-text.ts";

const line = (text: string, at: Place): PagePart => ({ kind: "line", line: { text, at, style: plainStyle } });

/** A table of two columns; row 0 is line 2 of the file, its first cell A1. */
function table(rows: number): PagePart {
  const cells = Array.from({ length: rows * 2 }, (_, index) => {
    const [row, column] = [index >> 1, index & 1];
    const at: Place = { page: 1, cell: `${"AB"[column]}${row + 1}`, lines: [row + 2, row + 2] };
    return { row, column, down: 1, across: 1, text: `${row}-${column}`, value: null, style: plainStyle, at };
  });
  const grid = { title: "表", rows, columns: 2, cells, hiddenRows: [], hiddenColumns: [], at: { page: 1 } };
  return { kind: "grid", grid };
}

const page = (parts: readonly PagePart[], size: ReadPage["size"] = null): ReadPage => ({
  number: 1,
  name: "表",
  size,
  kind: "text",
  parts,
});

/** Only where it stands matters here. */
const foundAt = (place: number, at: Place): FoundRow => ({
  place,
  key: `k${place}`,
  fingerprint: "f",
  page: 1,
  confidence: 1,
  asks: false,
  kind: "kpi",
  linked: false,
  content: {
    fact: {
      kind: "kpi",
      name: "x",
      figures: [],
      flag: null,
      sameAsAbove: false,
      within: [],
      remarks: [],
      printed: "",
      at,
      confidence: { value: 1, reasons: [] },
      questions: [],
    },
    link: null,
    candidates: [],
    question: null,
  },
});

/** The page as it is read for one found thing: the first piece, and those that name it. */
const shownFor = (pieces: ReturnType<typeof piecesOfPages>, place: number) =>
  pageOfPieces(pieces.filter(({ piece, found }) => piece === 0 || found.includes(place)));
const texts = (read: ReadPage | null): readonly string[] =>
  (read?.parts ?? []).flatMap((part) =>
    part.kind === "line" ? [part.line.text] : part.grid.cells.map(({ text }) => text),
  );

describe("a page is kept", () => {
  test("whole where it is short, or drawn", () => {
    expect(piecesOfPages([page([table(1999)])], [])).toHaveLength(1);
    expect(piecesOfPages([page([table(6000)], { width: 600, height: 800 })], [])).toHaveLength(1);
  });

  test("in pieces of whole rows where it is long, and is the same again when they are put together", () => {
    const long = page([
      line("前の文", { page: 1, lines: [1, 1] }),
      table(6000),
      line("後の文", { page: 1, lines: [7000, 7000] }),
    ]);
    const pieces = piecesOfPages([long], []);
    // 12,002 cells and lines: a piece is full with the row that reaches 2,000
    expect(pieces.map(({ piece, firstPart }) => [piece, firstPart])).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
      [6, 2],
    ]);
    expect(pageOfPieces(pieces)).toEqual(long);
    expect(pageOfPieces([])).toBeNull();
  });

  test("so that around a found thing its rows, the heads of its table and its neighbours are read, and little else", () => {
    const rows = [foundAt(7, { page: 1, cell: "A5001" }), foundAt(8, { page: 1, lines: [1003, 1003] })];
    const pieces = piecesOfPages([page([line("題", { page: 1 }), table(6000)])], rows);
    const shown = texts(shownFor(pieces, 7));
    // piece 0: the line and 1,000 rows; row 5,000 is the first of piece 5, so the rows before it come along
    expect(shown).toContain("0-0");
    expect([4996, 4999, 5000, 5004].map((row) => shown.includes(`${row}-0`))).toEqual([true, true, true, true]);
    expect([1500, 3999].map((row) => shown.includes(`${row}-0`))).toEqual([false, false]);
    // line 1003 is row 1,001: the second row of piece 1
    expect(texts(shownFor(pieces, 8)).includes("1001-0")).toBe(true);
    expect(texts(shownFor(pieces, 8)).includes("2000-0")).toBe(false);
  });

  test("with the heads of a table that begins far down", () => {
    const lines = Array.from({ length: 3000 }, (_, index) =>
      line(`行${index}`, { page: 1, lines: [index + 9000, index + 9000] }),
    );
    const pieces = piecesOfPages([page([...lines, table(3000)])], [foundAt(3, { page: 1, cell: "B2901" })]);
    const shown = texts(shownFor(pieces, 3));
    expect(["行0", "0-1", "2900-1"].map((text) => shown.includes(text))).toEqual([true, true, true]);
    expect(shown.includes("1500-0")).toBe(false);
  });
});
