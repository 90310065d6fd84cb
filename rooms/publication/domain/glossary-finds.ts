import type { Bilingual } from "../../../foundation/index.ts";
import type { Find } from "./search-finds.ts";

/** A word that the product explains, with its reading in kana. */
export type GlossaryWord = {
  readonly id: string;
  readonly word: Bilingual;
  readonly reading: string;
  readonly meaning: Bilingual;
};
export type Glossary = readonly GlossaryWord[];

/** The words of the glossary as things that can be found. */
export const glossaryFinds = (glossary: Glossary): readonly Find[] =>
  glossary.map(({ id, word, reading, meaning }) => ({
    kind: "glossary",
    id,
    titleJa: word.ja,
    titleEn: word.en,
    names: [reading],
    words: [meaning.ja, meaning.en],
  }));
