import { absenceWords, asPeriod, type Bilingual, formatPeriod } from "../../../foundation/index.ts";
import type { BridgeStepId } from "./bridge.ts";
import type { Budget, BudgetLine } from "./budget.ts";
import type { LineFlag } from "./budget-choice.ts";
import type { LeftOutLine, LeftOutReason, Money } from "./leave-out-relisted.ts";
import type { PrintedTotal } from "./printed-against-listed.ts";

export const flagWords: Readonly<Record<LineFlag, Bilingual>> = {
  new: { ja: "新規", en: "New" },
  expanded: { ja: "拡充", en: "Expanded" },
  continuing: { ja: "継続", en: "Continuing" },
  supplementary: { ja: "補正", en: "Supplementary" },
  relisted: { ja: "再掲", en: "Listed again" },
  unmarked: { ja: "印なし", en: "No mark printed" },
};

export const stageWords: Readonly<Record<BudgetLine["stage"], Bilingual>> = {
  initial: { ja: "当初予算", en: "initial budget" },
  supplementary: { ja: "補正予算", en: "supplementary budget" },
};

export const leftOutWords: Readonly<Record<LeftOutReason, Bilingual>> = {
  relisted: { ja: "再掲：最初の掲載の行で数える", en: "Listed again: counted at its first listing" },
  relistedWithoutFirst: {
    ja: "再掲：最初の掲載は資料に見当たらない",
    en: "Listed again: its first listing is not in the document",
  },
  sameAs: { ja: "同上：額は別の行にある", en: "As above: its amount stands at another line" },
  otherMoney: { ja: "別の年度・段階の予算", en: "Money of another year or stage" },
  noAmount: { ja: "額が一つに定まらない", en: "No single amount" },
};

export const printedTotalWords: Readonly<Record<PrintedTotal, Bilingual>> = {
  total: { ja: "全体", en: "total" },
  newAndExpanded: { ja: "うち新規・拡充額", en: "of which new and expanded" },
};

export const bridgeStepWords: Readonly<Record<BridgeStepId, Bilingual>> = {
  previous: { ja: "前年度の額", en: "Last year" },
  new: { ja: "新しい行（前年度なし）", en: "New lines (none last year)" },
  expandedAsPrinted: { ja: "印刷された拡充額", en: "Expansion as printed" },
  expandedOtherwise: { ja: "拡充額のほかの増", en: "Other rises" },
  reduced: { ja: "減", en: "Reductions" },
  ended: { ja: "終了・廃止", en: "Ended" },
  unknownBefore: { ja: "前年度の額が不明な行", en: "Lines with last year unknown" },
  thisYear: { ja: "今年度の額", en: "This year" },
};

/** `令和2年度 当初予算` / `FY2020 initial budget`. */
export function moneyWords(money: Money): Bilingual {
  const stage = stageWords[money.stage];
  const period = asPeriod(money.fiscalYear);
  if (!period.ok) return { ja: `${money.fiscalYear} ${stage.ja}`, en: `${money.fiscalYear} ${stage.en}` };
  const ja = formatPeriod(period.value, { lang: "ja", era: "wareki" });
  return { ja: `${ja} ${stage.ja}`, en: `${formatPeriod(period.value, { lang: "en", era: "western" })} ${stage.en}` };
}

export const nameOf = (thing: { readonly name: string; readonly nameEn: string }): Bilingual => ({
  ja: thing.name,
  en: thing.nameEn,
});

/** The name of a theme with its number; `all` and `none` in words. */
export function themeWords(budget: Budget, theme: string): Bilingual {
  if (theme === "all") return { ja: "すべてのテーマ", en: "all themes" };
  const found = budget.themes.find(({ id }) => id === theme);
  if (!found) return { ja: "テーマの外", en: "outside the themes" };
  return { ja: `${found.number} ${found.title}`, en: `${found.number} ${found.titleEn}` };
}

/** Why a line is left out; an absence says its own reason too. */
export function whyWords({ line, why }: LeftOutLine): Bilingual {
  if (why === "otherMoney") return moneyWords(line);
  if (why !== "noAmount" || line.amount.reading.kind !== "absent") return leftOutWords[why];
  const absence = absenceWords[line.amount.reading.why];
  return { ja: `${leftOutWords.noAmount.ja}（${absence.ja}）`, en: `${leftOutWords.noAmount.en} (${absence.en})` };
}
