import { problem } from "../../../foundation/index.ts";
import { confidenceOf, type FoundFact, type FoundFigure } from "./found-fact.ts";
import type { ReadProblem } from "./placed-text.ts";
import { noName } from "./text/name-doubts.ts";

/** Reasons that leave the value as sure as it was, and say that what it is of was not told. */
const ofName: ReadonlySet<string> = new Set([noName.code, "name/broken", "name/otherUnit", "name/toldTwice"]);

/** What the figures are of must be asked; the words taken for the name, if there are any, are a suggestion. */
export const isNameAsked = ({ confidence }: FoundFact): boolean =>
  confidence.reasons.some(({ code }) => ofName.has(code));

/** How sure the figures are, whatever they are of. */
export const withoutNameDoubts = ({ confidence }: FoundFact): FoundFact["confidence"] =>
  confidenceOf(confidence.reasons.filter(({ code }) => !ofName.has(code)));

/** 「78億6,500万円」, 「前年度 75億5,300万円」 or 「49,245,846」 in the place of a name: the cell of another figure. */
export function withoutFigureAsName(fact: FoundFact): FoundFact {
  if (!/\d$|[円人件％%]$/.test(fact.name) || !figureAlone.test(fact.name)) return fact;
  return askedForName({ ...fact, confidence: confidenceOf([...fact.confidence.reasons, noName]) });
}
const figureAlone =
  /^(?:(?:前|昨|本|今)年度[\s　:：]{0,3})?[▲△約]?\d[\d,.]{0,12}(?:[兆億万千百]\d{0,4}[\d,.]{0,8}){0,4}[千百]?(?:円|人|件|％|%)$|^[▲△]?\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?$/;

/** The fact with the question that it gives rise to; once, whatever else is asked of it. */
export function askedForName(fact: FoundFact): FoundFact {
  if (fact.questions.length > 0) return fact;
  return { ...fact, questions: [{ problem: unnamed(fact), at: fact.at }] };
}

/** A fact of figures of which nothing tells what they are of. */
export const namelessFact = (
  figures: readonly FoundFigure[],
  { printed, at, within }: Pick<FoundFact, "printed" | "at" | "within">,
  questions: readonly ReadProblem[] = [],
): FoundFact =>
  askedForName({
    kind: "figure",
    name: "",
    figures,
    flag: null,
    sameAsAbove: false,
    within,
    remarks: [],
    printed,
    at,
    confidence: confidenceOf([noName]),
    questions,
  });

function unnamed({ name, printed, figures }: FoundFact): ReadProblem["problem"] {
  const values = figures.map((figure) => figure.printed.trim()).slice(0, 4);
  const [line, quoted] = [printed.trim().slice(0, 60), values.join("」「")];
  const [ja, en] = name === "" ? ["", ""] : [`（候補: ${name.slice(0, 40)}）`, ` (perhaps "${name.slice(0, 40)}")`];
  return problem(
    "text/unnamedFigure",
    `「${line}」の「${quoted}」が何の値か、文書からは確かめられません${ja}。名前を入力するか、除いてください。`,
    `What "${values.join('", "')}" in "${line}" is of is not sure from the document${en}. Enter a name, or leave it out.`,
  );
}
