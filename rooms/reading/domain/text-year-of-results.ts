import { samePeriod } from "../../../foundation/index.ts";
import { type FoundPeriod, findPeriods } from "./find-periods.ts";
import type { FoundFact } from "./found-fact.ts";
import { headingDepth } from "./heading-forms.ts";
import type { TextLine } from "./text-lines.ts";

/** 「5 成果及び評価」 */
const ofResults = /^[^。、\d]{0,6}(?:\d{1,2}|[①-⑳])?[^。、\d]{0,8}(?:成果|実績|評価|効果|達成状況)[^。、\d]{0,8}$/;
/** So many lines the section may hold above a figure. */
const farthest = 60;

/** The one fiscal year that the section on results names above this fact (「5 成果及び評価」 / 「平成29年度の運行経費は…」); null where it names none, or several. */
export function yearOfSection({ at }: FoundFact, lines: readonly TextLine[]): FoundPeriod | null {
  const first = lines.findIndex(({ page, number }) => page === (at.page ?? 1) && number === at.lines?.[0]);
  let found: FoundPeriod | null = null;
  for (let order = first - 1; order >= 0 && order >= first - farthest; order -= 1) {
    const plain = lines[order]?.plain ?? "";
    if (ofResults.test(plain) && headingDepth(plain) !== null) return found;
    if (headingDepth(plain) === 0) return null;
    for (const one of /\d|元/.test(plain) ? findPeriods(plain) : []) {
      if (found !== null && !samePeriod(found.period, one.period)) return null;
      if (one.period.kind !== "fiscalYear") return null;
      found = one;
    }
  }
  return null;
}
