import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { usualLimits } from "../domain/placed-text.ts";
import { codesOf, gridsOf, linesOf, placesOf, rowsOf } from "../testing/look-at.ts";
import { readCsv } from "./read-csv.ts";

const table = "項目,令和5年度,令和6年度\r\n出生数,12,―\r\nカタカナ施設,3,▲4\r\n";
const read = [
  ["項目", "令和5年度", "令和6年度"],
  ["出生数", "12", "―"],
  ["カタカナ施設", "3", "▲4"],
];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const inOther = (text: string, encoding: string): Uint8Array => new Uint8Array(iconv.encode(text, encoding));
const little = (text: string): Uint8Array => inOther(text, "utf16le");

describe("the encoding is found", () => {
  test.each([
    ["UTF-8", utf8(table)],
    ["UTF-8 with a mark", utf8(`\ufeff${table}`)],
    ["Shift_JIS", inOther(table, "cp932")],
    ["EUC-JP", inOther(table, "eucjp")],
    ["UTF-16 with a mark", little(`\ufeff${table}`)],
    ["UTF-16 the other way round", inOther(`\ufeff${table}`, "utf16-be")],
    ["UTF-16 without a mark", little(table)],
  ])("%s", async (_, bytes) => {
    const reading = await readCsv(bytes, usualLimits);
    expect(rowsOf(gridsOf(reading)[0])).toEqual(read);
    expect(reading.problems).toEqual([]);
  });

  test("signs of Windows (①, ㈱, －, ～) in Shift_JIS", async () => {
    const reading = await readCsv(inOther("①,㈱架空,－\r\n②,10～20,x\r\n", "cp932"), usualLimits);
    expect(rowsOf(gridsOf(reading)[0])).toEqual([
      ["①", "㈱架空", "－"],
      ["②", "10～20", "x"],
    ]);
  });

  test("half-width katakana in Shift_JIS are not taken for EUC-JP", async () => {
    const reading = await readCsv(inOther("ｺｳﾓｸ,ｶｽﾞ\r\nﾄﾞｳﾛ,5\r\n", "cp932"), usualLimits);
    expect(rowsOf(gridsOf(reading)[0])).toEqual([
      ["ｺｳﾓｸ", "ｶｽﾞ"],
      ["ﾄﾞｳﾛ", "5"],
    ]);
  });

  test("a letter cut in two at the end of a UTF-8 file costs that letter and is told", async () => {
    const whole = utf8("項目,値,備考\n出生数の推移と今後の見通し,12,架空の統計による値です");
    const reading = await readCsv(whole.slice(0, -1), usualLimits);
    expect(rowsOf(gridsOf(reading)[0])[1]).toEqual(["出生数の推移と今後の見通し", "12", "架空の統計による値で\ufffd"]);
    expect(codesOf(reading)).toEqual(["lettersLost"]);
  });
});

describe("the separator is found", () => {
  test.each([
    ["tab, with commas in numbers", "名称\t金額\t前年\n道路\t1,234\t1,000\n橋\t5,678\t2\n", ["道路", "1,234", "1,000"]],
    ["semicolon", "a;b;c\n1,5;2;3\n", ["1,5", "2", "3"]],
    ["upright line", "a|b|c\n1|2|3\n", ["1", "2", "3"]],
    ["said in the first line", "sep=;\na;b,b,b;c\n1;2;3\n", ["1", "2", "3"]],
    ["comma, with semicolons inside quotation marks", 'a,"x;y;z",c\n1,"x;y;z",3\n', ["1", "x;y;z", "3"]],
  ])("%s", async (_, text, second) => {
    expect(rowsOf(gridsOf(await readCsv(utf8(text), usualLimits))[0])[1]).toEqual(second);
  });
});

