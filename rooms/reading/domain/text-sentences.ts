import { findPeriods, withoutPeriods } from "./find-periods.ts";
import { headingDepth } from "./heading-forms.ts";
import { readName } from "./name-words.ts";
import type { TextFigure } from "./text-figures.ts";
import type { TextLine } from "./text-lines.ts";
import { sortOfName } from "./text-marks.ts";

/** 「…は」 and 「…が」 that say what a sentence is about; not には, では. */
const about = /(?<![にでとへまの])[はがも][、，]?/g;
const longestSubject = 40;

/** What the sentence says its figure is of: 「令和4年度の移住者数は31人」 → 移住者数. Null where its subject names nothing measured. */
export function subjectOfSentence({ line, start }: TextFigure): string | null {
  const ahead = line.text.slice(0, start);
  const sentence = ahead.slice(ahead.lastIndexOf("。") + 1);
  const quoted = quotedAhead.exec(sentence)?.[1];
  if (quoted !== undefined) return quoted;
  const beside = nameBeside(sentence);
  if (beside !== null) return beside;
  const marks = [...sentence.matchAll(about)].map(({ index }) => index).reverse();
  for (const mark of marks) {
    const name = nameIn(sentence.slice(0, mark));
    if (name !== null) return name;
  }
  return null;
}

/** 「架空こども食堂支援事業」に1,250万円: a name in quotation marks straight ahead of its figure. */
const quotedAhead = /「([^「」]{2,40})」(?:に|は|が|へは?|として|には|で)[、，\s]?$/;

/** 市税が132億円: what stands straight before は or が and its figure is what the figure is of, measured or not; 対象は or 上限は name nothing. */
function nameBeside(sentence: string): string | null {
  const found = /^(.*[一-龠ァ-ヶー々）)])[はが][、，\s]?$/.exec(sentence)?.[1];
  if (found === undefined) return null;
  const name = bareName(found);
  return name.length > 1 && name.length <= longestBeside && !/[\d０-９]|[をにでと]/.test(name) && isOwn(name)
    ? name
    : null;
}
const longestBeside = 16;
const general =
  /(?:対象者?|定員|期間|期限|上限額?|下限額?|限度額?|補助率|補助額|金額|内訳|合計|総額|全体|総数|件数|人数|回数|者数|単価|委員|出席者|内容|目標|実績|残り|うち|これ|それ|面積|延長|規模|今回|本年度|前年度)$/;

/** 採択額の合計 says of what it is the sum; 合計 alone does not. */
const isOwn = (name: string): boolean => !general.test(name) || /.の(?:合計|総額|総数|件数|人数|面積|延長)$/.test(name);

/** The name of what a quotation calls a programme is sure to be whole. */
export const isQuoted = ({ line, start }: TextFigure): boolean => quotedAhead.test(line.text.slice(0, start));

function nameIn(words: string): string | null {
  const bare = bareName(words);
  const isName = bare.length > 1 && bare.length <= longestSubject && sortOfName(bare) === "measure";
  return isName && !/[\d０-９]$/.test(bare) ? bare : null;
}

function bareName(words: string): string {
  const clause = words.slice(lastComma(words) + 1);
  return withoutPeriods(clause, findPeriods(clause))
    .replace(/^[\s　・･○◯●■□◆◇※]+/, "")
    .replace(/^(?:[(（][^()（）]{1,8}[)）]|[0-9０-９①-⑳]{1,2}[\s　.．]+)/, "")
    .replace(/^(?:末)?(?:時点|現在)?[のにお]?(?:ける)?/, "")
    .replace(/^(?:また|なお|本市|本町|本県|本村|市|町|県|村|本道)(?:の|における)/, "")
    .trim();
}

/** A comma inside a bracket parts nothing. */
function lastComma(words: string): number {
  let depth = 0;
  for (let place = words.length - 1; place >= 0; place -= 1) {
    const letter = words.charAt(place);
    if (/[)）」]/.test(letter)) depth += 1;
    else if (/[(（「]/.test(letter)) depth -= 1;
    else if (depth === 0 && /[、，]/.test(letter)) return place;
  }
  return -1;
}

/** What follows on a line from a place, and on the next one where the sentence runs over the end of its line. */
export function goneOn(text: string, from: number, next: TextLine | undefined): string {
  const rest = text.slice(from);
  return next && next.blanks === 0 && !rest.includes("。") && rest.length < 40 ? rest + next.plain.slice(0, 40) : rest;
}

/** 「前年度から5件増加」, 「前年比12.3％増」: how much something changed, not how much there is. */
export function isChangeInSentence({ line: { plain }, start, end }: TextFigure, next?: TextLine): boolean {
  const behind = goneOn(plain, end, next);
  if (/^(?:を|と比べ|に比べ)[^。]{0,6}(?:上回|下回)/.test(behind)) return true;
  if (/^\s?(?:[(（][^()（）]{1,12}[)）]|[)）])?(?:の)?(?:増(?!設|床)|減(?!免|災)|上昇|低下|上回|下回)/.test(behind))
    return true;
  return /(?:前年度?(?:末|同[月期])?[比差]|対前年度?(?:末|同[月期])?[比差]?|前回比|前年度?(?:から|より)|前回調査?(?:から|より|比))[\s約(]*$/.test(
    plain.slice(0, start),
  );
}

/** 「減少する見込み」, 「と推計される」: the sentence speaks of what is to come. */
export const isForecast = ({ line: { plain }, end }: TextFigure): boolean =>
  /^[^。]{0,24}(?:見込み|見込まれ|推計され|予測され|見通し)/.test(plain.slice(end));

/** A number without a unit counts where the sentence is about a rate or an index that has none. */
export const countsWithoutUnit = (figure: TextFigure): boolean =>
  /\d\.\d/.test(figure.printed.normalize("NFKC")) && /(?:出生率|指数|倍率|係数)$/.test(subjectOfSentence(figure) ?? "");

/** 「平均寿命は、男性81.2年、女性87.4年」: whose figure it is, where the word stands straight ahead; null otherwise. */
export const sexAhead = ({ line: { text }, start }: TextFigure): string | null =>
  /(?:^|[^長次三])([男女])性?(?:が|は)?[\s　]*$/.exec(text.slice(Math.max(0, start - 8), start))?.[1] ?? null;

/** 「政策１　…（総額　48億円）」: a sum in a bracket behind a heading is of what it heads; null for any other figure. */
export function headingOfSum({ line: { text }, start }: TextFigure): string | null {
  const headed = headingDepth(text) === null ? undefined : sumInBracket.exec(text.slice(0, start))?.[1];
  return headed === undefined ? null : readName(headed.replace(numberOfHeading, "")).name;
}
const sumInBracket = /^([^（(]{4,})[（(](?:総額|合計|計|予算額|事業費|総事業費)[:：\s　]*$/;
const numberOfHeading = /^[\s　]*(?:政策|施策|柱|基本目標|重点[^\s　\d０-９]{0,4})[\s　]*[\d０-９Ⅰ-Ⅻ]{1,2}[\s　:：]+/;
