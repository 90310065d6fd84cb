import type { Budget, BudgetLine } from "./budget.ts";
import type { Money } from "./leave-out-relisted.ts";

/** The flags a line may print, and `unmarked` for a line whose mark is not printed. */
export const lineFlags = ["new", "expanded", "continuing", "supplementary", "relisted", "unmarked"] as const;
export type LineFlag = (typeof lineFlags)[number];

export const lineStages = ["initial", "supplementary"] as const;

/** Which lines are meant: `all`, or one theme (`none` = outside every theme), one flag, one stage. */
export type LineChoice = {
  readonly theme: string;
  readonly flag: LineFlag | "all";
  readonly stage: BudgetLine["stage"] | "all";
};

export const everyLine: LineChoice = { theme: "all", flag: "all", stage: "all" };

export const flagOf = (line: BudgetLine): LineFlag => line.flag ?? "unmarked";
export const themeKey = (theme: string | null): string => theme ?? "none";

export function linesOfChoice(budget: Budget, { theme, flag, stage }: LineChoice): readonly BudgetLine[] {
  return budget.lines.filter(
    (line) =>
      (theme === "all" || themeKey(line.theme) === theme) &&
      (flag === "all" || flagOf(line) === flag) &&
      (stage === "all" || line.stage === stage),
  );
}

const isTheme = (budget: Budget, theme: string): boolean =>
  theme === "all" || theme === "none" || budget.themes.some(({ id }) => id === theme);

/** Reads a choice from an address; null where it names a theme, flag or stage that does not exist. */
export function asChoice(
  budget: Budget,
  [theme = "all", flag = "all", stage = "all"]: readonly string[],
): LineChoice | null {
  const knownFlag = lineFlags.find((known) => known === flag);
  const knownStage = lineStages.find((known) => known === stage);
  if (!isTheme(budget, theme) || (flag !== "all" && !knownFlag) || (stage !== "all" && !knownStage)) return null;
  return { theme, flag: knownFlag ?? "all", stage: knownStage ?? "all" };
}

/** The moneys of a budget, newest initial budget first: the first is what its pages are about. */
export function moneysOf(budget: Budget): readonly Money[] {
  const keys = [...new Set(budget.lines.map(({ fiscalYear, stage }) => `${stage} ${fiscalYear}`))];
  const found = keys.flatMap((key): Money[] => {
    const [word, fiscalYear = ""] = key.split(" ");
    const stage = lineStages.find((known) => known === word);
    return stage ? [{ fiscalYear, stage }] : [];
  });
  return found.sort((a, b) => a.stage.localeCompare(b.stage) || b.fiscalYear.localeCompare(a.fiscalYear));
}

/** Reads a money from an address (`FY2020`, `initial`); null where the budget has no line of it. */
export const asMoney = (budget: Budget, [fiscalYear, stage]: readonly string[]): Money | null =>
  moneysOf(budget).find((money) => money.fiscalYear === fiscalYear && money.stage === stage) ?? null;
