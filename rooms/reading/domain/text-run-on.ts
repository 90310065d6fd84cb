import { toHalfWidth } from "../../../foundation/index.ts";

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
const stop = /。(?![」』)）])/g;

/**
 * A text whose lines ran together, as a copied page gives it, broken where its items, numbers and sentences begin. A line of a page, and a
 * paragraph without marks, stay whole.
 */
export function brokenUp(text: string): readonly string[] {
  if (text.length < leastRunOn) return itemsOf(text);
  const plain = toHalfWidth(text);
  const places = [opened, dotted, numbered, bracketed, summed].flatMap((form) =>
    [...plain.matchAll(form)].map(({ index }) => index),
  );
  if (places.length < leastPlaces) return [text];
  const stops = [...plain.matchAll(stop)].map(({ index }) => index + 1);
  const cuts = [...new Set([0, ...places, ...stops, text.length])].sort((one, other) => one - other);
  return cuts.slice(1).map((cut, index) => text.slice(cuts[index], cut));
}

/** 「○担い手への集積 1,090ha ○農業参入 10事業者 ○法人 10組織」: three items of one mark in a line, each with its figure. */
function itemsOf(text: string): readonly string[] {
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
const oneMark = /([○●◎◆◇■□]).*\1.*\1/;
const leastItems = 2;

/** 「○架空橋修繕　266万円　老朽化した橋を直します。」, 「▼架空橋修繕【266万円】老朽化した…」: the amount of an item with a sentence behind it. */
const amountThenWords =
  /^\s*(?:[・･○〇◯●◎◆◇■□▼▽★☆➢▶]|\(?\d{1,2}[).．])\s*[^。、\d【〔(]{3,40}(?:\([^()\d]{1,16}\))?(?:\s*[【〔(…]{1,3}\s*|\s+)(?:約\s?)?\d[\d,.]{0,14}(?:[千百十万億兆]{1,2}\d?[\d,]{0,5}){0,3}[千百]?円[】〕)]?(?=[…\s:]{0,4}[^\s\d)】〕(【〔をがはにでとのへも、。…][^\d]{7})/;

/** 「(うち復旧分 259億円) - 通常分 574億円」: what is said of the item above, and the next item behind it. */
const bracketThenItem = /^\s*[(（][^()（）]{2,40}円[)）][\s　]+(?=[-・○●]\s?[^\s\d])/;

/** An item, its amount and what is said about it, parted behind the amount; any other line as it is. */
export function itemAndWords(text: string): readonly string[] {
  const said = bracketThenItem.exec(text)?.[0];
  if (said !== undefined) return [said, ...itemAndWords(text.slice(said.length))];
  const end = text.includes("円") ? amountThenWords.exec(toHalfWidth(text))?.[0].length : undefined;
  return end === undefined ? [text] : [text.slice(0, end), text.slice(end).replace(/^[…\s　]+/, "")];
}
