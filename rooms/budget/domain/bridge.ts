import type { Budget, BudgetLine } from "./budget.ts";
import { isAmount, leaveOutRelisted, type Money } from "./leave-out-relisted.ts";

/**
 * The steps from last year to this one, in order. `expandedAsPrinted` is the printed 拡充額, `expandedOtherwise` what rose beyond
 * it; `unknownBefore` are lines that print no previous amount for another reason than having had none.
 */
export const bridgeStepIds = [
  "previous",
  "new",
  "expandedAsPrinted",
  "expandedOtherwise",
  "reduced",
  "ended",
  "unknownBefore",
  "thisYear",
] as const;
export type BridgeStepId = (typeof bridgeStepIds)[number];

/** What one line adds to one step, in whole yen. */
export type BridgePart = { readonly line: BudgetLine; readonly step: BridgeStepId; readonly yen: number };

/** A step with the lines in it; `yen` null = no line says anything about it (終わった事業は印刷されない). */
export type BridgeSum = {
  readonly id: BridgeStepId;
  readonly yen: number | null;
  readonly parts: readonly BridgePart[];
};

const yenOf = (fact: BudgetLine["amount"]): number | null => (isAmount(fact) ? fact.reading.quantity.value : null);

/** A line that had money last year and prints 該当なし for this year. */
const hasEnded = ({ amount, previous }: BudgetLine): boolean =>
  amount.reading.kind === "absent" && amount.reading.why === "none" && isAmount(previous);

const isNew = ({ previous }: BudgetLine): boolean =>
  previous.reading.kind === "absent" && previous.reading.why === "none";

/** Parts that lead from the previous amount of a line to its amount: their sum is the amount, to the yen. */
function partsOfLine(line: BudgetLine, amount: number): readonly BridgePart[] {
  const before = yenOf(line.previous);
  if (before === null) return [{ line, step: isNew(line) ? "new" : "unknownBefore", yen: amount }];
  const expansion = yenOf(line.expansion) ?? 0;
  const rest = amount - before - expansion;
  const parts: readonly BridgePart[] = [
    { line, step: "previous", yen: before },
    { line, step: "expandedAsPrinted", yen: expansion },
    { line, step: rest > 0 ? "expandedOtherwise" : "reduced", yen: rest },
  ];
  return parts.filter((part) => part.step === "previous" || part.yen !== 0);
}

const partsOfEnded = (line: BudgetLine): readonly BridgePart[] => {
  const before = yenOf(line.previous) ?? 0;
  return [
    { line, step: "previous", yen: before },
    { line, step: "ended", yen: -before },
  ];
};

const total = (parts: readonly BridgePart[]): number => parts.reduce((sum, part) => sum + part.yen, 0);

/**
 * The bridge from last year to this year over the lines of a distinct sum (再掲, 同上 and other money left out). The steps between
 * the two totals add up exactly. Last year's total is that of the lines listed this year, not of last year's whole budget.
 */
export function bridgeOf(lines: Budget["lines"], money: Money): readonly BridgeSum[] {
  const { counted, leftOut } = leaveOutRelisted(lines, money);
  const ended = leftOut.filter(({ line, why }) => why === "noAmount" && hasEnded(line)).map(({ line }) => line);
  const thisYear = counted.map(
    ({ line, amount }): BridgePart => ({ line, step: "thisYear", yen: amount.reading.quantity.value }),
  );
  const parts = [
    ...counted.flatMap(({ line, amount }) => partsOfLine(line, amount.reading.quantity.value)),
    ...ended.flatMap(partsOfEnded),
    ...thisYear,
  ];
  return bridgeStepIds.map((id) => {
    const own = parts.filter((part) => part.step === id);
    return { id, parts: own, yen: own.length === 0 ? null : total(own) };
  });
}

export const asBridgeStep = (text: string | undefined): BridgeStepId | null =>
  bridgeStepIds.find((id) => id === text) ?? null;
