import { asWholeUnit } from "./find-unit.ts";
import { isHeadText } from "./head-words.ts";
import { looksLikeNumber } from "./looks-like-number.ts";
import { joinLines } from "./name-words.ts";

const depthOfCircles = 5;
const depthOfKana = 5.4;
const number = "[0-9０-９一二三四五六七八九十①-⑳Ⅰ-ⅫIVX]+";
const flags = "一部新規|一部拡充|新規|拡充|継続|再掲|新|拡|継";

/** Ⅱ　事業費（単位：円）: the unit of what stands below is no part of the heading. */
const unitBehind = /[\s　]*[（(]単位[:：][^()（）]{1,20}[)）]$/;

/** How headings are numbered, and how deep they stand: 第1章, 基本目標1 or Ⅰ, 施策1, 1, 1-1, (1), 1), ① or ア, ■, 「○○事業【新規】」. */
const depths: readonly (readonly [form: RegExp, depth: number])[] = [
  [/^第?\s*[0-9０-９一二三四五六七八九十IVXⅠ-Ⅻ]+\s*[編章部]/, 0],
  [/^第\s*[0-9０-９一二三四五六七八九十IVXⅠ-Ⅻ]+\s*節/, 0.5],
  [/^第?\s*[0-9０-９一二三四五六七八九十]+\s*款[\s　:：]/, 1.2],
  [/^第?\s*[0-9０-９一二三四五六七八九十]+\s*項[\s　:：]/, 1.4],
  [/^第?\s*[0-9０-９一二三四五六七八九十]+\s*目[\s　:：]/, 1.6],
  [
    new RegExp(
      `^(?:基本目標|基本方針|基本的方向|重点目標|重点戦略|重点分野|重点テーマ|基本戦略|(?:戦略|政策|施策|まちづくり)の柱|柱|基本方向|重点プロジェクト|まちづくりの目標)\\s*(?:[(（]?${number}|[:：])|^(?:目標|方針|分野|テーマ)[0-9０-９一二三四五Ⅰ-Ⅻ①-⑳]{1,2}[\\s　:：]+(?=[^\\d０-９\\s　])|^(?:[Ⅰ-Ⅻ]{1,2}|[IVX]{1,4})[\\s　.．]+(?=[^!-~\\s　])`,
    ),
    1,
  ],
  [new RegExp(`^(?:基本施策|基本的施策)\\s*${number}`), 1.8],
  [new RegExp(`^(?:施策|政策|戦略|プロジェクト)(?:の?方向性?)?\\s*[(（]?${number}`), 2],
  [new RegExp(`^(?:具体的な?施策|個別施策|主要施策|アクション|取組)\\s*[(（]?${number}`), 2.5],
  [/^(?:問\s*)?[0-9０-９]{1,2}[\s　.．](?!\d)/, 3],
  [/^[0-9０-９]{1,2}[-－‐.．][0-9０-９]{1,2}[\s　.．](?!\d)/, 3.2],
  [/^[0-9０-９]{1,2}(?:[-－‐.．][0-9０-９]{1,2}){2,3}[\s　.．](?!\d)/, 3.4],
  [/^[(（][0-9０-９一二三四五六七八九十]{1,2}[)）]/, 4],
  [/^[0-9０-９]{1,2}[)）](?!\s*[,、])/, 4.5],
  [/^[①-⑳]/, depthOfCircles],
  [/^[アイウエオカキクケコサシスセソ][\s　．.、](?=\S)/, depthOfKana],
  [/^[(（][アイウエオカキクケコ][)）]/, 5.6],
  [/^[■◆●【〈《]/, 6],
  [/^[◇□▼▶❖]\s*[^\d０-９]{2,40}(?:プロジェクト|ユニット|事業|戦略)$/, 6.5],
  [new RegExp(`^[^\\d０-９]{3,40}[【（(\\[［](?:${flags})[】）)\\]］]$`), 7],
];
/** A longer line is a sentence. */
const longestHeading = 60;

/** ① stands below ア in one document and above it in another: whichever comes first is the wider of them. */
export const eitherIsWider = (one: number, other: number): boolean =>
  one !== other && [depthOfCircles, depthOfKana].every((depth) => depth === one || depth === other);

/** How deep a heading stands, from 0 for the widest; null for a line that is none, or that only labels what follows (■KPI). */
export function headingDepth(text: string): number | null {
  // most lines are sentences: to see that costs less than all else
  if (!mayHead.test(text) && !mayEnd.test(text)) return null;
  const line = joinLines(text).replace(unitBehind, "");
  if (line.length > longestHeading || /[。、]$|単位|[→⇒]/.test(line) || isMarkedLabel(line)) return null;
  const bare = line.replace(/^[【〈《[]\s*/, "");
  const depth = depthOf(bare) ?? depthOf(line);
  return depth === depthOfNumbers && isRegion(line) ? depthOfRegions : depth;
}

/** What a heading may begin with, or end with. */
const mayHead =
  /^[\s　]*[0-9０-９一二三四五六七八九十第IVXⅠ-Ⅻ①-⑳(（[【〈《■◆●◇□▼▶❖アイウエオカキクケコサシスセソ問基重戦政施柱ま目方分テ具個主取プ]/;
const mayEnd = /[】）)\]］][\s　]*$/;

const depthOf = (line: string): number | null => depths.find(([form]) => form.test(line))?.[1] ?? null;

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
    (isHeadText(word) && asWholeUnit(word) === null) ||
    /^(?:主な|具体的な)?(?:事業|取組|取り組み|施策|要因分析|今後の方針)$/.test(word);
  return isSaid || looksLikeNumber(word.normalize("NFKC"));
}

/** KPI, 数値目標: what stands below is some indicator, and is not called so. */
export const namesIndicators = (text: string): boolean =>
  /^(?:重要業績評価|成果|評価|目標)?指標(?:[(（]KPI[)）])?$|^KPI$|^数値目標$/i.test(text.normalize("NFKC").trim());

const wordOf = (line: string): string => line.replace(/^[■◆●【〈《\s　]+|[】〉》\s　]+$/g, "");
