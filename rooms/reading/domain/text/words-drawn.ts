/** Only a page that ran together holds such words in one line. */
const leastRunOn = 160;
/** One such run of words may be chance. */
const leastChains = 2;
const leastShared = 3;
/** So many signs in the middle of a word may be drawn once only. */
const mostOnce = 2;

type Chain = { readonly word: string; readonly count: number };

/**
 * 「予算 予算の 予算の規模」, 「安全で 安全で安心なまち 安心なまち」, 「98億 98億3,410万円 410万円」: bold letters of a page that ran together are drawn twice, and come
 * in pieces that each begin, end or hold the whole word.
 */
export function wordsDrawnOnce(text: string): string {
  if (text.length < leastRunOn) return text;
  const words = text.split(" ");
  const out: string[] = [];
  let chains = 0;
  for (let at = 0; at < words.length; ) {
    const chain = chainAt(words, at);
    out.push(chain?.word ?? words[at] ?? "");
    chains += chain && chain.count > 2 ? 1 : 0;
    at += chain?.count ?? 1;
  }
  return chains < leastChains ? text : out.join(" ");
}

function chainAt(words: readonly string[], at: number): Chain | null {
  const [printed = "", whole = "", last = ""] = words.slice(at, at + 3);
  const mark = /^[■□◆◇●○・]/.exec(printed)?.[0] ?? "";
  const first = printed.slice(mark.length);
  if (first.length < 2 || !whole.startsWith(first) || !/[^\d,.]/.test(first)) return null;
  if (last.length > whole.length && last.startsWith(whole)) return { word: `${mark}${last}`, count: 3 };
  if (first === whole) return first.length < leastShared || /\d/.test(first) ? null : { word: printed, count: 2 };
  const shared = sharedBy(whole, last);
  const isWhole = shared >= leastShared && first.length + shared + mostOnce >= whole.length;
  return isWhole ? { word: `${mark}${whole}${last.slice(shared)}`, count: 3 } : null;
}

/** How many signs end the one word and begin the other; a longer word is none of a bold heading. */
function sharedBy(one: string, other: string): number {
  for (let length = Math.min(one.length, other.length, longestWord); length > 0; length -= 1)
    if (one.endsWith(other.slice(0, length))) return length;
  return 0;
}
const longestWord = 40;
