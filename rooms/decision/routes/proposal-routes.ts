import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Bilingual, fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { hasRole } from "../../account/index.ts";
import {
  attemptWrite,
  paramsOf,
  queryOf,
  readUnits,
  type StaffParts,
  statusOf,
  typedOf,
  versionOf,
} from "../../account/server.ts";
import { readSheets } from "../../cycle/server.ts";
import { proposalList } from "../domain/addresses.ts";
import { longestReason } from "../domain/direction.ts";
import { answerProblem, type Proposal } from "../domain/proposal.ts";
import { readAmount } from "../domain/read-amount.ts";
import { refusals } from "../domain/refusals.ts";
import type { Typed } from "../pages/form-fields.tsx";
import { proposalMessages } from "../pages/proposal-messages.ts";
import { proposalPage } from "../pages/proposal-page.tsx";
import { keepProposal, readProposals } from "../store/proposals.ts";
import { readProposingUnits } from "../store/units.ts";
import { inCycle, type StaffInCycle } from "./found-sheet.ts";
import { nothingSent, type Sent } from "./panels.tsx";

type NewProposal = Omit<Proposal, "recordedAt" | "byPerson">;

const say = (key: "saidKept" | "saidSent" | "saidAnswered"): Bilingual => ({
  ja: proposalMessages("ja")(key),
  en: proposalMessages("en")(key),
});

/** 政策提案 and their weighted allocation: `/proposal/:edition/:cycle`. */
export function proposalRoutes(server: FastifyInstance, parts: StaffParts): void {
  const readAll = ({ staff, cycle }: StaffInCycle) =>
    parts.database.readAs(staff.viewer.session, async (tx) => {
      const bodyId = staff.site.edition.body;
      return {
        proposals: await readProposals(tx, bodyId, cycle.id),
        sheets: await readSheets(tx, bodyId, cycle.id),
        units: await readUnits(tx, bodyId),
        ownUnits: await readProposingUnits(tx),
      };
    });
  const show = async (request: FastifyRequest, reply: FastifyReply, found: StaffInCycle, sent: Sent = nothingSent) => {
    const { site, view, viewer } = found.staff;
    const all = await readAll(found);
    const corrected = all.proposals.find(({ id }) => id === queryOf(request).id);
    const typed = corrected && sent.problems.length === 0 ? typedFrom(corrected) : sent.typed;
    const form = { view, token: viewer.formToken, typed, problems: sent.problems };
    const [first] = sent.problems;
    if (first) reply.code(statusOf(first));
    const page = proposalPage({ site, view, cycle: found.cycle, ...all, isHq: hasRole(viewer, "hq"), form });
    return parts.show(request, reply, page, site);
  };
  const address = "/proposal/:edition/:cycle";
  server.get(address, async (request, reply) => {
    const found = await inCycle(parts, request, reply);
    return found === null ? reply : show(request, reply, found);
  });
  server.post(address, async (request, reply) => {
    const found = await inCycle(parts, request, reply);
    if (found === null) return reply;
    const typed = typedOf(request);
    const kept = await keep(parts, found, readForm(found, typed));
    if (!kept.ok) return show(request, reply, found, { typed, problems: [kept.problem] });
    const here = proposalList(found.staff.site.edition.id, found.cycle.id);
    return parts.back(reply, here, say(typed.send === "yes" ? "saidSent" : "saidKept"));
  });
  server.post(`${address}/:id/answer`, async (request, reply) => {
    const found = await inCycle(parts, request, reply);
    if (found === null) return reply;
    const typed = typedOf(request);
    const { proposals } = await readAll(found);
    const proposal = proposals.find(({ id }) => id === paramsOf(request).id);
    const kept = await keep(parts, found, proposal ? readAnswer(proposal, typed) : fail(unknownProposal));
    if (!kept.ok) return show(request, reply, found, { typed, problems: [kept.problem] });
    return parts.back(reply, proposalList(found.staff.site.edition.id, found.cycle.id), say("saidAnswered"));
  });
}

async function keep(
  parts: StaffParts,
  { staff }: StaffInCycle,
  proposal: Outcome<NewProposal, Problem>,
): Promise<Outcome<null, Problem>> {
  if (!proposal.ok) return proposal;
  const { viewer, site } = staff;
  return attemptWrite(
    () => parts.database.writeAs(viewer.session, (tx) => keepProposal(tx, site.edition.body, proposal.value)),
    refusals,
  );
}

const unknownProposal: Problem = problem(
  "proposalUnknown",
  "その提案は見つかりません。画面を開き直してください。",
  "There is no such proposal. Open the page again.",
);

const incomplete: Problem = problem(
  "proposalIncomplete",
  "件名（300字まで）と内容を書いてください。",
  "Write a title (at most 300 characters) and a text.",
);

const tooLong = (found: number): Problem =>
  problem(
    "decisionTextTooLong",
    `文が長すぎます（${found} 字）。${longestReason} 字までに縮めてください。`,
    `The text is too long (${found} characters): shorten it to ${longestReason}.`,
  );

const sheetField = "sheet-";

function typedFrom({ id, version, unitId, title, text, requestedYen, sheetIds, state }: Proposal): Typed {
  return {
    form: "write",
    id,
    version: String(version + 1),
    unitId,
    title,
    text,
    amount: requestedYen === null ? "" : String(requestedYen),
    unit: requestedYen === null ? "" : "円",
    send: state === "sent" ? "yes" : "",
    ...Object.fromEntries(sheetIds.map((sheet) => [`${sheetField}${sheet}`, "yes"])),
  };
}

/** An empty amount is none; otherwise whole yen in the chosen unit. */
function readYen(typed: Typed): Outcome<number | null, Problem> {
  return (typed.amount ?? "").trim() === "" ? ok(null) : readAmount(typed.amount ?? "", typed.unit ?? "");
}

function readForm({ cycle }: StaffInCycle, typed: Typed): Outcome<NewProposal, Problem> {
  const title = (typed.title ?? "").trim();
  const text = (typed.text ?? "").trim();
  if (title === "" || title.length > 300 || text === "") return fail(incomplete);
  if (text.length > longestReason) return fail(tooLong(text.length));
  const requested = readYen(typed);
  if (!requested.ok) return requested;
  const sheetIds = Object.keys(typed).filter((name) => name.startsWith(sheetField) && typed[name] === "yes");
  return ok({
    id: typed.id || randomUUID(),
    version: typed.id ? versionOf(typed.version) : 1,
    cycleId: cycle.id,
    unitId: typed.unitId ?? "",
    sheetIds: sheetIds.map((name) => name.slice(sheetField.length)),
    title,
    text,
    requestedYen: requested.value,
    weight: null,
    allocatedYen: null,
    answer: null,
    state: typed.send === "yes" ? "sent" : "draft",
  });
}

function readAnswer(proposal: Proposal, typed: Typed): Outcome<NewProposal, Problem> {
  const allocated = readYen(typed);
  if (!allocated.ok) return allocated;
  const { recordedAt: _, byPerson: __, ...kept } = proposal;
  const answered: NewProposal = {
    ...kept,
    version: versionOf(typed.version),
    state: typed.state === "declined" ? "declined" : "allocated",
    allocatedYen: typed.state === "declined" ? null : allocated.value,
    weight: (typed.weight ?? "").trim() || null,
    answer: (typed.answer ?? "").trim() || null,
  };
  const wrong = answerProblem(answered);
  return wrong ? fail(wrong) : ok(answered);
}
