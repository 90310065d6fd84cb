import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { problem } from "../../../foundation/index.ts";
import "./account-ground.ts";
import { isSame } from "./cookies.ts";
import type { StaffParts } from "./staff-parts.ts";

const changes = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** The API of public data knows no session, so nothing can be done there in somebody's name. */
const isGuarded = (request: FastifyRequest): boolean => changes.has(request.method) && !request.url.startsWith("/api/");

/** Asked from a page of this server: by the browser's own word, which no page of another site can change. */
export function isFromHere(request: FastifyRequest): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  const { origin } = request.headers;
  if (origin !== undefined) return URL.canParse(origin) && new URL(origin).host === request.host;
  return site === "same-origin";
}

/** `_form` of the body; a script's `x-form-token`; for a form that sends a file, `?_form=` of its action, as its body is read later. */
export function formTokenIn(request: FastifyRequest): string {
  const { body } = request;
  const written = typeof body === "object" && body !== null && "_form" in body ? body._form : undefined;
  const sent =
    written ?? request.headers["x-form-token"] ?? new URLSearchParams(request.url.split("?")[1]).get("_form");
  return typeof sent === "string" ? sent : "";
}

const fromElsewhere = problem(
  "fromElsewhere",
  "ほかのサイトから送られた求めのため、受け付けませんでした。何も変わっていません。このサイトの画面を開き、そこから送ってください。",
  "This was sent from another site and was not accepted. Nothing has changed. Open the page of this site and send it from there.",
);

type Guards = {
  readonly parts: StaffParts;
  /** Answers a form that was drawn for another session (signed in again in another tab): nothing done, nothing lost. */
  readonly staleForm: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
};

/** Every change must be asked from a page of this server, and by somebody signed in with the token of their own form. */
export function guardChanges(server: FastifyInstance, { parts, staleForm }: Guards): void {
  server.addHook("preHandler", async (request, reply) => {
    if (!isGuarded(request)) return;
    if (!isFromHere(request)) return parts.refuse(request, reply, fromElsewhere, 403);
    const { viewer } = request;
    if (request.routeOptions.config.withoutSession) return;
    if (viewer && !isSame(formTokenIn(request), viewer.formToken)) return staleForm(request, reply);
  });
}
