import { comparePeriods, type Period, toHalfWidth } from "../../../../foundation/index.ts";
import type { TextFigure } from "./figure.ts";
import type { TextLine } from "./lines.ts";
import { unitAt } from "./units.ts";

/** 「実績は950回」, 「101店舗の実績」: the sentence speaks of what was reached. */
export const isResultInSentence = ({ line: { plain }, start, end, said }: TextFigure): boolean =>
  said === "actual" ||
  /(?:実績(?:値|数|額)?|決算額)(?:[(（][^()（）]{1,8}[)）])?(?:[はが]|として)?(?:約|延べ)?$/.test(
    plain.slice(0, start),
  ) ||
  /^の実績/.test(plain.slice(end));

/** 「…に301件とすることを目指します」, 「…1万人の確保を目標とします」, 「40件に増やします」, 「85万人程度を維持」: the sentence speaks of what is aimed at. */
export const isAimInSentence = ({ line: { plain }, start, end }: TextFigure, next?: TextLine): boolean =>
  aimBehind.test(withoutListedAims(goneOn(plain, end, next))) ||
  aimAhead.test(plain.slice(0, start)) ||
  /^(?:の[^。\d]{2,12})?を維持(?:する|します|\s*$)/.test(plain.slice(end)) ||
  (byYearAhead.test(plain.slice(0, start)) && setBehind.test(goneOn(plain, end, next)));
/** 「目標100店舗」, 「毎年度の目標値は6人」, 「目標値は令和6年度に60人」 */
/** 「令和12年に40人以下とします。」, 「令和42年に総人口約6,000人を確保します。」 */
const byYearAhead = /(?:^|[。\s])[^\d。]{0,40}\d{1,4}\s?年度?(?:末?まで)?に[^。、\d]{0,8}$/;
const setBehind = /^(?:と|を確保)(?:する|します)(?:。|\s*$)/;
const aimAhead =
  /(?:目標(?:値|数|額)?|計画額)(?:[はがを]|として|である|の)?(?:約|延べ)?\s?$|目標(?:である|とする|に掲げた?)[^。]{2,24}$|目標に掲げ[るた]約?$|目標(?:値|数|額)?は、?(?:令和|平成|[RH])?\s?\d{1,4}年度?末?(?:まで)?には?約?\s?$/;
const aimBehind =
  /^(?:(?:以上|以下|程度)?」?と(?:する|した|いう)|の)(?:数値)?目標|^(?:程度|以上|以下)?[にへ]と?(?:する|します)(?:。|$|こと)|^、[^。]{2,40}\d[^。\d]{1,6}が目標|^[^。\d]{0,24}(?:目指[しす]|めざ[しす]|目標(?:と|に(?!対|掲げ[るた]\s?[\d約])|です))|^(?:程度|以上|以下)?(?:[にへ]と?|までに?)(?:増や|減ら|伸ば|引き?上げ|引き?下げ|高め|抑え|縮め)(?:します|す。|ます|る。)/;

/** 「1.50、令和22年に1.80まで引き上げる」: what is said behind the last of several years and their aims is said of each. */
export const withoutListedAims = (behind: string): string =>
  (behind.startsWith("、") || mayList.test(behind) ? behind.replace(listedObjects, "") : behind).replace(
    listedAims,
    "",
  );
