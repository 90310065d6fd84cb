import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Bilingual, fail, type Outcome, type Problem, problem } from "../../../foundation/index.ts";
import type { Staff, StaffParts } from "../../account/server.ts";
import { attemptWrite, paramsOf, statusOf, typedOf, versionOf } from "../../account/server.ts";
import type { SheetHead } from "../../cycle/index.ts";
import type { Typed } from "../../decision/web.tsx";
import { editModel } from "../domain/edit-model.ts";
import { aboutKinds, type LogicAbout, type LogicModel } from "../domain/logic-model.ts";
import { proposeModel } from "../domain/propose-model.ts";
import { logicListPage } from "../pages/logic-list-page.tsx";
import { logicMessages } from "../pages/logic-messages.ts";
import { LogicPanel, logicAddress, logicPage } from "../pages/logic-page.tsx";
import {
  keepLogicModel,
  type LogicSubject,
  type LogicVersion,
  readLogicHistory,
  readLogicModels,
  readLogicSubjects,
} from "../store/logic-models.ts";

type Found = {
  readonly staff: Staff;
  readonly subject: LogicSubject;
  readonly history: readonly LogicVersion[];
  /** What stands: the newest version, else the proposal. */
  readonly model: LogicModel;
};

const say = (key: "saidKept" | "saidRestored"): Bilingual => ({
  ja: logicMessages("ja")(key),
  en: logicMessages("en")(key),
});

const same = (one: LogicAbout, other: LogicAbout): boolean => one.kind === other.kind && one.id === other.id;

type Parts = Pick<StaffParts, "database">;

async function findModel(parts: Parts, staff: Staff, about: LogicAbout): Promise<Found | null> {
  const { site, viewer } = staff;
  const { subject, history } = await parts.database.readAs(viewer.session, async (tx) => ({
    subject: (await readLogicSubjects(tx, site.edition.body)).find((one) => same(one.about, about)),
    history: await readLogicHistory(tx, site.edition.body, about),
  }));
  if (!subject) return null;
  const model = history[0]?.content ?? proposeModel({ site, about, kpiIds: subject.kpiIds });
  return { staff, subject, history, model };
}

/** The logic model of what a sheet is about, as a part of the sheet's page. */
export async function logicPanel(parts: Parts, staff: Staff, sheet: Pick<SheetHead, "about">) {
  const found = await findModel(parts, staff, sheet.about);
  return found === null ? null : <LogicPanel site={staff.site} view={staff.view} {...found} />;
}

/** The list of models, one model with its editor, and the way back to an older version: `/logic/:edition…`. */
export function logicRoutes(server: FastifyInstance, parts: StaffParts): void {
  server.get("/logic/:edition", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (staff === null) return reply;
    const { site, view, viewer } = staff;
    const rows = await parts.database.readAs(viewer.session, async (tx) => {
      const kept = await readLogicModels(tx, site.edition.body);
      const subjects = await readLogicSubjects(tx, site.edition.body);
      return subjects.map((subject) => ({
        subject,
        kept: kept.find(({ about }) => same(about, subject.about)) ?? null,
      }));
    });
    return parts.show(request, reply, logicListPage({ site, view, rows }), site);
  });
  const find = async (request: FastifyRequest, reply: FastifyReply): Promise<Found | null> => {
    const staff = await parts.staff(request, reply);
    if (staff === null) return null;
    const { kind = "", id = "" } = paramsOf(request);
    const known = aboutKinds.find((one) => one === kind);
    const found = known ? await findModel(parts, staff, { kind: known, id }) : null;
    if (found === null) await parts.notFound(request, reply);
    return found;
  };
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    found: Found,
    typed: Typed,
    problems: readonly Problem[],
  ) => {
    const { site, view, viewer } = found.staff;
    const people = await parts.people(viewer);
    const [first] = problems;
    if (first) reply.code(statusOf(first));
    const form = { view, token: viewer.formToken, typed, problems };
    return parts.show(request, reply, logicPage({ site, view, ...found, people, form }), site);
  };
  const address = "/logic/:edition/:kind/:id";
  server.get(address, async (request, reply) => {
    const found = await find(request, reply);
    return found === null ? reply : show(request, reply, found, {}, []);
  });
  server.post(address, async (request, reply) => {
    const found = await find(request, reply);
    if (found === null) return reply;
    const typed = typedOf(request);
    const kept = await keepEdit(parts, found, typed);
    if (!kept.ok) return show(request, reply, found, typed, [kept.problem]);
    return parts.back(reply, logicAddress(found.staff.site.edition.id, found.subject.about), say("saidKept"));
  });
  server.post(`${address}/restore`, async (request, reply) => {
    const found = await find(request, reply);
    if (found === null) return reply;
    const typed = typedOf(request);
    const kept = await restore(parts, found, typed);
    if (!kept.ok) return parts.refuse(request, reply, kept.problem, statusOf(kept.problem));
    return parts.back(reply, logicAddress(found.staff.site.edition.id, found.subject.about), say("saidRestored"));
  });
}

const reasonMissing = problem(
  "logicReasonMissing",
  logicMessages("ja")("reasonMissing"),
  logicMessages("en")("reasonMissing"),
);

const longestReason = 1000;

const keepVersion = (parts: Parts, { staff, subject }: Found, version: number, content: LogicModel, reason: string) =>
  attemptWrite(() =>
    parts.database.writeAs(staff.viewer.session, (tx) =>
      keepLogicModel(tx, staff.site.edition.body, { about: subject.about, version, content, reason }),
    ),
  );

/** One change as the next version. A new part gets an id of its own; the first change of a proposal keeps the proposal with it. */
async function keepEdit(parts: Parts, found: Found, typed: Typed): Promise<Outcome<null, Problem>> {
  const reason = (typed.reason ?? "").trim().slice(0, longestReason);
  if (reason === "") return fail(reasonMissing);
  const { what = "", id = "" } = typed;
  const edited = editModel(found.model, { what, id: id || `p${randomUUID().slice(0, 8)}`, typed });
  return edited.ok ? keepVersion(parts, found, versionOf(typed.version), edited.value, reason) : edited;
}

const versionUnknown = problem("logicVersionUnknown", "その版はありません。", "There is no such version.");

/** An older version becomes the newest one; nothing is taken away. */
async function restore(parts: Parts, found: Found, typed: Typed): Promise<Outcome<null, Problem>> {
  const old = found.history.find(({ version }) => version === versionOf(typed.from));
  if (!old) return fail(versionUnknown);
  const reason = logicMessages("ja")("restored", { number: String(old.version) });
  return keepVersion(parts, found, versionOf(typed.version), old.content, reason);
}
