import { findingAddress, findingTitles } from "../../check/index.ts";
import { countOf, type Derivation, type Derivations, entryAddress, kindWord } from "../../fact/index.ts";
import { entriesFrom } from "./entries.ts";
import { findingsOn } from "./findings-on.ts";
import type { Site } from "./site.ts";

/** How many entries of one kind were read from a document: given document and kind; a bare number. */
export function entriesRead(site: Site, [documentId = "", kind = ""]: readonly string[]): Derivation | null {
  const document = site.documents.byId.get(documentId);
  const found = entriesFrom(site, documentId).filter((entry) => entry.kind === kind);
  if (!document || found.length === 0) return null;
  const word = kindWord(kind);
  return {
    name: "document.entries",
    arguments: [documentId, kind],
    title: {
      ja: `『${document.title}』から読み取ったもの（${word.ja}）の件数`,
      en: `Number of entries read from “${document.titleEn}” (${word.en})`,
    },
    how: {
      ja: "出典にこの資料を挙げるものを数えた。ほかの資料にも書かれているものを含む。",
      en: "Those that name this document among their sources were counted, also where another document prints them too.",
    },
    result: countOf(found.length, "無単位"),
    inputs: found.map((entry) => ({
      label: { ja: entry.name, en: entry.nameEn },
      href: entryAddress(site.edition.id, entry.kind, entry.id),
    })),
  };
}

/** How many findings name a document among the places where they can be looked up; a bare number. */
export function findingsRaised(site: Site, [documentId = ""]: readonly string[]): Derivation | null {
  const document = site.documents.byId.get(documentId);
  if (!document) return null;
  const found = findingsOn(site, documentId);
  return {
    name: "document.findings",
    arguments: [documentId],
    title: { ja: `『${document.title}』についての点検の件数`, en: `Number of findings on “${document.titleEn}”` },
    how: {
      ja: "確かめる場所としてこの資料を挙げる点検の結果を数えた。",
      en: "The findings that name this document as a place to look were counted.",
    },
    result: countOf(found.length, "無単位"),
    inputs: found.map((finding) => ({
      label: findingTitles[finding.code],
      href: findingAddress(site.edition.id, finding),
    })),
  };
}

/** The derived numbers of the pages of documents. */
export const documentDerivations: Derivations<Site> = {
  "document.entries": entriesRead,
  "document.findings": findingsRaised,
};
