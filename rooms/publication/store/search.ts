import type { ReadTx } from "../../../store/index.ts";
import type { SearchQuery } from "../domain/search-query.ts";

/** One thing that was found. */
export type SearchHit = {
  readonly bodyId: string;
  readonly kind: string;
  readonly id: string;
  readonly titleJa: string;
  readonly titleEn: string;
};

/** One page of what was found; `counts` are all hits by kind, on every page the same. */
export type SearchHits = {
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly hits: readonly SearchHit[];
};

/** `bodies`: only of these; without it, of all. `kind`: only things of this kind. `offset` from 0. */
export type SearchScope = {
  readonly bodies?: readonly string[] | undefined;
  readonly kind?: string | undefined;
  readonly limit: number;
  readonly offset: number;
};

const likeText = (key: string): string => key.replace(/[\\%_]/g, "\\$&");

/** The conditions of a query: pairs of characters find candidates by the index, LIKE confirms them; one character has LIKE alone. */
function conditions(
  { terms }: SearchQuery,
  bodies: SearchScope["bodies"],
): { readonly where: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [];
  const slot = (value: unknown) => `$${values.push(value)}`;
  const grams = terms.flatMap((term) => term.grams);
  const parts = [
    ...(bodies === undefined ? [] : [`body_id = ANY (${slot(bodies)}::text[])`]),
    ...(grams.length === 0 ? [] : [`grams @> ${slot([...new Set(grams)])}::text[]`]),
    ...terms.map(({ key }) => `text LIKE ${slot(`%${likeText(key)}%`)}`),
  ];
  return { where: parts.join(" AND "), values };
}

/**
 * Names come first in `text`, one a line, up to an empty line. 0: the query is a name. 1: a name begins with it. 2: a name holds it.
 * 3: it stands elsewhere, or only its single words do.
 */
const ranked = (slot: string) => `
  CASE
    WHEN position(E'\\n' || ${slot} || E'\\n' IN E'\\n' || names || E'\\n') > 0 THEN 0
    WHEN position(E'\\n' || ${slot} IN E'\\n' || names) > 0 THEN 1
    WHEN position(${slot} IN names) > 0 THEN 2
    ELSE 3
  END`;

/** What readers look for most stands first among equals. */
const kindOrder = [
  "area",
  "group",
  "plan",
  "kpi",
  "project",
  "programme",
  "theme",
  "line",
  "activity",
  "node",
  "glossary",
  "document",
];

type Answer = { readonly counts: Readonly<Record<string, number>> | null; readonly hits: readonly SearchHit[] | null };

/** Looks once, then counts and ranks what was found. The slots stand behind those of the conditions. */
function searchSql(where: string, slotsBefore: number): string {
  const [whole, kind, order, limit, offset] = [1, 2, 3, 4, 5].map((step) => `$${slotsBefore + step}`);
  return `
    WITH found AS MATERIALIZED (
      SELECT body_id, kind, id, title_ja, title_en, split_part(text, E'\\n\\n', 1) AS names
      FROM publication_search WHERE ${where}
    ), counted AS (
      SELECT kind, count(*) AS count FROM found GROUP BY kind
    ), best AS (
      SELECT body_id AS "bodyId", kind, id, title_ja AS "titleJa", title_en AS "titleEn"
      FROM found WHERE ${kind}::text IS NULL OR kind = ${kind}
      ORDER BY ${ranked(`${whole}::text`)}, coalesce(array_position(${order}::text[], kind::text), 99), length(title_ja), body_id, kind, id
      LIMIT ${limit} OFFSET ${offset}
    )
    SELECT (SELECT json_object_agg(kind, count ORDER BY kind) FROM counted) AS counts, (SELECT json_agg(best) FROM best) AS hits`;
}

/** Finds what holds every word of the query, best first: exact names, beginnings of names, names, then any text. */
export async function search(tx: ReadTx, query: SearchQuery, scope: SearchScope): Promise<SearchHits> {
  const { where, values } = conditions(query, scope.bodies);
  const more = [query.whole, scope.kind ?? null, kindOrder, scope.limit, scope.offset];
  const [answer] = await tx.query<Answer>(searchSql(where, values.length), [...values, ...more]);
  const counts = answer?.counts ?? {};
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { total: scope.kind === undefined ? all : (counts[scope.kind] ?? 0), counts, hits: answer?.hits ?? [] };
}
