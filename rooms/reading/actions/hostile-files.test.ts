import { constants, deflateRawSync } from "node:zlib";
import * as XLSX from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type FileReading, type ReadLimits, usualLimits } from "../domain/placed-text.ts";
import { mutated } from "../fuzz/mutate.ts";
import { codesOf, linesOf } from "../testing/look-at.ts";
import { excelParts, oneSheet, packed } from "../testing/raw-excel.ts";
import { para, shape, slideFile, slideParts, wordFile, wordParts } from "../testing/raw-office.ts";
import { openPackage } from "./open-package.ts";
import { readCsv } from "./read-csv.ts";
import { readExcel } from "./read-excel.ts";
import { readHtml } from "./read-html.ts";
import { readPowerpoint } from "./read-powerpoint.ts";
import { readWord } from "./read-word.ts";
import { readXls } from "./read-xls.ts";

type Reader = (bytes: Uint8Array, limits: ReadLimits) => Promise<FileReading>;

/** A part of zeros, a gigabyte long, in a megabyte: the same packed piece 64 times, then the end. */
function bomb(name: string): Uint8Array {
  const piece = deflateRawSync(new Uint8Array(16 * 2 ** 20), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([...Array.from({ length: 64 }, () => piece), Uint8Array.of(3, 0)]);
  const bytes = zipSync({ [name]: [new Uint8Array(packed), { level: 0 }] });
  const directory = Buffer.from(bytes.buffer).lastIndexOf("PK\u0001\u0002", undefined, "latin1");
  // both places that say how the part is packed: from "stored" to "deflated"
  bytes[8] = 8;
  bytes[directory + 10] = 8;
  return bytes;
}

describe("a package", () => {
  test("that unpacks to a gigabyte is stopped long before", async () => {
    const bytes = bomb("xl/workbook.xml");
    expect(bytes.length).toBeLessThan(2 * 2 ** 20);
    const opened = openPackage(bytes, usualLimits);
    if (!opened.ok) throw new Error(opened.problem.code);
    let unpacked = 0;
    const stopped = opened.value.eachPiece("xl/workbook.xml", (piece) => {
      unpacked += piece.length;
    });
    expect(stopped?.code).toBe("packageRatio");
    expect(unpacked).toBeLessThan(20 * 2 ** 20);
    expect(codesOf(await readExcel(bytes, usualLimits))).toContain("packageRatio");
  });

  test("that unpacks to hundreds of times its size is stopped by that alone", () => {
    const opened = openPackage(zipSync({ "a.xml": new Uint8Array(40 * 2 ** 20) }), usualLimits);
    if (!opened.ok) throw new Error(opened.problem.code);
    let unpacked = 0;
    const stopped = opened.value.eachPiece("a.xml", (piece) => {
      unpacked += piece.length;
    });
    expect(stopped?.code).toBe("packageRatio");
    expect(unpacked).toBeLessThan(20 * 2 ** 20);
  });

  test("counts what is unpacked over all parts, whatever its directory says", () => {
    const noise = (seed: number) =>
      Uint8Array.from({ length: 1000 }, (_, index) => (index * 31 + seed * 17 + (index >> 3)) % 251);
    const bytes = zipSync({ "a.xml": noise(1), "b.xml": noise(2) });
    const opened = openPackage(bytes, { ...usualLimits, unpackedBytes: 1500 });
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(opened.value.eachPiece("a.xml", () => undefined)).toBeNull();
    expect(opened.value.eachPiece("b.xml", () => undefined)?.code).toBe("packageUnpackedTooLarge");
  });

  test("refuses names that climb out, begin at a root or a drive, and tells doubled names and files inside", () => {
    const bytes = zipSync({
      "../../etc/passwd": strToU8("x"),
      "/root.xml": strToU8("x"),
      "C:\\win.xml": strToU8("x"),
      "a/..\\..\\b.xml": strToU8("x"),
      "a\u0000b.xml": strToU8("x"),
      "Doc.xml": strToU8("one"),
      "doc.xml": strToU8("two"),
      "inner.zip": bytesOfZip(),
    });
    const opened = openPackage(bytes, usualLimits);
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(opened.value.names).toEqual(["Doc.xml", "inner.zip"]);
    expect(opened.value.problems.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 5 }, () => "packageName"),
      "packageDoubledName",
      "packageFilesInside",
    ]);
  });

  test("with a changed byte inside is told as damaged", () => {
    const bytes = zipSync({ "a.xml": [strToU8("<a>1234</a>"), { level: 0 }] });
    const at = bytes.indexOf("1".charCodeAt(0), 30);
    bytes[at] = "9".charCodeAt(0);
    const opened = openPackage(bytes, usualLimits);
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(opened.value.eachPiece("a.xml", () => undefined)?.code).toBe("packageDamaged");
  });

  test.each([
    ["empty", new Uint8Array(), "fileEmpty"],
    ["no package", strToU8("plain text"), "notPackage"],
    ["cut off", bytesOfZip().subarray(0, 60), "packageCut"],
    ["with a password", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "packageLocked"],
  ])("%s is refused in words", (_, bytes, code) => {
    const opened = openPackage(bytes, usualLimits);
    expect(opened.ok ? null : opened.problem.code).toBe(code);
  });
});

