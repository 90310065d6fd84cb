import { wordsDrawnOnce } from "./words-drawn.ts";

/** A longer line is prose, which no program prints twice. */
const longestLine = 160;
/** So many signs in common are no chance. */
const leastShared = 3;
/** A unit that is printed over itself is not longer. */
const longestUnit = 24;
/** So many pieces are printed again as a whole at most. */
const mostPieces = 4;
const leastWhole = 12;

/** 「平成平成平成」, 「((((」, 「をををを」: what is drawn four times to look bold; a word twice is no sign of it. */
const drawnOften = /([一-龠]{2}|[一-龠ぁ-んァ-ヶ(（])\1\1/;

/**
 * The lines of a page as they look: letters drawn several times over each other to look bold or to throw a shadow come as often in its text, line
 * by line (「平成平成平成 303030 年度年度年度」) or piece by piece. A line that only repeats others is null.
 */
export function asDrawnOnce(texts: readonly string[]): readonly (string | null)[] {
  const single = texts.map((text) => drawnOnce(wordsDrawnOnce(text)));
  const chained = withoutChains(single);
  const pieces = piecesOfWholes(chained);
  return pieces.size === 0 ? chained : chained.map((text, index) => (pieces.has(index) ? null : text));
}

function drawnOnce(text: string): string {
  if (text.length > longestLine || !drawnOften.test(text)) return text;
  const words = text.trim().split(/[\s　]+/);
  const parts = words.map((word) => partsOf(word));
  const often = Math.max(...parts.flat().map(({ times }) => times));
  const isDrawn = parts.every((own) => own.every(({ times }) => times > 1));
  return isDrawn ? parts.map((own) => own.map((part) => unitOf(part, often)).join("")).join(" ") : text;
}

type Part = { readonly unit: string; readonly times: number };

/** A word as pieces of one unit each, the shortest that repeats. */
function partsOf(word: string): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < word.length; ) {
    const part = partAt(word, at);
    parts.push(part);
    at += part.unit.length * part.times;
  }
  return parts;
}

function partAt(word: string, at: number): Part {
  for (let length = 1; length <= longestUnit && at + length * 2 <= word.length; length += 1) {
    const unit = word.slice(at, at + length);
    let times = 1;
    while (word.startsWith(unit, at + length * times)) times += 1;
    if (times > 1) return { unit, times };
  }
  return { unit: word.charAt(at), times: 1 };
}

/** 「22222222」 drawn four times is 22. */
const unitOf = ({ unit, times }: Part, often: number): string =>
  /^\d+$/.test(unit) && times > often && times % often === 0 ? unit.repeat(times / often) : unit;

/** 「総額」 / 「総額 12億円」 / 「12億円 前年比+3%」 / 「前年比+3%」: each line prints the end of the one above again. */
function withoutChains(texts: readonly string[]): readonly (string | null)[] {
  const out: (string | null)[] = [...texts];
  const bare = texts.map((text) => text.trim());
  for (let first = 0; first < texts.length; first += 1) {
    const chain = chainFrom(bare, first);
    if (chain === null) continue;
    out[first] = chain.text;
    for (let index = first + 1; index <= chain.last; index += 1) out[index] = null;
    first = chain.last;
  }
  return out;
}

function chainFrom(texts: readonly string[], first: number): { readonly text: string; readonly last: number } | null {
  let text = texts[first] ?? "";
  let last = first;
  // a line that holds something of both its neighbours, and nothing else, tells a chain from words that stand twice
  let isSure = false;
  for (let shared = sharedAt(texts, last); shared > 0; shared = sharedAt(texts, last)) {
    const below = texts[last + 1] ?? "";
    const next = sharedAt(texts, last + 1);
    isSure ||= next > 0 && shared < below.length && below.slice(shared).trim().length === next;
    text += below.slice(shared);
    last += 1;
  }
  return isSure ? { text, last } : null;
}

/** How many signs end a line and begin the next one. */
function sharedAt(texts: readonly string[], index: number): number {
  const above = texts[index] ?? "";
  const below = texts[index + 1] ?? "";
  if (below.length < leastShared || Math.max(above.length, below.length) > longestLine) return 0;
  const begins = below.slice(0, leastShared);
  for (let at = above.indexOf(begins); at >= 0; at = above.indexOf(begins, at + 1))
    if (above !== below && below.startsWith(above.slice(at))) return above.length - at;
  return 0;
}

/** The lines that all together are printed again on the line below: 「増の理由」 / 「+3億円」 / 「増の理由 +3億円」. */
function piecesOfWholes(texts: readonly (string | null)[]): ReadonlySet<number> {
  const pieces = new Set<number>();
  let below = "";
  for (let whole = 0; whole < texts.length; whole += 1) {
    const last = below;
    below = texts[whole]?.trim() ?? "";
    if (last === "" || below.length < leastWhole || below.length > longestLine || !below.endsWith(last)) continue;
    for (let first = whole - 2; first >= Math.max(0, whole - mostPieces); first -= 1)
      if (joined(texts.slice(first, whole)) === joined([below]))
        for (let index = first; index < whole; index += 1) pieces.add(index);
  }
  return pieces;
}

const joined = (texts: readonly (string | null)[]): string => texts.join("").replace(/[\s　]/g, "");