const mayList = /^(?:[(]|以上|以下|程度)/;
/** 「、就農者数10人、起業件数5件を目指す」: so is what stands behind the last of several things. */
const listedObjects =
  /^(?:\([^()]{1,10}\))?(?:以上|以下|程度)?(?:、[^。、\dはが]{2,24}?約?\d[\d,.]{0,12}[^\s\d。、()]{0,6}?(?:\([^()]{1,10}\))?(?:以上|以下|程度)?){1,5}(?=(?:を|に|と|へ|まで|の達成)[^。、\d]{0,24}?(?:目指|めざ|目標|増や|減ら|引き?上げ|引き?下げ|伸ば|高め|拡大|延伸)|[とに](?:する|します)(?:。|$|こと))/;
const listedAims =
  /^(?:、[^。、\d]{0,3}\d{1,4}年度?(?:までに|には?)、?約?[▲△-]?\d[\d,.]{0,12}[^\s\d。、]{0,4}?(?=と|に|へ|まで|を|、)){1,3}/;

/** 「現在の8,200万円から令和11年度に1億円に増やします」: where it starts from. */
export const isStartOfAim = ({ line: { plain }, start, end }: TextFigure): boolean =>
  /(?:現在|現状|現行|基準値?|令和\d{1,2}年度?)の?(?:約|およそ)?\s?$/.test(plain.slice(0, start)) &&
  fromHere.test(plain.slice(end));
const fromHere =
  /^(?:\([^()]{1,12}\))?から[^。]{1,40}(?:に|へ|まで)(?:と?増や|と?減ら|と?伸ば|と?引き?上げ|と?引き?下げ|高め|抑え|拡大|拡充|向上|増加|縮小|縮減|削減|減少|半減|回復)/;

/** 「301件とする」, 「45％から60％に引き上げる」: the sentence says what something is to become. */
export const isBecoming = ({ line: { plain }, end }: TextFigure): boolean =>
  becomes.test(withoutListedAims(plain.slice(end))) || fromHere.test(plain.slice(end));
const becomes =
  /^(?:以上|以下|程度|台)?(?:と(?:する|し(?!て)|なる)|に(?:する|増|減|引|高|抑|伸|拡|縮|な)|へ(?:と|増|減|引|高|拡|縮)?|まで(?:に)?(?:$|増|減|引|高|抑|伸|拡|縮|回復)|を?(?:維持|確保|達成|目指|目標))/;

/** What follows on a line from a place, and on the next one where the sentence runs over the end of its line. */
export function goneOn(text: string, from: number, next: TextLine | undefined): string {
  const rest = text.slice(from);
  if (rest === "" && next?.begun !== undefined) return next.plain.slice(unitAt(next.plain, 0).length, 60);
  return next && next.blanks === 0 && !rest.includes("。") && rest.length < 40 ? rest + next.plain.slice(0, 40) : rest;
}

/** 「前年度から5件増加」, 「前年比12.3％増」: how much something changed, not how much there is. */
export function isChangeInSentence({ line: { plain }, start, end, unit }: TextFigure, next?: TextLine): boolean {
  const behind = goneOn(plain, end, next);
  if (/目標(?:値|の|値の)?$/.test(plain.slice(0, start))) return false;
  if (/^から\d[\d,.]*[^\d\s、。とにへ]{1,3}(?:の)?(?:増|減)(?![や])/.test(behind)) return true;
  if (/^の(?:差|開き)|^(?:ほど|程度|余り)?(?:多く|少なく|多い|少ない)/.test(behind)) return true;
  if (unit === "倍" && /^(?:[にとのへ、。]|増|$)/.test(behind)) return true;
  if (unit === "ポイント" && !/^(?:で|と)/.test(behind)) return true;
  if (/^(?:を|と比べ|に比べ)[^。]{0,6}(?:上回|下回|割り|割る|割っ)/.test(behind))
    return !ofLastYear.test(plain.slice(0, start));
  if (changed.test(behind) || inRate.test(behind)) return true;
  return /(?:前年度?(?:末|同[月期])?[比差]|対前年度?(?:末|同[月期])?[比差]?|前回比|前年度?(?:から|より)|前回調査?(?:から|より|比))[\s約(]*$/.test(
    plain.slice(0, start),
  );
}

/** 「決算額は12億円で、前年度の11億円を上回った」: what there was a year before. */
const ofLastYear = /\d[^。\d]{1,6}で、前年度?の約?$/;

/** A stop ends a sentence unless a bracket or a quotation closes behind it: 「（以下「社人研」という。）」. */
export const sentencesOf = (text: string): readonly string[] => text.split(/。(?![）」』)])/);

/** The words of its sentence ahead of a figure, from the lines above as well; of a quotation that is still open only what it says. */
export function sentenceAhead({ line: { begun = "", text }, start }: TextFigure): string {
  const sentence = (sentencesOf(`${begun}${text.slice(0, start)}`).at(-1) ?? "")
    .replace(/[「『]$/, "")
    .replace(/(?<=[ぁ-んァ-ヶー一-龠）)」])[,，]/g, "、");
  const open = sentence.lastIndexOf("「");
  return open >= 0 && !sentence.includes("」", open) ? sentence.slice(open + 1) : sentence;
}

