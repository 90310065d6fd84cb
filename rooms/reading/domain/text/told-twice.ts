import { periodText } from "../../../../foundation/index.ts";
import { askedForName } from "../asked-names.ts";
import { confidenceOf, type FoundFact, type FoundFigure, reason } from "../found-fact.ts";

/** Rounded in one place and exact in another, a figure is told twice and is one. */
const mostRounded = 0.05;

/**
 * 「総人口(2060年) 512千人」 and 「総人口(2060年) 497千人」 in one part of a text: of one name, year and unit there is one figure, so each holds in a case or
 * by a count that its line does not tell.
 */
export function askedIfToldTwice(facts: readonly FoundFact[]): readonly FoundFact[] {
  const told = new Map<string, number[]>();
  for (const fact of facts)
    for (const { key, value } of valuesOf(fact)) told.set(key, [...(told.get(key) ?? []), value]);
  const unsure = new Set([...told].flatMap(([key, values]) => (isApart(values) ? [key] : [])));
  return facts.map((fact) =>
    valuesOf(fact).some(({ key }) => unsure.has(key))
      ? askedForName({ ...fact, confidence: confidenceOf([...fact.confidence.reasons, toldTwice]) })
      : fact,
  );
}

const isApart = (values: readonly number[]): boolean => {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return most - least > Math.abs(most) * mostRounded;
};

/** Only what nothing but the sentence tells: rows, lists and indicators say by their place what each is of. */
const valuesOf = ({ kind, name, figures, within, confidence }: FoundFact): readonly Told[] =>
  kind !== "figure" || name === "" || !confidence.reasons.some(({ code }) => code === "figure/sentence")
    ? []
    : figures.flatMap((figure) => {
        const value = knownValue(figure);
        // counts without a year may be of several things; a share of one thing is not
        if (value === null || figure.subject !== null || (figure.period === null && value.unit !== "%")) return [];
        const part = within.map((one) => one.name).join("|");
        return [
          {
            key: `${name}|${figure.period ? periodText(figure.period) : ""}|${figure.role}|${value.unit}|${part}`,
            value: value.of,
          },
        ];
      });
type Told = { readonly key: string; readonly value: number };

const knownValue = ({ reading }: FoundFigure) =>
  reading.kind === "known" && reading.bound === "exact"
    ? { of: reading.quantity.value, unit: reading.quantity.unit.id }
    : null;

const toldTwice = reason(
  "name/toldTwice",
  0.35,
  "同じ名前・同じ時期の値がほかにもあり、違いを示す言葉が文にありません。",
  "There is another figure of this name and time, and no words tell them apart.",
);
