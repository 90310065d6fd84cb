import { findPeriods, withoutPeriods } from "./find-periods.ts";
import { headingDepth } from "./heading-forms.ts";
import { readName } from "./name-words.ts";
import type { TextFigure } from "./text-figures.ts";
import type { TextLine } from "./text-lines.ts";
import { namesMeasure, sortOfName } from "./text-marks.ts";

/** 「…は」 and 「…が」 that say what a sentence is about; not には, では. */
const about = /(?<![にでとへまの])[はがも][、，]?/g;
const longestSubject = 40;
/** 「出生率が2.07まで上昇し、毎年5世帯が」: what が says ends with its clause. */
const endsClause = /^が.*(?:し|り|して|れて|おり|し続け)、/;

/** What the sentence says its figure is of: 「令和4年度の移住者数は31人」 → 移住者数. Null where its subject names nothing measured. */
export function subjectOfSentence(figure: TextFigure): string | null {
  const { line, start } = figure;
  const ahead = line.text.slice(0, start);
  const sentence = ahead.slice(ahead.lastIndexOf("。") + 1);
  const quoted = quotedAhead.exec(sentence)?.[1];
  if (quoted !== undefined) return quoted;
  const [, aimed, changed] = nameBehind.exec(line.text.slice(figure.end)) ?? [];
  if (aimed !== undefined || changed !== undefined) return aimed ?? changed ?? null;
  const beside = nameBeside(sentence) ?? straightAhead(sentence);
  if (beside !== null) return beside;
  const marks = [...sentence.matchAll(about)].map(({ index }) => index).reverse();
  for (const mark of marks) {
    const name = endsClause.test(sentence.slice(mark)) ? null : nameIn(sentence.slice(0, mark));
    if (name !== null) return name;
  }
  return objectOfAim(figure, sentence);
}

/** 「444人の自然減」, 「300人の新規就農者を確保」: what the figure is of may stand behind it. */
const nameBehind =
  /^の([一-龠ァ-ヶー]{2,10}(?:者|件数|人口|世帯))を(?:確保|育成|創出|養成|維持)|^の((?:自然|社会)[増減]少?|転[出入]超過|出生超過|死亡超過)(?![一-龠率])/;

/** 「令和32年の総人口1,400人の確保」: the last word ahead of the figure, where it names something measured. */
function straightAhead(sentence: string): string | null {
  const word = /(?:^|[のをはがにで、，とも　\s])([一-龠ァ-ヶー々]{2,16})$/.exec(sentence)?.[1];
  return word !== undefined && !general.test(word) && namesMeasure(word) ? word : null;
}

/** 「相談件数を令和7年度に301件とすることを目指します」: what is to become so many is what the figure is of. */
function objectOfAim({ line, end }: TextFigure, sentence: string): string | null {
  const isAim = becomes.test(line.text.slice(end)) || fromHere.test(line.plain.slice(end));
  const place = isAim ? sentence.lastIndexOf("を") : -1;
  if (place < 0) return null;
  const between = sentence.slice(place + 1);
  return onTheWay.test(
    withoutPeriods(between, findPeriods(between)).replace(/[約\d０-９.．,，十百千万億]{1,12}[^\s、。\d]{0,3}から/, ""),
  )
    ? nameIn(sentence.slice(0, place))
    : null;
}
/** What may stand between the two beside a period: 「、」, 「現状の12件から」, 「年間」. */
const onTheWay =
  /^[\s　、の]{0,2}(?:(?:現状|現在|基準値?)の?)?(?:[\d０-９.．,，]{1,9}[^\s、。\d]{0,4}から)?[\s　、]{0,2}(?:までに|に|には|まで)?[\s　、]{0,2}(?:年間|毎年度?|延べ|のべ|約|概ね|おおむね)?[\s　]{0,2}$/;
const becomes =
  /^(?:以上|以下|程度|台)?(?:と(?:する|し(?!て)|なる)|に(?:する|増|減|引|高|抑|伸|拡|縮|な)|へ(?:と|増|減|引|高|拡|縮)?|まで(?:に)?(?:増|減|引|高|抑|伸|拡|縮|回復)|を?(?:維持|確保|達成|目指|目標))/;

/** 「…に301件とすることを目指します」, 「…1万人の確保を目標とします」, 「40件に増やします」: the sentence speaks of what is aimed at. */
export const isAimInSentence = ({ line: { plain }, end }: TextFigure, next?: TextLine): boolean =>
  aimBehind.test(goneOn(plain, end, next));
const aimBehind =
  /^[^。\d]{0,24}(?:目指[しす]|めざ[しす]|目標(?:と|に(?!対)|です))|^(?:程度|以上|以下)?[にへ]と?(?:増や|減ら|伸ば|引き?上げ|引き?下げ|高め|抑え|縮め)(?:します|す。|ます|る。)/;

/** 「現在の8,200万円から令和11年度に1億円に増やします」: where it starts from. */
export const isStartOfAim = ({ line: { plain }, start, end }: TextFigure): boolean =>
  /(?:現在|現状|現行|基準値?|令和\d{1,2}年度?)の?(?:約|およそ)?\s?$/.test(plain.slice(0, start)) &&
  fromHere.test(plain.slice(end));
const fromHere =
  /^(?:\([^()]{1,12}\))?から[^。]{1,40}(?:に|へ|まで)(?:と?増や|と?減ら|と?伸ば|と?引き?上げ|と?引き?下げ|高め|抑え|拡大|拡充|向上|増加|縮小|縮減|削減|減少|半減|回復)/;

/** 「架空こども食堂支援事業」に1,250万円: a name in quotation marks straight ahead of its figure. */
const quotedAhead = /「([^「」]{2,40})」(?:に|は|が|へは?|として|には|で)[、，\s]?$/;

/** 市税が132億円: what stands straight before は or が and its figure is what the figure is of, measured or not; 対象は or 上限は name nothing. */
function nameBeside(sentence: string): string | null {
  const found = /^(.*(?:[一-龠ァ-ヶー々）)]|もの))[はが][、，\s]?$/.exec(sentence)?.[1];
  if (found === undefined) return null;
  const name = bareName(found);
  if (isClause.test(name) && !/[\d０-９]/.test(name)) return name;
  return name.length > 1 && name.length <= longestBeside && !/[\d０-９]|[をにでと]/.test(name) && isOwn(name)
    ? name
    : null;
}
/** 「目標を達成した指標」, 「健康教室に参加した人」: a noun with what is said of it. */
const isClause =
  /^[^はが。「」]{2,18}[をにで][^はが。「」]{1,10}(?:した|している|された|る)(?:指標|もの|人|者|事業|企業|世帯|団体|市町村|施設|項目)$/;
const longestBeside = 16;
const general =
  /(?:対象者?|定員|期間|期限|上限額?|下限額?|限度額?|補助率|補助額|金額|内訳|合計|総額|全体|総数|件数|人数|回数|者数|単価|委員|出席者|内容|目標|実績|残り|うち|これ|それ|面積|延長|規模|今回|[本前昨今去当同翌]年度?|現在|近年|同期|先月|今後)$/;

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
    .replace(/^[^はがを、]{1,14}は、?(?=[^はが]{4,}$)/, "")
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
  if (/目標(?:値|の|値の)?$/.test(plain.slice(0, start))) return false;
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
