import { expect, test } from "vitest";
import { evidenceKind, largestEvidence, safeFileName } from "./evidence-kind.ts";

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const told = (name: string, text: string) => {
  const kind = evidenceKind(name, bytes(text));
  return kind.ok ? kind.value : kind.problem.code;
};

test.each([
  ["a.pdf", "%PDF-1.7", "application/pdf"],
  ["a.JPG", "\xff\xd8\xff\xe0", "image/jpeg"],
  ["a.csv", "a,b\r\n1,2", "text/csv"],
  ["a.pdf", "<script>alert(1)</script>", "evidence/wrongKind"],
  ["a.html", "<p>x</p>", "evidence/wrongKind"],
  ["a.csv", "MZ\x90\x00\x03", "evidence/wrongKind"],
  ["a.png", "%PDF-1.7", "evidence/otherKind"],
  ["a.xlsm", "PK\x03\x04 xl/workbook.xml xl/vbaProject.bin", "evidence/macro"],
  ["a.xlsx", "PK\x03\x04 xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["a.pdf", "", "evidence/empty"],
])("%s の中身から種類を言う (%#)", (name, text, kind) => {
  expect(told(name, text)).toBe(kind);
});

test("20MBを超えるファイルと、名前の危ない字を受け取らない", () => {
  const large = evidenceKind("a.pdf", new Uint8Array(largestEvidence + 1));
  expect(large.ok ? "" : large.problem.code).toBe("evidence/tooLarge");
  expect(safeFileName('../../a"b\n.pdf')).toBe("a_b_.pdf");
});
