import { isPeriodText } from "./find-periods.ts";
import type { ColumnHead } from "./headed-table.ts";

/** The heads of a table, with those that say where a plan began as baselines, and what has been reached since then as none. */
export const withBaselines = (heads: readonly ColumnHead[]): readonly ColumnHead[] =>
  sinceThePlan(fromTheBeginning(aheadOfResults(heads)));

/** 平成13年 | 平成14年実績 | 平成15年実績 | 目標: a year alone, ahead of the years of results, is where the plan began. */
function aheadOfResults(heads: readonly ColumnHead[]): readonly ColumnHead[] {
  const [first, ...others] = heads.filter(({ kind, period }) => kind === "value" && period !== null);
  const isFirst = first !== undefined && isYearAlone(first);
  const results = others.filter(({ words }) => /実績/.test(words.join("")));
  const hasAim = heads.some(({ role, kind }) => role === "target" && kind === "value");
  const isOdd = isFirst && hasAim && results.length > 1 && !others.some(isYearAlone);
  return isOdd ? heads.map((head) => (head === first ? { ...head, role: "baseline" as const } : head)) : heads;
}
const isYearAlone = ({ words, role }: ColumnHead): boolean =>
  role === null && words.length === 1 && isPeriodText(words[0] ?? "");

/** 令和2年度（当初） ahead of an aim: where the plan began. */
function fromTheBeginning(heads: readonly ColumnHead[]): readonly ColumnHead[] {
  const isFirst = ({ role, kind, words }: ColumnHead): boolean =>
    kind === "value" && (role === null || role === "actual") && beginning.test(words.at(-1) ?? "");
  const hasAim = heads.some(({ role }) => role === "target");
  return hasAim ? heads.map((head) => (isFirst(head) ? { ...head, role: "baseline" as const } : head)) : heads;
}
const beginning = /年度?[\s　]?[（(](?:計画)?当初[）)]$|^当初値?(?:[（(][^（()）]{2,12}[）)])?$/;

/** 現状 beside 計画策定時 is no second baseline, but what has been reached since. */
function sinceThePlan(heads: readonly ColumnHead[]): readonly ColumnHead[] {
  const isBaseline = ({ role, kind }: ColumnHead): boolean => role === "baseline" && kind === "value";
  const says = (form: RegExp) => (head: ColumnHead) => isBaseline(head) && form.test(head.words.join(""));
  if (!heads.some(says(/策定|当初|基準|初期|開始/))) return heads;
  const isSince = says(/^(?!.*(?:策定|当初|基準|初期|開始)).*(?:現状|現況|現在)/);
  return heads.map((head) => (isSince(head) ? { ...head, role: "actual" as const } : head));
}