describe("cells", () => {
  test("that begin like a formula are text", async () => {
    const reading = await readCsv(utf8("a,b\n=1+1,\"+cmd|' /C calc'!A0\"\n-5,@SUM(A1)\n"), usualLimits);
    expect(rowsOf(gridsOf(reading)[0])).toEqual([
      ["a", "b"],
      ["=1+1", "+cmd|' /C calc'!A0"],
      ["-5", "@SUM(A1)"],
    ]);
    expect(gridsOf(reading)[0]?.cells.every(({ value }) => value === null)).toBe(true);
  });

  test("over several lines know their lines and the cell as Excel would name it", async () => {
    const reading = await readCsv(utf8('a,b\n"一\n二",3\n4,5\n'), usualLimits);
    const places = gridsOf(reading)[0]?.cells.map(({ text, at }) => [text, at.lines, at.cell]);
    expect(places).toEqual([
      ["a", [1, 1], "A1"],
      ["b", [1, 1], "B1"],
      ["一\n二", [2, 3], "A2"],
      ["3", [2, 3], "B2"],
      ["4", [4, 4], "A3"],
      ["5", [4, 4], "B3"],
    ]);
  });

  test("of a title, a unit and a note above and below the table are lines", async () => {
    const reading = await readCsv(
      utf8("表1 人口,,\n（単位：人）,,\n市,R5,R6\n架空市,1,2\n※速報値,,\n\n表2,,\nx,y,z\n"),
      usualLimits,
    );
    expect(linesOf(reading)).toEqual(["表1 人口", "（単位：人）", "※速報値", "表2"]);
    expect(gridsOf(reading).map(({ title, at }) => [title, at.lines])).toEqual([
      ["表1 人口", [3, 4]],
      ["表2", [8, 8]],
    ]);
  });
});

describe("broken quotation marks", () => {
  test("never closed: told with the line, and the lines behind it are still read", async () => {
    const reading = await readCsv(utf8('a,b\n1,"x\n2,y\n3,z\n'), usualLimits);
    expect(rowsOf(gridsOf(reading)[0])).toEqual([
      ["a", "b"],
      ["1", "x"],
      ["2", "y"],
      ["3", "z"],
    ]);
    expect(placesOf(reading, "brokenQuotes")).toEqual(["2-2"]);
  });

  test("closed by the quotes of a later line: its lines are parted again and told", async () => {
    const reading = await readCsv(utf8('a,b\n1,"x\n2,"y"\n3,z\n'), usualLimits);
    expect(rowsOf(gridsOf(reading)[0])).toEqual([
      ["a", "b"],
      ["1", "x"],
      ["2", "y"],
      ["3", "z"],
    ]);
    expect(placesOf(reading, "brokenQuotes")).toEqual(["2-3"]);
  });

  test("in the middle of a cell", async () => {
    const reading = await readCsv(utf8('a,b\n5"6,y\n'), usualLimits);
    expect(rowsOf(gridsOf(reading)[0])[1]).toEqual(['5"6', "y"]);
    expect(placesOf(reading, "brokenQuotes")).toEqual(["2-2"]);
  });
});

describe("limits", () => {
  test("an empty file and data of another kind are refused in words", async () => {
    expect(codesOf(await readCsv(new Uint8Array(), usualLimits))).toEqual(["fileEmpty"]);
    expect(codesOf(await readCsv(new Uint8Array(1000).fill(1), usualLimits))).toEqual(["notText"]);
  });

  test("ten megabytes of one open quotation mark end, and long cells are cut", async () => {
    const reading = await readCsv(utf8(`a,b\n1,"${"x".repeat(10_000_000)}`), usualLimits);
    expect(codesOf(reading)).toEqual(["brokenQuotes", "textCut"]);
  });

  test("cells beyond the limit are not read", async () => {
    const reading = await readCsv(utf8("1,2\n3,4\n"), { ...usualLimits, cells: 3 });
    expect(codesOf(reading)).toEqual(["tooManyCells"]);
    expect(gridsOf(reading)[0]?.cells).toHaveLength(3);
  });
});
