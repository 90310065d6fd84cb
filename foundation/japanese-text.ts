const ideographicSpace = "\u3000";
const fullWidthAscii = /[\uFF01-\uFF5E]/g;
const halfWidthKatakana = /[\uFF65-\uFF9F]+/g;
const katakanaWithHiragana = /[\u30A1-\u30F6\u30FD\u30FE]/g;
const katakanaToHiragana = 0x60;
const fullToHalfWidth = 0xfee0;

/** Full-width ASCII (digits, letters, punctuation, the ideographic space) as half width: `Ｈ２９：８回` → `H29:8回`. */
export function toHalfWidth(text: string): string {
  const spaced = text.includes(ideographicSpace) ? text.replaceAll(ideographicSpace, " ") : text;
  // most texts hold none: to look is quicker than to replace nothing
  if (spaced.search(fullWidthAscii) < 0) return spaced;
  return spaced.replace(fullWidthAscii, (sign) => String.fromCharCode(sign.charCodeAt(0) - fullToHalfWidth));
}

/** Half-width katakana as full width, voicing marks joined: `ﾌﾟﾛｼﾞｪｸﾄ` → `プロジェクト`. */
export function toFullWidthKatakana(text: string): string {
  if (text.search(halfWidthKatakana) < 0) return text;
  return text.replace(halfWidthKatakana, (run) => run.normalize("NFKC"));
}

/** One width for everything: letters and digits half, katakana full. Compare texts in this form, but store them as printed. */
export function toCommonWidth(text: string): string {
  return toFullWidthKatakana(toHalfWidth(text));
}

/**
 * The form in which texts are searched: compatibility forms joined, lower case, hiragana for katakana, single spaces.
 * Only for search keys: it turns ㈱ into (株) and forgets how a name is written.
 */
export function searchKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(katakanaWithHiragana, (kana) => String.fromCharCode(kana.charCodeAt(0) - katakanaToHiragana))
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * The distinct pairs of neighbouring characters of the search key, in order of appearance: `観光客` → `観光`, `光客`.
 * A text shorter than two characters has none, so every text's bigrams hold those of each of its parts.
 */
export function bigrams(text: string): readonly string[] {
  const characters = Array.from(searchKey(text));
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))];
}
