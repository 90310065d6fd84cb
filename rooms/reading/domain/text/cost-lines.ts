import { findPeriods, isPeriodText } from "../find-periods.ts";
import { boxOf, type TextBox } from "./boxes.ts";
import { unnamedRow } from "./grid.ts";
import type { TextLine } from "./lines.ts";

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
    if (line.plain.length > longestLine || taken.has(line)) return [];
    const [all, name = "", unit = "", behind = ""] = labelOfCosts.exec(line.plain) ?? [];
    if (all !== undefined && behind === "")
      return plannedAndSpent(line, name, lines) ?? costsBelow(line, lines, taken, null, stageOfLabel(line));
    const yearly = all === undefined ? wholeByYears(line) : null;
    if (yearly) return [yearly];
    const stage = all === undefined ? stageAlone.exec(line.plain)?.[1] : undefined;
    if (stage !== undefined) return costsBelow(line, lines, taken, null, `${stage}額`);
    const whole = all === undefined ? wholeOf(line) : null;
    if (whole) return costsBelow(line, lines, taken, whole);
    const own = behind === "" ? [] : amountsOfYears({ plain: behind }, unit);
    if (own.length > 0) return [boxOfCosts(name, line, cellsOf(own, name, line))];
    if (!mayBeCosts.test(line.plain)) return [];
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

/** 「事業費（千円）」, and what stands behind it. */
const labelOfCosts =
  /^[\s【〔<《■●○◆・]{0,8}((?:総|概算|全体)?(?:事業費|予算額))(?:の推移|\((?:決算|予算)額?\))?[\s】〕>》:]{0,4}(?:\((?:単位\s?:\s?)?((?:千|万|百万|億)?円)\))?[\s:]*((?:[令平RH].{0,120})?)$/;
/** 「事業費（決算額）」: what all amounts below it are. */
const stageOfLabel = ({ plain }: TextLine): string => {
  const said = /(?:事業費|予算額)\((決算|予算)額?\)/.exec(plain)?.[1];
  return said === undefined ? "" : `${said}額`;
};
const amountOfYear =
  /((?:令和|平成|[RH])\s?(?:元|\d{1,2})(?:年度?)?)\s*:?\s*\(?((?:当初|補正後?|最終)?予算額?|決算見?込?額?)?\)?\s*:?\s*(\d[\d,.]*)((?:千|万|百万|億)?円)?(?=\s|$)/g;
const mostBelow = 12;
/** 「令和７年度」 / 「8,500」: each on a line of its own. */
const yearAlone = /^\s*(?:令和|平成|[RH])\s?(?:元|\d{1,2})(?:年度?)?\s*$/;
const amountAlone = /^\s*\d[\d,.]*(?:千|万|百万|億)?円?\s*$/;

/** 「事業費」 / 「計画額」 / 「25,000千円」 / 「実績額」 / 「24,816千円」: what was planned and what was spent, each below its word or behind it. */
function plannedAndSpent(line: TextLine, name: string, lines: readonly TextLine[]): readonly TextBox[] | null {
  const cells: CostCell[] = [];
  let head = "";
  for (const below of lines.slice(line.order + 1, line.order + 1 + 2 * leastYears)) {
    const [, word = head, value = ""] = stageWithAmount.exec(below.plain) ?? [];
    if (word === "" || below.page !== line.page) break;
    head = value === "" ? word : "";
    if (value !== "") cells.push({ head: word === "計画額" ? `計画${name}` : word, value, line: below });
  }
  const heads = new Set(cells.map((cell) => cell.head));
  return cells.length === leastYears && heads.size === leastYears ? [boxOfCosts(name, line, cells)] : null;
}
const stageWithAmount =
  /^\s{0,40}(計画額|予算額|実績額|決算額)?[\s:]{0,40}(?:(\d[\d,.]{0,15}(?:千|万|百万|億)?円)\s{0,8})?$/;

type CostCell = { readonly head: string; readonly value: string; readonly line: TextLine };

