import type { Language } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import type { PageContent, View } from "../../../ui/index.ts";
import { readEditionHeads } from "../../intake/server.ts";
import type { Site } from "../domain/site.ts";
import { ApiProblem } from "./api-problem.ts";

/**
 * What the API is given: how to find the site of an edition (the home edition without a name; as known on a day),
 * the store, and the frame in which its one page is drawn.
 */
export type ApiParts = {
  readonly site: (edition?: string, asOf?: string) => Promise<Site | null>;
  readonly database: Database;
  readonly frame?: (content: PageContent, view: View, site: Site | null) => string;
};

async function editionsOf(database: Database): Promise<readonly string[]> {
  const heads = await database.read((tx) => readEditionHeads(tx));
  return heads.map(({ id }) => id);
}

/** The site of an edition; a name that no edition has is an ApiProblem with the names there are. */
export async function siteOf({ site, database }: ApiParts, edition?: string, asOf?: string): Promise<Site> {
  const found = await site(edition, asOf);
  if (found) return found;
  const known = await editionsOf(database);
  const list = known.join(", ");
  const asked = edition ?? "";
  throw new ApiProblem(
    "noSuchEdition",
    asOf
      ? {
          ja: `${asOf} には、版「${asked}」はまだありませんでした。いまある版: ${list}`,
          en: `On ${asOf} there was no edition "${asked}" yet. Editions now: ${list}`,
        }
      : {
          ja: `版「${asked}」はありません。いまある版: ${list}`,
          en: `There is no edition "${asked}". Editions: ${list}`,
        },
    { known },
  );
}

/** The language of an answer: `lang` of the address, else the one that the reader chose, else Japanese. */
export function languageOf(asked: unknown, cookies: unknown): Language {
  const remembered = typeof cookies === "object" && cookies !== null && "lang" in cookies ? cookies.lang : undefined;
  const wanted = asked ?? remembered;
  return wanted === "en" ? "en" : "ja";
}
