import type { Derivation, DerivationInput, KnownFact } from "../../fact/index.ts";
import { type BudgetLine, lineById } from "./budget.ts";
import type { EditionBudget } from "./budget-model.ts";
import { nameOf } from "./budget-words.ts";
import { lineInput } from "./derivation-inputs.ts";
import { isAmount } from "./leave-out-relisted.ts";
import { yen } from "./sum-lines.ts";

/** The three amounts of a line that prints all of them. */
export type ExpansionFigures = {
  readonly previous: KnownFact;
  readonly expansion: KnownFact;
  readonly amount: KnownFact;
};

export function expansionFigures({ previous, expansion, amount }: BudgetLine): ExpansionFigures | null {
  return isAmount(previous) && isAmount(expansion) && isAmount(amount) ? { previous, expansion, amount } : null;
}

const value = (fact: KnownFact): number => fact.reading.quantity.value;

const figureInput = (model: EditionBudget, line: BudgetLine, fact: KnownFact): DerivationInput =>
  lineInput(model, line, fact, fact.reading.quantity);

/** 前年度額 + 拡充額. */
export function previousPlusExpansion(model: EditionBudget, line: BudgetLine, figures: ExpansionFigures): Derivation {
  const { previous, expansion } = figures;
  const name = nameOf(line);
  return {
    name: "budget.previous-plus-expansion",
    arguments: [line.id],
    title: { ja: `前年度の額＋拡充額：${name.ja}`, en: `Last year plus expansion: ${name.en}` },
    how: { ja: "行に印刷された二つの額を足す。", en: "The two amounts printed on the line, added." },
    formula: "前年度の額 ＋ 拡充額",
    result: yen(value(previous) + value(expansion)),
    inputs: [figureInput(model, line, previous), figureInput(model, line, expansion)],
  };
}

/** This year's amount less (前年度額 + 拡充額): 0 where the three agree. */
export function expansionDifference(model: EditionBudget, line: BudgetLine, figures: ExpansionFigures): Derivation {
  const { previous, expansion, amount } = figures;
  const name = nameOf(line);
  return {
    name: "budget.expansion-difference",
    arguments: [line.id],
    title: { ja: `拡充額で説明されない差：${name.ja}`, en: `Difference the expansion does not explain: ${name.en}` },
    how: {
      ja: "今年度の額から、前年度の額と拡充額を引く。ほかの増減があれば0にならず、誤りとは限らない。",
      en: "This year's amount less last year's and less the expansion. Other rises and cuts make it differ from zero, so it need not be a mistake.",
    },
    formula: "今年度の額 − （前年度の額 ＋ 拡充額）",
    result: yen(value(amount) - value(previous) - value(expansion)),
    inputs: [figureInput(model, line, amount), figureInput(model, line, previous), figureInput(model, line, expansion)],
  };
}

/** This year's amount less last year's; null where one of them is absent. */
export function changeSincePrevious(model: EditionBudget, line: BudgetLine): Derivation | null {
  const { amount, previous } = line;
  if (!isAmount(amount) || !isAmount(previous)) return null;
  const name = nameOf(line);
  return {
    name: "budget.change",
    arguments: [line.id],
    title: { ja: `前年度からの増減：${name.ja}`, en: `Change since last year: ${name.en}` },
    how: { ja: "今年度の額から前年度の額を引く。", en: "This year's amount less last year's." },
    formula: "今年度の額 − 前年度の額",
    result: yen(value(amount) - value(previous)),
    inputs: [figureInput(model, line, amount), figureInput(model, line, previous)],
  };
}

const ofExpansion =
  (derive: typeof previousPlusExpansion) =>
  (model: EditionBudget, [id = ""]: readonly string[]): Derivation | null => {
    const line = lineById(model.budget, id);
    const figures = line ? expansionFigures(line) : null;
    return line && figures ? derive(model, line, figures) : null;
  };

export const lineDerivations = {
  "budget.previous-plus-expansion": ofExpansion(previousPlusExpansion),
  "budget.expansion-difference": ofExpansion(expansionDifference),
  "budget.change": (model: EditionBudget, [id = ""]: readonly string[]) => {
    const line = lineById(model.budget, id);
    return line ? changeSincePrevious(model, line) : null;
  },
};
