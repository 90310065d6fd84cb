import { asPeriod, type Bilingual } from "../../../foundation/index.ts";
import { nameIn, type View } from "../../../ui/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { type FactStyle, periodWords } from "../../fact/web.tsx";
import type { BudgetLine, Theme } from "../domain/budget.ts";
import { flagOf, type LineFlag } from "../domain/budget-choice.ts";
import type { BudgetModel } from "../domain/budget-model.ts";
import { stageWords } from "../domain/budget-words.ts";
import type { Money } from "../domain/leave-out-relisted.ts";
import { budgetMessages } from "./budget-messages.ts";

/** What every piece of a budget page needs: the budget, the reader, and the words in the reader's language. */
export type Shown = {
  readonly model: BudgetModel;
  readonly view: View;
  readonly t: ReturnType<typeof budgetMessages>;
};

/** A page that is about one money: a fiscal year and its stage. */
export type ShownMoney = Shown & { readonly money: Money };

export const shownTo = (model: BudgetModel, view: View): Shown => ({ model, view, t: budgetMessages(view.lang) });

/** In tables: the head says 千円, the cells are bare numbers. */
export const inTable: FactStyle = { scale: "千", unitShown: "head" };
/** Beside pictures. English counts in millions. */
export const besidePicture = (view: View): FactStyle => ({ scale: "億", digits: view.lang === "ja" ? 2 : 1 });
/** Large, at the head of a page. */
export const headline = (view: View): FactStyle => ({ scale: "億", digits: view.lang === "ja" ? 1 : 0 });
/** As the pages of a budget print amounts. */
export const inThousands: FactStyle = { scale: "千" };

export const words = (text: Bilingual, view: View): string => text[view.lang];

export const titleOf = (thing: { readonly title: string; readonly titleEn: string }, view: View): string =>
  nameIn(view.lang, { name: thing.title, nameEn: thing.titleEn });

export const lineHref = ({ model }: Shown, line: BudgetLine): string => entryAddress(model.edition.id, "line", line.id);
export const themeHref = ({ model }: Shown, theme: string): string => entryAddress(model.edition.id, "theme", theme);
export const budgetHref = ({ model }: Shown): string => `/budget/${model.edition.id}`;

export const themeOfLine = ({ model }: Shown, line: BudgetLine): Theme | undefined =>
  model.budget.themes.find(({ id }) => id === line.theme);

/** `令和2年度 当初予算` in the reader's way of writing years. */
export function moneyIn(money: Money, view: View): string {
  const period = asPeriod(money.fiscalYear);
  const year = period.ok ? periodWords(period.value, view) : money.fiscalYear;
  return `${year} ${words(stageWords[money.stage], view)}`;
}

/** The reader's word for a fiscal year, such as 令和2年度. */
export function yearIn(money: Money, view: View): string {
  const period = asPeriod(money.fiscalYear);
  return period.ok ? periodWords(period.value, view) : money.fiscalYear;
}

const tones = {
  new: "accent",
  expanded: "stripe",
  continuing: "grey",
  supplementary: "dots",
  relisted: "cross",
  unmarked: "pale",
} as const satisfies Readonly<Record<LineFlag, string>>;

/** The pattern of a flag, the same in every picture of the budget. */
export const flagTone = (flag: LineFlag) => tones[flag];
export const lineTone = (line: BudgetLine) => flagTone(flagOf(line));
