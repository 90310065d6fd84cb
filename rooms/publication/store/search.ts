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
function conditions({ terms }: SearchQuery, bodies: SearchScope["bodies"]): { readonly where: string; readonly values: readonly unknown[] } {
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
const kindOrder = ["area", "group", "plan", "kpi", "project", "programme", "theme", "line", "activity", "node", "glossary", "document"];

type CountRow = { readonly kind: string; readonly count: number };

/** Finds what holds every word of the query, best first: exact names, beginnings of names, names, then any text. */
export async function search(tx: ReadTx, query: SearchQuery, scope: SearchScope): Promise<SearchHits> {
  const { where, values } = conditions(query, scope.bodies);
  const counted = await tx.query<CountRow>(
    `SELECT kind, count(*)::integer AS count FROM publication_search WHERE ${where} GROUP BY kind ORDER BY kind`,
    values,
  );
  const counts = Object.fromEntries(counted.map(({ kind, count }) => [kind, count]));
  const total = scope.kind === undefined ? counted.reduce((sum, { count }) => sum + count, 0) : (counts[scope.kind] ?? 0);
  if (total === 0) return { total, counts, hits: [] };
  const next = values.length;
  const hits = await tx.query<SearchHit>(
    `SELECT body_id AS "bodyId", kind, id, title_ja AS "titleJa", title_en AS "titleEn"
     FROM (SELECT *, split_part(text, E'\\n\\n', 1) AS names FROM publication_search WHERE ${where}) AS found
     WHERE $${next + 2}::text IS NULL OR kind = $${next + 2}
     ORDER BY ${ranked(`$${next + 1}::text`)}, coalesce(array_position($${next + 3}::text[], kind::text), 99), length(title_ja), body_id, kind, id
     LIMIT $${next + 4} OFFSET $${next + 5}`,
    [...values, query.whole, scope.kind ?? null, kindOrder, scope.limit, scope.offset],
  );
  return { total, counts, hits };
}
