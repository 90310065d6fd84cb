import type { Derivation } from "../../fact/index.ts";
import { asChoice, asMoney, type LineChoice, linesOfChoice } from "./budget-choice.ts";
import type { EditionBudget } from "./budget-model.ts";
import { flagWords, leftOutWords, moneyWords, stageWords, themeWords } from "./budget-words.ts";
import { countOf, leftOutInput, lineInput } from "./derivation-inputs.ts";
import { type LeftOutReason, leaveOutRelisted, type Money } from "./leave-out-relisted.ts";
import { type LineSum, sumDistinct, sumGross } from "./sum-lines.ts";

const nothingCounts = { ja: "額を数えられる行がない", en: "no line with an amount to count" };

/** `令和2年度 当初予算、1 東京2020…、新規` in both languages. */
function choiceWords(model: EditionBudget, { theme, flag, stage }: LineChoice, money?: Money) {
  const parts = [
    ...(money ? [moneyWords(money)] : []),
    ...(theme === "all" ? [] : [themeWords(model.budget, theme)]),
    ...(flag === "all" ? [] : [flagWords[flag]]),
    ...(stage === "all" ? [] : [stageWords[stage]]),
  ];
  return { ja: parts.map(({ ja }) => ja).join("、"), en: parts.map(({ en }) => en).join(", ") };
}

const inputsOf = (model: EditionBudget, { counted, leftOut }: LineSum) => [
  ...counted.map(({ line, amount }) => lineInput(model, line, amount, amount.reading.quantity)),
  ...leftOut.map((left) => leftOutInput(model, left)),
];

type Sum = { readonly money: Money; readonly choice: LineChoice };
const argumentsOf = ({ money, choice }: Sum) => [money.fiscalYear, money.stage, choice.theme, choice.flag];

/** 実数 of the chosen lines: every programme once. */
export function distinctSum(model: EditionBudget, { money, choice }: Sum): Derivation {
  const sum = sumDistinct(linesOfChoice(model.budget, choice), money);
  const words = choiceWords(model, choice, money);
  return {
    name: "budget.distinct",
    arguments: argumentsOf({ money, choice }),
    title: { ja: `実数：${words.ja}`, en: `Distinct sum: ${words.en}` },
    how: {
      ja: "印刷された行の額を足す。再掲・同上の行と、年度や段階の違う予算は足さない。「ほかN事業」の額は印刷されていないので入らない。",
      en: "The amounts of the printed lines, added. Lines listed again or “as above” and money of another year or stage are left out. Programmes that are only counted (ほかN事業) print no amount and are not in it.",
    },
    result: sum.sum,
    ...(sum.sum ? {} : { why: nothingCounts }),
    inputs: inputsOf(model, sum),
  };
}

/** 延べ of the chosen lines: as printed, 再掲 again. */
export function grossSum(model: EditionBudget, { money, choice }: Sum): Derivation {
  const sum = sumGross(linesOfChoice(model.budget, choice), money);
  const words = choiceWords(model, choice, money);
  return {
    name: "budget.gross",
    arguments: argumentsOf({ money, choice }),
    title: { ja: `延べ（再掲を含む）：${words.ja}`, en: `Gross sum (re-listed lines again): ${words.en}` },
    how: {
      ja: "印刷された額を、再掲の行も含めて足す。同じ事業を二度数えるので、使われる額より大きい。比べるためだけの数。",
      en: "All printed amounts added, re-listed lines too. It counts some programmes twice and is larger than what is spent: for comparison only.",
    },
    result: sum.sum,
    ...(sum.sum ? {} : { why: nothingCounts }),
    inputs: inputsOf(model, sum),
  };
}

/** How many printed lines there are of a theme, flag and stage. */
export function lineCount(model: EditionBudget, choice: LineChoice): Derivation {
  const lines = linesOfChoice(model.budget, choice);
  const words = choiceWords(model, choice);
  return {
    name: "budget.count-lines",
    arguments: [choice.theme, choice.flag, choice.stage],
    title: {
      ja: `印刷された行の数${words.ja && `：${words.ja}`}`,
      en: `Number of printed lines${words.en && `: ${words.en}`}`,
    },
    how: { ja: "再掲・同上の行も1行と数える。", en: "Lines listed again or “as above” count as lines too." },
    result: countOf(lines.length, "行"),
    inputs: lines.map((line) => lineInput(model, line, line.amount)),
  };
}

/** How many lines the distinct sum counts, or leaves out for one reason. */
export function partedCount(model: EditionBudget, money: Money, part: "counted" | LeftOutReason): Derivation {
  const { counted, leftOut } = leaveOutRelisted(model.budget.lines, money);
  const lines =
    part === "counted"
      ? counted.map(({ line }) => line)
      : leftOut.filter(({ why }) => why === part).map(({ line }) => line);
  const words = part === "counted" ? { ja: "実数に入る行", en: "lines in the distinct sum" } : leftOutWords[part];
  return {
    name: "budget.count-parted",
    arguments: [money.fiscalYear, money.stage, part],
    title: { ja: `行の数：${words.ja}`, en: `Number of lines: ${words.en}` },
    how: {
      ja: `${moneyWords(money).ja}の実数に入る行と入らない行を、理由ごとに数える。`,
      en: `Lines in and out of the distinct sum of the ${moneyWords(money).en}, counted by reason.`,
    },
    result: countOf(lines.length, "行"),
    inputs: lines.map((line) => lineInput(model, line, line.amount)),
  };
}

const isPart = (text: string | undefined): text is "counted" | LeftOutReason =>
  text === "counted" || (text !== undefined && Object.hasOwn(leftOutWords, text));

const summed =
  (derive: (model: EditionBudget, sum: Sum) => Derivation) =>
  (model: EditionBudget, [year, stage, ...given]: readonly string[]): Derivation | null => {
    const money = asMoney(model.budget, [year ?? "", stage ?? ""]);
    const choice = asChoice(model.budget, given);
    return money && choice && given.length === 2 ? derive(model, { money, choice }) : null;
  };

export const sumDerivations = {
  "budget.distinct": summed(distinctSum),
  "budget.gross": summed(grossSum),
  "budget.count-lines": (model: EditionBudget, given: readonly string[]) => {
    const choice = asChoice(model.budget, given);
    return choice && given.length === 3 ? lineCount(model, choice) : null;
  },
  "budget.count-parted": (model: EditionBudget, [year, stage, part]: readonly string[]) => {
    const money = asMoney(model.budget, [year ?? "", stage ?? ""]);
    return money && isPart(part) ? partedCount(model, money, part) : null;
  },
};
