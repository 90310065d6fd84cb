import * as XLSX from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { usualLimits } from "../domain/placed-text.ts";
import { codesOf } from "../testing/look-at.ts";
import { readFile } from "./read-file.ts";

const book = zipSync({
  "[Content_Types].xml": strToU8("<Types/>"),
  "xl/workbook.xml": strToU8("<workbook/>"),
});

/** What Office writes for a file with a password: a container with the encrypted package in it. */
function withPassword(): Uint8Array {
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, "/EncryptionInfo", [4, 0, 4, 0]);
  XLSX.CFB.utils.cfb_add(container, "/EncryptedPackage", [1, 2, 3, 4, 5, 6, 7, 8]);
  const written: unknown = XLSX.CFB.write(container, { type: "array" });
  return written instanceof Uint8Array ? written : Uint8Array.from(Array.isArray(written) ? written : []);
}

test.for([
  ["a workbook that was cut off says so", "book.xlsx", book.subarray(0, book.length - 30), "packageCut"],
  ["a document cut off behind its first bytes says so", "plan.docx", book.subarray(0, 40), "packageCut"],
  ["a workbook with a password says so", "book.xlsx", withPassword(), "packageLocked"],
  ["a document with a password says so", "plan.docx", withPassword(), "packageLocked"],
  ["a package that is no document", "photos.zip", zipSync({ "a.png": strToU8("x") }), "formatUnknown"],
  ["a picture", "scan.gif", strToU8("GIF89a"), "formatPicture"],
] as const)("%s, and no format is named", async ([, name, bytes, code]) => {
  const reading = await readFile({ name, bytes }, usualLimits);
  expect(codesOf(reading)).toEqual([code]);
  expect(reading).toMatchObject({ format: null, pages: [] });
});

test("a package larger than allowed is too large, not of an unknown format", async () => {
  const reading = await readFile({ name: "book.xlsx", bytes: book }, { ...usualLimits, bytes: 100 });
  expect(codesOf(reading)).toEqual(["fileTooLarge"]);
});

test("plain text under the name of a PDF is read as text, and that is told", async () => {
  const reading = await readFile({ name: "架空の計画.pdf", bytes: strToU8("架空の村の計画") }, usualLimits);
  expect(codesOf(reading)).toEqual(["formatOther"]);
  expect(reading.format).toBe("text");
  expect(reading.problems[0]?.problem.message.ja).toContain("「架空の計画.pdf」の中身は pdf ではなく、文章");
});
