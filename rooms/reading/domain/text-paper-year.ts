import { findPeriods } from "./find-periods.ts";
import type { TextLine } from "./text-line.ts";

/** So many lines at the top may say when a paper is from. */
const linesOfTop = 12;
const longestLine = 60;
/** 「令和６年度　第１回推進委員会　資料１」, 「更新日：令和6年8月31日」, 「進捗状況（令和6年度）」 */
const saysWhen = /資料|会議|委員会|協議会|報告|状況|実績|評価|検証|作成|更新|公表|決定|改訂|改定/;

/** The year that a paper is from: the latest that its first lines say of it; null where they do not. What was in years before that is past. */
export function yearOfPaper(lines: readonly TextLine[]): number | null {
  const years = lines
    .slice(0, linesOfTop)
    .filter(({ plain }) => plain.length <= longestLine && saysWhen.test(plain))
    .flatMap(({ plain }) => findPeriods(plain))
    .flatMap(({ period }) => ("year" in period ? [period.year] : []));
  return years.length === 0 ? null : Math.max(...years);
}
