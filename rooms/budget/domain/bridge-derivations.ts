import type { Bilingual } from "../../../foundation/index.ts";
import type { Derivation } from "../../fact/index.ts";
import { asBridgeStep, type BridgeStepId, type BridgeSum, bridgeOf } from "./bridge.ts";
import { asChoice, asMoney, everyLine, linesOfChoice } from "./budget-choice.ts";
import type { EditionBudget } from "./budget-model.ts";
import { bridgeStepWords, moneyWords, themeWords } from "./budget-words.ts";
import { leftOutInput, lineInput } from "./derivation-inputs.ts";
import { leaveOutRelisted, type Money } from "./leave-out-relisted.ts";
import { yen } from "./sum-lines.ts";

const howWords: Readonly<Record<BridgeStepId, Bilingual>> = {
  previous: {
    ja: "今年度の行に印刷された前年度の額の合計。前年度だけにあった事業は行がなく、入らない。",
    en: "Last year's amounts printed on this year's lines, added. Programmes of last year that are not listed this year are not in it.",
  },
  new: {
    ja: "前年度の額が「該当なし」の行の、今年度の額の合計。",
    en: "This year's amounts of lines that print none for last year.",
  },
  expandedAsPrinted: {
    ja: "前年度の額がある行に印刷された拡充額の合計。",
    en: "The expansions printed on lines that had money last year, added.",
  },
  expandedOtherwise: {
    ja: "今年度の額から前年度の額と印刷された拡充額を引いて、残りが増だったものの合計。",
    en: "This year less last year less the printed expansion, where the rest is a rise; added.",
  },
  reduced: {
    ja: "今年度の額から前年度の額と印刷された拡充額を引いて、残りが減だったものの合計。",
    en: "This year less last year less the printed expansion, where the rest is a fall; added.",
  },
  ended: {
    ja: "前年度の額があり、今年度が「該当なし」の行。",
    en: "Lines with money last year that print none for this year.",
  },
  unknownBefore: {
    ja: "前年度の額が印刷されていない行の、今年度の額の合計。",
    en: "This year's amounts of lines that do not print last year's.",
  },
  thisYear: {
    ja: "今年度の額の実数。前の段をすべて足した額と1円まで同じ。",
    en: "The distinct sum of this year: the steps before it add up to it, to the yen.",
  },
};

/** Why a step has no amount: a budget lists what it pays for, so that what ended leaves no line. */
const nothingSaid = (step: BridgeStepId): Bilingual =>
  step === "ended"
    ? { ja: "資料に行がない", en: "no line in the source" }
    : { ja: "該当する行がない", en: "no such line" };

function inputsOf(model: EditionBudget, step: BridgeSum, theme: string, money: Money) {
  const parts = step.parts.map(({ line, yen: value }) =>
    lineInput(model, line, step.id === "previous" ? line.previous : line.amount, yen(value)),
  );
  if (step.id !== "previous" && step.id !== "thisYear") return parts;
  const { leftOut } = leaveOutRelisted(linesOfChoice(model.budget, { ...everyLine, theme }), money);
  return [...parts, ...leftOut.map((left) => leftOutInput(model, left))];
}

function toDerivation(model: EditionBudget, money: Money, theme: string, step: BridgeSum): Derivation {
  const word = bridgeStepWords[step.id];
  const where = theme === "all" ? moneyWords(money) : themeWords(model.budget, theme);
  return {
    name: "budget.bridge",
    arguments: [money.fiscalYear, money.stage, theme, step.id],
    title: { ja: `${word.ja}：${where.ja}`, en: `${word.en}: ${where.en}` },
    how: howWords[step.id],
    result: step.yen === null ? null : yen(step.yen),
    ...(step.yen === null ? { why: nothingSaid(step.id) } : {}),
    inputs: inputsOf(model, step, theme, money),
  };
}

/** A step of a bridge as a derived number. */
export type DerivedStep = { readonly step: BridgeSum; readonly derivation: Derivation };

/** The bridge of all lines or of one theme, each step with its derivation. Steps without lines say why. */
export function derivedBridge(model: EditionBudget, money: Money, theme: string): readonly DerivedStep[] {
  const lines = linesOfChoice(model.budget, { ...everyLine, theme });
  return bridgeOf(lines, money).map((step) => ({ step, derivation: toDerivation(model, money, theme, step) }));
}

export const bridgeDerivations = {
  "budget.bridge": (model: EditionBudget, [year, stage, theme = "", id]: readonly string[]): Derivation | null => {
    const money = asMoney(model.budget, [year ?? "", stage ?? ""]);
    const step = asBridgeStep(id);
    if (!money || !step || !asChoice(model.budget, [theme])) return null;
    return derivedBridge(model, money, theme).find(({ step: { id: own } }) => own === step)?.derivation ?? null;
  },
};
