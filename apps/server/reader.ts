import type { FastifyReply, FastifyRequest } from "fastify";
import { readerView } from "../../rooms/account/server.ts";
import type { Era, Lang, View } from "../../ui/index.ts";

const langs: readonly Lang[] = ["ja", "en"];
const eras: readonly Era[] = ["wareki", "western"];
const aYear = 365 * 24 * 3600;

const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((candidate) => candidate === value);

const cookie = { path: "/", maxAge: aYear, sameSite: "lax", httpOnly: true } as const;

const queryOf = (request: FastifyRequest): URLSearchParams => new URLSearchParams(request.url.split("?")[1] ?? "");

/** Who reads: language (`?lang=`, remembered; Japanese first), way of writing years, as of which day. */
export const viewOf = (request: FastifyRequest, reply: FastifyReply): View =>
  readerView(request, readerOf(request, reply));

/** The same, without what is known of a signed-in person. */
export function readerOf(request: FastifyRequest, reply: FastifyReply): View {
  const query = queryOf(request);
  const asked = oneOf(langs, query.get("lang"));
  if (asked) reply.setCookie("lang", asked, cookie);
  const lang = asked ?? oneOf(langs, request.cookies.lang) ?? "ja";
  const asOf = /^\d{4}-\d{2}-\d{2}$/.test(query.get("asOf") ?? "") ? (query.get("asOf") ?? undefined) : undefined;
  query.delete("lang");
  const rest = query.toString();
  return {
    lang,
    era: oneOf(eras, request.cookies.era) ?? (lang === "ja" ? "wareki" : "western"),
    path: request.url.split("?")[0] ?? "/",
    ...(rest ? { query: rest } : {}),
    ...(asOf ? { asOf } : {}),
  };
}

/** Remembers the way of writing years and goes back to the page; only to pages of this server. */
export function rememberEra(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const query = queryOf(request);
  const era = oneOf(eras, query.get("era"));
  const back = query.get("back") ?? "/";
  if (era) reply.setCookie("era", era, cookie);
  return reply.redirect(/^\/(?![/\\])/.test(back) ? back : "/", 303);
}
