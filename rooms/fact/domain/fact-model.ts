import type { Bilingual } from "../../../foundation/index.ts";
import type { Documents, DocumentText } from "../../document/index.ts";
import type { Fact, FactSubject } from "./fact.ts";
import { kindWord, roleWord } from "./subject-address.ts";

/**
 * What the pages of facts show. The names of the things that facts are about belong to rooms further right; whoever knows
 * them hands them in: `names` by `kind.id`, `places` by the fact's id (which cell of a table it is).
 */
export type FactModel = {
  readonly edition: { readonly id: string; readonly name: string; readonly nameEn: string };
  readonly documents: Documents;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly texts?: ReadonlyMap<string, DocumentText>;
  readonly names?: ReadonlyMap<string, Bilingual>;
  readonly places?: ReadonlyMap<string, Bilingual>;
};

export const subjectKey = ({ kind, id }: Pick<FactSubject, "kind" | "id">): string => `${kind}.${id}`;

/** What the thing is called that a fact is about; without a name, its kind and id. */
export function subjectName(model: FactModel, subject: FactSubject): Bilingual {
  const kind = kindWord(subject.kind);
  return model.names?.get(subjectKey(subject)) ?? { ja: `${kind.ja} ${subject.id}`, en: `${kind.en} ${subject.id}` };
}

/** Which figure of that thing it is: 目標値, or the row and column of a table. */
export const factPlace = (model: FactModel, fact: Fact): Bilingual =>
  model.places?.get(fact.id) ?? roleWord(fact.subject);

/** A fact's whole name: "観光入込客数（道南）: 目標値". */
export function factName(model: FactModel, fact: Fact): Bilingual {
  const name = subjectName(model, fact.subject);
  const place = factPlace(model, fact);
  return { ja: `${name.ja}: ${place.ja}`, en: `${name.en}: ${place.en}` };
}

/** The other figures of the same thing, in the order in which they were read. */
export const siblingsOf = (model: FactModel, fact: Fact): readonly Fact[] =>
  [...model.facts.values()].filter(
    (other) => other.id !== fact.id && subjectKey(other.subject) === subjectKey(fact.subject),
  );

/** The text of a line of a document, when the user has added its file. */
export const lineText = (model: FactModel, document: string, line: number): string | null =>
  model.texts?.get(document)?.lines[line - 1] ?? null;
