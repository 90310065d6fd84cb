import { expect, test } from "vitest";
import { encodeCsv, replacedText } from "./encode-csv.ts";

const decode = (bytes: Uint8Array) => new TextDecoder("shift_jis").decode(bytes);

test("UTF-8のCSVは、Excelが見分けるBOMで始まる", () => {
  const { bytes } = encodeCsv("値", "utf-8");
  expect([...bytes]).toEqual([0xef, 0xbb, 0xbf, 0xe5, 0x80, 0xa4]);
});

test("Shift_JISでも、波形・負号・二重縦線は失われない", () => {
  const { bytes, replaced } = encodeCsv("460〜450万人 −3 ‖ 460～450", "shift_jis");
  expect(decode(bytes)).toBe("460～450万人 －3 ∥ 460～450");
  expect(replaced.size).toBe(0);
});

test("髙・﨑・①・㈱はそのまま書ける", () => {
  const { bytes, replaced } = encodeCsv("髙﨑①㈱", "shift_jis");
  expect(decode(bytes)).toBe("髙﨑①㈱");
  expect(replaced.size).toBe(0);
});

test("書けない文字は、単位なら綴りに、ほかは〓になり、どの文字がいくつかを告げる", () => {
  const { bytes, replaced } = encodeCsv("55,600㎥と𠮷野家、1㎥", "shift_jis");
  expect(decode(bytes)).toBe("55,600m3と〓野家、1m3");
  expect(replacedText(replaced)).toBe("U+33A5=2, U+20BB7=1");
});
