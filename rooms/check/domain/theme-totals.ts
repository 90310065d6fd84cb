import type { Bilingual } from "../../../foundation/index.ts";
import { type BudgetLine, leaveOutRelisted, linesOfTheme, moneysOf, type Theme } from "../../budget/index.ts";
import { type Fact, isKnown, type KnownFact, numberOf } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import { amountLike, amountOf, inQuotes } from "./amount-words.ts";
import { askDesk } from "./ask.ts";
import { citationsOf, idsOf } from "./cite.ts";
import type { Finding, Step } from "./finding.ts";
import { type Agreement, agreement, printedStep } from "./printed-precision.ts";

/** A printed, round total of a theme beside what its lines add up to, in yen. */
type Comparison = {
  readonly total: KnownFact;
  readonly listed: number;
  readonly parts: readonly KnownFact[];
  readonly agrees: Agreement;
  /** The listed lines alone are more than the printed total, however it was rounded. */
  readonly exceeds: boolean;
};

/** Lines that are this theme's own money of the year; the budget room decides what is left out (再掲, another year's money). */
function ownLines({ budget }: Region, theme: Theme): readonly BudgetLine[] {
  const [money] = moneysOf(budget);
  if (!money) return [];
  return leaveOutRelisted(linesOfTheme(budget, theme.id), money).counted.map(({ line }) => line);
}

/** What a line adds to 新規・拡充額: a new line its whole amount, an expanded one its 拡充 amount. */
const newOrExpanded = (line: BudgetLine): Fact => (line.flag === "new" ? line.amount : line.expansion);

function compare(total: Fact, facts: readonly Fact[]): Comparison | null {
  if (!isKnown(total)) return null;
  const step = printedStep(total);
  if (step === null) return null;
  const parts = facts.filter(isKnown);
  const listed = parts.reduce((sum, part) => sum + part.reading.quantity.value, 0);
  const printed = total.reading.quantity.value;
  return { total, listed, parts, agrees: agreement(printed, step, listed), exceeds: listed >= printed + step };
}

const cannotBeRebuilt = (comparison: Comparison | null): comparison is Comparison =>
  comparison !== null && !comparison.agrees.rounded && !comparison.agrees.truncated;

function comparisonStep(label: Bilingual, { total, listed, parts, agrees }: Comparison): Step {
  const [printed, sum] = [amountOf(total), amountLike(parts[0] ?? total, listed)];
  const gap = amountLike(parts[0] ?? total, total.reading.quantity.value - listed);
  const verdict = agrees.rounded
    ? { ja: "四捨五入で一致", en: "agrees when rounded" }
    : agrees.truncated
      ? { ja: "切り捨てで一致", en: "agrees when cut down" }
      : {
          ja: `四捨五入でも切り捨てでも合わない。差 ${gap.ja}`,
          en: `agrees neither rounded nor cut down; difference ${gap.en}`,
        };
  return {
    text: {
      ja: `${label.ja}: 印刷 ${printed.ja}、掲載された行（${parts.length}）の和 ${sum.ja}（${verdict.ja}）`,
      en: `${label.en}: printed ${printed.en}; the listed lines (${parts.length}) add up to ${sum.en} (${verdict.en})`,
    },
    facts: [total.id, ...idsOf(parts)],
  };
}

function figuresOf(total: Comparison | null, more: Comparison | null, hidden: number): Record<string, number> {
  return {
    ...(total && { totalPrinted: total.total.reading.quantity.value, totalListed: total.listed }),
    ...(more && { newAndExpandedPrinted: more.total.reading.quantity.value, newAndExpandedListed: more.listed }),
    hiddenProgrammes: hidden,
  };
}

function hiddenStep(hidden: number, facts: readonly Fact[]): Step {
  const text =
    hidden === 0
      ? { ja: "「ほかN事業」の印刷はない", en: "No unlisted programmes are printed" }
      : {
          ja: `ほかに額の分からない ${hidden} 事業がある`,
          en: `There are ${hidden} more programmes whose amounts are not printed`,
        };
  return { text, facts: idsOf(facts) };
}

