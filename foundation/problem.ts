/** A sentence in both languages of the product. */
export type Bilingual = { readonly ja: string; readonly en: string };

export type Language = "ja" | "en";

/** Where a problem was found: a file, a line and column in it (1-based), a path inside its structure such as `kpis[3].target`. */
export type Place = {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
};

/** What went wrong: a code for programs, and for people a sentence that names the thing, what was found and what would help. */
export type Problem = { readonly code: string; readonly message: Bilingual; readonly place?: Place };

export function problem(code: string, ja: string, en: string): Problem {
  return { code, message: { ja, en } };
}

/** The same problem, now knowing its place; parts of a place already known are kept. */
export function at(found: Problem, place: Place): Problem {
  return { ...found, place: { ...place, ...found.place } };
}
