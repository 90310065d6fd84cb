import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Bilingual, fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import type { StaffParts } from "../../account/server.ts";
import { attemptWrite, paramsOf, queryOf, statusOf, typedOf, versionOf } from "../../account/server.ts";
import { sheetDecisions, sheetPage } from "../domain/addresses.ts";
import { directionUnknown, isDirection, reasonProblem } from "../domain/direction.ts";
import { bareYearOf, planSays, unitOfKpi } from "../domain/plan-now.ts";
import { readSaid, type TypedSaid } from "../domain/read-said.ts";
import { refusals } from "../domain/refusals.ts";
import { type About, type RevisedKind, type Revision, type What, whatsOf } from "../domain/revision.ts";
import { decisionMessages } from "../pages/decision-messages.ts";
import { DecisionPanel, revisable } from "../pages/decision-panel.tsx";
import type { Typed } from "../pages/form-fields.tsx";
import { revisionPage } from "../pages/revision-page.tsx";
import { keepDecision, keepRevision, readRevision } from "../store/decisions.ts";
import { readRights } from "../store/units.ts";
import { backOr } from "./form-body.ts";
import { onSheet, type StaffOnSheet } from "./found-sheet.ts";
import { decisionModel, nothingSent, type Sent } from "./panels.tsx";
import type { DecisionSources } from "./sources.ts";

const say = (key: "saidProposed" | "saidDecided" | "saidWithdrawn" | "saidRevision"): Bilingual => ({
  ja: decisionMessages("ja")(key),
  en: decisionMessages("en")(key),
});

type Handler = (request: FastifyRequest, reply: FastifyReply, found: StaffOnSheet) => Promise<unknown>;

/** The decisions of one sheet: `/decision/:edition/sheet/:sheet`, and the forms that change them. */
export function decisionSheetRoutes(server: FastifyInstance, parts: StaffParts, sources: DecisionSources): void {
  const route = (handler: Handler) => async (request: FastifyRequest, reply: FastifyReply) => {
    const found = await onSheet(parts, request, reply);
    return found === null ? reply : handler(request, reply, found);
  };
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { staff, sheet }: StaffOnSheet,
    sent: Sent = nothingSent,
  ) => {
    const { site, view } = staff;
    const model = await decisionModel(parts, staff, sheet, sheetDecisions(site.edition.id, sheet.id), sent);
    const t = decisionMessages(view.lang);
    const [first] = sent.problems;
    if (first) reply.code(statusOf(first));
    const page = {
      title: t("sheetTitle", { sheet: sheet.title }),
      description: t("panelLead"),
      breadcrumbs: [[{ label: sheet.title, href: sheetPage(site.edition.id, sheet.id) }, { label: t("panelTitle") }]],
      unlisted: true,
      main: <DecisionPanel {...model} />,
    };
    return parts.show(request, reply, page, site);
  };
  const address = "/decision/:edition/sheet/:sheet";
  server.get(
    address,
    route((request, reply, found) => show(request, reply, found)),
  );
  server.post(
    address,
    route(async (request, reply, found) => {
      const typed = typedOf(request);
      const kept = await keepWord(parts, found, typed);
      if (!kept.ok) return show(request, reply, found, { typed, problems: [kept.problem] });
      const here = sheetDecisions(found.staff.site.edition.id, found.sheet.id);
      return parts.back(reply, backOr(typed, here), say(typed.state === "decided" ? "saidDecided" : "saidProposed"));
    }),
  );
  revisionRoutes(server, parts, sources, route);
}

async function keepWord(
  parts: StaffParts,
  { staff, sheet }: StaffOnSheet,
  typed: Typed,
): Promise<Outcome<null, Problem>> {
  const direction = typed.direction ?? "";
  const reason = typed.reason ?? "";
  if (!isDirection(direction)) return fail(directionUnknown(direction));
  const wrong = reasonProblem(reason);
  if (wrong) return fail(wrong);
  const state = typed.state === "decided" ? "decided" : "proposed";
  return attemptWrite(
    () =>
      parts.database.writeAs(staff.viewer.session, (tx) =>
        keepDecision(tx, staff.site.edition.body, {
          sheetId: sheet.id,
          version: versionOf(typed.version),
          state,
          direction,
          reason: reason.trim(),
        }),
      ),
    refusals,
  );
}

const notRevisable: Problem = problem(
  "revisionUnknown",
  "改定する対象と箇所を選び直してください。この調書からは改定できません。",
  "Choose again what to revise: it cannot be revised from this sheet.",
);

/** `kpi:ID:target` as chosen in the form; only what the sheet is about or measures. A new KPI has no id yet. */
function readOf(of: string, { sheet }: StaffOnSheet): Outcome<{ readonly about: About; readonly what: What }, Problem> {
  const [kind = "", id = "", what = ""] = of.split(":");
  if (kind === "kpi" && what === "added") return ok({ about: { kind: "kpi", id }, what: "added" });
  const about = revisable(sheet).find((one) => one.kind === kind && one.id === id);
  const known = about && whatsOf[about.kind satisfies RevisedKind].find((one) => one === what && one !== "added");
  return about && known ? ok({ about, what: known }) : fail(notRevisable);
}