/** 「事業費（千円）」 above 「R4年度 8,450 R5年度 9,120」, 「事業費」 above 「令和5年度 決算額 15,236千円」: amounts with their years and nothing else, or below their years. */
function costsBelow(
  line: TextLine,
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
  whole: Whole | null = null,
  stage = "",
): readonly TextBox[] {
  const [, label = "", unit = ""] = labelOfCosts.exec(line.plain) ?? [];
  const name = whole?.name ?? (label === "" ? unnamedRow : label);
  const found: CostCell[] = [];
  let above: TextLine | null = null;
  for (const below of lines.slice(line.order + 1, line.order + 1 + mostBelow)) {
    const isYear: boolean = above === null && yearAlone.test(below.plain);
    const plain: string = above && amountAlone.test(below.plain) ? `${above.plain} ${below.plain.trim()}` : below.plain;
    const years = taken.has(below) || below.page !== line.page || isYear ? [] : amountsOfYears({ plain }, unit);
    above = isYear ? below : null;
    if (years.length === 0 && !isYear) break;
    found.push(
      ...cellsOf(stage === "" ? years : years.map((one) => ({ ...one, stage })), whole ? "事業費" : name, below),
    );
  }
  if (whole)
    return found.length < leastYears
      ? []
      : [boxOfCosts(name, line, [{ head: "事業費", value: whole.value, line }, ...found])];
  return found.length === 0 ? [] : [boxOfCosts(name, line, found)];
}

/** 「全体事業費　480,000千円」 above 「R4　80,000千円」 / 「R5　100,000千円」: all that it costs, ahead of what each year does. */
type Whole = { readonly name: string; readonly value: string };
const wholeOf = ({ plain }: TextLine): Whole | null => {
  const [, name, value] = wholeCost.exec(plain) ?? [];
  return name === undefined || value === undefined ? null : { name, value };
};
const wholeCost =
  /^[\s【〔<《■●○◆・]{0,8}((?:総|概算|全体)(?:事業費|予算額))[\s】〕>》:]{1,12}(約?\d[\d,.]*(?:億[\d,]*)?(?:千|万|百万|億)?円)\s*$/;
const leastYears = 2;

/** 「＜予算＞」 above 「R4 5,000千円」: what the amounts are, and not of what. */
const stageAlone = /^\s{0,20}[<【〔[(]\s?(予算|決算)\s?[>】〕\])]\s*$/;

/** 「【事業費】総額 3億円（R5：1億円、R6：2億円）」 */
function wholeByYears(line: TextLine): TextBox | null {
  const [, name = "", value = "", inside = ""] = line.plain.endsWith(")")
    ? (yearsInBracket.exec(line.plain) ?? [])
    : [];
  const [cost] = name === "" ? [] : costsIn(`事業費 ${inside.replace(/、/g, " ")}`);
  if (!cost) return null;
  const cells = cost.years.map((one) => ({ head: `事業費（${one.year}）`, value: one.value, line }));
  return boxOfCosts(name, line, [{ head: "事業費", value, line }, ...cells]);
}
const yearsInBracket =
  /^[\s【〔<《■●○◆・]{0,8}((?:総|概算|全体)?(?:事業費|予算額))[\s】〕>》:]{0,12}(?:総額|合計)?[\s:]{0,4}(約?\d[\d,.]*(?:億[\d,]*)?(?:千|万|百万|億)?円)\s?\(([^()]{6,120})\)$/;

const cellsOf = (years: readonly AmountOfYear[], name: string, line: TextLine): readonly CostCell[] =>
  years.map(({ year, stage, value }) => ({
    head: stage === "" ? `${name}（${year}）` : `${year}${stage}`,
    value,
    line,
  }));

const boxOfCosts = (name: string, line: TextLine, cells: readonly CostCell[]): TextBox =>
  boxOf([{ head: "事業名", value: name, line }, ...cells], [...new Set([line, ...cells.map((cell) => cell.line)])]);

type AmountOfYear = { readonly year: string; readonly stage: string; readonly value: string };

/** Empty where anything else stands in the line, or neither the amount nor the line above says its unit. */
function amountsOfYears({ plain }: Pick<TextLine, "plain">, unit: string): readonly AmountOfYear[] {
  if (plain.length > longestLine || !/^[\s・○●]{0,6}[令平RH]/.test(plain)) return [];
  if (
    plain
      .replace(amountOfYear, "")
      .replace(/^[\s・○●]+/, "")
      .trim() !== ""
  )
    return [];
  const years = [...plain.matchAll(amountOfYear)].map(([, year = "", stage = "", number = "", own = unit]) => ({
    year: year.replace(/\s/g, ""),
    stage,
    value: own === "" ? "" : `${number}${own}`,
  }));
  return years.every(({ value }) => value !== "") ? years : [];
}

/** 「R5は予算額、その他は決算額」 */
function headOf(year: string, note: string): string {
  if (!note.includes("予算")) return `事業費（${year}）`;
  const said = note.split(/[、，]/).find((part) => part.includes("予算")) ?? "";
  const isBudget = findPeriods(said).some(({ printed }) => printed === year);
  return isBudget || !note.includes("決算") ? `${year}予算額` : `${year}決算額`;
}
