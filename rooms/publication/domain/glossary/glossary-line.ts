import type { Bilingual } from "../../../../foundation/index.ts";

/** One word of the glossary as it is written down. */
export type GlossaryLine = {
  readonly id: string;
  readonly word: Bilingual;
  readonly reading: string;
  readonly meaning: Bilingual;
};

/** `line("saikei", "再掲", "さいけい", "listed again", "…", "…")`. */
export const line = (
  id: string,
  ja: string,
  reading: string,
  en: string,
  ...[meaningJa, meaningEn]: readonly [string, string]
): GlossaryLine => ({ id, word: { ja, en }, reading, meaning: { ja: meaningJa, en: meaningEn } });
