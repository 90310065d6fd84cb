import { findPeriods, isPeriodText } from "./find-periods.ts";
import { boxOf, type TextBox } from "./text-boxes.ts";
import type { TextLine } from "./text-lines.ts";

const mayBeCosts = /^[\s【〔<《■●○◆・]{0,8}(?:総|概算|全体)?(?:事業費|予算額)[\s】〕>》:]{0,4}[^\s【】]{0,12}?\d/;
const label = /[【〔＜<《■●○◆・]?((?:総|概算|全体)?(?:事業費|予算額))[】〕＞>》]?[\s　:：]*/g;
/** 「R4：6,200千円」, 「8,300千円（R5）」 */
const amount =
  /(?:([^\s　:：、（）()]{2,8})[\s　]*[:：][\s　]*)?([\d０-９][\d０-９,，.．億万千百]*円)(?:[\s　]*[（(]([^（）()\s]{2,10})[）)])?/g;
const longestLine = 160;

/**
 * What a project costs, year by year in one line: 「事業費 R4：6,200千円 R5：11,750千円 （R5は予算額、その他は決算額）」, or one cost beside another,
 * 「事業費 8,300千円（R5） 事業費 5,460千円（R5）」. They are amounts of a budget, whatever stands around them.
 */
export function costLines(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextBox[] {
  return lines.flatMap((line) => {
    if (line.plain.length > longestLine || !mayBeCosts.test(line.plain) || taken.has(line)) return [];
    const note = /[（(][^（）()]*(?:予算|決算)[^（）()]*[）)][\s　]*$/.exec(line.text)?.[0] ?? "";
    const costs = costsIn(line.text.slice(0, line.text.length - note.length));
    return costs.map(({ name, years }) =>
      boxOf(
        [
          { head: "事業名", value: name, line },
          ...years.map(({ year, value }) => ({ head: headOf(year, note), value, line })),
        ],
        [line],
      ),
    );
  });
}

type Cost = { readonly name: string; readonly years: readonly { readonly year: string; readonly value: string }[] };

/** Empty where anything but years and amounts stands in the line, or an amount without its year. */
function costsIn(text: string): readonly Cost[] {
  const labels = [...text.matchAll(label)];
  const costs = labels.map(({ 0: printed, 1: name = "", index }, order): Cost => {
    const rest = text.slice(index + printed.length, labels[order + 1]?.index);
    const isAll = rest.replace(amount, "").trim() === "";
    const years = [...rest.matchAll(amount)].map(([, ahead, value = "", behind]) => ({
      year: ahead ?? behind ?? "",
      value,
    }));
    return { name, years: isAll ? years : [] };
  });
  const areWhole = costs.every(({ years }) => years.length > 0 && years.every(({ year }) => isPeriodText(year)));
  return areWhole ? costs : [];
}

/** 「R5は予算額、その他は決算額」 */
function headOf(year: string, note: string): string {
  if (!note.includes("予算")) return `事業費（${year}）`;
  const said = note.split(/[、，]/).find((part) => part.includes("予算")) ?? "";
  const isBudget = findPeriods(said).some(({ printed }) => printed === year);
  return isBudget || !note.includes("決算") ? `${year}予算額` : `${year}決算額`;
}
