import { type BudgetLine, lineById } from "../../budget/index.ts";
import { isKnown, type KnownFact } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import { amountOf, quoted } from "./amount-words.ts";
import { askDesk, askOwner } from "./ask.ts";
import { citationsOf } from "./cite.ts";
import type { Finding } from "./finding.ts";

type Pair = {
  readonly line: BudgetLine;
  readonly first: BudgetLine;
  readonly again: KnownFact;
  readonly before: KnownFact;
};

const pairBase = ({ line, first, again, before }: Pair) => ({
  id: `relistedPair.${line.id}`,
  code: "relistedPair" as const,
  figures: { first: before.reading.quantity.value, relisted: again.reading.quantity.value },
  facts: [before.id, again.id],
  about: [first.id, line.id],
  sources: citationsOf([first, line]),
});

function samePair(region: Region, pair: Pair): Finding {
  const [name, amount] = [quoted(pair.line), amountOf(pair.before)];
  return {
    ...pairBase(pair),
    severity: "note",
    meaning: "twoMeanings",
    message: {
      ja: `${name.ja}の ${amount.ja} は二つのテーマに載っている。二度目は再掲で、合計には一度だけ数える。`,
      en: `${amount.en} for ${name.en} stands under two themes. The second is a repeat and is counted once in every sum.`,
    },
    arithmetic: [
      {
        text: {
          ja: `最初の掲載 ${amount.ja} ＝ 再掲 ${amount.ja}`,
          en: `first listing ${amount.en} = repeat ${amount.en}`,
        },
        facts: [pair.before.id, pair.again.id],
      },
    ],
    ask: askDesk(region, "budget", {
      ja: `${name.ja} ${amount.ja} は再掲として二つのテーマに載っています。テーマ別の総額では、どちらのテーマに数えていますか。`,
      en: `${name.en} (${amount.en}) stands under two themes. Under which of them is it counted in the totals by theme?`,
    }),
  };
}

function differingPair(region: Region, pair: Pair): Finding {
  const name = quoted(pair.line);
  const [before, again] = [amountOf(pair.before), amountOf(pair.again)];
  return {
    ...pairBase(pair),
    severity: "question",
    meaning: "doesNotAddUp",
    message: {
      ja: `${name.ja}は再掲だが、最初の掲載 ${before.ja} と再掲 ${again.ja} の額が違う。`,
      en: `${name.en} is listed again with another amount: first ${before.en}, then ${again.en}.`,
    },
    arithmetic: [
      {
        text: {
          ja: `最初の掲載 ${before.ja} ≠ 再掲 ${again.ja}`,
          en: `first listing ${before.en} ≠ repeat ${again.en}`,
        },
        facts: [pair.before.id, pair.again.id],
      },
    ],
    ask: askOwner(region, pair.line, {
      ja: `${name.ja}の額が ${before.ja} と ${again.ja} の二通り印刷されています。どちらが正しいですか。`,
      en: `${name.en} is printed with ${before.en} and with ${again.en}. Which is right?`,
    }),
  };
}

function pairFinding(region: Region, line: BudgetLine): Finding[] {
  const first = line.relistedOf === null ? undefined : lineById(region.budget, line.relistedOf);
  if (!first || !isKnown(line.amount) || !isKnown(first.amount)) return [];
  const pair: Pair = { line, first, again: line.amount, before: first.amount };
  const same = pair.again.reading.quantity.value === pair.before.reading.quantity.value;
  return [same ? samePair(region, pair) : differingPair(region, pair)];
}

/** A 再掲 line beside its first listing: counted once when the amounts agree, a question when they do not. */
export const checkRelistedPairs = (region: Region): readonly Finding[] =>
  region.budget.lines.flatMap((line) => pairFinding(region, line));

function withoutFirst(region: Region, line: BudgetLine): Finding {
  const name = quoted(line);
  const amount = isKnown(line.amount) ? amountOf(line.amount) : { ja: "額の記載なし", en: "no amount" };
  return {
    id: `relistedWithoutFirst.${line.id}`,
    code: "relistedWithoutFirst",
    severity: "question",
    meaning: "missing",
    message: {
      ja: `${name.ja}（${amount.ja}）は再掲とあるが、最初の掲載がこの資料の中に見当たらない。「ほかN事業」の中に隠れているのかもしれない。`,
      en: `${name.en} (${amount.en}) is marked as listed again, but its first listing is not in the document. It may be among the programmes that are not named.`,
    },
    arithmetic: [],
    figures: isKnown(line.amount) ? { amount: line.amount.reading.quantity.value } : {},
    facts: [line.amount.id],
    about: [line.id],
    ask: askOwner(region, line, {
      ja: `${name.ja}（${amount.ja}）は再掲と印刷されています。最初に載っているテーマと行を教えてください。`,
      en: `${name.en} (${amount.en}) is marked as listed again. Under which theme is it listed first?`,
    }),
    sources: citationsOf([line]),
  };
}

/** 再掲 lines whose first listing the document does not show; they stay out of every sum. */
export const checkRelistedWithoutFirst = (region: Region): readonly Finding[] =>
  region.budget.lines
    .filter(({ flag, relistedOf }) => flag === "relisted" && relistedOf === null)
    .map((line) => withoutFirst(region, line));
