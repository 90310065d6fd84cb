import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { type EstatPage, readEstatAnswer } from "../domain/estat-answer.ts";

/** The interface of the government's statistics portal, version 3.0. */
export const estatBase = "https://api.e-stat.go.jp/rest/3.0/app/";

/** Whom to ask, and as whom. `appId` comes from the user's own environment and is told to nobody else. */
export type EstatAccess = { readonly base: string; readonly appId: string };

/** A table and what of it: codes on an axis (`area`, `cat01` …). */
export type EstatWish = {
  readonly table: string;
  readonly codes: ReadonlyMap<string, readonly string[]>;
  readonly limit?: number;
};

/** A whole table as its pages gave it, with the address it was read from (without the appId). */
export type EstatTable = Omit<EstatPage, "next"> & { readonly address: string };

/** The interface takes at most 100 codes of an axis at once. */
const mostCodes = 100;
const usualLimit = 100_000;
const patienceMilliseconds = 120_000;
/** 100,000 cells have about 15 MB; more than this is no page of a table. */
const mostBytes = 200_000_000;

const told = (code: string, ja: string, en: string): Problem => ({ code: `cohort/${code}`, message: { ja, en } });

const unreachable = (host: string, why: string): Problem =>
  told(
    "estatUnreachable",
    `e-Stat（${host}）につながりません（${why}）。ネットワークの設定を確かめてください。`,
    `Cannot reach e-Stat (${host}): ${why}. Check the network.`,
  );

const changedMeanwhile = told(
  "estatChanged",
  "読んでいる間に統計表の件数が変わりました。もう一度取り込んでください。",
  "The number of cells of the table changed while it was read. Import it again.",
);

const nextBackwards = told(
  "estatPaging",
  "e-Stat の答えの NEXT_KEY が先へ進みません。もう一度取り込んでください。",
  "NEXT_KEY in the answer of e-Stat does not go forward. Import the table again.",
);

const cellsMissing = (found: number, total: number): Problem =>
  told(
    "estatIncomplete",
    `e-Stat は ${total} 件と言い、${found} 件を渡しました。もう一度取り込んでください。`,
    `e-Stat said ${total} cells and gave ${found}. Import the table again.`,
  );

/** `cat01` → `cdCat01`. */
const parameterOf = (axis: string): string => `cd${axis.charAt(0).toUpperCase()}${axis.slice(1)}`;

function addressOf(base: string, { table, codes }: EstatWish): URL {
  const url = new URL("json/getStatsData", base);
  url.searchParams.set("statsDataId", table);
  for (const [axis, list] of codes) url.searchParams.set(parameterOf(axis), list.join(","));
  return url;
}

function requestOf(access: EstatAccess, wish: EstatWish, start: number): URL {
  const url = addressOf(access.base, wish);
  const asked = {
    lang: "J",
    metaGetFlg: "Y",
    cntGetFlg: "N",
    explanationGetFlg: "N",
    annotationGetFlg: "Y",
    replaceSpChars: "0",
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  url.searchParams.set("startPosition", String(start));
  url.searchParams.set("limit", String(wish.limit ?? usualLimit));
  url.searchParams.set("appId", access.appId);
  return url;
}

async function textOf(response: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > mostBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

const whyNot = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && "code" in cause) return String(cause.code);
  return error instanceof Error ? error.name : "unknown";
};

async function readPage(access: EstatAccess, wish: EstatWish, start: number): Promise<Outcome<EstatPage, Problem>> {
  const url = requestOf(access, wish, start);
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patienceMilliseconds), redirect: "error" });
    const text = await textOf(response);
    return text === null ? fail(unreachable(url.host, "answer too large")) : readEstatAnswer(text, response.status);
  } catch (error) {
    return fail(unreachable(url.host, whyNot(error)));
  }
}

/** All pages of one request, following NEXT_KEY. */
async function readPages(access: EstatAccess, wish: EstatWish): Promise<Outcome<EstatTable, Problem>> {
  const first = await readPage(access, wish, 1);
  if (!first.ok) return first;
  const cells = [...first.value.cells];
  let { next } = first.value;
  for (let start = 1; next !== null; ) {
    if (next <= start) return fail(nextBackwards);
    start = next;
    const page = await readPage(access, wish, start);
    if (!page.ok) return page;
    if (page.value.total !== first.value.total) return fail(changedMeanwhile);
    for (const cell of page.value.cells) cells.push(cell);
    next = page.value.next;
  }
  if (cells.length !== first.value.total) return fail(cellsMissing(cells.length, first.value.total));
  return ok({ ...first.value, cells, address: addressOf(access.base, wish).href });
}

function parted(wish: EstatWish): readonly EstatWish[] {
  const long = [...wish.codes].find(([, list]) => list.length > mostCodes);
  if (!long) return [wish];
  const [axis, list] = long;
  const parts = Array.from({ length: Math.ceil(list.length / mostCodes) }, (_, index) =>
    list.slice(index * mostCodes, (index + 1) * mostCodes),
  );
  return parts.flatMap((part) => parted({ ...wish, codes: new Map([...wish.codes, [axis, part]]) }));
}

/** A table of e-Stat, or what of it is asked for: every page, and for more than 100 codes of an axis several requests. Nothing of a table that breaks off. */
export async function readEstatTables(
  access: EstatAccess,
  wish: EstatWish,
): Promise<Outcome<readonly EstatTable[], Problem>> {
  const tables: EstatTable[] = [];
  for (const part of parted(wish)) {
    const table = await readPages(access, part);
    if (!table.ok) return table;
    tables.push(table.value);
  }
  return ok(tables);
}
