import Type from "typebox";
import type { Language } from "../../../foundation/index.ts";
import { searchEverything } from "../actions/search-everything.ts";
import type { SearchAnswer } from "../domain/search-answer.ts";
import { type Api, addGet, json, jsonType } from "./address.ts";
import type { ApiParts } from "./api-context.ts";
import { ApiProblem } from "./api-problem.ts";
import { body, closed, kind, lang, limitOf, page, q } from "./parameters.ts";

const usualLimit = 20;

/** The answer for programs: texts in one language, both titles beside. */
function searchJson({ asked, total, counts, page, pages, results }: SearchAnswer, lang: Language) {
  return {
    q: asked,
    total,
    page,
    pages,
    counts: Object.fromEntries(counts.map(({ kind, count }) => [kind, count])),
    results: results.map((result) => ({
      href: result.href,
      title: result.title[lang],
      kind: result.kindWord[lang],
      kindCode: result.kind,
      id: result.id,
      titleJa: result.title.ja,
      titleEn: result.title.en,
      edition: result.edition?.id ?? null,
    })),
  };
}

/** `/api/search?q=観光`: suggestions while typing, and search for programs. */
export function searchRoutes(api: Api, { database }: ApiParts): void {
  addGet(
    api,
    {
      path: "/api/search",
      summary: { ja: "すべての中から言葉で探す", en: "Search everything" },
      params: Type.Object({}, closed),
      query: Type.Object({ q, lang, body, kind, page, limit: limitOf(100) }, closed),
      mediaTypes: ["application/json"],
      example: "/api/search?q=観光",
    },
    async ({ query, lang: wanted }) => {
      const wish = {
        q: query.q,
        body: query.body,
        kind: query.kind,
        page: query.page ?? 1,
        limit: query.limit ?? usualLimit,
      };
      const answer = await searchEverything(database, wish);
      if (answer.problem) throw new ApiProblem("parameterUnreadable", answer.problem, { known: ["q"] });
      return { mediaType: jsonType, recordedAt: null, body: () => json(searchJson(answer, wanted)) };
    },
  );
}
