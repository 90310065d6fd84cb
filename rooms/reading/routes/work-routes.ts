import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { fail, type Outcome, type Problem, problem } from "../../../foundation/index.ts";
import type { StaffParts } from "../../account/server.ts";
import { accept, type Done, reopen, skip } from "../actions/decide.ts";
import { changesSince, loadReview } from "../actions/load-review.ts";
import { loadNextWaiting, loadWork } from "../actions/load-work.ts";
import { confirm, doubt } from "../actions/second-person.ts";
import { undo } from "../actions/undo.ts";
import { readCorrection } from "../domain/correct-fact.ts";
import { namesOfRegion } from "../domain/known-names.ts";
import { readWorkPlace, type WorkPlace, workAddress } from "../domain/reading-address.ts";
import type { ReviewItem } from "../domain/review.ts";
import { searchNames } from "../domain/search-names.ts";
import { pageOf } from "../domain/work-list.ts";
import { actMessages } from "../pages/act-messages.ts";
import { saidOf } from "../pages/said.ts";
import type { Retry } from "../pages/work-model.ts";
import { standsText } from "../pages/work-model.ts";
import { workPage } from "../pages/work-page.tsx";
import { type Asked, askedOf, roomModel, roomStatus } from "./room-ground.ts";
import { linkOf, seenOf, typedFactOf } from "./work-form.ts";

const address = "/reading/:edition/:document";

/** `GET …/work` the workbench, `POST …/work` one act about one thing, `…/undo` takes the last act back, `…/state` what others did since. */
export function workRoutes(server: FastifyInstance, parts: StaffParts): void {
  server.get(`${address}/work`, async (request, reply) => {
    const asked = await askedOf(parts, request, reply);
    return asked ? showWork(parts, request, reply, asked, readWorkPlace(asked.query), null) : reply;
  });
  server.post(`${address}/work`, async (request, reply) => {
    const asked = await askedOf(parts, request, reply);
    return asked ? act(parts, request, reply, asked) : reply;
  });
  server.post(`${address}/undo`, async (request, reply) => {
    const asked = await askedOf(parts, request, reply);
    if (!asked) return reply;
    const done = await undo(asked.work);
    if (!done.ok) return parts.refuse(request, reply, done.problem, roomStatus(done.problem));
    const own = workAddress(asked.edition, asked.work.documentId);
    const wanted = asked.typed.back ?? "";
    const back = wanted.startsWith(own) ? wanted : own;
    return parts.back(reply, back, saidOf(actMessages, "saidUndo", { count: String(done.value.done) }));
  });
  server.get(`${address}/state`, async (request, reply) => {
    const asked = await askedOf(parts, request, reply);
    return asked ? sendState(parts, request, reply, asked) : reply;
  });
}

async function showWork(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { staff, work }: Asked,
  place: WorkPlace,
  retry: Retry | null,
): Promise<FastifyReply> {
  const found = await loadWork(work, place);
  if (!found) return parts.notFound(request, reply);
  const model = {
    ...(await roomModel(parts, staff)),
    ...found,
    run: found.shown,
    place,
    pages: found.pages.length,
    readAt: parts.now().toISOString(),
    names: place.form === "link" && place.q ? searchNames(namesOfRegion(staff.site), place.q) : [],
    retry,
  };
  return parts.show(request, reply, workPage(model), staff.site);
}

type Acted = {
  readonly outcome: Outcome<Done, Problem>;
  readonly said: "saidAccept" | "saidSkip" | "saidReopen" | "saidConfirm" | "saidDoubt";
};

