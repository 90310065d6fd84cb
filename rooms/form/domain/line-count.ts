import { type Line, markOf, textOf } from "./paper.ts";

/** How many lines a paragraph takes up at least and at most. */
export type LineBounds = { readonly least: number; readonly most: number };

/** Advance widths of BIZ UDPGothic in hundredths of the size of its letters, sign by sign from the first one on. */
const runs: readonly (readonly [first: string, widths: string])[] = [
  [
    "!",
    "33 47 92 80 100 89 29 49 49 50 84 31 48 31 50 76 63 76 76 76 76 76 76 76 76 31 31 84 84 84 78 98 76 77 80 84 70 66 84 82 42 54 75 60 98 82 86 74 89 76 71 70 84 74 98 80 72 75 50 50 50 50 30 50 65 71 64 71 69 50 67 70 32 38 63 33 94 70 68 71 71 45 59 47 70 58 88 60 61 58 52 44 52 50",
  ],
  [
    "ぁ",
    "91 98 90 100 84 91 86 93 91 98 99 100 98 100 85 95 96 99 89 97 98 100 85 91 95 98 97 100 94 100 98 100 96 99 90 98 100 97 98 94 98 98 97 98 99 100 99 99 99 98 100 100 98 100 100 98 100 100 99 99 99 94 98 98 98 95 89 97 89 98 84 96 92 88 96 98 95 89 99 98 98 98 94 97 94 88",
  ],
  [
    "ァ",
    "87 89 83 79 86 92 85 88 85 92 94 98 96 100 87 97 94 98 89 96 96 100 89 95 93 98 93 97 89 96 88 97 94 99 85 92 98 94 99 76 84 94 92 87 92 83 96 99 99 88 97 96 90 98 98 93 96 96 96 99 99 92 88 90 92 95 85 93 84 96 82 91 93 84 98 87 94 85 94 94 95 90 91 97 83 86 99 99 99 98 50 96 82 86",
  ],
];
const single: readonly (readonly [signs: string, width: number])[] = [
  [" ", 33],
  ["\u3000", 67],
  ["、。", 60],
  ["「」『』（）〔〕【】〈〉《》：；", 50],
  ["−×÷±", 84],
  ["〜～―…‥→←↑↓○●◎△▲▽▼□■◇◆☆★※①②③④⑤⑥⑦⑧⑨⑩！？％￥＋－＝＞＜／々〆㎡℃≦≧", 100],
];
/** Bold letters are a little wider; what is set beside something is smaller. */
const boldMore = 0.06;
const faintSize = 0.9;
/** Pairs of letters are moved together or apart, over a whole line by no more than this share. */
const tolerance = 0.015;
/** A sign of another script. */
const unknown = { least: 0, most: 1.3 };
/** At the end of a line and beside each other these are drawn half as wide, where the typesetter likes. */
const shrinking = "、。「」『』（）〔〕【】〈〉《》：；・";
const shrunk = 0.5;

/** What a sign is for line breaking: one that certainly begins or ends a line, one of a word, or one that only ends a line. */
const [other, free, word, closing] = [0, 1, 2, 3] as const;
const freeSigns =
  "あいうえおかがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもやゆよらりるれろわをん" +
  "アイウエオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモヤユヨラリルレロワヲン";
const wordSigns = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Widths and kinds of all signs, by their codes. */
const least = new Float64Array(0x10000).fill(unknown.least);
const most = new Float64Array(0x10000).fill(unknown.most);
const kinds = new Uint8Array(0x10000).fill(other);

function setWidth(code: number, width: number): void {
  least[code] = width * (1 - tolerance);
  most[code] = width * (1 + tolerance);
}
const codesOf = (signs: string): readonly number[] => Array.from(signs, (sign) => sign.charCodeAt(0));
for (const [first, widths] of runs)
  for (const [index, width] of widths.split(" ").entries()) setWidth(first.charCodeAt(0) + index, Number(width) / 100);
for (const [signs, width] of single) for (const code of codesOf(signs)) setWidth(code, width / 100);
for (let code = 0x4e00; code <= 0x9fff; code += 1) {
  setWidth(code, 1);
  kinds[code] = free;
}
for (const code of codesOf(shrinking)) least[code] = (least[code] ?? 0) * shrunk;
for (const code of codesOf(freeSigns)) kinds[code] = free;
for (const code of codesOf(wordSigns)) kinds[code] = word;
for (const code of codesOf("、。")) kinds[code] = closing;

/** Short enough whatever its signs. */
const oneLine: LineBounds = { least: 1, most: 1 };

/** How wide a sign is drawn between two others, in letters. */
export const widthOfSign = (sign: string): number => (most[sign.charCodeAt(0)] ?? 0) / (1 + tolerance);

/**
 * Lines that a paragraph takes up in a column of `width` letters. `least`: broken anywhere. `most`: broken only where every rule of
 * line breaking allows it, between ideographs, kana and words. Where the two agree, the number is certain; without end where a word may
 * be wider than the column.
 */
export function lineBounds(line: Line, width: number): LineBounds {
  if (line.reduce((letters, piece) => letters + textOf(piece).length, 0) * unknown.most <= width) return oneLine;
  const found = { least: 1, most: 1 };
  let [leastUsed, mostUsed, unit, before] = [0, 0, 0, other as number];
  const closeUnit = () => {
    if (unit > width) found.most = Number.POSITIVE_INFINITY;
    if (mostUsed + unit > width) {
      found.most += 1;
      mostUsed = 0;
    }
    mostUsed += unit;
    unit = 0;
  };
  for (const piece of line) {
    const [text, mark] = [textOf(piece), markOf(piece)];
    const size = mark === "faint" ? faintSize : 1;
    const more = mark === "strong" ? boldMore : 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const narrow = (least[code] ?? 0) * size;
      if (leastUsed + narrow > width + shrunk) {
        found.least += 1;
        leastUsed = 0;
      }
      leastUsed += narrow;
      const kind = kinds[code] ?? other;
      if (mayBreak(before, kind)) closeUnit();
      unit += ((most[code] ?? 0) + more) * size;
      before = kind;
    }
  }
  closeUnit();
  // what cannot be broken stands out over the edge, in one line
  return Number.isFinite(found.most) ? found : { ...found, least: 1 };
}

const mayBreak = (before: number, after: number): boolean =>
  after === free ? before !== other : after === word && (before === free || before === closing);
