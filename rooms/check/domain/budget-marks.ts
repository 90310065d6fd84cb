import type { Bilingual } from "../../../foundation/index.ts";
import type { BudgetLine } from "../../budget/index.ts";
import { isKnown, type KnownFact } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import { amountLike, amountOf, quoted } from "./amount-words.ts";
import { askDesk, askOwner } from "./ask.ts";
import { citationsOf, idsOf } from "./cite.ts";
import type { Finding, FindingCode, Meaning, Step } from "./finding.ts";

type Grouped = {
  readonly code: FindingCode;
  readonly meaning: Meaning;
  readonly lines: readonly BudgetLine[];
  readonly message: Bilingual;
  readonly what: Bilingual;
  readonly arithmetic?: readonly Step[];
  readonly figures?: Readonly<Record<string, number>>;
};

function noteOnLines(
  region: Region,
  { code, meaning, lines, message, what, arithmetic = [], figures = {} }: Grouped,
): Finding[] {
  if (lines.length === 0) return [];
  return [
    {
      id: `${code}.lines`,
      code,
      severity: "note",
      meaning,
      message,
      arithmetic,
      figures: { lines: lines.length, ...figures },
      facts: lines.map(({ amount }) => amount.id),
      about: idsOf(lines),
      ask: askDesk(region, "budget", what),
      sources: citationsOf(lines),
    },
  ];
}

/** Lines without 新・拡・継: whether they are new money is not known. */
export function checkLostFlags(region: Region): readonly Finding[] {
  const lines = region.budget.lines.filter(({ flag }) => flag === null);
  return noteOnLines(region, {
    code: "flagsLost",
    meaning: "missing",
    lines,
    message: {
      ja: `予算の ${lines.length} 行には、新規・拡充・継続の印がない。印が失われたとみられ、区分別の集計には入らない。`,
      en: `${lines.length} budget lines carry no mark of new, expanded or continuing. The mark seems lost, and they stand outside counts by mark.`,
    },
    what: {
      ja: `印のない ${lines.length} 行について、新規・拡充・継続の区分を教えてください。`,
      en: `Are the ${lines.length} lines without a mark new, expanded or continuing?`,
    },
  });
}

function sumStep(lines: readonly BudgetLine[]): {
  readonly steps: readonly Step[];
  readonly figures: Record<string, number>;
} {
  const amounts = lines.map(({ amount }) => amount).filter((fact): fact is KnownFact => isKnown(fact));
  const [first] = amounts;
  if (!first) return { steps: [], figures: {} };
  const sum = amounts.reduce((so, { reading }) => so + reading.quantity.value, 0);
  const [terms, total] = [amounts.map(amountOf), amountLike(first, sum)];
  const text = {
    ja: `${terms.map(({ ja }) => ja).join(" ＋ ")} ＝ ${total.ja}`,
    en: `${terms.map(({ en }) => en).join(" + ")} = ${total.en}`,
  };
  return { steps: [{ text, facts: idsOf(amounts) }], figures: { amount: sum } };
}

/** 補正 lines among the initial budget: money of another year that must not be added to this year's. */
export function checkSupplementaryLines(region: Region): readonly Finding[] {
  const lines = region.budget.lines.filter(({ stage }) => stage === "supplementary");
  const { steps, figures } = sumStep(lines);
  return noteOnLines(region, {
    code: "supplementaryInInitial",
    meaning: "twoMeanings",
    lines,
    arithmetic: steps,
    figures,
    message: {
      ja: `当初予算の一覧に、補正予算の ${lines.length} 行が混じっている。別の年度のお金なので、当初予算の合計には入れない。`,
      en: `${lines.length} lines of a supplementary budget stand among the initial budget. They are another year's money and stay out of its sums.`,
    },
    what: {
      ja: `補正予算の ${lines.length} 行は、テーマの総額に含まれていますか。`,
      en: `Are the ${lines.length} supplementary lines included in the totals of their themes?`,
    },
  });
}

/** 事業名：同上 lines: the amount stands once, at the line they point to. */
export function checkSameAsAbove(region: Region): readonly Finding[] {
  const lines = region.budget.lines.filter(({ sameAs }) => sameAs !== null);
  return noteOnLines(region, {
    code: "sameAsAbove",
    meaning: "twoMeanings",
    lines,
    message: {
      ja: `${lines.length} 行は「事業名：同上」などとあり、自分の額を持たない。額は元の行に一度だけ数える。`,
      en: `${lines.length} lines say “as above” and have no amount of their own. The amount is counted once, at the line they refer to.`,
    },
    what: {
      ja: `「同上」の ${lines.length} 行について、取組ごとの額の内訳を教えてください。`,
      en: `How is the amount divided among the ${lines.length} lines that say “as above”?`,
    },
  });
}

function expansionFinding(region: Region, line: BudgetLine, amount: KnownFact, previous: KnownFact): Finding {
  const name = quoted(line);
  const [now, before] = [amountOf(amount), amountOf(previous)];
  const change = amountLike(amount, amount.reading.quantity.value - previous.reading.quantity.value);
  return {
    id: `expansionNotPrinted.${line.id}`,
    code: "expansionNotPrinted",
    severity: "note",
    meaning: "missing",
    message: {
      ja: `${name.ja}は拡充とあるが拡充額が印刷されていない。前年度との差 ${change.ja} のうちどれだけが拡充かは分からない。`,
      en: `${name.en} is marked as expanded, but no expansion is printed. How much of the change of ${change.en} is expansion is not known.`,
    },
    arithmetic: [
      {
        text: { ja: `${now.ja} − ${before.ja} ＝ ${change.ja}`, en: `${now.en} − ${before.en} = ${change.en}` },
        facts: [amount.id, previous.id],
      },
    ],
    figures: { amount: amount.reading.quantity.value, previous: previous.reading.quantity.value },
    facts: [amount.id, previous.id],
    about: [line.id],
    ask: askOwner(region, line, {
      ja: `${name.ja}の拡充額を教えてください。`,
      en: `What is the expansion amount of ${name.en}?`,
    }),
    sources: citationsOf([line]),
  };
}

/** 拡 lines that print no 拡充 amount. */
export const checkExpansionsNotPrinted = (region: Region): readonly Finding[] =>
  region.budget.lines.flatMap((line) => {
    const { flag, amount, previous, expansion } = line;
    if (flag !== "expanded" || isKnown(expansion) || !isKnown(amount) || !isKnown(previous)) return [];
    return [expansionFinding(region, line, amount, previous)];
  });
