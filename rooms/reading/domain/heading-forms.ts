import { asUnitHead, asWholeUnit } from "./find-unit.ts";
import { isHeadText } from "./head-words.ts";
import { headingLabel } from "./heading-label.ts";
import { keptByText } from "./kept-results.ts";
import { looksLikeNumber } from "./looks-like-number.ts";
import { joinLines } from "./name-words.ts";

const depthOfCircles = 5;
const depthOfKana = 5.4;
/** ■ ◆ ● and words in brackets. */
export const depthOfMarks = 6;
const flags = "一部新規|一部拡充|新規|拡充|継続|再掲|新|拡|継|再";
const counters = "年|月|日|期|人|件|回|％|%|倍|万|億|千|円|ポイント|～|~";

/** Ⅱ　事業費（単位：円）: the unit of what stands below is no part of the heading. */
const unitBehind = /[\s　]*[（(]単位[:：][^()（）]{1,20}[)）]$/;

/** How headings without such a word are numbered or marked, and how deep they stand: 第1章, 第1分野, Ⅰ, 1, 1-1, (1), 1), ① or ア, ■, 「○○事業【新規】」. */
const depths: readonly (readonly [form: RegExp, depth: number])[] = [
  // 一部新規 is no part 一
  [/^(?!一部[^\s　])第?\s*[0-9０-９一二三四五六七八九十IVXⅠ-Ⅻ]+\s*[編章部]/, 0],
  [/^第\s*[0-9０-９一二三四五六七八九十IVXⅠ-Ⅻ]+\s*節/, 0.5],
  [/^第\s*[0-9０-９一二三四五六七八九十]{1,2}[\s　]+(?=[^\d０-９\s　])/, 0.7],
  [/^第\s*[0-9０-９一二三四五六七八九十]{1,2}\s*(?:分野|目標|方針|課題|の?柱|戦略)[\s　:：]+(?=[^\d０-９\s　])/, 0.8],
  [/^(?:[Ⅰ-Ⅻ]{1,2}|[IVX]{1,4})[\s　.．、]+(?=[^!-~\s　])/, 1],
  [/^第?\s*[0-9０-９一二三四五六七八九十]+\s*款[\s　:：]/, 1.2],
  [/^第?\s*[0-9０-９一二三四五六七八九十]+\s*項[\s　:：]/, 1.4],
  [/^第?\s*[0-9０-９一二三四五六七八九十]+\s*目[\s　:：]/, 1.6],
  [/^(?:[Ⅰ-Ⅻ]{1,2}|[IVX]{1,4})(?:[-－‐.．][0-9０-９]{1,2}){1,2}[\s　.．]/, 1.3],
  [/^[一二三四五六七八九十]{1,2}[、．.]\s*(?=[^\d０-９])/, 2.9],
  [/^(?:問\s*)?[0-9０-９]{1,2}[\s　.．、](?!\s*[\d０-９])|^[⒈-⒛]/, 3],
  [/^[A-HＡ-Ｈ][-－‐.．][0-9０-９]{1,2}[\s　.．](?![\d０-９])/, 3.1],
  [
    new RegExp(
      `^[0-9０-９]{1,2}[-－‐.．][0-9０-９]{1,2}(?:[\\s　.．](?![\\d０-９])|(?<=[-－‐]..?)(?!${counters})(?=[一-龠ぁ-んァ-ヶ]{3}))`,
    ),
    3.2,
  ],
  [/^[0-9０-９]{1,2}[-－‐](?:[(（][0-9０-９]{1,2}[)）]|[①-⑳])/, 3.3],
  [/^[0-9０-９]{1,2}(?:[-－‐.．][0-9０-９]{1,2}){2,3}[\s　.．](?!\d)/, 3.4],
  [/^[(（][0-9０-９一二三四五六七八九十]{1,2}[)）]|^[⑴-⒇]/, 4],
  [/^[0-9０-９]{1,2}[)）](?!\s*[,、])/, 4.5],
  [/^[①-⑳❶-❿]/, depthOfCircles],
  [/^[アイウエオカキクケコサシスセソ][\s　．.、](?=\S)|^[㋐-㋾]/, depthOfKana],
  [/^[(（][アイウエオカキクケコ][)）]/, 5.6],
  [/^[(（](?:[a-hａ-ｈ]|[ⅰ-ⅹ])[)）]|^[ⅰ-ⅹ][\s　.．]/, 5.8],
  [/^[■◆●]/, depthOfMarks],
  [/^(?:[-・]\s*)?[^\d０-９\s　、。:：-]{2,16}(?:の(?:主な)?内訳|の主な(?:内容|もの))$/, 6.7],
  // 「【新】○○事業費　12,345（－）」 is a line of a budget
  [new RegExp(`^[【〈《](?!(?:${flags}|補正?)[】〉》].*[\\d－―-][)）]?$)`), depthOfMarks],
  [/^(?:≪[^≪≫]{2,40}≫|＜[^＜＞]{2,40}＞|〔[^〔〕]{2,40}〕)$/, depthOfMarks],
  [/^[◇□▼▶❖]\s*[^\d０-９]{2,40}(?:プロジェクト|ユニット|事業|戦略)$/, 6.5],
  [
    /^[◇□▼▶❖]\s*(?:[^\d０-９]{2,30}|[^\d０-９]{1,8}[1１]人[^\d０-９]{2,12})(?:お金|金額|内訳|状況|予算|もの|[部課局])$/,
    6.6,
  ],
  [new RegExp(`^[^\\d０-９]{3,40}[【（(\\[［](?:${flags})[】）)\\]］]$`), 7],
];
/** A longer line is a sentence. */
const longestHeading = 60;

