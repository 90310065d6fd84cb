import type { Bilingual } from "../../../foundation/index.ts";
import type { Find } from "./search-finds.ts";

/** A word that the product explains. */
export type GlossaryWord = { readonly id: string; readonly word: Bilingual; readonly meaning: Bilingual };
export type Glossary = readonly GlossaryWord[];

/** The words of the glossary as things that can be found. */
export const glossaryFinds = (glossary: Glossary): readonly Find[] =>
  glossary.map(({ id, word, meaning }) => ({
    kind: "glossary",
    id,
    titleJa: word.ja,
    titleEn: word.en,
    names: [],
    words: [meaning.ja, meaning.en],
  }));
