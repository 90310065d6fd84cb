import { samePeriod } from "../../../../foundation/index.ts";
import { type FoundPeriod, findPeriods } from "../find-periods.ts";
import type { FoundFact } from "../found-fact.ts";
import { headingDepth } from "../heading-forms.ts";
import type { TextLine } from "./lines.ts";

/** 「5 成果及び評価」; 「重要業績評価指標」 heads what is aimed at */
const ofResults =
  /^(?!.*(?:指標|KPI\)?|目標)[^一-龠]{0,4}$)[^。、\d]{0,6}(?:\d{1,2}|[①-⑳])?[^。、\d]{0,8}(?:成果|実績|評価|効果|達成状況)[^。、\d]{0,8}$/;
/** So many lines the section may hold above a figure. */
const farthest = 60;

/**
 * The one fiscal year that the section on results names above a fact (「5 成果及び評価」 / 「平成29年度の運行経費は…」); null where it names none, or
 * several, and where no such section holds.
 */
export function yearsOfSections(lines: readonly TextLine[]): (fact: FoundFact) => FoundPeriod | null {
  const begins = ({ plain }: TextLine): boolean => ofResults.test(plain) && headingDepth(plain) !== null;
  const sections = new Set(lines.flatMap((line) => (begins(line) ? [line.order] : [])));
  const keyOf = (page: number, number: number): string => `${page} ${number}`;
  const orders = new Map<string, number>();
  if (sections.size > 0)
    for (const { page, number, order } of lines.toReversed()) orders.set(keyOf(page, number), order);
  return ({ at }) => {
    const first = orders.get(keyOf(at.page ?? 1, at.lines?.[0] ?? 0)) ?? -1;
    for (let order = first - 1; order >= Math.max(0, first - farthest); order -= 1)
      if (sections.has(order)) return yearWithin(lines.slice(order + 1, first));
    return null;
  };
}

function yearWithin(lines: readonly TextLine[]): FoundPeriod | null {
  let found: FoundPeriod | null = null;
  for (const { plain } of lines) {
    if (headingDepth(plain) === 0) return null;
    for (const one of /\d|元/.test(plain) ? findPeriods(plain) : []) {
      const isOther = found !== null && !samePeriod(found.period, one.period);
      if (isOther || one.period.kind !== "fiscalYear") return null;
      found = one;
    }
  }
  return found;
}
