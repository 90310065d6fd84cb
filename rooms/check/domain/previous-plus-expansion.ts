import type { BudgetLine } from "../../budget/index.ts";
import { isKnown, type KnownFact } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import { amountLike, amountOf, quoted, yearOf } from "./amount-words.ts";
import { askOwner } from "./ask.ts";
import { citationsOf } from "./cite.ts";
import type { Finding, Step } from "./finding.ts";

/** A line that prints last year's amount, the expansion and this year's amount; `difference` = previous + expansion − amount, in yen. */
export type ExpandedLine = {
  readonly line: BudgetLine;
  readonly previous: KnownFact;
  readonly expansion: KnownFact;
  readonly amount: KnownFact;
  readonly sum: number;
  readonly difference: number;
};

const value = (fact: KnownFact): number => fact.reading.quantity.value;

/** The lines on which R1 + 拡充 can be compared with R2. A 再掲 whose first listing is in the document is compared there. */
export function expandedLines(region: Region): readonly ExpandedLine[] {
  return region.budget.lines.flatMap((line) => {
    const { previous, expansion, amount } = line;
    if (line.relistedOf !== null || !isKnown(previous) || !isKnown(expansion) || !isKnown(amount)) return [];
    const sum = value(previous) + value(expansion);
    return [{ line, previous, expansion, amount, sum, difference: sum - value(amount) }];
  });
}

/**
 * A difference can be honest: other parts of the programme grew or shrank. When it is larger than last year's amount and larger than
 * the expansion, the two printed parts explain less than the part that is not printed, and a slip of digits is as likely.
 */
const isSuspicious = ({ difference, previous, expansion }: ExpandedLine): boolean =>
  Math.abs(difference) > Math.max(Math.abs(value(previous)), Math.abs(value(expansion)));

function additionStep({ previous, expansion, amount, sum, difference }: ExpandedLine): Step {
  const [before, more, now] = [amountOf(previous), amountOf(expansion), amountOf(amount)];
  const [total, gap] = [amountLike(amount, sum), amountLike(amount, difference)];
  return {
    text: {
      ja: `前年度 ${before.ja} ＋ 拡充 ${more.ja} ＝ ${total.ja}。印刷された本年度額 ${now.ja} との差 ${gap.ja}`,
      en: `Last year ${before.en} + expansion ${more.en} = ${total.en}; printed for this year ${now.en}; difference ${gap.en}`,
    },
    facts: [previous.id, expansion.id, amount.id],
  };
}

/** What each of the three figures would have to be if the other two were right. Arithmetic only: none of them is printed. */
function whatIfStep({ previous, expansion, amount, sum, difference }: ExpandedLine): Step {
  const before = amountLike(amount, value(previous) - difference);
  const more = amountLike(amount, value(expansion) - difference);
  const now = amountLike(amount, sum);
  return {
    text: {
      ja: `三つのうち一つだけが誤りなら、前年度額は ${before.ja}、拡充額は ${more.ja}、または本年度額は ${now.ja} のはず（いずれも印刷されていない計算上の額）`,
      en: `If only one of the three were a slip, last year would be ${before.en}, or the expansion ${more.en}, or this year ${now.en} (worked out; none of these is printed)`,
    },
    facts: [previous.id, expansion.id, amount.id],
  };
}

function toFinding(region: Region, expanded: ExpandedLine): Finding {
  const { line, previous, expansion, amount, sum, difference } = expanded;
  const suspicious = isSuspicious(expanded);
  const name = quoted(line);
  const gap = amountLike(amount, Math.abs(difference));
  const rest = difference < 0 ? { ja: "増加", en: "rise" } : { ja: "減少", en: "fall" };
  const doubt = suspicious
    ? {
        ja: "差が前年度額よりも拡充額よりも大きく、桁や転記の誤りの可能性がある。",
        en: " The gap is larger than last year's amount and than the expansion: a slip of digits or copying is possible.",
      }
    : { ja: "", en: "" };
  return {
    id: `previousPlusExpansion.${line.id}`,
    code: "previousPlusExpansion",
    severity: "question",
    meaning: suspicious ? "couldBeASlip" : "doesNotAddUp",
    message: {
      ja: `${name.ja}は、前年度の額に拡充額を足しても本年度の額にならない。拡充のほかに ${gap.ja} の${rest.ja}があったことになる。${doubt.ja}`,
      en: `${name.en}: last year's amount plus the expansion is not this year's amount. There must have been another ${rest.en} of ${gap.en}.${doubt.en}`,
    },
    arithmetic: suspicious ? [additionStep(expanded), whatIfStep(expanded)] : [additionStep(expanded)],
    figures: { previous: value(previous), expansion: value(expansion), sum, amount: value(amount), difference },
    facts: [previous.id, expansion.id, amount.id],
    about: [line.id],
    ask: askOwner(region, line, questionAbout(expanded, suspicious)),
    sources: citationsOf([line]),
  };
}

function questionAbout({ line, previous, expansion, amount, sum, difference }: ExpandedLine, suspicious: boolean) {
  const name = quoted(line);
  const [year, before] = [yearOf(amount), yearOf(previous)];
  const [now, last, more] = [amountOf(amount), amountOf(previous), amountOf(expansion)];
  const [total, gap] = [amountLike(amount, sum), amountLike(amount, Math.abs(difference))];
  const slip = suspicious
    ? {
        ja: "三つの額のいずれかに誤記がないかも確かめていただけますか。",
        en: " Could you also check whether one of the three amounts is misprinted?",
      }
    : { ja: "", en: "" };
  return {
    ja: `${name.ja}の${year.ja}の額 ${now.ja} は、${before.ja}の ${last.ja} に拡充額 ${more.ja} を足した ${total.ja} と ${gap.ja} 違います。拡充以外の増減の内訳を教えてください。${slip.ja}`,
    en: `For ${name.en}, the ${year.en} amount of ${now.en} differs by ${gap.en} from ${total.en}, which is ${before.en} (${last.en}) plus the expansion (${more.en}). What else was added or cut?${slip.en}`,
  };
}

/** R1 + 拡充 against R2: a question for every line on which they differ. */
export const checkPreviousPlusExpansion = (region: Region): readonly Finding[] =>
  expandedLines(region)
    .filter(({ difference }) => difference !== 0)
    .map((expanded) => toFinding(region, expanded));