async function act(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Asked,
): Promise<FastifyReply> {
  const { work, edition, typed } = asked;
  const seen = seenOf(typed);
  const place = { ...readWorkPlace(typed), at: seen.key };
  const form = typed.act === "correct" ? await correct(asked) : null;
  if (form && "typed" in form) {
    return showWork(parts, request, reply.code(422), asked, { ...place, form: "correct" }, form);
  }
  const { outcome, said } = form ?? (await decide(asked));
  if (!outcome.ok) {
    const status = roomStatus(outcome.problem);
    if (typed.act !== "correct" || status === 404) return parts.refuse(request, reply, outcome.problem, status);
    const retry = { typed: typedFactOf(typed), link: typed.link ?? "", problems: [], whole: outcome.problem };
    return showWork(parts, request, reply.code(status), asked, { ...place, form: "correct" }, retry);
  }
  const next = await loadNextWaiting(work, { page: place.page, key: seen.key });
  const back = workAddress(edition, work.documentId, {
    page: next ? pageOf(next) : place.page,
    show: place.show,
    at: next?.key ?? seen.key,
  });
  return parts.back(reply, next ? `${back}#fact-${next.place}` : back, saidOf(actMessages, said));
}

async function decide({ work, typed, staff }: Asked): Promise<Acted> {
  const seen = seenOf(typed);
  const note = typed.note?.trim().slice(0, 2000) || null;
  switch (typed.act) {
    case "accept":
      return { outcome: await accept(work, seen, { note }), said: "saidAccept" };
    case "link": {
      const link = linkOf(typed.link, namesOfRegion(staff.site));
      const outcome = link === undefined ? fail(noSuchName) : await accept(work, seen, { correction: { link }, note });
      return { outcome, said: "saidAccept" };
    }
    case "skip":
      return { outcome: await skip(work, seen, note), said: "saidSkip" };
    case "reopen":
      return { outcome: await reopen(work, seen, note), said: "saidReopen" };
    case "confirm":
      return { outcome: await confirm(work, seen, note), said: "saidConfirm" };
    case "doubt":
      return { outcome: await doubt(work, seen, note), said: "saidDoubt" };
    default:
      return { outcome: fail(noSuchAct), said: "saidAccept" };
  }
}

/** A corrected fact; the form comes back as it was typed where something in it cannot be read. */
async function correct({ work, typed, staff }: Asked): Promise<Retry | Acted> {
  const seen = seenOf(typed);
  const fact = typedFactOf(typed);
  const review = await loadReview(work, { keys: [seen.key] });
  const [item] = review?.items ?? [];
  const read = item ? readCorrection(baseOf(item), fact) : null;
  if (read && !read.ok) return { typed: fact, link: typed.link ?? "", problems: read.problem, whole: null };
  const link = linkOf(typed.link, namesOfRegion(staff.site));
  if (link === undefined) return { typed: fact, link: "none", problems: [], whole: noSuchName };
  const correction = { ...(read?.ok ? read.value : {}), link };
  const note = fact.note.trim().slice(0, 2000) || null;
  return { outcome: await accept(work, seen, { correction, note }), said: "saidAccept" };
}

/** What the form was drawn from: as accepted where somebody did, else as found. */
const baseOf = ({ standing, decision, found }: ReviewItem) =>
  (standing === "changed" ? null : decision?.content) ?? found.fact;

async function sendState(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { work, query }: Asked,
): Promise<FastifyReply> {
  const since = Date.parse(query.since ?? "");
  const changes = await changesSince(work, new Date(Number.isNaN(since) ? parts.now() : since).toISOString());
  if (!changes) return parts.notFound(request, reply);
  const { items, until, shown } = changes;
  const told = items.map(({ key, version, standing }) => ({ key, stands: standsText(version, standing) }));
  return reply.send({ until, run: shown ?? 0, items: told });
}

const noSuchAct = problem(
  "reading/noSuchAct",
  "何をするのかが届いていません。画面を開き直して、もう一度押してください。何も変わっていません。",
  "What is to be done did not arrive. Open the page again and repeat it. Nothing has changed.",
);

const noSuchName = problem(
  "reading/noSuchName",
  "結び付ける相手が、この版にありません。候補から選ぶか、名前で探し直してください。何も変わっていません。",
  "What you link to is not in this edition. Choose a candidate or search by name. Nothing has changed.",
);
