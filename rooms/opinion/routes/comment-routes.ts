import type { FastifyInstance } from "fastify";
import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { openText, type Secret, type StaffParts, sealText } from "../../account/server.ts";
import { takeComment } from "../actions/take-comment.ts";
import { type Pace, shortestWritingMilliseconds, withinPace } from "../domain/comment-guard.ts";
import { longestComment } from "../domain/opinion.ts";
import { commentTooOften, commentTooSoon, nothingToCommentOn } from "../domain/opinion-problems.ts";
import { readFields, readText } from "../domain/read-fields.ts";
import { commentAddress, commentDonePage, commentPage } from "../pages/comment-page.tsx";
import { statusOf } from "./ground.ts";

/** An office may share one address, so a few colleagues can write; a machine is stopped. */
const pace: Pace = { times: 10, milliseconds: 600_000 };
const rememberedCallers = 10_000;

const purpose = "comment";
const stampOf = (secret: Secret, at: Date): string =>
  sealText(secret, purpose, String(at.getTime())).toString("base64url");
/** When the page with this stamp was opened (ms); null where the stamp is not ours. */
function openedAt(secret: Secret, stamp: string): number | null {
  const text = openText(secret, purpose, Buffer.from(stamp, "base64url"));
  return text === null ? null : Number(text);
}

/** The one way in for people without an account. Rights of nobody: the database's own function takes the comment. */
export function commentRoutes(server: FastifyInstance, parts: StaffParts): void {
  const callers = new Map<string, readonly number[]>();
  const mayWriteNow = (caller: string, now: number): boolean => {
    const counted = withinPace(callers.get(caller) ?? [], now, pace);
    if (counted === null) return false;
    callers.delete(caller);
    callers.set(caller, counted);
    for (const oldest of [...callers.keys()].slice(0, Math.max(0, callers.size - rememberedCallers)))
      callers.delete(oldest);
    return true;
  };

  server.get<{ Params: { edition: string }; Querystring: Record<string, unknown> }>(
    "/opinion/:edition/write",
    async (request, reply) => {
      const site = await parts.site(request.params.edition);
      if (!site) return parts.notFound(request, reply);
      const view = parts.view(request, reply);
      const asked = readFields(request.query);
      const edition = site.edition.id;
      if (asked("cycle") === "") return parts.refuse(request, reply, nothingToCommentOn, 404);
      const again = `${commentAddress(edition)}?${new URLSearchParams({ cycle: asked("cycle"), ...(asked("sheet") ? { sheet: asked("sheet") } : {}) })}`;
      if (asked("done") === "1") return parts.show(request, reply, commentDonePage(view, again), site);
      const page = commentPage({
        view,
        edition,
        cycleId: asked("cycle"),
        sheetId: asked("sheet") || null,
        stamp: stampOf(parts.secret, parts.now()),
        formToken: (await parts.viewer(request))?.formToken ?? null,
        text: "",
        problem: null,
      });
      return parts.show(request, reply, page, site);
    },
  );

  server.post<{ Params: { edition: string } }>("/opinion/:edition/write", async (request, reply) => {
    const site = await parts.site(request.params.edition);
    if (!site) return parts.notFound(request, reply);
    const fields = readFields(request.body);
    const edition = site.edition.id;
    const [cycleId, sheetId] = [fields("cycle"), fields("sheet") || null];
    const done = `${commentAddress(edition)}?${new URLSearchParams({ cycle: cycleId, ...(sheetId === null ? {} : { sheet: sheetId }), done: "1" })}`;
    // a machine filled the hidden field: it is told what everybody is told, and nothing is kept
    if (fields("home") !== "") return reply.redirect(done, 303);
    const taken = await take({ bodyId: site.edition.body, cycleId, sheetId });
    if (taken.ok) return reply.redirect(done, 303);
    const status = taken.problem.code === "commentTooOften" ? 429 : statusOf(taken.problem);
    const page = commentPage({
      view: parts.view(request, reply),
      edition,
      cycleId,
      sheetId,
      // the old stamp: the second press is late enough
      stamp: openedAt(parts.secret, fields("stamp")) === null ? stampOf(parts.secret, parts.now()) : fields("stamp"),
      formToken: (await parts.viewer(request))?.formToken ?? null,
      text: fields("text"),
      problem: taken.problem,
    });
    return parts.show(request, reply.code(status), page, site);

    async function take(about: {
      readonly bodyId: string;
      readonly cycleId: string;
      readonly sheetId: string | null;
    }): Promise<Outcome<null, Problem>> {
      const text = readText(fields, "text", longestComment);
      if (!text.ok) return text;
      const now = parts.now().getTime();
      const opened = openedAt(parts.secret, fields("stamp"));
      if (opened === null || now - opened < shortestWritingMilliseconds) return fail(commentTooSoon);
      if (!mayWriteNow(request.ip, now)) return fail(commentTooOften);
      const kept = await takeComment(parts.database, { ...about, text: text.value });
      return kept.ok ? ok(null) : kept;
    }
  });
}
