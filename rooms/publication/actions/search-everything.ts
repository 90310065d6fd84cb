import type { Database, ReadTx } from "../../../store/index.ts";
import { readEditionHeads } from "../../intake/server.ts";
import { foundAddress, foundKindWord, noBody, type SearchAnswer, type SearchResult } from "../domain/search-answer.ts";
import { readSearchQuery } from "../domain/search-query.ts";
import { type SearchHit, type SearchHits, search } from "../store/search.ts";

/** What is looked for: in one body (six-digit code or name of its edition) or everywhere; pages are counted from 1. */
export type SearchWish = {
  readonly q: string;
  readonly body?: string | undefined;
  readonly kind?: string | undefined;
  readonly page: number;
  readonly limit: number;
};

type Heads = Awaited<ReturnType<typeof readEditionHeads>>;

const bodyOf = (heads: Heads, asked: string | undefined): string | undefined =>
  asked === undefined ? undefined : (heads.find(({ id }) => id === asked)?.body ?? asked);

function resultOf(heads: Heads, { bodyId, kind, id, titleJa, titleEn }: SearchHit): SearchResult {
  const head = heads.find(({ body }) => body === bodyId);
  const edition = head ? { id: head.id, name: head.name, nameEn: head.nameEn } : null;
  const title = { ja: titleJa, en: titleEn };
  return { href: foundAddress(edition?.id ?? null, kind, id), kind, kindWord: foundKindWord(kind), id, title, edition };
}

async function find(
  tx: ReadTx,
  wish: SearchWish,
  query: Parameters<typeof search>[1],
): Promise<{ heads: Heads; hits: SearchHits }> {
  const heads = await readEditionHeads(tx);
  const body = bodyOf(heads, wish.body);
  const bodies = body === undefined ? undefined : [body, noBody];
  const offset = (wish.page - 1) * wish.limit;
  return { heads, hits: await search(tx, query, { bodies, kind: wish.kind, limit: wish.limit, offset }) };
}

/** Looks for a text in everything that the store holds now. */
export async function searchEverything(database: Database, wish: SearchWish): Promise<SearchAnswer> {
  const query = readSearchQuery(wish.q);
  const nothing = { asked: wish.q, kind: wish.kind ?? null, total: 0, counts: [], page: 1, pages: 0, results: [] };
  if (!query.ok) return { ...nothing, problem: query.problem.message };
  const { heads, hits } = await database.read((tx) => find(tx, wish, query.value));
  return {
    ...nothing,
    problem: null,
    total: hits.total,
    counts: Object.entries(hits.counts).map(([kind, count]) => ({ kind, word: foundKindWord(kind), count })),
    page: wish.page,
    pages: Math.ceil(hits.total / wish.limit),
    results: hits.hits.map((hit) => resultOf(heads, hit)),
  };
}
