import type { BudgetFigure } from "../../budget/index.ts";
import { type Fact, isKnown, type KnownFact } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import { amountLike, amountOf, quoted } from "./amount-words.ts";
import { askOwner } from "./ask.ts";
import { citationsOf } from "./cite.ts";
import type { Finding } from "./finding.ts";
import { agreement, printedStep } from "./printed-precision.ts";

/** A printed figure that says it is the total or a part of another one. */
type Related = { readonly entry: BudgetFigure; readonly figure: KnownFact; readonly other: KnownFact };

const value = (fact: KnownFact): number => fact.reading.quantity.value;

/** The figure or the total cell of the table column that a relation names. */
function relatedFact(
  region: Region,
  { of, column }: { readonly of: string; readonly column?: string | null },
): Fact | undefined {
  const figure = region.budget.figures.find(({ id }) => id === of);
  if (figure) return figure.figure;
  const totalRow = region.budget.tables.find(({ id }) => id === of)?.rows.find(({ total }) => total);
  return column ? totalRow?.cells[column] : undefined;
}

function relatedFigures(region: Region, kind: "total" | "partOf"): readonly Related[] {
  return region.budget.figures.flatMap((entry) => {
    if (entry.relation?.kind !== kind || !isKnown(entry.figure)) return [];
    const other = relatedFact(region, entry.relation);
    return other && isKnown(other) ? [{ entry, figure: entry.figure, other }] : [];
  });
}

const relationBase = ({ entry, figure, other }: Related) => ({
  facts: [figure.id, other.id],
  about: [entry.id, other.subject.id],
  sources: citationsOf([entry], [figure, other]),
});

/** In the scale of the round figure, how it would print if rounded or cut down. */
function roundings({ figure, other }: Related, step: number) {
  const steps = value(other) / step;
  return {
    rounded: amountLike(figure, Math.round(steps) * step),
    truncated: amountLike(figure, Math.floor(steps) * step),
  };
}

function roundedFinding(region: Region, related: Related): Finding[] {
  const { entry, figure, other } = related;
  const step = printedStep(figure);
  if (step === null) return [];
  const { rounded, truncated } = agreement(value(figure), step, value(other));
  if (rounded) return [];
  const [round, exact, name] = [amountOf(figure), amountOf(other), quoted(entry)];
  const would = roundings(related, step);
  const verdict = truncated
    ? {
        ja: `四捨五入すれば ${would.rounded.ja} で、切り捨てた額とみられる。`,
        en: `Rounded it would be ${would.rounded.en}; it seems to be cut down.`,
      }
    : { ja: "四捨五入でも切り捨てでも合わない。", en: "It is neither the rounded nor the cut-down amount." };
  return [
    {
      ...relationBase(related),
      id: `roundedAgainstExact.${entry.id}`,
      code: "roundedAgainstExact",
      severity: truncated ? "question" : "error",
      meaning: truncated ? "couldBeASlip" : "doesNotAddUp",
      message: {
        ja: `${name.ja}は ${round.ja} と印刷されているが、表の合計は ${exact.ja}。${verdict.ja}`,
        en: `${name.en} is printed as ${round.en}, while the table's total is ${exact.en}. ${verdict.en}`,
      },
      arithmetic: [
        {
          text: {
            ja: `${exact.ja} → 四捨五入 ${would.rounded.ja}、切り捨て ${would.truncated.ja}。印刷 ${round.ja}`,
            en: `${exact.en} → rounded ${would.rounded.en}, cut down ${would.truncated.en}; printed ${round.en}`,
          },
          facts: [other.id, figure.id],
        },
      ],
      figures: { printed: value(figure), exact: value(other), difference: value(other) - value(figure) },
      ask: askOwner(region, entry, {
        ja: `${name.ja} ${round.ja} は ${exact.ja} を切り捨てた額ですか。四捨五入では ${would.rounded.ja} になります。この資料の端数処理の決まりを教えてください。`,
        en: `Is ${name.en} (${round.en}) the amount of ${exact.en} cut down? Rounded it would be ${would.rounded.en}. What is the rounding rule of this document?`,
      }),
    },
  ];
}

/** A round total (307億円) against the exact amount it stands for (30,798百万円). Silent when plain rounding explains it. */
export const checkRoundedFigures = (region: Region): readonly Finding[] =>
  relatedFigures(region, "total").flatMap((related) => roundedFinding(region, related));

function partFinding(region: Region, related: Related): Finding {
  const { entry, figure, other } = related;
  const [part, whole, name] = [amountOf(figure), amountOf(other), quoted(entry)];
  return {
    ...relationBase(related),
    id: `partLargerThanWhole.${entry.id}`,
    code: "partLargerThanWhole",
    severity: "error",
    meaning: "doesNotAddUp",
    message: {
      ja: `${name.ja} ${part.ja} は内数とあるが、総額 ${whole.ja} より大きい。`,
      en: `${name.en} (${part.en}) is said to be a part, but is larger than its whole (${whole.en}).`,
    },
    arithmetic: [
      {
        text: { ja: `内数 ${part.ja} ＞ 総額 ${whole.ja}`, en: `part ${part.en} > whole ${whole.en}` },
        facts: [figure.id, other.id],
      },
    ],
    figures: { part: value(figure), whole: value(other) },
    ask: askOwner(region, entry, {
      ja: `${name.ja} ${part.ja} は総額 ${whole.ja} の内数ですか。どちらの額が正しいですか。`,
      en: `Is ${name.en} (${part.en}) a part of ${whole.en}? Which amount is right?`,
    }),
  };
}

/** A part (内数) that is larger than what it is a part of. */
export const checkParts = (region: Region): readonly Finding[] =>
  relatedFigures(region, "partOf")
    .filter(({ figure, other }) => value(figure) > value(other))
    .map((related) => partFinding(region, related));
