import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Static, TObject } from "typebox";
import type { Bilingual, Language } from "../../../foundation/index.ts";
import { languageOf } from "./api-context.ts";
import { readParameters } from "./parameters.ts";

/** Raised whenever an answer changes its shape, so that nobody keeps an old one as unchanged. */
export const apiVersion = "1.0.0";

export type Call<P extends TObject, Q extends TObject> = {
  readonly params: Static<P>;
  readonly query: Static<Q>;
  readonly lang: Language;
  /** `https://host`, for answers that name whole addresses. */
  readonly origin: string;
};

/**
 * An answer. `recordedAt`: ISO time of the newest load that it speaks of, null where no such time holds. `settled`: nothing can change it
 * any more. The body is made only when the reader does not have it yet.
 */
export type Answer = {
  readonly mediaType: string;
  readonly recordedAt: string | null;
  readonly settled?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: () => string | Buffer | Promise<string | Buffer>;
};

/** An address of the API as its page and its OpenAPI document describe it. */
export type Address<P extends TObject, Q extends TObject> = {
  readonly path: string;
  readonly summary: Bilingual;
  readonly params: P;
  readonly query: Q;
  readonly mediaTypes: readonly string[];
  readonly example: string;
};

/** The server, and what its addresses are called, for the page that lists them. */
export type Api = { readonly server: FastifyInstance; readonly described: Described[] };
export type Described = Pick<Address<TObject, TObject>, "path" | "summary" | "params" | "query" | "example"> & {
  readonly method: "GET" | "POST";
};

export const json = (value: unknown): string => JSON.stringify(value, null, 1);
export const jsonType = "application/json; charset=utf-8";

function tagOf(recordedAt: string, request: FastifyRequest, lang: Language): string {
  const hash = createHash("sha256").update([apiVersion, recordedAt, request.host, request.url, lang].join("\n"));
  return `W/"${hash.digest("base64url").slice(0, 22)}"`;
}

const isKnown = (request: FastifyRequest, tag: string): boolean =>
  (request.headers["if-none-match"] ?? "").split(",").some((known) => known.trim() === tag || known.trim() === "*");

async function send(
  answer: Answer,
  lang: Language,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  reply.headers({ vary: "Cookie", "content-language": lang, ...answer.headers });
  if (answer.recordedAt === null) {
    reply.header("cache-control", "no-cache");
  } else {
    const tag = tagOf(answer.recordedAt, request, lang);
    reply.header("etag", tag).header("last-modified", new Date(answer.recordedAt).toUTCString());
    // what can still change is kept, but asked about every time
    reply.header("cache-control", answer.settled ? "public, max-age=86400" : "public, no-cache");
    if (isKnown(request, tag)) return reply.code(304).send();
  }
  const body = await answer.body();
  return reply.type(answer.mediaType).send(body);
}

/** Parameters a person reads in the OpenAPI document; the answers are described by their media types. */
function schemaOf<P extends TObject, Q extends TObject>({ summary, params, query, mediaTypes }: Address<P, Q>) {
  const content = Object.fromEntries(mediaTypes.map((type) => [type, { schema: {} }]));
  const problem = { "application/problem+json": { schema: { type: "object" } } };
  return {
    summary: `${summary.ja} / ${summary.en}`,
    params,
    querystring: query,
    response: {
      200: { description: `${summary.ja} / ${summary.en}`, content },
      "4xx": { description: "RFC 9457", content: problem },
    },
  };
}

/** The router calls the rest of an address `*`, which is no name that a document could use. */
function namedParams(given: unknown): object {
  if (typeof given !== "object" || given === null) return {};
  if (!("*" in given)) return given;
  const { "*": rest, ...others } = given;
  return { ...others, rest };
}

/** Registers one address that is read with GET (and HEAD). */
export function addGet<P extends TObject, Q extends TObject>(
  { server, described }: Api,
  address: Address<P, Q>,
  answer: (call: Call<P, Q>) => Promise<Answer>,
): void {
  described.push({ ...address, method: "GET" });
  server.get(address.path, { schema: schemaOf(address) }, async (request, reply) => {
    const params = readParameters(address.params, namedParams(request.params));
    const query = readParameters(address.query, request.query);
    const asked =
      typeof request.query === "object" && request.query !== null && "lang" in request.query
        ? request.query.lang
        : undefined;
    const lang = languageOf(asked, "cookies" in request ? request.cookies : undefined);
    const origin = `${request.protocol}://${request.host}`;
    return send(await answer({ params, query, lang, origin }), lang, request, reply);
  });
}

/** A day means the whole day: what was known when it ended. */
export const endOfDay = (day: string): string => `${day}T23:59:59.999Z`;

/** What can no longer change: knowledge as of a day after which something was loaded. */
export const isSettled = (asOf: string | undefined, newestLoad: string): boolean =>
  asOf !== undefined && newestLoad > endOfDay(asOf);
