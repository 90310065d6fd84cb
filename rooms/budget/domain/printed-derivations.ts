import { type Derivation, type DerivationInput, entryAddress, numberOf } from "../../fact/index.ts";
import type { Theme } from "./budget.ts";
import { asChoice, asMoney } from "./budget-choice.ts";
import type { EditionBudget } from "./budget-model.ts";
import { nameOf, printedTotalWords, themeWords } from "./budget-words.ts";
import { countOf, leftOutInput, lineInput } from "./derivation-inputs.ts";
import { isAmount, type Money } from "./leave-out-relisted.ts";
import {
  hiddenProgrammes,
  listedOf,
  type PrintedTotal,
  pointsOfTheme,
  printedTotals,
} from "./printed-against-listed.ts";
import { addYen, yen } from "./sum-lines.ts";

type Asked = { readonly theme: Theme; readonly money: Money; readonly which: PrintedTotal };

const argumentsOf = ({ theme, money, which }: Asked) => [money.fiscalYear, money.stage, theme.id, which];

const notOfThisTotal = {
  ja: "新規の印も拡充額もないため、この額には数えない",
  en: "Neither marked as new nor with a printed expansion: not in this total",
};

function listedInputs(model: EditionBudget, { theme, money, which }: Asked): readonly DerivationInput[] {
  const { parts, unmatched, leftOut } = listedOf(model.budget, theme, money, which);
  return [
    ...parts.map(({ line, fact }) => lineInput(model, line, fact, fact.reading.quantity)),
    ...unmatched.map(({ line, amount }) => ({ ...lineInput(model, line, amount), leftOut: notOfThisTotal })),
    ...leftOut.map((left) => leftOutInput(model, left)),
  ];
}

const listedYen = (model: EditionBudget, { theme, money, which }: Asked) => {
  const { parts } = listedOf(model.budget, theme, money, which);
  return parts.length === 0 ? null : addYen(parts.map(({ fact }) => fact.reading.quantity));
};

/** What the listed lines of a theme add to one of its printed totals. */
export function listedAmount(model: EditionBudget, asked: Asked): Derivation {
  const words = printedTotalWords[asked.which];
  const theme = themeWords(model.budget, asked.theme.id);
  const result = listedYen(model, asked);
  return {
    name: "budget.listed",
    arguments: argumentsOf(asked),
    title: { ja: `行から分かる${words.ja}：${theme.ja}`, en: `Listed ${words.en}: ${theme.en}` },
    how:
      asked.which === "total"
        ? {
            ja: "テーマの行の額を足す。再掲・同上・別の年度の行は足さない。",
            en: "The amounts of the theme's lines, added; re-listed lines, “as above” and other years are left out.",
          }
        : {
            ja: "新規の行は額を、そのほかの行は印刷された拡充額を足す。",
            en: "New lines with their amount, other lines with their printed expansion; added.",
          },
    result,
    ...(result ? {} : { why: { ja: "額を数えられる行がない", en: "no line with an amount to count" } }),
    inputs: listedInputs(model, asked),
  };
}

/** A printed total less what is listed: what the programmes that are not listed, and rounding, must account for. */
export function unlistedAmount(model: EditionBudget, asked: Asked): Derivation {
  const words = printedTotalWords[asked.which];
  const theme = themeWords(model.budget, asked.theme.id);
  const printed = asked.theme[asked.which];
  const listed = listedYen(model, asked);
  const total: DerivationInput = {
    label: words,
    href: entryAddress(model.edition.id, "theme", asked.theme.id),
    fact: printed,
    ...(isAmount(printed) ? { quantity: printed.reading.quantity } : {}),
  };
  return {
    name: "budget.unlisted",
    arguments: argumentsOf(asked),
    title: {
      ja: `印刷された${words.ja}と行の差：${theme.ja}`,
      en: `Printed ${words.en} less what is listed: ${theme.en}`,
    },
    how: {
      ja: "印刷された額（億円の概数）から、行から分かる額を引く。残りは「ほかN事業」の額と端数処理とみられる。",
      en: "The printed figure (in round hundred-millions) less what the lines say. The rest should be the programmes not listed, and rounding.",
    },
    formula: "印刷された額 − 行の額",
    result: isAmount(printed) && listed ? yen(printed.reading.quantity.value - listed.value) : null,
    ...(isAmount(printed) && listed
      ? {}
      : {
          why: isAmount(printed)
            ? { ja: "行がない", en: "no lines" }
            : { ja: "総額が印刷されていない", en: "no printed total" },
        }),
    inputs: [total, ...listedInputs(model, asked)],
  };
}

/** How many programmes are only counted (ほかN事業), of a theme, of all (`all`) or outside the themes (`none`). */
export function hiddenCount(model: EditionBudget, theme: string): Derivation {
  const number = hiddenProgrammes(model.budget, theme);
  const words = themeWords(model.budget, theme);
  return {
    name: "budget.hidden",
    arguments: [theme],
    title: { ja: `行のない事業の数（ほかN事業）：${words.ja}`, en: `Programmes not listed: ${words.en}` },
    how: {
      ja: "ポイントごとに印刷された「ほかN事業」を足す。名前も額も印刷されていない。",
      en: "The numbers of further programmes printed under the headings, added. Neither names nor amounts are printed.",
    },
    result: number === null ? null : countOf(number, "事業"),
    ...(number === null ? { why: { ja: "資料に記載なし", en: "not given in the source" } } : {}),
    inputs: pointsOfTheme(model.budget, theme).map((point) => ({
      label: nameOf(point),
      href: entryAddress(model.edition.id, "point", point.id),
      fact: point.hidden,
      ...(numberOf(point.hidden) === null ? { leftOut: { ja: "印刷されていない", en: "not printed" } } : {}),
    })),
  };
}

const asked =
  (derive: (model: EditionBudget, asked: Asked) => Derivation) =>
  (model: EditionBudget, [year, stage, id, total]: readonly string[]): Derivation | null => {
    const money = asMoney(model.budget, [year ?? "", stage ?? ""]);
    const theme = model.budget.themes.find((one) => one.id === id);
    const which = printedTotals.find((one) => one === total);
    return money && theme && which ? derive(model, { theme, money, which }) : null;
  };

export const printedDerivations = {
  "budget.listed": asked(listedAmount),
  "budget.unlisted": asked(unlistedAmount),
  "budget.hidden": (model: EditionBudget, [theme = ""]: readonly string[]) =>
    asChoice(model.budget, [theme]) && theme !== "" ? hiddenCount(model, theme) : null,
};
