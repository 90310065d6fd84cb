/** A word that text recognition found, in dots of the picture from its upper left corner. `line`: words of one line share it. */
export type RecognisedWord = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly line: string;
};

/** Edges of a thin line that is drawn in the picture, in dots: Tesseract tells the rulings of a table as words without letters. */
export type RecognisedRuling = Omit<RecognisedWord, "text" | "line">;

/** What a program for text recognition said of a picture: words and rulings with their places, or, of one that says no places, only lines. */
export type RecognisedText =
  | { readonly kind: "words"; readonly words: readonly RecognisedWord[]; readonly rulings: readonly RecognisedRuling[] }
  | { readonly kind: "lines"; readonly lines: readonly string[] };

/** More than this is not on a page. */
const mostWords = 20_000;
const longestWord = 200;

/**
 * Reads what such programs print: the TSV or hOCR of Tesseract, ALTO, or plain text. Null for what is none of these or holds no text: bytes that are
 * no letters, places that are none.
 */
export function parseRecognised(printed: string): RecognisedText | null {
  const text = printed.replace(/^\uFEFF/, "").trim();
  if (text === "" || /[\p{Cc}\uFFFD]/u.test(text.replace(/[\t\n\r\f]/g, ""))) return null;
  if (text.startsWith("level\tpage_num\t")) return wordsOf(tsvWords(text));
  if (!text.startsWith("<")) return { kind: "lines", lines: plainLines(text) };
  if (/\bocrx_word\b/.test(text)) return wordsOf(markedWords(text, hocrMarks));
  return /<String\b/.test(text) ? wordsOf(markedWords(text, altoMarks)) : null;
}

const plainLines = (text: string): readonly string[] =>
  text
    .replaceAll("\f", "\n")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, mostWords);

const hasPlace = ({ left, top, right, bottom }: RecognisedWord): boolean =>
  [left, top, right, bottom].every((edge) => Number.isFinite(edge)) && right > left && bottom > top;

/** A piece of a ruling that stands beside letters is often taken for one. */
const isBar = (text: string): boolean => /^[|｜│┃¦]+$/.test(text);

/** A line is so many times as long as it is thick. */
const thin = 15;

const isThin = ({ left, top, right, bottom }: RecognisedWord): boolean => {
  const [across, down] = [right - left, bottom - top];
  return Math.max(across, down) >= thin * Math.min(across, down);
};

function wordsOf(found: readonly RecognisedWord[]): RecognisedText | null {
  const placed = found.filter(hasPlace).slice(0, mostWords);
  const words = placed.filter(({ text }) => text !== "" && !isBar(text));
  const rulings = placed.filter((word) => word.text === "" && isThin(word));
  return words.length === 0 ? null : { kind: "words", words, rulings };
}

/** Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. Words are of level 5. */
function tsvWords(text: string): readonly RecognisedWord[] {
  return text.split(/\r?\n/).flatMap((row) => {
    const cells = row.split("\t");
    if (cells[0] !== "5") return [];
    const [left = NaN, top = NaN, width = NaN, height = NaN] = cells.slice(6, 10).map(Number);
    const word = cells.slice(11).join(" ").trim().slice(0, longestWord);
    return [{ text: word, left, top, right: left + width, bottom: top + height, line: cells.slice(1, 5).join(" ") }];
  });
}

/** How a format of marks writes the beginning of a line, and a word. */
type Marks = {
  readonly pieces: RegExp;
  readonly word: (attributes: string, inside: string) => Omit<RecognisedWord, "line">;
};

const hocrMarks: Marks = {
  pieces:
    /<[a-z]+\b([^>]*\b(?:ocr_line|ocr_header|ocr_textfloat|ocr_caption|ocrx_word|ocr_separator)\b[^>]*)>([^<]*(?:<\/?(?:strong|em)>[^<]*)*)/g,
  word: (attributes, inside) => {
    const [left = NaN, top = NaN, right = NaN, bottom = NaN] = (/\bbbox ([\d. -]+)/.exec(attributes)?.[1] ?? "")
      .split(" ")
      .map(Number);
    return { text: plain(inside.replace(/<[^>]*>/g, "")), left, top, right, bottom };
  },
};

const altoMarks: Marks = {
  pieces: /<(?:\w+:)?((?:TextLine|String|GraphicalElement)\b[^>]*)>()/g,
  word: (attributes) => {
    const number = (name: string): number => Number(new RegExp(`\\b${name}="([\\d.]+)"`).exec(attributes)?.[1] ?? NaN);
    const [left, top] = [number("HPOS"), number("VPOS")];
    const text = plain(/\bCONTENT="([^"]*)"/.exec(attributes)?.[1] ?? "");
    return { text, left, top, right: left + number("WIDTH"), bottom: top + number("HEIGHT") };
  },
};

function markedWords(text: string, { pieces, word }: Marks): readonly RecognisedWord[] {
  let line = 0;
  const words: RecognisedWord[] = [];
  for (const [, attributes = "", inside = ""] of text.matchAll(pieces)) {
    if (/\bocrx_word\b|\bocr_separator\b|^String\b|^GraphicalElement\b/.test(attributes))
      words.push({ ...word(attributes, inside), line: String(line) });
    else line += 1;
  }
  return words;
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'" };

const plain = (text: string): string =>
  text
    .replace(/&(amp|lt|gt|quot|apos|#39);/g, (whole, name: string) => named[name] ?? whole)
    .trim()
    .slice(0, longestWord);