function themeFinding(region: Region, theme: Theme): Finding[] {
  const lines = ownLines(region, theme);
  const total = compare(
    theme.total,
    lines.map(({ amount }) => amount),
  );
  const more = compare(theme.newAndExpanded, lines.map(newOrExpanded));
  if (!cannotBeRebuilt(total) && !cannotBeRebuilt(more)) return [];
  const hiddenFacts = region.budget.points
    .filter((point) => point.theme === theme.id)
    .map(({ hidden }) => hidden)
    .filter(isKnown);
  const hidden = hiddenFacts.reduce((sum, fact) => sum + (numberOf(fact) ?? 0), 0);
  const exceeds = (total?.exceeds ?? false) || (more?.exceeds ?? false);
  const arithmetic = [
    ...(total ? [comparisonStep({ ja: "全体", en: "Total" }, total)] : []),
    ...(more ? [comparisonStep({ ja: "うち新規・拡充額", en: "Of which new and expanded" }, more)] : []),
    hiddenStep(hidden, hiddenFacts),
  ];
  return [
    {
      id: `themeTotalNotRebuildable.${theme.id}`,
      code: "themeTotalNotRebuildable",
      severity: exceeds ? "error" : "question",
      meaning: "doesNotAddUp",
      message: messageAbout(theme, exceeds, hidden),
      arithmetic,
      figures: figuresOf(total, more, hidden),
      facts: [...new Set(arithmetic.flatMap(({ facts }) => facts))],
      about: [theme.id, ...idsOf(lines)],
      ask: askDesk(region, "budget", questionAbout(theme, hidden)),
      sources: citationsOf([theme, ...lines], hiddenFacts),
    },
  ];
}

const themeName = ({ number, title, titleEn }: Theme): Bilingual => {
  const name = inQuotes({ ja: title, en: titleEn });
  return { ja: `テーマ${number}${name.ja}`, en: `theme ${number}, ${name.en}` };
};

function messageAbout(theme: Theme, exceeds: boolean, hidden: number): Bilingual {
  const name = themeName(theme);
  if (exceeds) {
    return {
      ja: `${name.ja}は、掲載された事業だけで印刷された総額を超える。`,
      en: `For ${name.en}, the listed programmes alone are more than the printed total.`,
    };
  }
  const why =
    hidden > 0
      ? {
          ja: `額の載らない ${hidden} 事業を含むとみられる。`,
          en: `It seems to include ${hidden} programmes whose amounts are not printed.`,
        }
      : { ja: "載っていない事業があるとも書かれていない。", en: "Nothing says that there are programmes not listed." };
  return {
    ja: `${name.ja}の印刷された総額は、掲載された事業を足しても再現できない。${why.ja}`,
    en: `For ${name.en}, the printed total cannot be rebuilt from the listed programmes. ${why.en}`,
  };
}

const questionAbout = (theme: Theme, hidden: number): Bilingual => ({
  ja: `${themeName(theme).ja}の総額（全体と新規・拡充額）の内訳${hidden > 0 ? `と、「ほか」とある ${hidden} 事業の名前と額` : ""}を教えてください。端数は四捨五入ですか、切り捨てですか。`,
  en: `How is the total of ${themeName(theme).en} (all, and new and expanded) made up${hidden > 0 ? `, and what are the names and amounts of the ${hidden} programmes not listed` : ""}? Was it rounded or cut down?`,
});

/** Printed theme totals (19億円, うち新規・拡充 10億円) against the lines under them; rounding and truncation are both tried. */
export const checkThemeTotals = (region: Region): readonly Finding[] =>
  region.budget.themes.flatMap((theme) => themeFinding(region, theme));

/** Themes that print no total at all: one note. Silent when no theme prints one, because then the document has no such figure. */
export function checkThemesWithoutTotal(region: Region): readonly Finding[] {
  const without = region.budget.themes.filter(({ total }) => !isKnown(total));
  const all = region.budget.themes.length;
  if (without.length === 0 || without.length === all) return [];
  const numbers = without.map(({ number }) => number).join(", ");
  return [
    {
      id: "themeTotalNotPrinted.themes",
      code: "themeTotalNotPrinted",
      severity: "note",
      meaning: "missing",
      message: {
        ja: `${all} テーマのうち ${without.length} テーマには総額が印刷されていない（テーマ ${numbers}）。テーマ別の総額は比べられない。`,
        en: `${without.length} of ${all} themes print no total (themes ${numbers}), so themes cannot be compared by their totals.`,
      },
      arithmetic: [],
      figures: { themes: all, withoutTotal: without.length },
      facts: without.map(({ total }) => total.id),
      about: idsOf(without),
      ask: askDesk(region, "budget", {
        ja: `テーマ ${numbers} の総額と新規・拡充額を教えてください。`,
        en: `What are the totals, and the new and expanded amounts, of themes ${numbers}?`,
      }),
      sources: citationsOf(without),
    },
  ];
}