function bytesOfZip(): Uint8Array {
  return zipSync({ "a.xml": strToU8("<a/>"), "b.xml": strToU8("<b/>") });
}

const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>`;
const outside = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>`;
const row = (text: string): string => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;

describe("XML that was made to harm", () => {
  test.each([
    ["a billion laughs", laughs],
    ["an entity that names a file", outside],
  ])("%s: the part is refused, the rest is read", async (_, doctype) => {
    const sheets = excelParts([
      { name: "良", xml: `<sheetData>${row("読む")}</sheetData>` },
      { name: "悪", xml: `<sheetData>${row("&e;&c;")}</sheetData>` },
    ]);
    const bad = { ...sheets, "xl/worksheets/sheet2.xml": `${doctype}${sheets["xl/worksheets/sheet2.xml"]}` };
    const reading = await readExcel(packed(bad), usualLimits);
    expect(linesOf(reading)).toEqual(["読む"]);
    expect(codesOf(reading)).toEqual(["xmlDoctype"]);
  });

  test.each([
    ["Excel", readExcel, oneSheet(`${row("前")}${"<row>".repeat(10_000)}`), "前"],
    ["Word", readWord, wordFile(`${para("前")}${"<w:sdt>".repeat(10_000)}`), "前"],
    ["PowerPoint", readPowerpoint, slideFile([{ shapes: `${shape("前")}${"<p:grpSp>".repeat(10_000)}` }]), "前"],
  ])("10,000 nested elements in %s: what stands before them is read", async (_, read: Reader, bytes, before) => {
    const reading = await read(bytes, usualLimits);
    expect(codesOf(reading)).toEqual(["xmlTooDeep"]);
    expect(linesOf(reading)).toEqual([before]);
  });

  test("that breaks off costs what stands behind the break", async () => {
    const parts = excelParts([{ name: "表", xml: `<sheetData>${row("前")}</sheetData>` }]);
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    const reading = await readExcel(
      packed({ ...parts, "xl/worksheets/sheet1.xml": sheet.replace("</sheetData>", "<row><c r=") }),
      usualLimits,
    );
    expect(linesOf(reading)).toEqual(["前"]);
    expect(codesOf(reading)).toEqual(["xmlBroken"]);
  });

  test("with millions of spaces and line ends before a letter ends, in time that grows with them", async () => {
    const spaces = " ".repeat(1_000_000);
    await readWord(
      wordFile(`<w:p><w:r><w:t>${`a${spaces}`.repeat(3)}</w:t>${"<w:br/>".repeat(200_000)}<w:t>b</w:t></w:r></w:p>`),
      usualLimits,
    );
    await readHtml(
      strToU8(`<table><tr>${`<td>a${"<br>".repeat(20_000)}b${spaces}c</td>`.repeat(5)}</tr></table>`),
      usualLimits,
    );
    await readPowerpoint(slideFile([{ shapes: shape(`a${spaces}b`) }]), usualLimits);
    await readExcel(oneSheet(row(`a${spaces}b`)), usualLimits);
    await readCsv(strToU8(`a,"${spaces}b"\n"${"\n".repeat(1_000_000)}",c\n`), usualLimits);
  });

  test("with a sheet named by a million letters does not repeat them at every cell", async () => {
    const reading = await readExcel(
      packed(excelParts([{ name: "あ".repeat(1_000_000), xml: `<sheetData>${row("x")}</sheetData>` }])),
      usualLimits,
    );
    expect(reading.pages[0]?.name).toHaveLength(100);
  });

  test("with a text of 20 MB without a tag is stopped", async () => {
    const noise = Array.from({ length: 20_000 }, (_, index) => (index * 2654435761).toString(36)).join("");
    const reading = await readExcel(oneSheet(row(noise.repeat(120))), usualLimits);
    expect(codesOf(reading)).toContain("xmlTooLong");
  });
});

