import type { Bilingual } from "../../../foundation/index.ts";
import { entryAddress, kindWord } from "../../fact/index.ts";

/** Things that belong to no body, such as the words of the glossary, stand under a code that no body can have. */
export const noBody = "000000";

/** One thing that was found, with its page; `edition` is null for what belongs to no edition. */
export type SearchResult = {
  readonly href: string;
  readonly kind: string;
  readonly kindWord: Bilingual;
  readonly id: string;
  readonly title: Bilingual;
  readonly edition: { readonly id: string; readonly name: string; readonly nameEn: string } | null;
};

/** One page of an answer. `problem` says why nothing could be looked for; `counts` are all that was found, by kind. */
export type SearchAnswer = {
  readonly asked: string;
  readonly problem: Bilingual | null;
  readonly kind: string | null;
  readonly total: number;
  readonly counts: readonly { readonly kind: string; readonly word: Bilingual; readonly count: number }[];
  readonly page: number;
  readonly pages: number;
  readonly results: readonly SearchResult[];
};

const ownWords: Readonly<Record<string, Bilingual>> = {
  node: { ja: "計画の体系", en: "Part of a plan" },
  glossary: { ja: "用語", en: "Word" },
};

export const foundKindWord = (kind: string): Bilingual => ownWords[kind] ?? kindWord(kind);

/** The page of a thing that was found; a node of a plan stands on the page of its edition (`id` is `edition#node-x`). */
export function foundAddress(edition: string | null, kind: string, id: string): string {
  if (kind === "glossary" || edition === null) return `/glossary#${encodeURIComponent(id)}`;
  if (kind !== "node") return entryAddress(edition, kind, id);
  const [planEdition = "", anchor = ""] = id.split("#");
  return `${entryAddress(edition, "plan", planEdition)}#${anchor}`;
}
