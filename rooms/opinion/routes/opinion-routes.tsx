import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import { dayInJapan, type Outcome, type Problem } from "../../../foundation/index.ts";
import type { PageContent } from "../../../ui/index.ts";
import type { Staff } from "../../account/server.ts";
import { readCycle, readSheet } from "../../cycle/server.ts";
import { answerOpinion, recordEffect } from "../actions/answer-opinion.ts";
import { changeOpinionState, recordOpinion } from "../actions/record-opinion.ts";
import { opinionAddress, safeBack } from "../domain/addresses.ts";
import type { OpinionState } from "../domain/opinion.ts";
import { noSuchOpinion, noSuchSheet, notInList, whyMissing } from "../domain/opinion-problems.ts";
import {
  type Fields,
  readAnswerDraft,
  readEffectDraft,
  readFields,
  readLine,
  readNewId,
  readOpinionDraft,
} from "../domain/read-fields.ts";
import { answeringUnit } from "../domain/who-may.ts";
import { AnswerForm, EffectForm, RecordForm, type Retry, StateForms, valuesOf } from "../pages/opinion-forms.tsx";
import { opinionMessages } from "../pages/opinion-messages.ts";
import { opinionPage } from "../pages/opinion-page.tsx";
import { OpinionItem } from "../pages/opinion-panel.tsx";
import type { OpinionModel } from "../pages/opinion-pieces.tsx";
import { retryPage } from "../pages/retry-page.tsx";
import { inBoth } from "../pages/said.ts";
import { readOpinion, readOpinionLife } from "../store/read-opinions.ts";
import { type Ground, newId, readShown, statusOf } from "./ground.ts";

type Asked = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly staff: Staff };
type WithId = { readonly id: string };

const idOf = (request: FastifyRequest<{ Params: WithId }>): string => request.params.id;

/** A number a form carries; NaN-free, so that a wrong one simply does not follow. */
const versionIn = (fields: Fields): number => {
  const read = Number(fields("version"));
  return Number.isSafeInteger(read) && read >= 1 ? read : 1;
};

