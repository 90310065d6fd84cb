import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Outcome, Problem } from "../../../foundation/index.ts";
import { askForPasskey, placeOf } from "../actions/passkeys.ts";
import type { SignedIn } from "../actions/sign-in.ts";
import {
  acceptWithPasskey,
  acceptWithPassword,
  invitationOver,
  passkeyRefused,
  readInvited,
} from "../actions/use-invitation.ts";
import { invitationOverPage, invitePage } from "../pages/invite-page.tsx";
import { type AccountGround, originOf } from "./account-ground.ts";
import { giveSealed, takeSealed } from "./cookies.ts";
import { param, readFields, readJson } from "./read-fields.ts";
import { makeEnter, sessionOf } from "./sign-in-routes.tsx";
import type { StaffParts } from "./staff-parts.ts";

const limits = { rateLimit: { max: 60, timeWindow: 60_000 }, withoutSession: true } as const;

export function inviteRoutes(server: FastifyInstance, parts: StaffParts, ground: AccountGround): void {
  const enter = makeEnter(parts);
  const page = async (request: FastifyRequest, reply: FastifyReply, problem?: Problem) => {
    const token = param(request, "token");
    const invited = await readInvited(ground, token);
    const view = parts.view(request, reply.header("cache-control", "no-store"));
    const provider = ground.provider?.name ?? null;
    const content = invited
      ? invitePage(view, { token, name: invited.name, provider, problem })
      : invitationOverPage(view, invitationOver);
    const status = invited ? (problem ? 400 : 200) : 404;
    return parts.show(request, reply.code(status), content, await parts.site(undefined));
  };
  const answer = (request: FastifyRequest, reply: FastifyReply, outcome: Outcome<SignedIn, Problem>) =>
    outcome.ok ? enter(request, reply, outcome.value) : page(request, reply, outcome.problem);

  server.get("/invite/:token", (request, reply) => page(request, reply));

  server.post("/invite/:token", { config: limits }, async (request, reply) => {
    const fields = readFields(request);
    const typed = { password: fields.raw("password"), again: fields.raw("again") };
    const link = { token: param(request, "token"), before: sessionOf(request) };
    return answer(request, reply, await acceptWithPassword(ground, { ...link, ...typed }));
  });

  server.get("/invite/:token/passkey", async (request, reply) => {
    const invited = await readInvited(ground, param(request, "token"));
    if (!invited) return parts.refuse(request, reply, invitationOver, 404);
    const options = await askForPasskey(placeOf(originOf(ground, request)), invited, []);
    giveSealed(reply, parts.secret, { name: "passkey", text: options.challenge, seconds: 300 });
    return reply.header("cache-control", "no-store").send(options);
  });

  server.post("/invite/:token/passkey", { config: limits }, async (request, reply) => {
    const challenge = takeSealed(request, reply, parts.secret, "passkey");
    if (!challenge) return page(request, reply, passkeyRefused);
    const given = { answer: readJson(readFields(request).raw("answer")), challenge };
    const link = { token: param(request, "token"), before: sessionOf(request), name: "" };
    const place = placeOf(originOf(ground, request));
    return answer(request, reply, await acceptWithPasskey(ground, { ...link, ...given, place }));
  });
}
