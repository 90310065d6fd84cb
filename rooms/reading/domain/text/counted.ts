import type { TextFigure } from "./figures.ts";
import type { TextLine } from "./lines.ts";
import { isChangeInSentence } from "./sentences.ts";
import { countsWithoutUnit, subjectOfSentence } from "./subjects.ts";
import { isTimeUnit } from "./units.ts";

/** 「出席者　委員12名、事務局4名」 in the minutes of a meeting is no result of anything. */
const atMeeting = /^\s*(?:出席|欠席|傍聴)(?:者|人|委員)?[\s:：]/;

/** 「29 | 6,449人 | +0.8% |」: the row of a table whose heads are not known says nothing by itself. */
const rowOfStrokes = /\|[^|]*\|/;

/** Durations and ages in a sentence count nothing, unless it is about a span of life or of time; a number without a unit counts only behind a colon, and with decimals. */
export function isCounted(figure: TextFigure, next: TextLine | undefined): boolean {
  const { unit, line, start, printed } = figure;
  // 「生産年齢人口は7.8人で高齢者1人を支える」: no one counts parts of a person
  if (unit === "人" && /^[^万億千]*\d\.\d[^万億千]*$/.test(printed.normalize("NFKC")) && !isMean(figure)) return false;
  // 「ほか3事業」 counts what is not listed
  if (/(?:ほかに?|他に?|(?<![県国市町道海都村区圏域管屋府以])外)\s*$/.test(line.plain.slice(0, start))) return false;
  if (
    isChange(figure, next) ||
    atMeeting.test(line.plain) ||
    (rowOfStrokes.test(line.plain) && !line.plain.includes("。")) ||
    isCondition(figure) ||
    isCapacity(figure) ||
    isDifference(figure) ||
    isShareOfFigure(figure) ||
    isOfRule(figure)
  )
    return false;
  if (unit === "無単位")
    return (
      (/[:：]\s*$/.test(line.plain.slice(0, start)) && /\d\.\d/.test(printed.normalize("NFKC"))) ||
      countsWithoutUnit(figure)
    );
  if (isTimeUnit(unit) && /[一-龠](?:日数|時間数)\s*(?:[:：]\s*)?$/.test(line.plain.slice(0, start))) return true;
  return !isTimeUnit(unit) || /(?:寿命|所要時間|在院日数|平均[^、。]{0,6}年齢)$/.test(subjectOfSentence(figure) ?? "");
}

/** 「世帯当たりの人員は2.39人」, 「理想の子どもの数は平均2.24人」: of a mean there are parts of a person. */
const isMean = ({ line: { plain }, start, printed }: TextFigure): boolean =>
  /^平均/.test(printed) ||
  /(?:平均|人員[はが]|(?:子ども|こども|子供)の?数[はが])(?:平均)?約?$|平均(?:では?|は)、?[^。]{2,40}$/.test(
    plain.slice(0, start),
  );

/** By how much something grew or fell, and no figure of it. */
export const isChange = (figure: TextFigure, next: TextLine | undefined): boolean =>
  isChangeInSentence(figure, next) ||
  isMoreInBracket(figure) ||
  /^を減額|^[、\s]?[▲△]?[\d.・]{1,6}%の?\s?[増減]/.test(figure.line.plain.slice(figure.end));

/** 「512千人（県推計 +38千人）」: by how much it is more than what the bracket names. */
const isMoreInBracket = ({ line: { plain }, start, printed }: TextFigure): boolean =>
  /^[+＋]/.test(printed) && /[([][^()[\]\d]{0,16}$/.test(plain.slice(0, start));

/** 「総面積120㎢の約88％を山林が占め」: the share is of what is named behind it, and not of that whose whole stands ahead. */
const isShareOfFigure = ({ unit, line: { plain }, start }: TextFigure): boolean =>
  unit === "%" && /\d\s?[^\d\s、。()年度月日末歳代]{1,4}の\s?$/.test(plain.slice(0, start));

/** 「国より0.15高い」: how far apart two figures are is none of either. */
const isDifference = ({ line: { plain }, start, end }: TextFigure): boolean =>
  /より約?$/.test(plain.slice(0, start)) && /^(?:ほど|程度)?(?:高|低|多|少な)[いくか]/.test(plain.slice(end));

/** 「20％以上になった場合」, 「人口を維持するために必要とされる2.07」: what a rule asks for, and no figure of anything. */
export const isCondition = ({ line: { plain }, start, end }: TextFigure): boolean =>
  /(?:ために|には)必要(?:と(?:される|言われる|いわれる)|な)\s?$/.test(plain.slice(0, start)) ||
  /^(?:以上|以下|未満|超)?(?:に(?:なった|達した)|である|の)?(?:場合|とき)/.test(plain.slice(end));

/** 「定員15人の施設の整備」: how many a thing may take is no number of those who use it. */
const isCapacity = ({ line: { plain }, start, end }: TextFigure): boolean =>
  /定員\s*約?$/.test(plain.slice(0, start)) && /^(?:以[上下])?の/.test(plain.slice(end));

/** 「2,000円×5枚」: how a sum is made up; 「Ｂ：概ね順調（80％以上100％未満）」: what a grade stands for. */
export const isOfRule = ({ line: { plain }, start, end }: TextFigure): boolean =>
  /[×✕]\s?$/.test(plain.slice(0, start)) ||
  /^\s?[×✕]/.test(plain.slice(end)) ||
  countsOnce.test(plain.slice(end)) ||
  (gradeAhead.test(plain) && bounded.test(plain));
/** 「1人の観光客が複数の町を訪れた場合でも1人として数えています」: how it was counted. */
const countsOnce =
  /^(?:の[^。、]{2,40}?(?:場合|とき)[はでも、]{0,3}\d{1,2}[^\d\s]{1,2})?として(?:数え|計上し|カウント|集計)/;
const gradeAhead = /^\s{0,8}[(「【]?[A-ES◎○〇△▲×][)」】]?\s{0,2}[:…=]/;
const bounded = /%\s?(?:以上|以下|未満|超)/;
