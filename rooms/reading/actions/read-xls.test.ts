import * as XLSX from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { usualLimits } from "../domain/placed-text.ts";
import { cellAt, codesOf, gridsOf, linesOf, rowsOf } from "../testing/look-at.ts";
import { readXls } from "./read-xls.ts";

function book(): XLSX.WorkBook {
  const sheet = XLSX.utils.aoa_to_sheet([
    ["表1 予算"],
    ["事業", "予算額", "増減", "期日"],
    ["道路", 1234567, -4500, 45383],
    ["橋", "―", 0.5, "令和6年度"],
  ]);
  const format = (name: string, code: string): void => {
    const cell = sheet[name];
    if (cell) cell.z = code;
  };
  format("B3", "#,##0,");
  format("C3", '#,##0;"▲"#,##0');
  format("D3", '[$-411]ggge"年"m"月"d"日"');
  format("C4", "0.0%");
  sheet.A5 = { t: "e", v: 0x07 };
  sheet["!ref"] = "A1:D5";
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }];
  const made = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(made, sheet, "予算");
  XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet([["秘", 1]]), "内部");
  made.Workbook = { Sheets: [{ name: "予算" }, { name: "内部", Hidden: 1 }] };
  return made;
}

const bytesOf = (kind: "biff8" | "xlsb" | "biff5"): Uint8Array =>
  new Uint8Array(XLSX.write(book(), { type: "array", bookType: kind }));

describe("the older formats give the same table as the newer one", () => {
  test.each(["biff8", "xlsb"] as const)("%s", async (kind) => {
    const reading = await readXls(bytesOf(kind), usualLimits);
    expect(rowsOf(gridsOf(reading)[0])).toEqual([
      ["事業", "予算額", "増減", "期日"],
      ["道路", "1,235", "▲4,500", "令和6年4月1日"],
      ["橋", "―", "50.0%", "令和6年度"],
      ["#DIV/0!", "", "", ""],
    ]);
    expect(gridsOf(reading)[0]?.title).toBe("表1 予算");
    expect(linesOf(reading)).toEqual(["表1 予算"]);
    expect(cellAt(reading, "予算!B3")?.value).toBe(1234567);
    expect(reading.pages.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
      ["予算", false],
      ["内部", true],
    ]);
    expect(codesOf(reading)).toEqual(["errorValue", "hiddenSheet"]);
  });
});

test("Excel 95 has other records, which are read without looks", async () => {
  const sheet = XLSX.utils.aoa_to_sheet([
    ["Item", "R5"],
    ["Road", 1234],
  ]);
  const made = { SheetNames: ["a"], Sheets: { a: sheet } };
  const reading = await readXls(new Uint8Array(XLSX.write(made, { type: "array", bookType: "biff5" })), usualLimits);
  expect(rowsOf(gridsOf(reading)[0])).toEqual([
    ["Item", "R5"],
    ["Road", "1234"],
  ]);
  expect(codesOf(reading)).toEqual(["strikesUnseen"]);
});

describe("files that cannot be read", () => {
  test("with a password, or of another kind, or cut off, are told in words", async () => {
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, "/EncryptedPackage", new Uint8Array(100));
    XLSX.CFB.utils.cfb_add(container, "/EncryptionInfo", new Uint8Array(100));
    const locked = new Uint8Array(Array.from(XLSX.CFB.write(container, { type: "array" }) as Iterable<number>));
    expect(codesOf(await readXls(locked, usualLimits))).toEqual(["packageLocked"]);
    expect(codesOf(await readXls(new TextEncoder().encode("<html>"), usualLimits))).toEqual(["notPackage"]);
    expect(codesOf(await readXls(bytesOf("biff8").subarray(0, 600), usualLimits))).toHaveLength(1);
    expect(codesOf(await readXls(new Uint8Array(), usualLimits))).toEqual(["fileEmpty"]);
  });

  test("cells beyond the limit are not read", async () => {
    const reading = await readXls(bytesOf("biff8"), { ...usualLimits, cells: 3 });
    expect(codesOf(reading)).toContain("tooManyCells");
    expect(rowsOf(gridsOf(reading)[0])).toEqual([["事業", "予算額"]]);
  });
});
