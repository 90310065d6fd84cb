import { toHalfWidth } from "../../../../foundation/index.ts";
import { findPeriods, withoutPeriods } from "../find-periods.ts";
import { bareName } from "./bare-names.ts";
import type { TextFigure } from "./figures.ts";
import { partAhead } from "./parts.ts";
import { isAimInSentence, isResultInSentence, sentencesOf } from "./sentences.ts";

/**
 * Whether a figure is of what the one before it is of: 「…の目標1,200回に対し、実績は950回」, 「6,210人（15.2％）」, and a sentence that names
 * nothing itself: 「総人口は8,765人である。国の推計では2040年に5,432人となる」.
 */
export function sharesSubject(before: TextFigure, figure: TextFigure, own: string | null): boolean {
  const between = toHalfWidth(figure.line.text.slice(before.end, figure.start));
  const isOneUnit = before.unit === figure.unit;
  // 「約6,100人の効果が見込まれます」 is by how much two others differ
  if (/^(?:程度)?の効果/.test(figure.line.text.slice(figure.end))) return false;
  if (/^\s?\((?:構成比|割合|全体の|同|約)*\s?$/.test(between) || isShareOf(before, figure, between)) return true;
  // 「貸出冊数　R4 21,300冊　R5 23,450冊」: nothing but its year stands between
  if (own === null && isOneUnit && figure.dated === "ahead" && isOnlyYear(between)) return true;
  if (own === null && isOneUnit && inSameBracket.test(between) && partAhead(figure) !== null) return true;
  if (own === null && /^\s?\(うち[一-龠ァ-ヶー・]{1,12}[:：]?約?$/.test(between)) return true;
  // 「新規貸付は42件、2億円であった」: so many, and what they come to
  if (own === null && figure.unit === "円" && before.unit !== "円" && sumBehind.test(between)) return true;
  if (isOneUnit && ofPart.test(between)) return true;
  if (isOneUnit && (ofLastTime.test(between) || ofResult.test(between))) return true;
  if (own === null && isOneUnit && nextYear.test(between)) return true;
  const isOneSentence = !between.includes("。");
  if (isResultInSentence(figure) && isAimInSentence(before) && isOneSentence) return true;
  if (own === null && isOneUnit && isOneSentence && /目標である(?:約)?$/.test(between)) return true;
  const [, said, ...more] = sentencesOf(between);
  return own === null && said !== undefined && more.length === 0 && isOneUnit && isElided(said);
}

/** 「6,210人で、全体の15.2％」, 「自主財源は10億円で、歳入総額の22.9％を占め」 */
function isShareOf(before: TextFigure, figure: TextFigure, between: string): boolean {
  if (figure.unit !== "%") return false;
  if (before.unit !== "%" && /^(?:\([^()]{1,12}\))?(?:[でと]|あり)?、?(?:[一-龠]{1,10}の|構成比)?約?$/.test(between))
    return true;
  return /^で、?[^。、，]{2,12}の約?$/.test(between) && /^を占め/.test(figure.line.plain.slice(figure.end));
}

const sumBehind = /^、(?:総額|合計|計)?約?$/;

/** 「176か所（首都圏70か所、近畿圏27か所」 */
const inSameBracket = /^\s?(?:\(|、)[一-龠ァ-ヶー・]{2,12}[:：]?約?$/;
const isOnlyYear = (between: string): boolean =>
  between.length <= longestYear && /^[\s:：、・]*$/.test(withoutPeriods(between, findPeriods(between)));
const longestYear = 24;

/** 「受診者数は1,234人で、うち小児は」 */
const ofPart = /^(?:で(?:あり)?|となり|であったが)?、うち、?[^、。\d]{1,14}[はが](?:約|延べ)?$/;

/** 「10億円（令和4年度実績　6億3,412万円）」 */
const ofResult = /^\s?\((?:[^()、]{0,10})(?:実績|現状|前年度?)値?額?[\s:：]*$/;
/** 「11％で、前回調査の」 */
const ofLastTime = /^(?:で|であり|と|となり)?[、，]?(?:前回|前年度?|昨年度?)[^。、，はが]{0,16}の約?$/;
/** 「令和4年度2軒、令和5年度3軒」 */
const nextYear = /^、(?:明治|大正|昭和|平成|令和|[HR])?(?:元|\d{1,4})年度?(?:[はに]|では|には)?約?$/;
/** 「国の推計によると令和22年には」, 「目標値は令和6年度に」: a sentence without a subject. */
export const isElided = (sentence: string): boolean =>
  !/当たり|あたり/.test(sentence) &&
  !/[はがも]/.test(sentence.replace(roleAsSubject, "").replace(/(?:に|で|と|から|まで|\d年度?|時点|現在)[はも]/g, ""));
const roleAsSubject = /^\s?(?:なお、|また、)?(?:最終|中間)?(?:目標|実績)値?は/;

/** What only a bracket, or a topic that is counted by men and women, says that a figure is of. */
export const ofBracketOrSexes = (figure: TextFigure, sentence: string): string | undefined =>
  nameInBracket(figure, sentence) ?? topicOfSexes(sentence) ?? undefined;

/** 「転出超過は、男性12人に対し、女性は」: what both figures are parts of; null for any other figure. */
function topicOfSexes(sentence: string): string | null {
  const topic = bothSexes.exec(toHalfWidth(sentence))?.[1];
  const name = topic === undefined ? "" : bareName(topic);
  return name.length > 1 ? name : null;
}
const bothSexes = /^([^は]{2,40})(?<![でに])は、?[男女]性?[はが]?約?(?:[\d,.]{1,12}[^\d]{1,12}[男女]性?[はが]?約?)?$/;

/** 「協議会（会員12名）において」: who belongs to it; null where none stands there, or the line ends with it. */
const nameInBracket = ({ line: { plain }, end }: TextFigure, sentence: string): string | null =>
  /^\)(?:[はがをにでのとも]|から|より)/.test(plain.slice(end))
    ? (/[会部社団組班局][(（]((?:会|委|役|職|団|部|社|隊|構成|議)員(?:数|企業)?)$/.exec(sentence)?.[1] ?? null)
    : null;

/** 「男性が312人、女性が405人の転出超過」: what is counted stands behind the second. */
export function ofBothSexes(
  subject: string | null,
  index: number,
  figures: readonly TextFigure[],
  subjects: readonly (string | null)[],
): string | null {
  const [figure, next] = [figures[index], figures[index + 1]];
  const isFirst = subject !== null && /^[男女]性?$/.test(subject) && figure && next && figure.unit === next.unit;
  return isFirst && /^[、，]?[男女]性?[がは]?[\s　]*$/.test(figure.line.text.slice(figure.end, next.start))
    ? (subjects[index + 1] ?? null)
    : null;
}
