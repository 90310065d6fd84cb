import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { beforeAll, describe, expect, test } from "vitest";
import { lineBounds, widthOfSign } from "./line-count.ts";

const require = createRequire(import.meta.url);
const fontBlobs = [
  "@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf",
  "@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf",
  "@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf",
].map((file) => readFileSync(require.resolve(file)));

const settings = `
#set text(font: ("BIZ UDPGothic", "Noto Sans JP"), size: 10pt, lang: "ja", region: "JP", fallback: false, hyphenate: false)
#set par(leading: 0.6em, spacing: 0.6em, justify: true, linebreaks: "simple")
#set text(cjk-latin-spacing: none)
#let given = json("/given.json")`;

/** What the real typesetter says to a question about the given things. */
function ask<T>(given: unknown, question: string): T {
  const compiler = NodeCompiler.create({ workspace: "/lines", fontArgs: [{ fontBlobs }] });
  compiler.mapShadow("/lines/given.json", Buffer.from(JSON.stringify(given)));
  const { result } = compiler.compile({ mainFileContent: `${settings}\n#context [#metadata(${question}) <said>]` });
  if (result === null) throw new Error("The typesetter refused the question");
  const [said] = compiler.query(result, { selector: "<said>" });
  return said.value;
}

const signsFrom = (first: string, last: string): readonly string[] =>
  Array.from({ length: last.charCodeAt(0) - first.charCodeAt(0) + 1 }, (_, index) =>
    String.fromCharCode(first.charCodeAt(0) + index),
  );

test("every sign is as wide as the typesetter draws it between two ideographs", () => {
  const signs = [
    ...signsFrom(" ", "~"),
    ...signsFrom("ぁ", "ゖ"),
    ...signsFrom("ァ", "ヾ"),
    ..."　、。「」『』（）〔〕【】〈〉《》：；−×÷±〜～―…‥→←↑↓○●◎△▲▽▼□■◇◆☆★※①②③④⑤⑥⑦⑧⑨⑩！？％￥＋－＝＞＜／々〆㎡℃≦≧",
    ..."一亜漢国齢龍鬱道鿿",
  ];
  const drawn = ask<readonly number[]>(
    signs,
    'given.map(sign => (measure(text("漢" + sign + "漢")).width - measure(text("漢漢")).width) / 10pt)',
  );
  const wrong = signs.flatMap((sign, index) => {
    const [own, real] = [widthOfSign(sign), drawn[index] ?? 0];
    return Math.abs(own - real) <= 0.006 ? [] : [[sign, own, real]];
  });
  expect(wrong).toEqual([]);
});

/** Numbers that look drawn by lot and are the same every time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

const pieces = [
  "空き家の利用を学校と進め、",
  "570件のうち457件で",
  "思ったほど集まらなかった。",
  "「道の駅」（観光案内所）",
  "チャレンジショップ・コワーキング",
  "約1,389.5万円／年",
  "DX推進、",
  "ー〜％",
  "a long sentence of words, ",
  "https://example.invalid/kpi/renkei ",
  "𠮷野家、",
  "っっょゃァィーー",
  "！？",
];

describe("the lines of a paragraph", () => {
  let cases: readonly { readonly text: string; readonly width: number }[];
  let real: readonly number[];

  beforeAll(() => {
    const roll = dice(20261122);
    cases = Array.from({ length: 1500 }, () => ({
      text: Array.from({ length: 1 + roll(12) }, () => pieces[roll(pieces.length)])
        .join("")
        .trim(),
      width: 4 + roll(400) / 10,
    }));
    const height = "measure(block(width: one.width * 10pt, text(one.text))).height / 1pt";
    const heights = ask<readonly number[]>(cases, `given.map(one => ${height})`);
    // the first line is 7.65 pt high, every further one 13.65 pt
    real = heights.map((points) => 1 + Math.round((points - 7.65) / 13.65));
  });

  test("are never fewer and never more than the bounds say", () => {
    const wrong = cases.flatMap(({ text, width }, index) => {
      const { least, most } = lineBounds([text], width);
      const lines = real[index] ?? 0;
      return least <= lines && lines <= most ? [] : [{ text, width, least, most, lines }];
    });
    expect(wrong).toEqual([]);
  });

  test("are certain for most texts of the kind people write", () => {
    const plain = cases.filter(({ text, width }) => width > 10 && !/[a-z]/.test(text));
    const certain = plain.filter(({ text, width }) => {
      const { least, most } = lineBounds([text], width);
      return least === most;
    });
    expect(certain.length / plain.length).toBeGreaterThan(0.5);
  });
});

test("a word that may be wider than the column is never certain; marked pieces are measured in their own size", () => {
  expect(lineBounds(["a".repeat(30)], 10)).toEqual({ least: 1, most: Number.POSITIVE_INFINITY });
  // ten ideographs of nine tenths
  expect(lineBounds([{ text: "道".repeat(10), mark: "faint" }], 9.2)).toEqual({ least: 1, most: 1 });
  expect(lineBounds(["道".repeat(10)], 9.2)).toEqual({ least: 2, most: 2 });
});
