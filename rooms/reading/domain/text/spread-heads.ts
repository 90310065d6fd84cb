import type { TextLine } from "./lines.ts";

/** Words of two letters that heads are made of. */
const known =
  /^(?:年度別?|年次|年月|区分|総数|総計|合計|小計|内訳|備考|摘要|人口|世帯|面積|単位|増減|比率|件数|人数|金額|項目|名称|対比|実数|男|女|計)/;
const longestLine = 200;

/**
 * The words of a line of heads whose letters fill their columns: 「年    度 総 数 前年度対比 内    訳」. Letters that stand alone are put together to the words that heads
 * are made of, and others where the gaps between them are as wide as in their word.
 */
export function spreadWords({ text }: TextLine): readonly string[] {
  if (text.length > longestLine) return [];
  const pieces = [...text.matchAll(/([^\s　]+)([\s　]*)/g)].map(([, word = "", gap = ""]) => ({
    word,
    gap: gap.length,
  }));
  const words: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const end = pieces.findIndex(({ word }, index) => index >= at && word.length > 1);
    const run = pieces.slice(at, end < 0 ? pieces.length : end);
    words.push(...wordsOfRun(run), ...(end < 0 ? [] : [pieces[end]?.word ?? ""]));
    at += run.length + 1;
  }
  return words;
}

type Piece = { readonly word: string; readonly gap: number };

function wordsOfRun(run: readonly Piece[]): readonly string[] {
  const letters = run.map(({ word }) => word).join("");
  if (letters === "") return [];
  const own = known.exec(letters)?.[0];
  if (own !== undefined) return [own, ...wordsOfRun(run.slice(own.length))];
  const inner = run.slice(0, -1).map(({ gap }) => gap);
  const widest = Math.max(...inner);
  const isEven = inner.every((gap) => gap === widest);
  // 「日 帰 り 客 宿 泊 客」: words beside each other that end alike
  const last = run.at(-1)?.word;
  const end = run.findIndex(
    ({ gap, word }, index) => index === run.length - 1 || (isEven ? index > 0 && word === last : gap < widest),
  );
  return [letters.slice(0, end + 1), ...wordsOfRun(run.slice(end + 1))];
}