type Route = (handler: Handler) => (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

function revisionRoutes(server: FastifyInstance, parts: StaffParts, sources: DecisionSources, route: Route): void {
  const address = "/decision/:edition/sheet/:sheet/revision";
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    found: StaffOnSheet,
    sent: Sent & { readonly of: string; readonly back: string },
  ) => {
    const { staff, sheet } = found;
    const { site, view, viewer } = staff;
    const of = readOf(sent.of, found);
    if (!of.ok) return parts.refuse(request, reply, of.problem);
    const { rights, opinions } = await parts.database.readAs(viewer.session, async (tx) => ({
      rights: await readRights(tx, site.edition.body, sheet.id),
      opinions: await sources.opinions(tx, site.edition.body, sheet.id),
    }));
    const [first] = sent.problems;
    if (first) reply.code(statusOf(first));
    const form = { view, token: viewer.formToken, typed: sent.typed, problems: sent.problems };
    const page = revisionPage({ site, view, sheet, ...of.value, rights, opinions, form, back: sent.back });
    return parts.show(request, reply, page, site);
  };
  server.get(
    address,
    route((request, reply, found) => {
      const { of = "", back = "" } = queryOf(request);
      return show(request, reply, found, { of, back, ...nothingSent });
    }),
  );
  server.post(
    address,
    route(async (request, reply, found) => {
      const typed = typedOf(request);
      const kept = await addRevision(parts, found, typed);
      if (!kept.ok)
        return show(request, reply, found, {
          of: typed.of ?? "",
          back: typed.back ?? "",
          typed,
          problems: [kept.problem],
        });
      return parts.back(
        reply,
        backOr(typed, sheetDecisions(found.staff.site.edition.id, found.sheet.id)),
        say("saidRevision"),
      );
    }),
  );
  server.post(
    `${address}/:id`,
    route(async (request, reply, found) => {
      const typed = typedOf(request);
      const kept = await stepRevision(parts, found, paramsOf(request).id ?? "", typed);
      if (!kept.ok) return parts.refuse(request, reply, kept.problem, statusOf(kept.problem));
      const here = sheetDecisions(found.staff.site.edition.id, found.sheet.id);
      return parts.back(reply, backOr(typed, here), say(typed.state === "decided" ? "saidDecided" : "saidWithdrawn"));
    }),
  );
}

const typedSaid = (typed: Typed, knownUnit: string | null): TypedSaid => {
  const unit = knownUnit ?? typed.unit ?? "";
  const text = (name: string) => typed[name] ?? "";
  return {
    figure: {
      printed: text("printed"),
      value: text("value"),
      period: text("period"),
      unit,
      inWords: typed.inWords === "yes",
    },
    words: text("words"),
    wordsEn: text("wordsEn"),
    aim: text("aim"),
    accumulation: text("accumulation"),
    definition: text("definition"),
    baseline: { printed: text("baselinePrinted"), value: "", period: text("baselinePeriod"), unit, inWords: false },
  };
};

function readRevisionForm(
  found: StaffOnSheet,
  typed: Typed,
): Outcome<Omit<Revision, "recordedAt" | "byPerson">, Problem> {
  const { staff, sheet } = found;
  const of = readOf(typed.of ?? "", found);
  if (!of.ok) return of;
  const { what } = of.value;
  const kpi = of.value.about.kind === "kpi" ? staff.site.kpis.byId.get(of.value.about.id) : undefined;
  const after = readSaid(what, typedSaid(typed, kpi ? unitOfKpi(kpi) : null), bareYearOf(kpi));
  if (!after.ok) return after;
  const wrong = reasonProblem(typed.reason ?? "");
  if (wrong) return fail(wrong);
  const id = randomUUID();
  const about: About = what === "added" ? { kind: "kpi", id: `added-${id.slice(0, 8)}` } : of.value.about;
  return ok({
    id,
    version: 1,
    sheetId: sheet.id,
    about,
    what,
    before: planSays(staff.site, about, what),
    after: after.value,
    reason: (typed.reason ?? "").trim(),
    opinionId: typed.opinion || null,
    state: typed.decided === "yes" ? "decided" : "proposed",
  });
}

async function addRevision(parts: StaffParts, found: StaffOnSheet, typed: Typed): Promise<Outcome<null, Problem>> {
  const revision = readRevisionForm(found, typed);
  if (!revision.ok) return revision;
  const { viewer, site } = found.staff;
  return attemptWrite(
    () => parts.database.writeAs(viewer.session, (tx) => keepRevision(tx, site.edition.body, revision.value)),
    refusals,
  );
}

/** Decides a proposed revision or takes one back: the same words as a next version. */
async function stepRevision(
  parts: StaffParts,
  { staff, sheet }: StaffOnSheet,
  id: string,
  typed: Typed,
): Promise<Outcome<null, Problem>> {
  const { viewer, site } = staff;
  const state = typed.state === "decided" ? "decided" : "withdrawn";
  const revision = await parts.database.readAs(viewer.session, (tx) => readRevision(tx, site.edition.body, id));
  if (revision === null || revision.sheetId !== sheet.id) return fail(notRevisable);
  return attemptWrite(
    () =>
      parts.database.writeAs(viewer.session, (tx) =>
        keepRevision(tx, site.edition.body, { ...revision, version: versionOf(typed.version), state }),
      ),
    refusals,
  );
}
