import { reason } from "./found-fact.ts";
import type { ColumnHead } from "./headed-table.ts";

const bracket = "(?:[(（][^()（）]*[)）])?";
const stage = new RegExp(`^(?:中間|最終)(?:年度?|年次|値|時)?${bracket}$|^[\\d０-９]{1,2}年後${bracket}$`);
const now = new RegExp(`^(?:現在|現時点|直近|最新)(?:の?(?:値|状況))?${bracket}$`);

const wordOf = ({ words }: ColumnHead): string => (words.at(-1) ?? "").replace(/[\s　]/g, "");

/**
 * 策定時（R5） | 中間（R8） | 最終（R11）, 現在（R6） | 5年後（R11）: words of stages are those of targets beside what there is now, and what there is now is the
 * baseline where nothing else is.
 */
export function stagesOfAims(heads: readonly ColumnHead[]): readonly ColumnHead[] {
  const values = heads.filter(({ kind }) => kind === "value");
  const hasBaseline = values.some(({ role }) => role === "baseline");
  const isNow = (head: ColumnHead): boolean =>
    !hasBaseline && head.kind === "value" && (head.role === null || head.role === "actual") && now.test(wordOf(head));
  const isStage = (head: ColumnHead): boolean =>
    head.kind === "value" && head.role === null && stage.test(wordOf(head));
  if (!values.some(isStage) || !(hasBaseline || values.some(isNow))) return aimByDistance(heads, values);
  return heads.map((head) => {
    if (isStage(head)) return { ...head, role: "target", subject: null };
    return isNow(head) ? { ...head, role: "baseline", subject: null } : head;
  });
}

/**
 * 指標 | R6 | R11, 指標 | R4 | R5 | R6 | R11: of years and nothing else the last one, years away from those before it, is what the plan aims at; that it
 * does not say so makes it less sure.
 */
function aimByDistance(heads: readonly ColumnHead[], values: readonly ColumnHead[]): readonly ColumnHead[] {
  const baseline = values.find(({ role }) => role === "baseline") ?? values.find(isBareNow);
  if (baseline)
    return baseline.period === null ? besideNow(baseline, heads, values) : laterThan(baseline, heads, values);
  const last = values.at(-1);
  const isOfIndicators = heads.some(({ kind, words }) => kind === "name" && /指標|KPI|ＫＰＩ/i.test(words.join("")));
  if (!last || values.length < 2 || !isOfIndicators || !values.every(isYearAlone)) return heads;
  const steps = values.slice(1).map((head, index) => yearOf(head) - yearOf(values[index] ?? head));
  const isNear = steps.slice(0, -1).every((step) => step === 1);
  if (!isNear || !((steps.at(-1) ?? 0) >= leastYears)) return heads;
  return heads.map((head) =>
    head === last ? { ...head, role: "target", doubts: [...head.doubts, targetByYear] } : head,
  );
}
const leastYears = 4;

/** 指標 | 現状（R5） | R8 | R10: years apart behind what there is now, and no other word, are those of targets; the next years would be those of results. */
function laterThan(
  now: ColumnHead,
  heads: readonly ColumnHead[],
  values: readonly ColumnHead[],
): readonly ColumnHead[] {
  const others = values.filter((head) => head !== now);
  const isPlan = heads.some(({ kind, words }) => kind === "name" && /指標|KPI|ＫＰＩ/i.test(words.join("")));
  const areApart = others.every((head) => isYearAlone(head) && yearOf(head) - yearOf(now) >= 2);
  if (!isPlan || others.length === 0 || !areApart) return heads;
  return heads.map((head) =>
    others.includes(head) ? { ...head, role: "target", doubts: [...head.doubts, targetByYear] } : head,
  );
}

/** 現在 beside nothing but years: what there is now. */
const isBareNow = (head: ColumnHead): boolean => head.role === null && head.period === null && now.test(wordOf(head));

/** 現在 | 2030年: the one year beside it is that of the target. 事業開始前 | R7 | R8 | R9: what is planned or what came, the heads do not say. */
function besideNow(
  start: ColumnHead,
  heads: readonly ColumnHead[],
  values: readonly ColumnHead[],
): readonly ColumnHead[] {
  const others = values.filter((head) => head !== start);
  if (others.length === 0 || !others.every(isYearAlone)) return heads;
  const [only, ...more] = others;
  return heads.map((head) => {
    if (head === start) return { ...head, role: "baseline", subject: null };
    if (!others.includes(head)) return head;
    return only === head && more.length === 0
      ? { ...head, role: "target", doubts: [...head.doubts, targetByYear] }
      : { ...head, role: "figure" };
  });
}

const isYearAlone = ({ role, subject, period }: ColumnHead): boolean =>
  role === null && subject === null && period !== null;
const yearOf = ({ period }: ColumnHead): number => (period && "year" in period ? period.year : Number.NaN);

const targetByYear = reason(
  "role/targetByYear",
  0.8,
  "見出しには年度だけがあります。離れた後の年度の値を目標値としました。",
  "The heads are years alone. The figure of the later year, years away, was taken for the target.",
);
