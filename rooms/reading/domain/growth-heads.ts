import type { ColumnHead } from "./headed-table.ts";

/**
 * 事業開始前 | 令和5年度増加分 | 令和6年度増加分 | KPI増加分の累計: what each year adds, and what that comes to over these years (the form of a grant). That it is
 * added, and no level that is reached, is whose figure it is.
 */
export function growthSummed(heads: readonly ColumnHead[]): readonly ColumnHead[] {
  const grown = heads.filter(({ kind, subject, period }) => kind === "value" && growth.test(subject ?? "") && period);
  const [first, last] = [grown[0], grown.at(-1)];
  if (first?.period?.kind !== "fiscalYear" || last?.period?.kind !== "fiscalYear" || grown.length < 2) return heads;
  const period = { kind: "span", from: first.period, to: last.period, figure: "cumulative" } as const;
  const printedPeriod = `${first.printedPeriod}～${last.printedPeriod}`;
  return heads.map((head) => {
    if (grown.includes(head)) return { ...head, subject: "増加分" };
    const isSum = head.kind === "value" && head.period === null && growthSum.test(head.subject ?? "");
    return isSum ? { ...head, period, printedPeriod, subject: "増加分" } : head;
  });
}
const growth = /^(?:KPI)?の?増加分$/;
const growthSum = /^(?:KPI)?の?増加分の?(?:累計|合計|計)?$/;
