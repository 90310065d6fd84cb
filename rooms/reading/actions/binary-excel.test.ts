import { expect, test } from "vitest";
import { usualLimits } from "../domain/placed-text.ts";
import { cellAt, codesOf, gridsOf, rowsOf } from "../testing/look-at.ts";
import { binaryBook, bytes, longs, record, said, shorts } from "../testing/raw-binary-excel.ts";
import { readXls } from "./read-xls.ts";

const line = Buffer.alloc(10, 0);
const drawn = Buffer.from([1, ...Array.from({ length: 9 }, () => 0)]);
const rest = Buffer.alloc(12);

/** Two fonts, the second bold and struck through, of 12 points; two styles, the second with it, framed, upright and of two decimals. */
const styles = Buffer.concat([
  record(0x2c, shorts(170), said("#,##0.00;▲#,##0.00")),
  record(0x2b, shorts(200, 0, 400, 0), rest),
  record(0x2b, shorts(240, 0x08, 700, 0), rest),
  record(0x2e, bytes(0), line, line, line, line, line),
  record(0x2e, bytes(0), line, line, drawn, line, line),
  // a named style, which is none of a cell
  record(0x2f, shorts(0xffff, 9, 1, 0, 1), bytes(255, 0, 0, 0)),
  record(0x269, longs(2)),
  record(0x2f, shorts(0, 0, 0, 0, 0), bytes(0, 0, 0, 0)),
  record(0x2f, shorts(0, 170, 1, 0, 1), bytes(255, 0, 0, 0)),
  record(0x26a),
]);

const rowOf = (row: number, flags = 0): Buffer => record(0x00, longs(row, 0), shorts(300), bytes(0, flags, 0));
const place = (column: number, style = 0): Buffer => longs(column, style);
const real = (value: number): Buffer => Buffer.from(Float64Array.of(value).buffer);

test("cells, fonts, frames, hidden rows and columns, and merged cells of a binary workbook are read by their records", async () => {
  const sheet = Buffer.concat([
    record(0x3c, longs(3, 3, 2_000, 0), shorts(1)),
    rowOf(0),
    record(0x06, place(0), said("指標")),
    record(0x11, longs(0), said("値")),
    record(0x06, place(3), said("隠れた列")),
    rowOf(1),
    record(0x06, place(0), said("出生数")),
    // 1234.5 as a hundredth of a whole number: 123450 moved by two places, marked 3
    record(0x02, place(1), longs(((123_450 << 2) | 3) >>> 0)),
    record(0x09, place(2), real(-0.5), longs(0)),
    record(0x05, place(3), real(1)),
    rowOf(2, 0x10),
    record(0x07, place(0), longs(1)),
    record(0x05, place(1, 1), real(-2000)),
    record(0x03, place(2), bytes(0x2a)),
    record(0xb0, longs(0, 0, 1, 2)),
  ]);
  const texts = Buffer.concat([
    record(0x13, bytes(0), said("初め")),
    record(0x13, bytes(1), said("旧新"), longs(2), shorts(0, 1), shorts(1, 0)),
  ]);
  const book = binaryBook({
    "xl/styles.bin": styles,
    "xl/worksheets/sheet1.bin": sheet,
    "xl/sharedStrings.bin": texts,
  });
  const reading = await readXls(book, usualLimits);
  const [grid] = gridsOf(reading);
  expect(rowsOf(grid)).toEqual([
    ["指標", "値", "", "隠れた列"],
    ["出生数", "1234.5", "-0.5", "1"],
    ["新", "▲2,000.00", "#N/A", ""],
  ]);
  expect(cellAt(reading, "表!B1")?.across).toBe(2);
  expect(cellAt(reading, "表!B3")).toMatchObject({
    value: null,
    style: { size: 12, bold: true, struck: true, vertical: true },
  });
  expect(grid).toMatchObject({ hiddenRows: [2], hiddenColumns: [3] });
  expect(codesOf(reading).toSorted()).toEqual([
    "errorValue",
    "hiddenColumns",
    "hiddenRows",
    "struckNumber",
    "struckPart",
  ]);
});

test("a link over every cell of a sheet costs neither time nor memory", async () => {
  // the parser of others made a cell for each of 17,179,869,184 places
  const link = record(0x1ee, longs(0, 1_048_575, 0, 16_383), said("rId1"), said(""), said(""), said(""));
  const sheet = Buffer.concat([rowOf(0), record(0x06, place(0), said("前")), link, record(0x06, place(1), said("後"))]);
  const reading = await readXls(binaryBook({ "xl/worksheets/sheet1.bin": sheet }), usualLimits);
  expect(codesOf(reading)).toEqual([]);
  expect(rowsOf(gridsOf(reading)[0])).toEqual([["前", "後"]]);
});

test("a record that breaks off costs itself, and is told", async () => {
  const sheet = Buffer.concat([
    rowOf(0),
    record(0x06, place(0), longs(4_000_000_000)),
    record(0x06, place(1), said("残り")),
    record(0x06, place(2), said("切れた")).subarray(0, 12),
  ]);
  const reading = await readXls(binaryBook({ "xl/worksheets/sheet1.bin": sheet }), usualLimits);
  expect(codesOf(reading)).toEqual(["recordsBroken"]);
  expect(reading.pages[0]?.parts).toHaveLength(1);
});
