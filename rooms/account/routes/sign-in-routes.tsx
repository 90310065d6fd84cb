import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isSessionToken, type SessionToken } from "../../../foundation/index.ts";
import { askForSignature, placeOf, signInByPasskey } from "../actions/passkeys.ts";
import { type ProviderTrip, signInByProvider } from "../actions/provider.ts";
import { type SignedIn, signInByPassword } from "../actions/sign-in.ts";
import { keptPage } from "../pages/kept-page.tsx";
import { type SignInReason, type SignInState, signInPage, signInUnavailablePage } from "../pages/sign-in-page.tsx";
import { signOutPage } from "../pages/sign-out-page.tsx";
import { noteEvent } from "../store/audit-notes.ts";
import { formTokenOf } from "../store/seal.ts";
import { endSession } from "../store/sessions.ts";
import { type AccountGround, originOf } from "./account-ground.ts";
import { dropSession, giveSealed, giveSession, sessionCookie, takeSealed } from "./cookies.ts";
import { openPost } from "./kept-post.ts";
import { isOwnAddress } from "./make-staff-parts.tsx";
import { queryOf, readFields, readJson } from "./read-fields.ts";
import type { StaffParts } from "./staff-parts.ts";

/** A sign-in from one caller costs the server a tenth of a second of work. */
const signInLimit = { rateLimit: { max: 120, timeWindow: 60_000 }, withoutSession: true } as const;

export type Enter = (
  request: FastifyRequest,
  reply: FastifyReply,
  signedIn: SignedIn,
  then?: { readonly back: string; readonly kept?: string },
) => Promise<FastifyReply>;

export const sessionOf = (request: FastifyRequest): SessionToken | null => {
  const token = request.cookies[sessionCookie];
  return token !== undefined && isSessionToken(token) ? token : null;
};

/** After proving who one is: the cookie, then back to where one was, or a kept form once more. */
export function makeEnter(parts: StaffParts): Enter {
  return async (request, reply, { session, personId }, then = { back: "" }) => {
    giveSession(request, reply.header("cache-control", "no-store"), session);
    const post = then.kept ? openPost(parts.secret, then.kept) : null;
    if (!post || (post.personId !== null && post.personId !== personId)) {
      return reply.redirect(isOwnAddress(then.back) ? then.back : "/today", 303);
    }
    const state = { post, formToken: formTokenOf(parts.secret, session), reason: "ended" } as const;
    return parts.show(request, reply, keptPage(parts.view(request, reply), state), await parts.site(undefined));
  };
}

export function signInRoutes(server: FastifyInstance, parts: StaffParts, ground: AccountGround): void {
  const enter = makeEnter(parts);
  const page = async (request: FastifyRequest, reply: FastifyReply, state: SignInState, status = 200) => {
    const view = parts.view(request, reply.header("cache-control", "no-store").code(status));
    const content = ground.trouble
      ? signInUnavailablePage(view, ground.trouble.message[view.lang])
      : signInPage(view, { ...state, provider: ground.provider?.name ?? null });
    return parts.show(request, reply, content, await parts.site(undefined));
  };
  const again = (request: FastifyRequest, reply: FastifyReply, reason: SignInReason, status = 401) => {
    const fields = readFields(request);
    const carried = { back: fields.text("back"), kept: fields.text("kept"), mail: fields.text("mail") };
    return page(request, reply, { ...carried, reason }, status);
  };

  server.get("/signin", (request, reply) => page(request, reply, { back: queryOf(request, "back") }));
  if (ground.trouble) return;

  server.post("/signin", { config: signInLimit }, async (request, reply) => {
    const fields = readFields(request);
    const [mail, back, kept] = [fields.text("mail"), fields.text("back"), fields.text("kept")];
    const asked = { mail, password: fields.raw("password"), caller: request.ip, before: sessionOf(request) };
    const answer = await signInByPassword(ground, asked);
    if (answer.ok) return enter(request, reply, answer.value, { back, kept });
    if (answer.why === "refused") return again(request, reply, "refused");
    const wait = waitWords(answer.seconds)[parts.view(request, reply).lang];
    return page(request, reply.header("retry-after", answer.seconds), { back, kept, mail, wait }, 429);
  });

  // signed in again in another tab: the form that was kept goes on
  server.post("/signin/kept", { config: signInLimit }, async (request, reply) => {
    const { viewer } = request;
    const session = sessionOf(request);
    if (!viewer || !session) return again(request, reply, "ended");
    const kept = readFields(request).text("kept");
    return enter(request, reply, { bodyId: viewer.bodyId, personId: viewer.personId, session }, { back: "", kept });
  });

  server.get("/signin/passkey", async (request, reply) => {
    const options = await askForSignature(placeOf(originOf(ground, request)));
    giveSealed(reply, parts.secret, { name: "passkey", text: options.challenge, seconds: 300 });
    return reply.header("cache-control", "no-store").send(options);
  });
  server.post("/signin/passkey", { config: signInLimit }, async (request, reply) => {
    const fields = readFields(request);
    const challenge = takeSealed(request, reply, parts.secret, "passkey");
    const place = placeOf(originOf(ground, request));
    const given = { answer: readJson(fields.raw("answer")), place, before: sessionOf(request) };
    const signedIn = challenge ? await signInByPasskey(ground, { ...given, challenge }) : null;
    if (!signedIn) return again(request, reply, "passkeyRefused");
    return enter(request, reply, signedIn, { back: fields.text("back"), kept: fields.text("kept") });
  });

  providerRoutes(server, parts, { ground, enter, page });
  signOutRoutes(server, parts);
}

