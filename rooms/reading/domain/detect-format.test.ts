import { expect, test } from "vitest";
import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { detectFormat } from "./detect-format.ts";
import { packageCut } from "./package-problems.ts";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff);
const none = (): Outcome<readonly string[], Problem> => ok([]);
const formatOf = (name: string, content: string, parts: readonly string[] = []) => {
  const found = detectFormat(name, bytes(content), () => ok(parts));
  return found.ok ? found.value : found.problem.code;
};

test.for([
  ["plan.pdf", "%PDF-1.7\n", [], "pdf"],
  ["a PDF behind some bytes of a mail program", "\n\n%PDF-1.4", [], "pdf"],
  ["renamed to .txt", "%PDF-1.7", [], "pdf"],
  ["book.xlsx", "PK\u0003\u0004", ["[Content_Types].xml", "xl/workbook.xml"], "xlsx"],
  ["book.xlsb", "PK\u0003\u0004", ["xl/workbook.bin"], "xls"],
  ["plan.docx", "PK\u0003\u0004", ["word/document.xml"], "docx"],
  ["slides.pptx", "PK\u0003\u0004", ["ppt/presentation.xml"], "pptx"],
  ["photos.zip", "PK\u0003\u0004", ["a.png"], "formatUnknown"],
  ["book.xls", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", [], "xls"],
  ["plan.doc", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", [], "formatOld"],
  ["scan.png", "\u0089PNG\r\n\u001a\n", [], "formatPicture"],
  ["page", "\u00ef\u00bb\u00bf<!DOCTYPE html><html>", [], "html"],
  ["saved by Excel as .xls", "<html xmlns:x='urn'>", [], "html"],
  ["lines.csv", "a,b", [], "csv"],
  ["lines.txt", "a,b", [], "text"],
  ["a text that speaks of <html>", "the sign <html> begins a page", [], "text"],
] as const)("%s", ([name, content, parts, expected]) => {
  expect(formatOf(name, content, parts)).toBe(expected);
});

test("the parts of a package are asked for only where there is one", () => {
  expect(() =>
    detectFormat("a.txt", bytes("x"), () => {
      throw new Error("asked");
    }),
  ).not.toThrow();
  expect(detectFormat("nothing", new Uint8Array(), none)).toEqual({ ok: true, value: "text" });
});

test("why a package cannot be opened is what is said of it, not that its format is unknown", () => {
  const found = detectFormat("book.xlsx", bytes("PK\u0003\u0004"), () => fail(packageCut()));
  expect(found).toEqual({ ok: false, problem: packageCut() });
});
