import { bigrams, fail, type Outcome, ok, type Problem, problem, searchKey } from "../../../foundation/index.ts";

/** One word of a query as it is looked for: its search key, and the pairs of characters that the index knows. */
export type SearchTerm = { readonly key: string; readonly grams: readonly string[] };
/** All terms must be found; `whole` is the query as one text, for ranking. */
export type SearchQuery = { readonly asked: string; readonly whole: string; readonly terms: readonly SearchTerm[] };

const longest = 100;
const mostTerms = 8;

const nothingAsked: Problem = problem(
  "searchEmpty",
  "検索する言葉がありません。町の名前や事業の名前を入れてください。",
  "There is nothing to search for. Give the name of a town, a programme or any word.",
);

const tooLong = (length: number): Problem =>
  problem(
    "searchTooLong",
    `検索する言葉が長すぎます（${length}文字）。${longest}文字、${mostTerms}語までにしてください。`,
    `The query is too long (${length} characters). Use at most ${longest} characters and ${mostTerms} words.`,
  );

/** Reads what a person typed: words are parted by spaces of any width; width, case and kana do not matter. */
export function readSearchQuery(asked: string): Outcome<SearchQuery, Problem> {
  const whole = searchKey(asked);
  const keys = [...new Set(whole.split(" ").filter((key) => key !== ""))];
  if (keys.length === 0) return fail(nothingAsked);
  if (Array.from(whole).length > longest || keys.length > mostTerms) return fail(tooLong(Array.from(whole).length));
  return ok({ asked, whole, terms: keys.map((key) => ({ key, grams: bigrams(key) })) });
}