/** ① stands below ア in one document and above it in another: whichever comes first is the wider of them. */
export const eitherIsWider = (one: number, other: number): boolean =>
  one !== other && [depthOfCircles, depthOfKana].every((depth) => depth === one || depth === other);

/** How a heading is marked: forms of one depth stand below each other in the order in which they come (戦略１ above 施策１, ■ above ●). */
type HeadingForm = { readonly depth: number; readonly form: string };

/** The mark of a heading and how deep it stands, from 0 for the widest; null for a line that is none, or that only labels what follows (■KPI). */
export function headingForm(text: string): HeadingForm | null {
  // most lines are sentences: to see that costs less than all else
  return mayHead.test(text) || mayEnd.test(text) || mayBeLabelled.test(text) ? formOfHeading(text) : null;
}

const formOfHeading = keptByText((text: string): HeadingForm | null => {
  const line = joinLines(text).replace(unitBehind, "");
  if (line.length > longestHeading || /[。、]$|単位|[→⇒]/.test(line) || isMarkedLabel(line) || isNoHeading.test(line))
    return null;
  if (flagOnly.test(line) || isMarkedValue(line)) return null;
  if (looksLikeNumber(line.normalize("NFKC")) || isMeasured(line)) return null;
  const label = headingLabel(line);
  if (label) return { depth: label.depth, form: `${label.word}${label.parts}` };
  const found = formOf(line.replace(/^[【〈《[]\s*/, "")) ?? formOf(line);
  return found?.depth === depthOfNumbers && isRegion(line) ? { ...found, depth: depthOfRegions } : found;
});

/** 「【KPI】相談件数」 is the name of an indicator, 「〔目標：定着率 62%以上〕」 an aim of the heading above; 「【渡島】 【檜山】」 heads columns beside each other; 「8 - - 8」 is a row; what ends with a figure and its year is the row of a table; 「【目標値（R9）】 25％」 and 「【参加世帯】 5年間で25世帯」 are figures. */
const isNoHeading =
  /[|｜][^|｜]*[^|｜\s]|^[\d０-９]{1,3}(?:[\s　]+[-－–―…][\s　]){1,9}|^[【〈《][^】〉》]{2,30}[】〉》].*円[\s　]*[（(][^()（）]*[増減][)）]$|^[【〔［[（(＜<][^】〕］\]）)＞>。]{3,50}[\d０-９万億千]円[】〕］\]）)＞>]$|(?:目標|実績|現状|基準)値[\s　]*[\d０-９]|[\d０-９][^\s　\d０-９（()）]{1,4}[（(](?:[HRＨＲ]|平成|令和|[12]\d{3})[^（()）]{0,14}[)）]$|^[【[［](?:成果|評価)?(?:指標|KPI|ＫＰＩ|数値目標)[】\]］][\s　]*\S|^[【［[〔〈《（(]?[\s　]*(?:数値)?目標[\s　]*[:：]|^【[^【】]{1,30}】[\s　]+【[^【】]{1,30}】|^【[^【】]{2,40}】[\s　:：]{0,4}(?:[\d０-９]{1,2}年間で?|累計|年間|延べ|約)?[\s　]?[\d０-９][\d０-９,，.．]{0,12}[^\s　\d０-９円]{1,6}(?:[（(][^（()）]{1,16}[)）])?$|^【(?:目標|実績|現状|現況|基準)値?(?:[（(][^（）()【】]{1,16}[)）])?】[\s　:：]{0,4}(?:令和|平成|[HRＨＲ])?[\d０-９元]/;

/** 【継】 alone is of the name on the next line, and 「【新】は新規、…」 says what the signs mean. */
const flagOnly = new RegExp(`^[【〈《［[〔](?:${flags})[】〉》\\]］〕](?:[\\s　]*$|は|[\\s　]*[…:：=＝])`);

/** 「■ 森林率　　83.6％」, 「◆農家戸数：468戸（2020年）」: an item with its figure; what an amount stands behind may head the items below it. */
export const isMarkedValue = (line: string): boolean => line.length <= longestValue && markedValue.test(line);
const markedValue =
  /^[\s　]{0,4}[■◆●◇□][\s　]{0,2}[^\d０-９\s　:：]{2,20}(?:[\s　]{0,2}[:：][\s　]{0,2}|[\s　]{1,12})約?[\d０-９][^\s　円（(]{1,14}(?:[\s　]{0,2}[（(][^()（）]{1,24}[)）])?$/;
const longestValue = 80;

/** 「8.4 千㎥」, 「38 店舗以下」 alone on a line are figures and no numbers of headings. */
const isMeasured = (line: string): boolean =>
  measured.test(line) &&
  (/(?:以上|以下|未満)$/.test(line) || asUnitHead(line.replace(/^[\d０-９][\d０-９,.，．]*[\s　]?/, "")) !== null);
const measured =
  /^[\d０-９][\d０-９,.，．]{0,14}[\s　]?(?:[^\s　\d０-９]{1,4}(?:以上|以下|未満)|(?<=[.．][\d０-９]{1,4}[\s　]?)[^\s　\d０-９.．]{1,4})$/;

/** Only how deep; null where `headingForm` is. */
export const headingDepth = (text: string): number | null => headingForm(text)?.depth ?? null;

/** What a heading may begin with, or end with. */
const mayHead =
  /^[\s　]*[0-9０-９一二三四五六七八九十第IVXⅠ-Ⅻⅰ-ⅹA-HＡ-Ｈ①-⑳⑴-⒛❶-❿㋐-㋾(（[【〈《≪＜〔■◆●◇□▼▶❖アイウエオカキクケコサシスセソ問]/;
const mayEnd = /(?:[】）)\]］]|内訳|主な内容|主なもの)[\s　]*$/;
const mayBeLabelled =
  /^[\s　]*[一-龠ぁ-んァ-ヶー]{1,14}[\s　]*[(（]?[0-9０-９一二三四五六七八九十Ⅰ-ⅫIVX①-⑳A-ZＡ-Ｚア-コ]/;

function formOf(line: string): HeadingForm | null {
  const at = depths.findIndex(([form]) => form.test(line));
  const depth = depths[at]?.[1];
  if (depth === undefined) return null;
  return { depth, form: depth === depthOfMarks ? line.charAt(0) : `${at}` };
}

/** 「１　○○地域」: projects and measures of a region stand below it, whatever their numbers; it stands below chapters and goals. */
const depthOfRegions = 1.5;
const depthOfNumbers = 3;
const isRegion = (line: string): boolean =>
  line.length <= longestRegion &&
  /[^\s　](?:地域|圏域|振興局|エリア)(?:[(（][^()（）]*[)）])?$/.test(line) &&
  !/(?:対象|実施|指定|重点|過疎|モデル|関係|該当|先行|推進|山間|都市|周辺|条件不利)(?:地域|エリア)/.test(line);
const longestRegion = 24;

/** ■重要業績評価指標（KPI）, 【数値目標】, 【20プロジェクト】: what stands below is still of the heading above. */
const isMarkedLabel = (line: string): boolean => wordOf(line) !== line && isLabelLine(line);

/** 重要業績評価指標（KPI）, 数値目標, 主な取組, with or without a mark: words that say what kind of thing follows, and not of what. */
export function isLabelLine(line: string): boolean {
  const word = wordOf(line);
  const isSaid =
    (isHeadText(word) && asWholeUnit(word) === null && !namesState.test(word)) ||
    /^(?:(?:令和|平成)[^（()）]{1,3}年度の)?(?:主な|具体的な)?(?:事業|取組|取り組み|施策|取組実績|要因分析|今後の方針)$/.test(
      word,
    );
  return isSaid || looksLikeNumber(word.normalize("NFKC"));
}

/** 「◆広域連携の状況」 says whose state it is, 「■取組の状況」 does not. */
const namesState =
  /^(?=[一-龠ァ-ヶー]{4,12}の状況$)(?!.*(?:取組|実施|達成|進捗|執行|指標|評価|目標|事業|施策|推進|実績|プロジェクト|計画|成果|数値))/;

/** KPI, 数値目標: what stands below is some indicator, and is not called so. */
export const namesIndicators = (text: string): boolean =>
  /^(?:重要業績評価|成果|評価|目標)?指標(?:[(（]KPI[)）])?$|^KPI$|^数値目標$/i.test(text.normalize("NFKC").trim());

const wordOf = (line: string): string => line.replace(/^[■◆●【〈《≪＜〔\s　]+|[】〉》≫＞〕\s　]+$/g, "");