const table = `<table><tr><th rowspan="2">a</th><td colspan="2">1,234</td></tr><tr><td>x</td></tr></table>`;
const styles = `<numFmts><numFmt numFmtId="170" formatCode="#,##0.0;▲#,##0.0"/></numFmts><fonts><font><sz val="11"/><strike/></font></fonts><cellXfs><xf numFmtId="170" fontId="0"/></cellXfs>`;
const sheetXml = `<cols><col min="2" max="3" hidden="1"/></cols><sheetData>${row("表題")}<row r="3"><c r="A3" s="0"><v>1.5</v></c><c r="B3" t="s"><v>0</v></c><c r="C3"><f>A3*2</f></c></row></sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells>`;
const excel = excelParts([{ name: "表", xml: sheetXml }], {
  styles,
  texts: "<si><r><rPr><strike/></rPr><t>旧</t></r><r><t>新</t></r></si>",
});
const word = wordParts(
  `${para("文")}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>${para("1")}</w:tc></w:tr></w:tbl>`,
);
const slides = slideParts([{ shapes: `${shape("題", "title")}${shape("文")}`, notes: "注" }]);
const old = new Uint8Array(
  XLSX.write(
    {
      SheetNames: ["a"],
      Sheets: {
        a: XLSX.utils.aoa_to_sheet([
          ["項目", 1, 2.5],
          ["x", "y", true],
        ]),
      },
    },
    { type: "array", bookType: "biff8" },
  ),
);
const binary = new Uint8Array(
  XLSX.write(
    { SheetNames: ["a"], Sheets: { a: XLSX.utils.aoa_to_sheet([["項目", 1]]) } },
    { type: "array", bookType: "xlsb" },
  ),
);

/** A package in which one of the parts is damaged before it is packed, so that the damage reaches the reader. */
function withDamage(parts: Readonly<Record<string, string>>, seed: number): Uint8Array {
  const names = Object.keys(parts);
  const damaged = names[seed % names.length] ?? "";
  return packed({ ...parts, [damaged]: mutated(strToU8(parts[damaged] ?? ""), seed) });
}

const half = (parts: Readonly<Record<string, string>>) => {
  const whole = packed(parts);
  return (seed: number): Uint8Array => (seed % 3 === 0 ? mutated(whole, seed) : withDamage(parts, seed));
};

describe("300 damaged files of each format never throw, and each ends", () => {
  test.each<[string, Reader, (seed: number) => Uint8Array]>([
    ["Excel", readExcel, half(excel)],
    ["Word", readWord, half(word)],
    ["PowerPoint", readPowerpoint, half(slides)],
    ["old Excel", readXls, (seed) => mutated(old, seed)],
    ["binary Excel", readXls, (seed) => mutated(binary, seed)],
    ["CSV", readCsv, (seed) => mutated(strToU8('項目,値\r\n"出生,数",1\r\n"x\r\ny",-2\r\n'), seed)],
    ["HTML", readHtml, (seed) => mutated(strToU8(`<meta charset=utf-8><h1>題</h1>${table}<p>文<del>旧</del>`), seed)],
  ])("%s", async (_, read, made) => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const reading = await read(made(seed), usualLimits);
      expect(reading.pages.length + reading.problems.length, `seed ${seed}`).toBeGreaterThan(0);
    }
  });
});

test("a damaged workbook of Excel 95 on which the parser never ends is stopped and told", async () => {
  const rows = [
    ["Item", 1, 2.5],
    ["x", "y", true],
    ["long".repeat(50), 5],
  ];
  const made = { SheetNames: ["a"], Sheets: { a: XLSX.utils.aoa_to_sheet(rows) } };
  const whole = new Uint8Array(XLSX.write(made, { type: "array", bookType: "biff5" }));
  expect(codesOf(await readXls(mutated(whole, 2014), usualLimits))).toEqual(["readerTooSlow"]);
});

test.each([
  ["sheet", readExcel, oneSheet(row("一度")), "xl/workbook.xml", /<sheet .*?\/>/],
  ["slide", readPowerpoint, slideFile([{ shapes: shape("一度") }]), "ppt/presentation.xml", /<p:sldId .*?\/>/],
])("a file that lists one %s 30,000 times is read once, and told", async (_, read: Reader, bytes, part, element) => {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const many = strToU8(xml.replace(element, (found) => found.repeat(30_000)));
  const reading = await read(packed({ ...parts, [part]: many }), usualLimits);
  expect(linesOf(reading)).toEqual(["一度"]);
  expect(codesOf(reading)).toEqual(["packagePartTwice"]);
});
