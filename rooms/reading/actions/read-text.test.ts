import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { usualLimits } from "../domain/placed-text.ts";
import { textToFacts } from "../domain/text/facts.ts";
import { factLines } from "../testing/texts.ts";
import { readText } from "./read-text.ts";

const text = "○移住世帯数\r\n　25世帯(H27)→60世帯(R2)\r\n";
const kpi = "kpi 移住世帯数: baseline 25 世帯 FY2015, target 60 世帯 FY2020 @1-2";

async function kpisOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { pages } = await readText(bytes, usualLimits);
  return factLines(textToFacts(pages).value, "kpi");
}

describe("ただの文章のファイルを読む（架空の県）", () => {
  test.each(["utf8", "utf8 with mark", "utf-16le", "shift_jis", "euc-jp"])(
    "文字の符号化は %s でもよい",
    async (encoding) => {
      const bytes =
        encoding === "utf8 with mark"
          ? Buffer.from(`\uFEFF${text}`)
          : iconv.encode(encoding === "utf-16le" ? `\uFEFF${text}` : text, encoding);
      expect(await kpisOf(bytes)).toEqual([kpi]);
    },
  );

  test("文章でないもの、空のもの、大きすぎるものは、理由を言って断る", async () => {
    const codes = async (bytes: Uint8Array, limits = usualLimits) =>
      (await readText(bytes, limits)).problems.map(({ problem }) => problem.code);
    expect(await codes(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 255]))).toEqual(["notText"]);
    expect(await codes(new Uint8Array())).toEqual(["fileEmpty"]);
    expect(await codes(new Uint8Array(100), { ...usualLimits, bytes: 10 })).toEqual(["fileTooLarge"]);
  });

  test("長すぎる行は切って、その行を言う", async () => {
    const { pages, problems } = await readText(Buffer.from(`短い行\n${"長".repeat(50)}`), {
      ...usualLimits,
      letters: 20,
    });
    expect(problems.map(({ problem, at }) => [problem.code, at.lines])).toEqual([["textCut", [2, 2]]]);
    expect(pages[0]?.parts).toHaveLength(2);
  });

  test("改行のない長い文章や、記号ばかりの文章でも止まらない", async () => {
    const signs = [
      "○",
      "→",
      "（",
      "）",
      "H26",
      "1,234",
      "万人",
      "\n",
      "　",
      "～",
      "・",
      "[",
      "]",
      "拡充",
      "目標",
      "：",
      "-",
    ];
    let seed = 7;
    const next = (): number => {
      seed = (seed * 48271) % 2147483647;
      return seed;
    };
    const noise = Array.from({ length: 20_000 }, () => signs[next() % signs.length]).join("");
    const { pages } = await readText(Buffer.from(noise + noise.replaceAll("\n", "")), usualLimits);
    const { value } = textToFacts(pages);
    expect(value.every(({ at }) => at.lines !== undefined)).toBe(true);
  });
});
