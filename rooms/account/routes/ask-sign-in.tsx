import type { FastifyReply, FastifyRequest } from "fastify";
import { isSessionToken } from "../../../foundation/index.ts";
import { keptPage } from "../pages/kept-page.tsx";
import { signInPage } from "../pages/sign-in-page.tsx";
import { findSessionOwner } from "../store/sessions.ts";
import { sessionCookie } from "./cookies.ts";
import { fieldsOf, type KeptPost, sealPost } from "./kept-post.ts";
import type { StaffParts } from "./staff-parts.ts";

async function ownerOf(request: FastifyRequest, { database }: StaffParts): Promise<string | null> {
  const token = request.cookies[sessionCookie];
  if (token === undefined || !isSessionToken(token)) return null;
  return database.read((tx) => findSessionOwner(tx, token));
}

async function keepPost(request: FastifyRequest, parts: StaffParts): Promise<KeptPost | null> {
  const fields = request.method === "POST" ? fieldsOf(request) : null;
  return fields && { address: request.url, fields, personId: await ownerOf(request, parts) };
}

/** Nobody is signed in: a page asks for it and leads back; a form that was just sent is kept and sent again afterwards. */
export async function askSignIn(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: StaffParts,
): Promise<FastifyReply> {
  if (request.method === "GET") return reply.redirect(`/signin?back=${encodeURIComponent(request.url)}`, 303);
  const post = await keepPost(request, parts);
  const page = signInPage(parts.view(request, reply), {
    back: "",
    kept: post && sealPost(parts.secret, post),
    reason: post ? "ended" : "endedWithoutPost",
  });
  return parts.show(request, reply.code(401), page, await parts.site(undefined));
}

/** The form was drawn for another session of this browser: it is shown back for a second, deliberate sending. */
export async function askAgain(request: FastifyRequest, reply: FastifyReply, parts: StaffParts): Promise<FastifyReply> {
  const fields = fieldsOf(request);
  const wantsJson = request.headers.accept?.includes("application/json");
  if (!request.viewer || !fields || wantsJson) return parts.refuse(request, reply, staleForm, 403);
  const post = { address: request.url, fields, personId: request.viewer.personId };
  const page = keptPage(parts.view(request, reply), { post, formToken: request.viewer.formToken, reason: "stale" });
  return parts.show(request, reply.code(403), page, await parts.site(undefined));
}

const staleForm = {
  code: "staleForm",
  message: {
    ja: "この画面は別のサインインのときに開かれたものです。何も変わっていません。画面を開き直して、もう一度送ってください。",
    en: "This page was opened under another sign-in. Nothing has changed. Open the page again and send it once more.",
  },
} as const;
