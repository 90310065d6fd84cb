import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type StaffParts, versionOf } from "../../account/server.ts";
import { type AcceptAllWish, acceptAll, acceptable } from "../actions/decide-many.ts";
import { loadReview } from "../actions/load-review.ts";
import { confirm, confirmAll, type DecisionSeen, doubt } from "../actions/second-person.ts";
import { factKinds } from "../domain/found-fact.ts";
import { documentAddress } from "../domain/reading-address.ts";
import { acceptPage, thresholds } from "../pages/accept-page.tsx";
import { actMessages } from "../pages/act-messages.ts";
import { checkPage } from "../pages/check-page.tsx";
import { saidOf } from "../pages/said.ts";
import { type Asked, askedOf, roomModel, roomStatus } from "./room-ground.ts";

const address = "/reading/:edition/:document";
const shownAtOnce = 50;

/** `…/accept` accepts all of one kind above a confidence; `…/check` is the second person's page. */
export function manyRoutes(server: FastifyInstance, parts: StaffParts): void {
  server.get(`${address}/accept`, async (request, reply) => {
    const asked = await askedOf(parts, request, reply);
    return asked ? showAccept(parts, request, reply, asked) : reply;
  });
  server.post(`${address}/accept`, async (request, reply) => {
    const asked = await askedOf(parts, request, reply);
    if (!asked) return reply;
    const wish = wishOf(asked.typed);
    const done = await acceptAll(asked.work, wish);
    if (!done.ok) return parts.refuse(request, reply, done.problem, roomStatus(done.problem));
    const back = `${documentAddress(asked.edition, asked.work.documentId)}/accept?${queryOfWish(wish)}`;
    return parts.back(reply, back, saidOf(actMessages, "saidAcceptAll", { count: String(done.value.done) }));
  });
  server.get(`${address}/check`, async (request, reply) => {
    const asked = await askedOf(parts, request, reply);
    return asked ? showCheck(parts, request, reply, asked) : reply;
  });
  server.post(`${address}/check`, async (request, reply) => {
    const asked = await askedOf(parts, request, reply);
    return asked ? sayWord(parts, request, reply, asked) : reply;
  });
}

type Texts = Readonly<Record<string, string>>;

const wishOf = (texts: Texts, usual: AcceptAllWish["kind"] = "kpi"): AcceptAllWish => ({
  kind: factKinds.find((kind) => kind === texts.kind) ?? usual,
  atLeast: thresholds.find((threshold) => String(threshold) === texts.atLeast) ?? 0.9,
  unlinked: texts.unlinked === "yes",
});

const queryOfWish = ({ kind, atLeast, unlinked }: AcceptAllWish): string =>
  new URLSearchParams({ kind, atLeast: String(atLeast), ...(unlinked ? { unlinked: "yes" } : {}) }).toString();

async function showAccept(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { staff, work, query }: Asked,
): Promise<FastifyReply> {
  const whole = await loadReview(work, { keys: [] });
  if (!whole) return parts.notFound(request, reply);
  const open = whole.heads.filter(({ standing }) => standing === "open");
  const kinds = factKinds.filter((kind) => open.some((head) => head.kind === kind));
  const wish = wishOf(query, kinds[0]);
  const fitting = acceptable(whole.heads, wish);
  const first = fitting.slice(0, shownAtOnce).map(({ key }) => key);
  const review = await loadReview(work, { keys: first });
  const page = acceptPage({
    ...(await roomModel(parts, staff)),
    document: whole.document,
    kinds: kinds.length > 0 ? kinds : factKinds,
    wish,
    fitting: fitting.length,
    items: review?.items ?? [],
  });
  return parts.show(request, reply, page, staff.site);
}

async function showCheck(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { staff, work }: Asked,
): Promise<FastifyReply> {
  const wish = { standing: "accepted" as const, notBy: staff.viewer.personId, from: 0, most: shownAtOnce };
  const review = await loadReview(work, wish);
  if (!review) return parts.notFound(request, reply);
  const { document, items, fitting } = review;
  const page = checkPage({ ...(await roomModel(parts, staff)), document, items, waiting: fitting });
  return parts.show(request, reply, page, staff.site);
}

async function sayWord(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { work, edition, typed }: Asked,
): Promise<FastifyReply> {
  const seen = { key: typed.key ?? "", version: versionOf(typed.version) };
  const note = typed.note?.trim().slice(0, 2000) || null;
  const done =
    typed.act === "confirmAll"
      ? await confirmAll(work, allSeen(request.body))
      : await (typed.act === "doubt" ? doubt : confirm)(work, seen, note);
  if (!done.ok) return parts.refuse(request, reply, done.problem, roomStatus(done.problem));
  const said = typed.act === "confirmAll" ? "saidConfirmAll" : typed.act === "doubt" ? "saidDoubt" : "saidConfirm";
  const back = `${documentAddress(edition, work.documentId)}/check`;
  return parts.back(reply, back, saidOf(actMessages, said, { count: String(done.value.done) }));
}

/** What stood on the page of the one who confirms all of it: `2 key` for each. */
function allSeen(body: unknown): readonly DecisionSeen[] {
  const sent: unknown = typeof body === "object" && body !== null && "seen" in body ? body.seen : [];
  const texts: readonly unknown[] = Array.isArray(sent) ? sent : [sent];
  return texts.flatMap((text) => {
    const [, version, key] = (typeof text === "string" ? /^(\d{1,9}) (.+)$/s.exec(text) : null) ?? [];
    return version === undefined || key === undefined ? [] : [{ key, version: Number(version) }];
  });
}
