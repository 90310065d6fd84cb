import { searchKey } from "../../../foundation/index.ts";
import type { Fact } from "./fact.ts";
import { type FactModel, factPlace, subjectName } from "./fact-model.ts";

/** Which facts a reader asked for; `all` asks for every document or kind, an empty text for every wording. */
export type FactChoice = { readonly document: string; readonly kind: string; readonly text: string };

export const everyFact: FactChoice = { document: "all", kind: "all", text: "" };

/** The choice in the address of the list: `document=…&kind=…&q=…`. */
export function choiceOf(query: string | undefined): FactChoice {
  const given = new URLSearchParams(query ?? "");
  return {
    document: given.get("document") || "all",
    kind: given.get("kind") || "all",
    text: (given.get("q") ?? "").trim(),
  };
}

function wordsOf(model: FactModel, fact: Fact): string {
  const name = subjectName(model, fact.subject);
  const place = factPlace(model, fact);
  return searchKey([fact.id, fact.printed, fact.printedPeriod, name.ja, name.en, place.ja, place.en].join(" "));
}

/** The facts of a choice in the order of their documents and lines. */
export function findFacts(model: FactModel, { document, kind, text }: FactChoice): readonly Fact[] {
  const wanted = searchKey(text);
  return [...model.facts.values()]
    .filter((fact) => document === "all" || fact.document === document)
    .filter((fact) => kind === "all" || fact.subject.kind === kind)
    .filter((fact) => wanted === "" || wordsOf(model, fact).includes(wanted))
    .sort(byPlace);
}

function byPlace(one: Fact, other: Fact): number {
  const [left, right] = [one.document ?? "", other.document ?? ""];
  if (left !== right) return left < right ? -1 : 1;
  return (one.lines[0] ?? 0) - (other.lines[0] ?? 0);
}

/** The kinds of things that have facts, in the order in which they first appear. */
export const kindsWithFacts = (model: FactModel): readonly string[] => [
  ...new Set([...model.facts.values()].map((fact) => fact.subject.kind)),
];
