import { bigrams, searchKey } from "../../../foundation/index.ts";
import type { Region } from "../../intake/index.ts";
import { type Glossary, glossaryFinds } from "./glossary-finds.ts";
import { type Find, findable } from "./search-finds.ts";

/** One thing that can be found, as it is stored: `text` is the search key of everything that is written about it. */
export type SearchEntry = {
  readonly kind: string;
  readonly id: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly text: string;
  readonly grams: readonly string[];
};

/**
 * Names first, one a line: both titles, then other names such as the kana, then an empty line and the rest. A query that stands
 * at the beginning of a line before the empty one is the beginning of a name.
 */
function textOf({ titleJa, titleEn, names, words }: Find): string {
  const lines = [titleJa, titleEn, ...names].flatMap((name) => (name ? [searchKey(name)] : []));
  const rest = searchKey(words.flatMap((word) => word ?? []).join(" "));
  return `${lines.join("\n")}\n\n${rest}`;
}

function entryOf(find: Find): SearchEntry {
  const text = textOf(find);
  const { kind, id, titleJa, titleEn } = find;
  return { kind, id, titleJa, titleEn, text, grams: bigrams(text) };
}

/** Everything of an edition that can be found. */
export const searchRows = (region: Region): readonly SearchEntry[] => findable(region).map(entryOf);

/** The words of the glossary, which belong to no edition. */
export const glossaryRows = (glossary: Glossary): readonly SearchEntry[] => glossaryFinds(glossary).map(entryOf);
