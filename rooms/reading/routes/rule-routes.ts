import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Problem } from "../../../foundation/index.ts";
import { paramsOf, queryOf, type Staff, type StaffParts, typedOf } from "../../account/server.ts";
import { changeRule, ruleActs } from "../actions/change-rules.ts";
import { loadRules, type RulesKnown, type RuleWork } from "../actions/load-rules.ts";
import { tryRule } from "../actions/try-rule.ts";
import { namesOfRegion } from "../domain/known-names.ts";
import { ruleAddress, rulesAddress } from "../domain/reading-address.ts";
import { ruleMessages } from "../pages/rule-messages.ts";
import { type RuleModel, rulePage } from "../pages/rule-page.tsx";
import type { ShownRule } from "../pages/rule-pieces.tsx";
import { rulesPage } from "../pages/rules-page.tsx";
import { saidOf } from "../pages/said.ts";
import { readRuleVersions } from "../store/rules.ts";
import { roomModel } from "./room-ground.ts";
import { ruleFormRoutes } from "./rule-form-routes.ts";
import { ruleStatus, workOf } from "./rule-ground.ts";

const address = "/reading/:edition/rules";

/** `GET …/rules` all rules, proposals on top; `GET`/`POST …/rules/:rule` one of them, tried and switched; `…/rules/new` writes one. */
export function ruleRoutes(server: FastifyInstance, parts: StaffParts): void {
  server.get(address, async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const known = await loadRules(workOf(parts, staff));
    const page = rulesPage({ ...(await roomModel(parts, staff)), known, refused: null });
    return parts.show(request, reply, page, staff.site);
  });
  ruleFormRoutes(server, parts);
  server.get(`${address}/:rule`, async (request, reply) => {
    const staff = await parts.staff(request, reply);
    return staff ? showRule(parts, request, reply, { staff, refused: null }) : reply;
  });
  server.post(`${address}/:rule`, async (request, reply) => {
    const staff = await parts.staff(request, reply);
    return staff ? switchRule(parts, request, reply, staff) : reply;
  });
}

type Asked = { readonly staff: Staff; readonly refused: Problem | null };

async function showRule(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  { staff, refused }: Asked,
): Promise<FastifyReply> {
  const work = workOf(parts, staff);
  const known = await loadRules(work);
  const rule = shownRule(known, paramsOf(request).rule ?? "");
  if (!rule) return parts.notFound(request, reply);
  const versions = await parts.database.readAs(staff.viewer.session, (tx) =>
    readRuleVersions(tx, work.bodyId, rule.id),
  );
  const page = rulePage({
    ...(await roomModel(parts, staff)),
    known,
    rule,
    versions,
    trial: await trialOf(work, known, { rule, documentId: queryOf(request).document ?? "", staff }),
    refused: refused?.message[staff.view.lang] ?? null,
  });
  return parts.show(request, reply, page, staff.site);
}

function shownRule({ rules, proposals }: RulesKnown, id: string): ShownRule | null {
  const rule = rules.find((one) => one.id === id);
  if (rule) return rule;
  const proposal = proposals.find((one) => one.id === id);
  return proposal ? { ...proposal, refused: false, version: 0, active: false } : null;
}

async function trialOf(
  work: RuleWork,
  known: RulesKnown,
  asked: { readonly rule: ShownRule; readonly documentId: string; readonly staff: Staff },
): Promise<RuleModel["trial"]> {
  const { rule, documentId, staff } = asked;
  if (documentId === "") return null;
  const found = await tryRule(work, known, { rule, documentId, names: namesOfRegion(staff.site) });
  if (!found.ok) return { documentId, result: null, problem: found.problem.message[staff.view.lang] };
  return { documentId, result: found.value, problem: null };
}

const said = { on: "saidOn", off: "saidOff", refuse: "saidRefuse" } as const;

async function switchRule(
  parts: StaffParts,
  request: FastifyRequest,
  reply: FastifyReply,
  staff: Staff,
): Promise<FastifyReply> {
  const typed = typedOf(request);
  const id = paramsOf(request).rule ?? "";
  const act = ruleActs.find((one) => one === typed.act);
  if (!act) return showRule(parts, request, reply.code(422), { staff, refused: null });
  const version = /^\d{1,6}$/.test(typed.version ?? "") ? Number(typed.version) : 0;
  const reason = typed.reason?.trim().slice(0, 500) || null;
  const done = await changeRule(workOf(parts, staff), { id, version, act, reason });
  if (!done.ok) return showRule(parts, request, reply.code(ruleStatus(done.problem)), { staff, refused: done.problem });
  const { id: edition } = staff.site.edition;
  // a proposal that was refused, or a rule that was switched from the list, is looked for there
  const back = act === "refuse" ? rulesAddress(edition) : ruleAddress(edition, id);
  return parts.back(reply, back, saidOf(ruleMessages, said[act]));
}
