import { toCommonWidth } from "../../../foundation/index.ts";
import type { FigureRole } from "./found-fact.ts";
import { keptByText } from "./kept-results.ts";

/** What the heads of columns and the labels in cells call a figure. A longer word comes before a shorter one that it holds. */
const words: readonly (readonly [word: string, role: FigureRole])[] = [
  ["基本計画策定時", "baseline"],
  ["計画策定時", "baseline"],
  ["策定時", "baseline"],
  ["申請時", "baseline"],
  ["目標設定時", "baseline"],
  ["ベースライン値", "baseline"],
  ["ベースライン", "baseline"],
  ["基準値", "baseline"],
  ["基準年", "baseline"],
  ["基準年度", "baseline"],
  ["基準", "baseline"],
  ["現状値", "baseline"],
  ["現況値", "baseline"],
  ["当初値", "baseline"],
  ["初期値", "baseline"],
  ["開始時", "baseline"],
  ["開始時点", "baseline"],
  ["計画開始時", "baseline"],
  ["計画開始時点", "baseline"],
  ["事業開始前", "baseline"],
  ["現時点", "baseline"],
  ["事業実施前", "baseline"],
  ["開始前", "baseline"],
  ["実施前", "baseline"],
  ["着手前", "baseline"],
  ["従前値", "baseline"],
  ["期待値", "expected"],
  ["目安値", "expected"],
  ["目安", "expected"],
  ["見込値", "forecast"],
  ["見込量", "forecast"],
  ["見込み", "forecast"],
  ["見込", "forecast"],
  ["推計値", "forecast"],
  ["推計", "forecast"],
  ["予測値", "forecast"],
  ["見通し", "forecast"],
  ["最終目標", "target"],
  ["中間目標", "target"],
  ["数値目標", "target"],
  ["目標値", "target"],
  ["めざす値", "target"],
  ["目指す値", "target"],
  ["計画数値", "target"],
  ["計画値", "target"],
  ["計画目標", "target"],
  ["計画目標値", "target"],
  ["到達目標", "target"],
  ["到達点", "target"],
  ["到達値", "target"],
  ["目標", "target"],
  ["計画終了時", "target"],
  ["終了時点", "target"],
  ["実績値", "actual"],
  ["最新値", "actual"],
  ["最新実績", "actual"],
  ["最新の実績", "actual"],
  ["直近実績", "actual"],
  ["直近の実績", "actual"],
  ["確定数値", "actual"],
  ["確定値", "actual"],
  ["直近値", "actual"],
  ["実測値", "actual"],
  ["中間評価値", "actual"],
  ["中間評価時", "actual"],
  ["最終評価値", "actual"],
  ["最終評価時", "actual"],
  ["実績", "actual"],
  ["新規・拡充額", "expansion"],
  ["拡充額", "expansion"],
  ["拡充分", "expansion"],
  ["拡充", "expansion"],
  ["補正前の予算額", "amount"],
  ["補正前予算額", "amount"],
  ["補正前の額", "amount"],
  ["補正前", "amount"],
  ["既定予算額", "amount"],
  ["既定額", "amount"],
  ["現計予算額", "amount"],
  ["補正額", "supplement"],
  ["補正予算", "supplement"],
  ["補正", "supplement"],
  ["決算見込額", "outturn"],
  ["決算額", "outturn"],
  ["決算", "outturn"],
  ["執行額", "outturn"],
  ["支出済額", "outturn"],
  ["収入済額", "outturn"],
  ["実績額", "outturn"],
  ["当初予算額", "amount"],
  ["予算現額", "amount"],
  ["予算額", "amount"],
  ["当初予算", "amount"],
  ["予算", "amount"],
  ["事業費", "amount"],
  ["要求・要望額", "amount"],
  ["要望額", "amount"],
  ["要求額", "amount"],
  ["計上額", "amount"],
  ["金額", "amount"],
  ["現状", "baseline"],
  ["現況", "baseline"],
  ["現在値", "baseline"],
  ["現在の値", "baseline"],
  ["計画当初", "baseline"],
  ["策定当初", "baseline"],
];

/** A word that looks like one of the above and is none: a rate is worked out of the figures, and 目標指標 is the name of a column. */
const others =
  /達成率|達成度|達成状況|進捗率|進捗度|執行率|伸び率|増減|差引|比較|(?<!値\s?\()目標年(?!度?の?数?値)|基準日|補正後|目標指標|基本目標|事業名|目標項目|実績等の|数値目標の|総事業費|全体事業費|全体計画額|内訳/;

const yearBefore = /前年度?|昨年度?|前々年度/;
const yearOfBudget = /本年度?|今年度|当年度/;
/** Of these the year before is an actual or a target of that year, not the 前年度 of a budget. */
const rolesOfYears: readonly FigureRole[] = ["actual", "target", "expected", "forecast", "baseline"];

/** The role that a head or label gives its figures; null when it says nothing of it. The longest word that stands in it decides. */
export const roleOfWords = keptByText((text): FigureRole | null => {
  const plain = toCommonWidth(text).replace(/\s+/g, "");
  if (others.test(plain)) return null;
  const found = words.filter(([word]) => plain.includes(word));
  const role = [...found].sort(([one], [other]) => other.length - one.length)[0]?.[1] ?? null;
  if (role !== null && rolesOfYears.includes(role)) return role;
  // うち要望額 is a part of the amount beside it
  if (role === "amount" && /^(?:うち|内)/.test(plain)) return null;
  if (yearBefore.test(plain)) return "previous";
  return role ?? (yearOfBudget.test(plain) ? "amount" : null);
});

/** 「8億4,300万円（令和5年度決算）」 was spent, or taken in. */
export const roleInBracket = (remark: string): FigureRole =>
  /決算(?:見込)?額?\s*[)\]]\s*$/.test(remark) ? "outturn" : "amount";

/** The words that give a role, the longest first, for a regular expression. */
export const roleLabels: string = words
  .map(([word]) => word)
  .sort((one, other) => other.length - one.length)
  .join("|");

/** Words that may stand straight before a figure as its label, the longest first, for a regular expression. */
export const labelWords: string = [
  ...words.map(([word]) => word),
  ...[
    "前年度当初",
    "前年度",
    "前年",
    "昨年度",
    "本年度",
    "今年度",
    "当初",
    "男性",
    "女性",
    "男",
    "女",
    "総数",
    "合計",
    "全国",
    "全道",
    "全体",
    "道内",
    "県内",
    "市内",
    "うち",
    "ほか",
    "計",
  ],
]
  .sort((one, other) => other.length - one.length)
  .join("|");
