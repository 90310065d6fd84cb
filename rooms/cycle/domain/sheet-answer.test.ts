import { describe, expect, test } from "vitest";
import { readAnswer } from "./sheet-answer.ts";
import type { FieldKind, FormField } from "./sheet-form.ts";

const field = (kind: FieldKind, more: Partial<FormField> = {}): FormField => ({
  id: "f",
  label: { ja: "架空の欄", en: "Fictitious field" },
  help: null,
  kind,
  options: [
    { id: "A", label: { ja: "順調", en: "On track" } },
    { id: "B", label: { ja: "遅れ", en: "Behind" } },
  ],
  unit: null,
  part: "self",
  required: false,
  maxLength: 10,
  ...more,
});
const value = (kind: FieldKind, typed: string, more?: Partial<FormField>) => {
  const read = readAnswer(field(kind, more), typed);
  return read.ok ? read.value : read.problem.code;
};

describe("打たれたものを読む", () => {
  test.for([
    ["longText", "一行目\r\n二行目", "一行目\n二行目"],
    ["longText", "  \n ", null],
    ["text", "<script>", "<script>"],
    ["text", "a\u0000b", "ab"],
    ["text", "𠮷野家𠮷野家𠮷野家𠮷", "𠮷野家𠮷野家𠮷野家𠮷"],
    ["text", "あいうえおかきくけこさ", "answerTooLong"],
    ["yen", "１，２３４千円", 1_234_000],
    ["yen", "3億4千万円", 340_000_000],
    ["yen", "12000", 12_000],
    ["yen", "▲5,000円", -5000],
    ["yen", "0.5円", "answerNotAFigure"],
    ["yen", "約100円", "answerNotAFigure"],
    ["yen", "百人", "answerNotAFigure"],
    ["day", "R9.3.31", "2027-03-31"],
    ["day", "令和９年３月３１日", "2027-03-31"],
    ["day", "2027-03-31", "2027-03-31"],
    ["day", "令和9年", "answerNotADay"],
    ["day", "2027-02-30", "answerNotADay"],
    ["choice", "A", "A"],
    ["grade", "C", "answerNotAnOption"],
    ["choice", "", null],
  ] as const)("%s「%s」", ([kind, typed, expected]) => {
    expect(value(kind, typed)).toBe(expected);
  });

  test("数は欄の単位で読み、知らない単位は書かれたとおりに外す", () => {
    expect(value("number", "2.4万人", { unit: "人" })).toBe(24_000);
    expect(value("number", "43.4%", { unit: "%" })).toBe(43.4);
    expect(value("number", "12 架空単位", { unit: "架空単位" })).toBe(12);
    expect(value("number", "1,200")).toBe(1200);
    expect(value("number", "多数", { unit: "人" })).toBe("answerNotAFigure");
    expect(value("number", "10～20人", { unit: "人" })).toBe("answerNotAFigure");
  });

  test("断りは欄の名、長さ、残ったことを言う", () => {
    const read = readAnswer(field("text"), "あ".repeat(12));
    expect(read.ok ? "" : read.problem.message.ja).toMatch(/「架空の欄」: 12字あり、10字までのところ2字多すぎます/);
    expect(read.ok ? "" : read.problem.place?.path).toBe("f");
  });
});