type ProviderDoor = {
  readonly ground: AccountGround;
  readonly enter: Enter;
  readonly page: (
    request: FastifyRequest,
    reply: FastifyReply,
    state: SignInState,
    status?: number,
  ) => Promise<FastifyReply>;
};

function providerRoutes(server: FastifyInstance, parts: StaffParts, { ground, enter, page }: ProviderDoor): void {
  const { provider } = ground;
  if (!provider) return;
  const callback = (request: FastifyRequest) => `${originOf(ground, request)}/signin/provider/back`;

  server.get("/signin/provider", async (request, reply) => {
    const from = { back: queryOf(request, "back"), invitation: queryOf(request, "invitation") };
    const started = await provider.start(callback(request), from);
    if (!started) return page(request, reply, { back: from.back, reason: "providerDown" }, 503);
    giveSealed(reply, parts.secret, { name: "provider", text: JSON.stringify(started.trip), seconds: 600 });
    return reply.header("cache-control", "no-store").redirect(started.address, 303);
  });

  server.get("/signin/provider/back", async (request, reply) => {
    const trip = asTrip(readJson(takeSealed(request, reply, parts.secret, "provider") ?? ""));
    if (!trip) return page(request, reply, { back: "", reason: "providerRefused" }, 401);
    const address = new URL(`${callback(request)}?${request.url.split("?")[1] ?? ""}`);
    const person = await provider.finish(address, trip);
    if (person === "down") return page(request, reply, { back: trip.back, reason: "providerDown" }, 503);
    const given = { invitation: trip.invitation, before: sessionOf(request) };
    const signedIn = person && (await signInByProvider(ground, { ...given, person }));
    if (!signedIn) return page(request, reply, { back: trip.back, reason: "providerRefused" }, 401);
    return enter(request, reply, signedIn, { back: trip.back });
  });
}

function signOutRoutes(server: FastifyInstance, parts: StaffParts): void {
  server.get("/signout", async (request, reply) => {
    const { viewer } = request;
    if (!viewer) return reply.redirect("/", 303);
    const page = signOutPage(parts.view(request, reply), viewer.formToken);
    return parts.show(request, reply, page, await parts.site(undefined));
  });
  server.post("/signout", async (request, reply) => {
    const { viewer } = request;
    if (viewer) {
      await parts.database.write(async (tx) => {
        await endSession(tx, viewer.session);
        await noteEvent(tx, viewer, "sign-out");
      });
    }
    dropSession(request, reply);
    return parts.back(reply, "/", { ja: "サインアウトしました。", en: "You are signed out." });
  });
}

const waitWords = (seconds: number) => {
  const minutes = Math.ceil(seconds / 60);
  return {
    ja: `まちがいが続いたため、あと約${minutes}分は確かめません。そのあとでもう一度お試しください。別の方法では今も入れます。`,
    en: `Too many wrong attempts: please wait about ${minutes} min and try again. The other ways in work meanwhile.`,
  };
};

function asTrip(value: unknown): ProviderTrip | null {
  if (typeof value !== "object" || value === null) return null;
  const found = new Map<string, unknown>(Object.entries(value));
  const text = (name: string): string => {
    const part = found.get(name);
    return typeof part === "string" ? part : "";
  };
  const trip = {
    state: text("state"),
    nonce: text("nonce"),
    verifier: text("verifier"),
    back: text("back"),
    invitation: text("invitation"),
  };
  return trip.state && trip.nonce && trip.verifier ? trip : null;
}
