import { findPeriods } from "../find-periods.ts";
import { headingDepth } from "../heading-forms.ts";
import { type BudgetPart, budgetOfHeading } from "./budget-title.ts";
import type { TextLine } from "./lines.ts";

/**
 * Where a part about another budget begins, and where it ends again: 「４　物価高への対応（令和７年度３月補正予算）」 holds down to the next heading as wide, behind which the budget
 * of the document goes on. So does the year of 「３　主な事業（平成28年度）」.
 */
export function budgetSections(lines: readonly TextLine[], whole: BudgetPart): ReadonlyMap<TextLine, BudgetPart> {
  const found = new Map<TextLine, BudgetPart>();
  let now = whole;
  let open: { readonly depth: number; readonly around: BudgetPart } | null = null;
  for (const line of lines) {
    if (open === null && !line.plain.includes("予算") && !ofProgrammes.test(line.plain)) continue;
    const depth = line.plain.length <= longestHeading ? headingDepth(line.text) : null;
    const inBracket = depth === null ? null : budgetInBracket(line);
    if (open !== null && depth !== null && depth <= open.depth) {
      now = open.around;
      open = null;
      found.set(line, now);
    }
    const part = inBracket ?? budgetOfHeading(line);
    if (!part) continue;
    if (inBracket !== null && depth !== null) open = { depth, around: now };
    now = part;
    found.set(line, part);
  }
  return found;
}
const longestHeading = 60;

function budgetInBracket({ plain }: TextLine): BudgetPart | null {
  const [, inside = "", stage] = ofBudget.exec(plain) ?? ofProgrammes.exec(plain) ?? [];
  const [only, ...more] = inside === "" ? [] : findPeriods(inside);
  return only?.period.kind === "fiscalYear" && more.length === 0
    ? { year: only.period, isSupplement: stage === "補正" }
    : null;
}
const ofBudget = /\(([^()]{2,10}年度)(?:の?\d{1,2}月)?(補正|当初)予算案?(?:対応分?|計上分?)?\)\s*$/;
const ofProgrammes = /(?:主な|主要|実施|関連)事業\(([^()]{2,10}年度)\)\s*$/;
