/** So many letters of a sentence stand apart, and they are most of what stands on the line. */
const leastLetters = 12;
const mostly = 0.7;
const leastKana = 3;

/**
 * 「最 終 予 算 額 412 億 3,600 万 円 に 対 し 、 歳 入 決 算 額」: a program that fills its lines sets a space behind every letter of a sentence. Cells that
 * are parted by a single space hold more than a letter each.
 */
export function withoutSpreadLetters(text: string): string {
  if (!severalApart.test(text)) return text;
  if (spreadTitle.test(text)) return text.replace(betweenLetters, "");
  const words = text.trim().split(/[ 　]+/);
  const letters = words.filter((word) => word.length === 1 && !/[\d０-９]/.test(word));
  const kana = letters.filter((letter) => /[ぁ-ん]/.test(letter));
  const others = words.filter((word) => word.length > 1 && !/^[\d０-９,，.．]+$/.test(word));
  const isSpread =
    letters.length >= leastLetters && kana.length >= leastKana && letters.length >= words.length * mostly;
  return isSpread && others.length * 4 <= letters.length ? text.replace(betweenLetters, "") : text;
}
/** 「令 和 ６ 年 度 当 初 予 算 の 概 要」: a title of single letters and no more that begins with a year; a head over columns has no の or に in it. */
const spreadTitle = /^[ 　]*(?:令 和|平 成) (?=(?:\S ){4,40}\S[ 　]*$)(?=[^のに]{0,80} [のに] )/;
const severalApart = /[ぁ-ん] \S [ぁ-ん一-龠]|[一-龠] [ぁ-ん] [一-龠]/;
const betweenLetters = /(?<=\S) (?=\S)/g;
