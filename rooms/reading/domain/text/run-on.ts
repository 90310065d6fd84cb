import { toHalfWidth } from "../../../../foundation/index.ts";

/** A shorter line is one of a page. */
const leastRunOn = 160;
/** Fewer marks stand in a sentence. */
const leastPlaces = 3;

/** A sign that opens an item, behind a space, a stop or a word; not ○○ (some name) nor ○ as a cell or behind a bracket. */
const signs = "[○〇◯●◎◆◇■□▼▽★☆➢▶]";
const opened = new RegExp(
  `(?<=[^\\s(「『【〈<・、/／]|[^(「『【]\\s)${signs}(?!${signs})(?=\\s?[^\\s\\d)」』】、。,]{2})`,
  "g",
);
/** 「・」 parts words unless it stands behind a space. */
const dotted = /(?<=\s)[・･](?=\s?[^\s\d・])/g;
/** (1), ①, 第1章, 基本目標2, 施策1-1 behind a space or a stop; 【…】 that holds more than a flag. */
const numbered =
  /(?<=[\s。!])(?:\(\d{1,2}\)(?=\s?[^\s\d(),.])|[①-⑳](?=\s?[^\s\d])|第\d{1,2}[章節編部](?=\s)|(?:基本|重点|政策)?(?:目標|施策|戦略)\s?[\dⅠ-Ⅻ]{1,2}(?=[\s:：]))/g;
/** 〈一般会計〉, 【歳入の状況】 behind a space or a stop, unless it is a flag. */
const bracketed =
  /(?<=[\s。])(?:〈[^〈〉\d]{2,24}〉|【[^【】\d]{3,24}】|\[[^[\]\d]{3,24}\]|《[^《》\d]{2,24}》|≪[^≪≫\d]{2,24}≫)(?<!【(?:一部)?(?:新規|拡充|継続)】)/g;
