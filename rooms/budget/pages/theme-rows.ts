import { numberOf } from "../../fact/index.ts";
import type { Theme } from "../domain/budget.ts";
import { everyLine, flagOf, type LineFlag, lineFlags, linesOfChoice } from "../domain/budget-choice.ts";
import type { EditionBudget } from "../domain/budget-model.ts";
import { leaveOutRelisted, type Money } from "../domain/leave-out-relisted.ts";
import { hiddenProgrammes } from "../domain/printed-against-listed.ts";

/** The distinct yen of one flag within a theme. */
export type FlagAmount = { readonly flag: LineFlag; readonly yen: number };

/**
 * A theme as a bar: `key` is its id or `none`. `rest`: the printed total less the listed lines, `unsized` where programmes are
 * only counted, undefined where nothing is known to be missing.
 */
export type ThemeRow = {
  readonly key: string;
  readonly theme: Theme | null;
  readonly flags: readonly FlagAmount[];
  readonly yen: number;
  readonly rest: number | "unsized" | undefined;
};

function flagAmounts(model: EditionBudget, money: Money, theme: string): readonly FlagAmount[] {
  const { counted } = leaveOutRelisted(linesOfChoice(model.budget, { ...everyLine, theme }), money);
  return lineFlags.flatMap((flag) => {
    const own = counted.filter(({ line }) => flagOf(line) === flag);
    const yen = own.reduce((sum, { amount }) => sum + amount.reading.quantity.value, 0);
    return own.length === 0 ? [] : [{ flag, yen }];
  });
}

function restOf(model: EditionBudget, theme: Theme | null, key: string, yen: number): ThemeRow["rest"] {
  const total = theme && numberOf(theme.total);
  if (typeof total === "number" && total > yen) return total - yen;
  return hiddenProgrammes(model.budget, key) === null ? undefined : "unsized";
}

/** One row for each theme in the order of their numbers, and one for lines outside the themes where there are any. */
export function themeRows(model: EditionBudget, money: Money): readonly ThemeRow[] {
  const { themes, lines } = model.budget;
  const places: readonly (Theme | null)[] = [
    ...themes.toSorted((a, b) => a.number - b.number),
    ...(lines.some(({ theme }) => theme === null) ? [null] : []),
  ];
  return places.map((theme) => {
    const key = theme?.id ?? "none";
    const flags = flagAmounts(model, money, key);
    const yen = flags.reduce((sum, amount) => sum + amount.yen, 0);
    return { key, theme, flags, yen, rest: restOf(model, theme, key, yen) };
  });
}

export const largestTheme = (rows: readonly ThemeRow[]): ThemeRow | undefined =>
  rows.toSorted((a, b) => b.yen - a.yen).find(({ yen }) => yen > 0);
