import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure");

describe("図の値の行と年の行", () => {
  test("目盛の上の単位、値の行、年の行、凡例の名前が並ぶ（架空の県）", () => {
    expect(
      read("（千人）", "200", "100", "0", "185 188 192 170", "H7 H12 H17 H22", "総人口", "資料：総務省「国勢調査」"),
    ).toEqual([
      "figure 総人口: figure 185000 人 CY1995, figure 188000 人 CY2000, figure 192000 人 CY2005, figure 170000 人 CY2010 @5-5",
    ]);
  });

  test("凡例が二つあれば、どちらの値か分からないので尋ねる", () => {
    expect(read("（千人）", "200", "0", "185 188 192 170", "H7 H12 H17 H22", "総人口", "世帯数")[0]).toMatch(
      /^figure \?: /,
    );
  });

  test("値と年の数が違えば読まない", () => {
    expect(read("（千人）", "200", "0", "185 188 192 170 165", "H7 H12 H17 H22", "総人口")).toEqual([]);
  });
});