/** 「一般会計 1,538億円 (前年度比 2.5%増) 総予算 …」: behind an amount and its bracket another one begins. */
const summed = /(?<=円\s?\([^()]{2,30}\))\s(?=[^\s\d(※])/g;
/** 「架空保険事業 33億1,245万円 架空医療 4億6,820万円」: behind one amount the name of the next. */
const inTurn =
  /(?<=[\d億万千]円)\s(?=(?:[^\s\d] ){0,5}(?!前年|昨年|当初|補正|増減|差引|比較|対前|うち|(?:合|小|総)?計\s)[^\s\d、。:→]{3,24}\s\d[\d,]{0,6}[億万千][\d,億万千]{0,12}円)/g;
/** 「・架空避難所の整備 6,480万円 にぎわうまち ・架空拠点の整備」: behind an amount the heading of the next items, and not who is in charge. */
const headingBehind = /(?<=[\d億万千]円)\s(?=[^\s\d・(※]{4,24}(?<![課係局室部所])\s{1,3}・)/g;
/** 「出生率の想定:1.62(2018年) → …」, 「総人口(2060年) 51万人」: what is measured, and its figure, behind a space. */
const measured =
  /(?<=\s)(?:[^\s\d:()、。]{3,16}:(?=\d[\d.,]{0,8}\s?[[(])|[^\s\d:()、。]{0,8}(?:人口|世帯数|化率|出生率)\((?:19|20)\d\d年度?\)\s?(?=約?\d))/g;
/** 「- 12 -」 at the very end. */
const pageNumber = /(?<=\s)[-－]\s?\d{1,3}\s?[-－](?=\s*$)/g;
const stop = /。(?![」』)）])/g;

/**
 * A text whose lines ran together, as a copied page gives it, broken where its items, numbers and sentences begin. A line of a page, and a
 * paragraph without marks, stay whole.
 */
export function brokenUp(text: string): readonly string[] {
  if (text.length < leastRunOn) return itemsOf(text);
  const plain = toHalfWidth(text);
  const places = [opened, dotted, numbered, bracketed, summed, inTurn, headingBehind, measured, pageNumber].flatMap(
    (form) => [...plain.matchAll(form)].map(({ index }) => index),
  );
  if (places.length < leastPlaces) return [text];
  const stops = [...plain.matchAll(stop)].map(({ index }) => index + 1);
  const cuts = [...new Set([0, ...places, ...stops, text.length])].sort((one, other) => one - other);
  return cuts.slice(1).map((cut, index) => text.slice(cuts[index], cut));
}

/** 「○担い手への集積 1,090ha ○農業参入 10事業者 ○法人 10組織」: three items of one mark in a line, each with its figure. */
function itemsOf(text: string): readonly string[] {
  const amounts = text.includes("円、") ? amountsOf(text) : null;
  if (amounts) return amounts;
  if (!oneMark.test(text)) return [text];
  const plain = toHalfWidth(text);
  const cuts = [0, ...[...plain.matchAll(opened)].map(({ index }) => index), text.length];
  const items = cuts.slice(1).map((cut, index) => text.slice(cuts[index], cut));
  const [lead = "", ...others] = items.filter((item) => item.trim() !== "");
  const isItem = (item: string): boolean => /[\d０-９]/.test(item) && !item.includes("。");
  const signs = new Set(others.map((item) => item.trim().charAt(0)));
  return others.length >= leastItems && signs.size === 1 && others.every(isItem) && !/[\d０-９]$/.test(lead.trim())
    ? items
    : [text];
}
/** 「架空橋の補強 12億円、施設の耐震化 3億円、住宅の助成 9億円など」: programmes in a line, each with its amount behind a space. Null for any other line. */
function amountsOf(text: string): readonly string[] | null {
  const items = text.split(/(?<=円)、/);
  const areItems = items.every((item) => itemThenAmount.test(toHalfWidth(item)));
  return areItems
    ? items.map((item) => item.replace(/(?:など|等|ほか)?[。\s　]*$/, "").replace(aheadOfAmount, "　"))
    : null;
}
/** 「住宅の助成9億円」: what stands close up to its name among others that do not. */
const aheadOfAmount = /(?<=[一-龠ァ-ヶー])(?=約?[\d０-９][\d０-９,，.．兆億万千百]*円$)/;
const itemThenAmount =
  /^\s*[^\s\d、。:(][^\d、。:]{1,40}(?:\s|(?<=[一-龠ァ-ヶー]))約?\d[\d,.]{0,12}(?:[兆億万千百]{1,2}[\d,]{0,5}){0,3}円(?:など|等|ほか)?。?\s*$/;

const oneMark = /([○●◎◆◇■□]).*\1.*\1/;
const leastItems = 2;

/** 「○架空橋修繕　266万円　老朽化した橋を直します。」, 「▼架空橋修繕【266万円】老朽化した…」: the amount of an item with a sentence behind it. */
const amountThenWords =
  /^\s*(?:[・･○〇◯●◎◆◇■□▼▽★☆➢▶]|\(?\d{1,2}[).．])\s*(?:【(?:一部)?[新拡継][規充続]?】\s?)?[^。、\d【〔(]{3,40}(?:\([^()\d]{1,16}\))?(?:\s*[【〔(…]{1,3}\s*|\s+)(?:約\s?)?\d[\d,.]{0,14}(?:[千百十万億兆]{1,2}\d?[\d,]{0,5}){0,3}[千百]?円[】〕)]?(?=[…\s:]{0,4}[^\s\d)】〕(【〔をがはにでとのへも、。…](?:[^\d]{7}|(?<=[】〕].)[^\d]{2}|(?<!新|拡|継|再|補)[^\d\s()]{1,6}(?<![課室局部所園校署係当会規充続掲正円])\s*$))/;

/** 「(うち復旧分 259億円) - 通常分 574億円」: what is said of the item above, and the next item behind it. */
const bracketThenItem = /^\s*[(（][^()（）]{2,40}円[)）][\s　]+(?=[-・○●]\s?[^\s\d])/;

/** An item, its amount and what is said about it, parted behind the amount; any other line as it is. */
export function itemAndWords(text: string): readonly string[] {
  const said = bracketThenItem.exec(text)?.[0];
  if (said !== undefined) return [said, ...itemAndWords(text.slice(said.length))];
  const end = text.includes("円") ? amountThenWords.exec(toHalfWidth(text))?.[0].length : undefined;
  return end === undefined ? [text] : [text.slice(0, end), text.slice(end).replace(/^[…\s　]+/, "")];
}
