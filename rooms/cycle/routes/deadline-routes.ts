import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { hasRole, isStaff } from "../../account/index.ts";
import type { Staff, StaffParts } from "../../account/server.ts";
import { type CycleChange, changeCycle } from "../actions/deadline-change.ts";
import { deadlineStages, readDeadlines } from "../domain/deadline.ts";
import type { Typed } from "../domain/form-typed.ts";
import type { Cycle } from "../domain/sheet.ts";
import { type DeadlineProps, deadlineAddress, deadlineMessages, deadlinePage } from "../pages/deadline-page.tsx";
import { readCycleVersions } from "../store/deadline-store.ts";
import { readWaiting } from "../store/work-store.ts";
import { hqOnly, idIn, staffOnly, textOf, typedIn } from "./board-requests.ts";

/** Deadlines of a year, and closing it. */
export function deadlineRoutes(server: FastifyInstance, parts: StaffParts): void {
  server.get("/cycle/:edition/:id/deadline", (request, reply) => showDeadlines(request, reply, parts));
  server.post("/cycle/:edition/:id/deadline", (request, reply) => change(request, reply, parts));
}

async function showDeadlines(request: FastifyRequest, reply: FastifyReply, parts: StaffParts) {
  const staff = await staffOnly(request, reply, parts, isStaff);
  return staff ? show(request, reply, parts, staff, null, []) : reply;
}

async function show(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: StaffParts,
  { viewer, site, view }: Staff,
  typed: DeadlineProps["typed"] | null,
  problems: readonly Problem[],
) {
  const id = idIn(request);
  const [history, waiting] = await parts.database.readAs(viewer.session, async (tx) => [
    await readCycleVersions(tx, viewer.bodyId, id),
    await readWaiting(tx, { bodyId: viewer.bodyId, cycleId: id }),
  ]);
  const cycle = history[0]?.cycle;
  if (!cycle) return parts.notFound(request, reply);
  const props: DeadlineProps = {
    edition: site.edition.id,
    cycle,
    history,
    open: waiting.open,
    formToken: hasRole(viewer, "hq") ? viewer.formToken : null,
    typed: typed ?? { deadlines: cycle.deadlines, reason: "" },
    problems,
  };
  return parts.show(request, reply, deadlinePage(props, view), site);
}

const typedDays = (typed: Typed) =>
  Object.fromEntries(deadlineStages.map((stage) => [stage, textOf(typed, `deadline-${stage}`)]));

const unclear = problem(
  "changeUnclear",
  "何を変えるかが読み取れません。画面を開き直してください。",
  "What is to change cannot be read: open the page again.",
);

function readChange(typed: Typed, cycle: Cycle): Outcome<CycleChange, readonly Problem[]> {
  const seen = Number(textOf(typed, "seen"));
  const base = {
    cycleId: cycle.id,
    seen: Number.isInteger(seen) ? seen : -1,
    reason: textOf(typed, "reason").slice(0, 4000),
  };
  switch (textOf(typed, "act")) {
    case "close":
      return ok({ ...base, what: "close" });
    case "reopen":
      return ok({ ...base, what: "reopen" });
    case "deadlines": {
      const days = readDeadlines(typedDays(typed), cycle.fiscalYear);
      return days.ok ? ok({ ...base, what: "deadlines", deadlines: days.value }) : days;
    }
    default:
      return fail([unclear]);
  }
}

async function change(request: FastifyRequest, reply: FastifyReply, parts: StaffParts) {
  const staff = await hqOnly(request, reply, parts);
  if (!staff) return reply;
  const { viewer, site } = staff;
  const id = idIn(request);
  const [newest] = await parts.database.readAs(viewer.session, (tx) => readCycleVersions(tx, viewer.bodyId, id));
  if (!newest) return parts.notFound(request, reply);
  const typed = typedIn(request);
  const again = (problems: readonly Problem[]) =>
    show(
      request,
      reply.code(422),
      parts,
      staff,
      { deadlines: { ...newest.cycle.deadlines, ...typedIfDays(typed) }, reason: textOf(typed, "reason") },
      problems,
    );
  const wanted = readChange(typed, newest.cycle);
  if (!wanted.ok) return again(wanted.problem);
  const done = await changeCycle(parts.database, viewer, wanted.value);
  if (!done.ok) return again([done.problem]);
  const said = { ja: deadlineMessages("ja")("saved"), en: deadlineMessages("en")("saved") };
  return parts.back(reply, deadlineAddress(site.edition.id, id), said);
}

const typedIfDays = (typed: Typed) => (textOf(typed, "act") === "deadlines" ? typedDays(typed) : {});
