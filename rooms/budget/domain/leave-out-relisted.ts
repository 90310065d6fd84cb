import { isKnown, type KnownFact } from "../../fact/index.ts";
import type { BudgetLine } from "./budget.ts";

/** The money a sum is about. Money of another year or stage is never mixed in: 令和元年度補正 is not 令和2年度当初. */
export type Money = { readonly fiscalYear: string; readonly stage: BudgetLine["stage"] };

/**
 * Why a line does not count in a sum: `relisted` 再掲, counted where it stands first · `relistedWithoutFirst` 再掲 whose first
 * listing the document does not print · `sameAs` 同上, its money stands at another line · `otherMoney` another year or stage ·
 * `noAmount` no single amount of yen is printed.
 */
export type LeftOutReason = "relisted" | "relistedWithoutFirst" | "sameAs" | "otherMoney" | "noAmount";

export type CountedLine = { readonly line: BudgetLine; readonly amount: KnownFact };
export type LeftOutLine = { readonly line: BudgetLine; readonly why: LeftOutReason };

/** Lines parted into those whose amounts are added and those left out, each with its reason; nothing is lost. */
export type PartedLines = { readonly counted: readonly CountedLine[]; readonly leftOut: readonly LeftOutLine[] };

/** 再掲: printed a second time for information. Its flag says so, or the link to its first listing. */
export const isRelisted = (line: BudgetLine): boolean => line.flag === "relisted" || line.relistedOf !== null;

/** A fact with one exact place on the scale: an amount of money in yen that is no range. */
export const isAmount = (fact: BudgetLine["amount"]): fact is KnownFact =>
  isKnown(fact) && fact.reading.to === undefined && fact.reading.quantity.unit.kind === "money";

/**
 * The one place that decides whether a 再掲 line is left out of a sum: it always is, also when its first listing is not in
 * the document, because the document itself says that the money is listed elsewhere. Null = the line counts.
 */
export function whyLeftOut(line: BudgetLine, money: Money): LeftOutReason | null {
  if (isRelisted(line)) return line.relistedOf === null ? "relistedWithoutFirst" : "relisted";
  return whyWithoutMoney(line, money);
}

function whyWithoutMoney(line: BudgetLine, money: Money): LeftOutReason | null {
  if (line.sameAs !== null) return "sameAs";
  if (line.fiscalYear !== money.fiscalYear || line.stage !== money.stage) return "otherMoney";
  return isAmount(line.amount) ? null : "noAmount";
}

function part(lines: readonly BudgetLine[], why: (line: BudgetLine) => LeftOutReason | null): PartedLines {
  const counted: CountedLine[] = [];
  const leftOut: LeftOutLine[] = [];
  for (const line of lines) {
    const reason = why(line);
    if (reason === null && isAmount(line.amount)) counted.push({ line, amount: line.amount });
    else leftOut.push({ line, why: reason ?? "noAmount" });
  }
  return { counted, leftOut };
}

/** The lines of a distinct sum (実数): every programme's money once. */
export const leaveOutRelisted = (lines: readonly BudgetLine[], money: Money): PartedLines =>
  part(lines, (line) => whyLeftOut(line, money));

/** The lines of a gross sum (延べ、再掲を含む): what the pages print, added up as it stands. For comparison only, never as money. */
export const keepRelisted = (lines: readonly BudgetLine[], money: Money): PartedLines =>
  part(lines, (line) => whyWithoutMoney(line, money));
