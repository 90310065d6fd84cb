/** So many letters of a sentence stand apart, and they are most of what stands on the line. */
const leastLetters = 12;
const mostly = 0.7;
const leastKana = 3;

/**
 * 「最 終 予 算 額 412 億 3,600 万 円 に 対 し 、 歳 入 決 算 額」: a program that fills its lines sets a space behind every letter of a sentence. Cells that
 * are parted by a single space hold more than a letter each.
 */
export function withoutSpreadLetters(text: string): string {
  const own = spreadSentence(text);
  return own === text && anyApart.test(text) ? withWordsTogether(text) : own;
}

/** 「年 次　　世帯数　　人 口」: what tables call their columns and rows, set over a cell's width. Each keeps the places it took. */
const withWordsTogether = (text: string): string =>
  text.replace(spreadName, together).replace(spreadHead, together).replace(rowHead, together);
const together = (words: string): string => {
  const bare = words.trimStart().replaceAll(/[ 　]/g, "");
  return words.slice(0, words.length - words.trimStart().length) + bare.padEnd(words.trimStart().length);
};
const anyApart = /[一-龠] [一-龠]/;
const heads =
  "年 次|年 度|地 区|区 分|種 別|項 目|指 標|名 称|科 目|費 目|款 項|単 位|備 考|摘 要|人 口|世 帯|面 積|総 数|総 額|金 額|歳 入|歳 出|予 算 額|決 算 額|事 業 費|事 業 名|会 計 名|施 策 名|事 業 概 要|事 業 内 容|内 容|概 要|目 標 値|現 状 値|基 準 値|実 績 値|目 標|実 績|増 減 額|増 減 率|増 減|比 較|前 年 度|構 成 比|農 家 数|経 営 耕 地 面 積|小 計|合 計|総 計|[市町村県道] 税|[市町村県道] 債|国 費|県 費|起 債";
const spreadHead = new RegExp(`(?<=^[ 　]{0,40}|[ 　]{2}|[(（|])(?:${heads})(?=[ 　]{2}|[ 　]?[(（]|[ 　]*$|\\|)`, "g");
/** 「中 央　　9,874　21,306」 */
const rowHead = /^[ 　]*(?![計男女])[一-龠] (?![男女])[一-龠](?: (?![男女])[一-龠])?(?=[ 　]{2,}[▲△\d０-９])/;
/** 「(1) 町 税 8億7,230万円」 */
const spreadName =
  /(?<=^[ 　]{0,40}(?:[(（][\d０-９]{1,2}[)）]|[\d０-９]{1,2}[.．]?|[○・●◆■])[ 　]?)[一-龠] [一-龠](?=[ 　]+[▲△\d０-９])/;

function spreadSentence(text: string): string {
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
