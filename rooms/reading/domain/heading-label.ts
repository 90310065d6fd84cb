import type { Within } from "./found-fact.ts";
import { keptByText } from "./kept-results.ts";

/** 基本目標１ ahead of 「産業を伸ばす」: the word that says what the heading is of, how deep it stands by its word and number, and what follows. */
type HeadingLabel = {
  readonly word: string;
  readonly kind: Within["kind"];
  readonly depth: number;
  /** 1 for 施策１, 2 for 施策１－２. */
  readonly parts: number;
  /** "" for a label alone: 「基本目標１」 on a line of its own. */
  readonly rest: string;
};

/** What plans call their steps, by the end of the word: the first that fits decides. Offices put their own words ahead (めざす姿, 横断的目標, 重点施策). */
const steps: readonly (readonly [end: string, depth: number, kind: Within["kind"]])[] = [
  ["(?:施策|個別|小)目標", 1.8, "goal"],
  ["(?:基本|政策|重点|戦略|分野別?|まちづくりの?|横断的な?|将来|達成|めざす|共通)?目標", 1, "goal"],
  ["(?:将来像|(?:めざす|目指す|あるべき)(?:まちの)?(?:姿|すがた))", 1, "goal"],
  ["(?:取組|取り組み|施策|推進|展開)の?(?:基本的?な?)?(?:方針|方向性?)", 2, "measure"],
  ["施策の(?:展開|体系|内容)", 2, "measure"],
  ["(?:基本|重点|政策)?(?:方針|的?な?方向性?)", 1, "measure"],
  ["(?:基本|重点)戦略", 1, "measure"],
  ["(?:(?:戦略|政策|施策|まちづくり)の)?(?:柱|大綱)", 1, "measure"],
  ["施策分野", 1.5, "theme"],
  ["(?:重点|政策|基本|横断的な?)?(?:分野|テーマ|視点|領域)|重点項目|ミッション|ビジョン|チャレンジ", 1, "theme"],
  ["(?:重点|リーディング|戦略)プロジェクト", 1.6, "project"],
  ["(?:プロジェクト|(?:アクション)?プラン)", 2, "project"],
  ["基本(?:的な?)?施策", 1.8, "measure"],
  ["(?:具体的な?|個別|主要|単位|小|細)施策", 2.5, "measure"],
  ["(?:重点|中|大)?(?:施策|政策|戦略)", 2, "measure"],
  ["(?:具体的な?|主な|重点)?(?:取組|取り組み|アクション|(?:推進|取組|施策|展開)項目)", 2.5, "measure"],
  ["(?:主要|主な|重点|個別|構成)?事業", 2.8, "project"],
];
/** 重点課題１, 挑戦２ with a space behind: a word of its own of an office, below goals and above measures. It counts or labels no thing of another sort. */
const ownWord =
  /^[【〈《≪＜<〔［[(（]?\s*((?!平成|令和|昭和|第|表|図|資料|別|注|様式|附|付|問|回答|議案|写真|[^\d]*(?:指標|数値|ＫＰＩ|人口|年|月|案|号|表|図|式|ページ|番|回|計|額|率|数))[一-龠ァ-ヶー]{2,8})([0-9１-９]{1,2}|[①-⑳]|[Ⅰ-Ⅻ])(?:[】〉》≫＞>〕］\])）]\s*|[\s　:：]+)(?=[一-龠ぁ-んァ-ヶ「])/;
const depthOfOwnWords = 1.4;

const one = "(?:\\d{1,2}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ]|[IVX]{1,4}|[一二三四五六七八九十]{1,2}|[①-⑳]|[A-Zア-コ](?![a-zァ-ヶー]))";
const number = `[(（]?(${one}(?:[)）]?[-－‐ー―.．][(（]?${one})*)[)）]?`;
const open = "[【〈《≪＜<〔［[(（]?\\s*";
/** 施策１５件, 事業１つ, 取組１年目 count what they speak of. */
const counters =
  "件|人|社|校|％|%|万|億|千|円|つ|年|月|日|か|ヶ|箇|カ|回|区|戸|本|枚|店|台|事業|施策|項目|団体|市|町|村|地区|割|位|号|番|以|名|件|者|～|~|\\d";
const behind = `(?:\\s*[】〉》≫＞>〕］\\])）]\\s*|[\\s:：.．、]+|(?!${counters})|$)`;
const forms = steps.map(
  ([end, depth, kind]) => [new RegExp(`^${open}(${end})\\s*${number}${behind}[:：\\s]*`), depth, kind] as const,
);
const mayBegin =
  /^[\s　【〈《≪＜<〔［[(（]*[一-龠ぁ-んァ-ヶ]{1,14}\s*[(（]?[\d０-９Ⅰ-ⅫIVX一二三四五六七八九十①-⑳A-ZＡ-Ｚア-コ]/;
const longestLabelled = 80;

/** The label of a heading; null for a line that has none, also where its number counts something (施策15件). */
export const headingLabel = keptByText((text: string): HeadingLabel | null => {
  if (text.length > longestLabelled || !mayBegin.test(text)) return null;
  const line = text.trim().replace(/[０-９Ａ-Ｚ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
  for (const [form, depth, kind] of forms) {
    const found = form.exec(line);
    if (!found) continue;
    const parts = (found[2] ?? "").split(/[-－‐ー―.．]/).length;
    const rest = line.slice(found[0].length).trim();
    const isCount = /^[\d,，]/.test(rest) || (/^の/.test(rest) && !/[\s　:：】]/.test(found[0].slice(-1)));
    if (isCount) return null;
    return { word: found[1] ?? "", kind, depth: depth + (parts - 1) * stepOfNumbers, parts, rest };
  }
  return ownLabel(line);
});

function ownLabel(line: string): HeadingLabel | null {
  const found = ownWord.exec(line);
  const rest = found ? line.slice(found[0].length).trim() : "";
  const isName = rest.length >= 3 && !/[\d０-９。、→⇒]/.test(rest);
  return found && isName ? { word: found[1] ?? "", kind: "heading", depth: depthOfOwnWords, parts: 1, rest } : null;
}
/** 施策１－２ stands below 施策１. */
const stepOfNumbers = 0.1;
