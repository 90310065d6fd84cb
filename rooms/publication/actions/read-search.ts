import type { Database } from "../../../store/index.ts";
import type { SearchAnswer } from "../domain/search-answer.ts";
import { searchEverything } from "./search-everything.ts";

const resultsOnPage = 30;
const lastPage = 1000;

/** The page number in an address; anything else is the first page. */
function pageOf(text: string | null): number {
  const page = Number(text ?? "1");
  return Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1;
}

/** What the search page shows for its address: `q=…&kind=…&body=…&page=…`. */
export function readSearch(
  database: Database,
  { query }: { readonly query?: string | undefined },
): Promise<SearchAnswer> {
  const asked = new URLSearchParams(query ?? "");
  return searchEverything(database, {
    q: asked.get("q") ?? "",
    kind: asked.get("kind") || undefined,
    body: asked.get("body") || undefined,
    page: pageOf(asked.get("page")),
    limit: resultsOnPage,
  });
}
