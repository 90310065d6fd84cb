import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { isKnown } from "../../fact/index.ts";
import type { Site } from "../../publication/index.ts";
import { longestReason } from "../domain/direction.ts";
import { fundSources, type MoneyLine, moneyFlags, moneyStages } from "../domain/money.ts";
import { amountQuestions, isAmountUnit, readAmount, readFunding } from "../domain/read-amount.ts";

type Typed = Readonly<Record<string, string>>;
/** An amount without its id and version. */
export type ReadMoney = Omit<MoneyLine, "id" | "version" | "recordedAt" | "byPerson" | "sheetId">;

const incomplete = (ja: string, en: string): Problem =>
  problem("moneyIncomplete", `${ja}を確かめてください。`, `Check the ${en}.`);

const tooLong = (found: number): Problem =>
  problem("decisionTextTooLong", `文が長すぎます（${found} 字）。`, `A text is too long (${found} characters).`);

/** A four-digit fiscal year in the range that the store keeps. */
function readYear(text: string): number | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
  return year >= 1989 && year <= 2199 ? year : null;
}

/** The amount of a line of the edition's budget in whole yen; null where it prints no single amount. */
function lineYen(site: Site, id: string): number | null {
  const amount = site.budget.lines.find((line) => line.id === id)?.amount;
  if (!amount || !isKnown(amount) || amount.reading.to !== undefined) return null;
  return amount.reading.quantity.unit.kind === "money" ? amount.reading.quantity.value : null;
}

/** What was typed as the amount; left empty with a budget line chosen, it is the line's. */
function readYen(typed: Typed, fromLine: number | null): Outcome<number, Problem> {
  const text = (typed.amount ?? "").trim();
  if (text === "" && fromLine !== null) return ok(fromLine);
  return text === "" ? fail(incomplete("金額", "amount")) : readAmount(text, typed.unit ?? "");
}

/** A typed amount, or everything that is wrong or to be asked about it. `others`: the amounts of the same sheet. */
export function readMoneyForm(
  typed: Typed,
  site: Site,
  others: readonly MoneyLine[],
): Outcome<ReadMoney, readonly Problem[]> {
  const programme = (typed.programme ?? "").trim();
  const fiscalYear = readYear(typed.fiscalYear ?? "");
  const stage = moneyStages.find((one) => one === typed.stage);
  if (programme === "" || programme.length > 300)
    return fail([incomplete("事業の名称（300字まで）", "programme's name (at most 300 characters)")]);
  if (fiscalYear === null) return fail([incomplete("年度（西暦4桁）", "fiscal year (four digits)")]);
  if (!stage) return fail([incomplete("段階", "stage")]);
  const texts = [typed.note ?? "", typed.source ?? "", typed.relistedOf ?? ""].filter(
    (text) => text.length > longestReason,
  );
  if (texts[0]) return fail([tooLong(texts[0].length)]);
  const budgetLine = typed.budgetLine || null;
  const fromLine = budgetLine === null ? null : lineYen(site, budgetLine);
  const amount = readYen(typed, fromLine);
  if (!amount.ok) return fail([amount.problem]);
  const unit = typed.unit ?? "";
  const typedFunds = Object.fromEntries(fundSources.map((source) => [source, typed[`fund-${source}`] ?? ""]));
  const funding = readFunding(typedFunds, unit || "円");
  if (!funding.ok) return fail([funding.problem]);
  const read: ReadMoney = {
    programme,
    fiscalYear,
    stage,
    amountYen: amount.value,
    funding: funding.value,
    flag: moneyFlags.find((one) => one === typed.flag) ?? null,
    relistedOf: (typed.relistedOf ?? "").trim() || null,
    source: budgetLine === null ? (typed.source ?? "").trim() || null : `line:${budgetLine}`,
    note: (typed.note ?? "").trim() || null,
  };
  if (typed.confirmed === "yes") return ok(read);
  const questions = isAmountUnit(unit)
    ? amountQuestions({ ...read, unit }, others, fromLine)
    : amountQuestions({ ...read, unit: "千円" }, [], fromLine);
  return questions.length === 0 ? ok(read) : fail(questions);
}
