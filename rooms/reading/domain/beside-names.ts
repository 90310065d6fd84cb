import type { ColumnHead, HeadedTable } from "./headed-table.ts";

/** What columns behind the figures of a row may name that has figures of its own. */
const ofOthers = /事業名|事業の名称|取組名|活動名|実績項目|活動項目|活動指標|^節/;
const ofIndicators = /指標|kpi|ＫＰＩ|数値目標/i;

/**
 * Rows that say two things, an indicator with its figures and behind it a programme with its money, or a programme with its money and what was
 * done: as two tables of the same rows. What stands at the left of the first holds for both; the second is of the first where that is a programme.
 */
export function besideNames(table: HeadedTable): readonly HeadedTable[] {
  const { heads, turned } = table;
  const isValue = ({ kind }: ColumnHead): boolean => kind === "value";
  const isName = ({ kind }: ColumnHead): boolean => kind === "name";
  const first = heads.find(isName);
  const firstValue = heads.findIndex(isValue);
  const second = heads.findIndex(
    (head, index) => index > firstValue && isName(head) && ofOthers.test(head.words.at(-1) ?? ""),
  );
  const isTwo = first && firstValue >= 0 && first.column < (heads[firstValue]?.column ?? 0) && second > 0;
  if (turned || !isTwo || !heads.slice(second).some(isValue)) return [table];
  const isOfIndicators = ofIndicators.test(first.words.join(""));
  const outer = heads.slice(0, second).filter((head) => {
    if (head.column < first.column) return ["within", "area", "text", "name", "owner"].includes(head.kind);
    return head === first && !isOfIndicators;
  });
  const whole = outer.map((head): ColumnHead => (head === first ? { ...head, kind: "within" } : head));
  return [
    { ...table, heads: heads.slice(0, second) },
    { ...table, heads: [...whole, ...heads.slice(second)] },
  ];
}
