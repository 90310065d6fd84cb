import { createHmac, timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { SessionToken } from "../../../foundation/index.ts";
import type { Bilingual } from "../../../ui/index.ts";
import { openText, type Secret, sealText } from "../store/seal.ts";

export const sessionCookie = "session";
const saidCookie = "said";

/** Scripts never see these cookies, other sites never send them with a change; over TLS they stay on TLS. */
const options = (request: FastifyRequest) =>
  ({ path: "/", httpOnly: true, sameSite: "lax", secure: isHttps(request) }) as const;

/** TLS ends in front of the product, so the proxy's word counts here: it can only make the cookie stricter. */
const isHttps = (request: FastifyRequest): boolean =>
  request.protocol === "https" || request.headers["x-forwarded-proto"] === "https";

/** The browser forgets the session when it is closed; the server ends it on its own day in any case. */
export const giveSession = (request: FastifyRequest, reply: FastifyReply, session: SessionToken): void => {
  reply.setCookie(sessionCookie, session, options(request));
};

export const dropSession = (request: FastifyRequest, reply: FastifyReply): void => {
  reply.clearCookie(sessionCookie, options(request));
};

/** Keeps a short text with the browser so that neither it nor anybody between can read or change it. */
export function giveSealed(
  reply: FastifyReply,
  secret: Secret,
  { name, text, seconds }: { readonly name: string; readonly text: string; readonly seconds: number },
): void {
  const sealed = sealText(secret, `cookie ${name}`, text).toString("base64url");
  reply.setCookie(name, sealed, { ...options(reply.request), maxAge: seconds });
}

export function takeSealed(request: FastifyRequest, reply: FastifyReply, secret: Secret, name: string): string | null {
  const sealed = request.cookies[name];
  if (sealed === undefined) return null;
  reply.clearCookie(name, options(request));
  return openText(secret, `cookie ${name}`, Buffer.from(sealed, "base64url"));
}

export const giveSaid = (reply: FastifyReply, secret: Secret, said: Bilingual): void =>
  giveSealed(reply, secret, { name: saidCookie, text: JSON.stringify([said.ja, said.en]), seconds: 60 });

export function takeSaid(request: FastifyRequest, reply: FastifyReply, secret: Secret): Bilingual | null {
  const text = takeSealed(request, reply, secret, saidCookie);
  const words: unknown = text === null ? null : JSON.parse(text);
  if (!Array.isArray(words)) return null;
  const [ja, en]: readonly unknown[] = words;
  return typeof ja === "string" && typeof en === "string" ? { ja, en } : null;
}

/** Compares without telling by the time it takes how much was right. */
export function isSame(found: string, wanted: string): boolean {
  const digest = (text: string) => createHmac("sha256", "compare").update(text).digest();
  return timingSafeEqual(digest(found), digest(wanted));
}