/** 「（2.3％）増」, 「257人 7.3% の増」, 「0.2％下がって」 behind how much something changed. */
const changed =
  /^\s?(?:[(（][^()（）]{1,12}[)）]|[)）]|約?\d[\d.]{0,5}%\s?|分)?(?:の)?(?:増(?!設|床)|減(?!免|災)|上昇|低下|上回|下回|上が[っりる]|下が[っりる]|落ち込)/;

/** 「2億円、率にして3.1％の増」: both say how much more. */
const inRate =
  /^(?:\([^()]{1,12}\))?、?率(?:にして|で(?:は|いうと)?|は)、?約?\d[\d.・]*%(?:の)?(?:増(?!設|床)|減(?!免|災)|上昇|低下)/;

/** 「減少する見込み」, 「と推計される」, 「国の推計では2040年に5,432人」: the sentence speaks of what is to come. */
export function isForecast(figure: TextFigure, next?: TextLine): boolean {
  const behind = goneOn(figure.line.plain, figure.end, next);
  if (isPast.test(behind) || isBeyondExpected.test(behind)) return false;
  if (isExpectedBefore(figure)) return true;
  const [rest = ""] = sentencesOf(behind);
  const [clause = ""] = rest.split(endOfClause);
  if (estimated.test(clause.slice(0, longestClause))) return true;
  const ahead = toHalfWidth(sentenceAhead(figure));
  if (figure.period !== null && /と仮定(?:した|する)場合[^。]*$/.test(ahead)) return true;
  if (figure.period !== null && ifSo.test(ahead) && /^(?:程度|前後)?[とに]な/.test(behind)) return true;
  const source = ahead.split(sourceOfEstimate).slice(1).at(-1);
  return source !== undefined && figure.period !== null && !/国勢調査|現在|時点|実績/.test(source);
}
/** 「推計人口」 of 2035 in the budget of 2025: its name and its year say that it is to come. */
export const isToCome = (name: string, period: Period | null, year: Period | null): boolean =>
  /推計|見込|将来/.test(name) && period !== null && year !== null && comparePeriods(period, year) > 0;
/** 「7万人と、整備前の見込み（4万人）を大きく上回った」: what there is, and what had been expected. */
const isBeyondExpected = /^と、[^。\d]{0,24}(?:見込み?|予想|想定)[^。]{0,24}を[^。、]{0,4}[上下]回[っるり]/;
const isExpectedBefore = ({ line: { begun = "", plain }, start }: TextFigure): boolean =>
  /(?:見込み?|予想|想定)\s{0,8}\($/.test(begun.slice(-nearAhead) + plain.slice(Math.max(0, start - nearAhead), start));
const nearAhead = 16;
/** 「出生率が回復した場合には、令和32年の人口は」: what would be. */
const ifSo = /(?:した|する|れば|った)(?:場合(?:に|、|は)|と(?:すると|すれば))[^。]*$/;
const isPast =
  /^(?:\([^()]{1,20}\))?(?:(?:で|だ)(?:あった|った)|から|を(?:ピーク|境)|をもとに)|^\)?(?:と比較|[とに]比べ)/;
const endOfClause =
  /(?:と?なり|おり|いるが|いますが|でしたが|ですが|であり|あったが|ものの|一方で?|と[高低多長短大小][^、。]{0,2}く)、/;
const estimated =
  /と仮定(?:し|する)|見込み(?![客額]|など|等|に(?:より|よる|伴)|から|を(?:踏|受|考))|見込ま|見込む(?!こと)|見込んで|推計(?:さ|し|する|が|と|で(?:す|ある))|予測(?:さ|し|する|で)|見通し|予想され|とお(?:く|き、|いた)/;
const longestClause = 60;
const sourceOfEstimate =
  /(?:将来(?:人口)?推計(?:人口)?|将来推計人口|の推計|準拠した推計|年推計|推計結果|人口問題研究所|社人研)(?:\([^()]{1,30}\))?(?:によ(?:ると|れば|りますと)|では|において)/;