/** One opinion, and what is done with it. */
export function oneOpinionRoutes(server: FastifyInstance, ground: Ground): void {
  const { parts } = ground;

  const again = async (asked: Asked, found: Problem, page: PageContent) => {
    const { request, reply, staff } = asked;
    if (request.headers.accept?.includes("application/json"))
      return parts.refuse(request, reply, found, statusOf(found));
    return parts.show(request, reply.code(statusOf(found)), page, staff.site);
  };

  const readOne = async (staff: Staff, id: string) => {
    const shown = await readShown(ground, staff, async (tx) => {
      const opinion = await readOpinion(tx, staff.viewer.bodyId, id);
      return { opinion, opinions: opinion === null ? [] : [opinion] };
    });
    return shown.opinion === null ? null : { opinion: shown.opinion, model: shown.model };
  };

  server.get<{ Params: WithId }>("/opinion/:edition/:id", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { life, model } = await readShown(
      ground,
      staff,
      async (tx) => {
        const found = await readOpinionLife(tx, staff.viewer.bodyId, idOf(request));
        return { life: found, opinions: found === null ? [] : [found.opinion] };
      },
      "withPeople",
    );
    if (life === null) return parts.notFound(request, reply);
    return parts.show(request, reply, opinionPage({ model, life }), staff.site);
  });

  server.post("/opinion/:edition", async (request, reply) => {
    const staff = await parts.staff(request, reply);
    if (!staff) return reply;
    const { viewer, site, view } = staff;
    const fields = readFields(request.body);
    const sheetId = fields("sheet") || null;
    const id = readNewId(fields) ?? newId();
    const cycleId = await cycleOf(ground, staff, { sheetId, cycle: fields("cycle") });
    if (cycleId === null) return parts.refuse(request, reply, noSuchSheet, 404);
    const draft = readOpinionDraft(fields, dayInJapan(parts.now()));
    const kept: Outcome<unknown, Problem> = draft.ok
      ? await recordOpinion(parts.database, viewer.session, {
          ...draft.value,
          bodyId: viewer.bodyId,
          id,
          cycleId,
          sheetId,
          meetingId: null,
        })
      : draft;
    const back = safeBack(fields("back"), opinionAddress(site.edition.id, id));
    if (kept.ok) return parts.back(reply, back, inBoth(opinionMessages, "said"));
    const { model } = await readShown(ground, staff, async () => ({
      opinions: [],
      sheetIds: sheetId === null ? [] : [sheetId],
    }));
    const retry = { values: valuesOf(["kind", "saidBy", "saidOn", "text"], fields), problem: kept.problem };
    const form = (
      <RecordForm
        model={model}
        cycleId={cycleId}
        sheetId={sheetId}
        newId={id}
        back={fields("back") || null}
        retry={retry}
      />
    );
    return again({ request, reply, staff }, kept.problem, retryPage({ view, form }));
  });

  /** What the three forms below have in common: find the opinion, do it, go back, or show the form again as it was filled. */
  const change = (
    address: "answer" | "effect" | "state",
    work: {
      readonly names: readonly string[];
      readonly said: "saidAnswer" | "saidEffect" | "saidState";
      readonly act: (staff: Staff, fields: Fields, shown: Shown) => Promise<Outcome<unknown, Problem>>;
      readonly form: (shown: Shown, back: string | null, retry: Retry) => VNode;
    },
  ) =>
    server.post<{ Params: WithId }>(`/opinion/:edition/:id/${address}`, async (request, reply) => {
      const staff = await parts.staff(request, reply);
      if (!staff) return reply;
      const fields = readFields(request.body);
      const shown = await readOne(staff, idOf(request));
      if (shown === null) return parts.refuse(request, reply, noSuchOpinion, 404);
      const done = await work.act(staff, fields, shown);
      const own = opinionAddress(staff.site.edition.id, shown.opinion.id);
      if (done.ok) return parts.back(reply, safeBack(fields("back"), own), inBoth(opinionMessages, work.said));
      // read again: what stands now may be what somebody else saved meanwhile
      const now = (await readOne(staff, shown.opinion.id)) ?? shown;
      const retry = { values: valuesOf(work.names, fields), problem: done.problem };
      const page = retryPage({
        view: staff.view,
        form: work.form(now, fields("back") || null, retry),
        now: <OpinionItem {...now} back={own} />,
      });
      return again({ request, reply, staff }, done.problem, page);
    });

  change("answer", {
    names: ["text", "change", "reason", "about"],
    said: "saidAnswer",
    act: async ({ viewer }, fields, { model, opinion }) => {
      const draft = readAnswerDraft(fields);
      if (!draft.ok) return draft;
      const sheet = opinion.sheetId === null ? undefined : model.sheets.get(opinion.sheetId);
      const unitId = answeringUnit(viewer, opinion, sheet?.unitId ?? null);
      const answer = { ...draft.value, bodyId: viewer.bodyId, id: opinion.id, version: versionIn(fields), unitId };
      return answerOpinion(parts.database, viewer.session, answer);
    },
    form: (shown, back, retry) => <AnswerForm {...shown} back={back} retry={retry} />,
  });

  change("effect", {
    names: ["text", "effect", "cycle"],
    said: "saidEffect",
    act: async ({ viewer }, fields, { model, opinion }) => {
      const draft = readEffectDraft(
        fields,
        model.cycles.map(({ id }) => id),
      );
      if (!draft.ok) return draft;
      const effect = { ...draft.value, bodyId: viewer.bodyId, id: opinion.id, version: versionIn(fields) };
      return recordEffect(parts.database, viewer.session, effect);
    },
    form: (shown, back, retry) => <EffectForm {...shown} back={back} retry={retry} />,
  });

  change("state", {
    names: ["why"],
    said: "saidState",
    act: async ({ viewer }, fields, { opinion }) => {
      const read = readState(fields);
      if (!read.ok) return read;
      const next = { ...read.value, bodyId: viewer.bodyId, id: opinion.id, version: versionIn(fields) };
      return changeOpinionState(parts.database, viewer.session, next);
    },
    form: (shown, back, retry) => <StateForms {...shown} back={back} retry={retry} />,
  });
}

type Shown = {
  readonly model: OpinionModel;
  readonly opinion: NonNullable<Awaited<ReturnType<typeof readOpinion>>>;
};

/** 掲載 (recorded) or 取り下げ (withdrawn, with the reason). */
function readState(fields: Fields): Outcome<{ readonly state: OpinionState; readonly why: string | null }, Problem> {
  const state = fields("state");
  if (state === "recorded") return { ok: true, value: { state, why: null } };
  if (state !== "withdrawn") return { ok: false, problem: notInList("state", state) };
  const why = readLine(fields, "why", 1000);
  if (!why.ok) return why;
  return why.value === null ? { ok: false, problem: whyMissing } : { ok: true, value: { state, why: why.value } };
}

/** The sheet's own cycle; without a sheet the one the form names, if there is such a one. */
async function cycleOf(
  { parts }: Ground,
  { viewer }: Staff,
  asked: { readonly sheetId: string | null; readonly cycle: string },
): Promise<string | null> {
  return parts.database.readAs(viewer.session, async (tx) => {
    if (asked.sheetId !== null) return (await readSheet(tx, viewer.bodyId, asked.sheetId))?.cycleId ?? null;
    return (await readCycle(tx, viewer.bodyId, asked.cycle))?.id ?? null;
  });
}
