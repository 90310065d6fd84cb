import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const said = (bytes: Uint8Array): string => {
  const text = decodeText("a.txt", bytes);
  return text.ok ? text.value : text.problem.code;
};
const words = "出生数は1,234人（ｶﾅを含む）。\n";

test.for(["utf-8", "cp932", "euc-jp"])("a text in %s is read as it was written", (encoding) => {
  expect(said(iconv.encode(words, encoding))).toBe(words);
});

test("a text in EUC-JP that would also pass as Shift_JIS is not taken for it", () => {
  // 計画 in EUC-JP is four half-width kana in Shift_JIS
  expect(said(Uint8Array.from([0xb7, 0xd7, 0xb2, 0xe8, 0xa4, 0xce]))).toBe("計画の");
});

test("a mail in ISO-2022-JP is read as letters, not as its escapes", () => {
  expect(said(Uint8Array.from([0x1b, 0x24, 0x42, 0x37, 0x57, 0x32, 0x68, 0x1b, 0x28, 0x42]))).toBe("計画");
});

test.for([
  ["a letter that fits no encoding", [...new TextEncoder().encode("計画"), 0xff]],
  ["a PDF with its binary mark", [0x25, 0x50, 0x44, 0x46, 0x00, 0x01]],
  ["UTF-16 with its mark", [0xff, 0xfe, 0x08, 0x8a, 0x3b, 0x75]],
  ["UTF-16 without one", [...iconv.encode("plan 2020\n", "utf-16le")]],
] as const)("refused: %s", ([, bytes]) => {
  expect(said(Uint8Array.from(bytes))).toBe("documentNotText");
});

test("a text in UTF-8 that prints the sign for a lost letter is whole", () => {
  expect(said(new TextEncoder().encode("計\ufffd画"))).toBe("計\ufffd画");
});
