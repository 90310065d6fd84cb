import { isHeadText } from "./head-words.ts";
import { looksLikeNumber } from "./looks-like-number.ts";
import { joinLines } from "./name-words.ts";

/** How headings are numbered, the widest first: 第1章, 基本目標1 or Ⅰ, 1, (1), ①, ■. */
const depths: readonly RegExp[] = [
  /^第?\s*[0-9０-９一二三四五六七八九十IVXⅠ-Ⅻ]+\s*[編章部]/,
  /^(?:基本目標|重点戦略|政策の柱|基本方向|重点プロジェクト)\s*(?:[0-9０-９一二三四五六七八九十①-⑳Ⅰ-ⅫIVX]+|[:：])|^(?:[Ⅰ-Ⅻ]{1,2}|[IVX]{1,4})[\s　.．]+(?=[^!-~\s　])/,
  /^(?:施策|政策|具体的施策|プロジェクト)\s*[0-9０-９一二三四五六七八九十①-⑳]+/,
  /^(?:問\s*)?[0-9０-９]{1,2}(?:[-－.．][0-9０-９]{1,2})*[\s　.．](?!\d)/,
  /^[(（][0-9０-９一二三四五六七八九十]{1,2}[)）]/,
  /^(?:[①-⑳]|[アイウエオカキクケコサシスセソ][\s　．.、](?=\S))/,
  /^[■◆●【〈《]/,
];
/** A longer line is a sentence. */
const longestHeading = 60;

/** How deep a heading stands, from 0 for the widest; null for a line that is none, or that only labels what follows (■KPI). */
export function headingDepth(text: string): number | null {
  const line = joinLines(text);
  if (line.length > longestHeading || /[。、]$|単位|[→⇒]/.test(line) || isLabel(line)) return null;
  const bare = line.replace(/^[【〈《[]\s*/, "");
  const numbered = depths.findIndex((form) => form.test(bare));
  const depth = numbered < 0 ? depths.findIndex((form) => form.test(line)) : numbered;
  if (depth < 0) return null;
  return depth === depthOfNumbers && isRegion(line) ? depthOfRegions : depth;
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
function isLabel(line: string): boolean {
  const word = line.replace(/^[■◆●【〈《\s　]+|[】〉》\s　]+$/g, "");
  const isSaid = isHeadText(word) || /^(?:主な|具体的な)?(?:事業|取組|取り組み|施策|要因分析|今後の方針)$/.test(word);
  return word !== line && (isSaid || looksLikeNumber(word.normalize("NFKC")));
}
