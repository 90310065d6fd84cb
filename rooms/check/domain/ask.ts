import type { Bilingual } from "../../../foundation/index.ts";
import type { Region } from "../../intake/index.ts";
import { quoted } from "./amount-words.ts";
import type { Ask } from "./finding.ts";

type Named = { readonly name: string; readonly nameEn: string };
type Owned = Named & { readonly owner?: Named | null };

/** Asks the owner of an entry; where none is named, the division of the body that runs it. */
export function askOwner(region: Region, entry: Owned, what: Bilingual): Ask {
  const { edition } = region;
  const name = quoted(entry);
  const whom = entry.owner
    ? { ja: entry.owner.name, en: entry.owner.nameEn }
    : {
        ja: `${edition.name}${name.ja}の担当課`,
        en: `the division of ${edition.nameEn} in charge of ${name.en}`,
      };
  return { whom, what };
}

/** The desks that put a whole document together. */
const desks = {
  budget: { ja: "予算の取りまとめ担当", en: "the desk that puts the budget together" },
  plan: { ja: "計画の取りまとめ担当", en: "the desk that keeps the plan" },
  document: { ja: "資料の作成担当", en: "the desk that made the document" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Asks those who put the budget, the plan or a document together, because the question concerns many entries at once. */
export const askDesk = (region: Region, desk: keyof typeof desks, what: Bilingual): Ask => ({
  whom: { ja: `${region.edition.name} ${desks[desk].ja}`, en: `${desks[desk].en}, ${region.edition.nameEn}` },
  what,
});
